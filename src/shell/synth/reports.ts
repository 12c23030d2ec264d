/** The official reports of people whose facts are known: the reference judges, and the rows say what it said. */
import type { Company } from '../../domain/company.js'
import { decode, type SourceDocument } from '../../vendor/index.js'
import { inputDocuments, stretchesOf } from './documents.js'
import type { Facts } from './facts.js'
import type { Reported } from './faults/suspect.js'
import { dayRow, monthRow } from './rows.js'
import { type ToldDay, toldDays } from './told-day.js'
import { type Dates, groupOn, type World } from './world.js'

export interface Told {
  readonly facts: Facts
  readonly days: readonly ToldDay[]
  readonly reported: Reported
}

export const tell = (all: readonly Facts[], world: World, dates: Dates): readonly Told[] => {
  const company = companyOf(all, world, dates)
  return all.map((facts) => {
    const days = toldDays(company, facts, world, dates)
    return { facts, days, reported: rowsOf(facts, days, world, dates) }
  })
}

/** These people as an audit would read them, in the zone in which they are judged. */
export const companyOf = (all: readonly Facts[], world: World, dates: Dates): Company => {
  const documents = inputDocuments(all, world, dates, 'batch', stretchesOf(world, dates))
  return { ...companyIn(documents, world), zone: world.judgedIn ?? world.zone }
}

const companyIn = (documents: readonly SourceDocument[], { zone, calendar }: World): Company => {
  const { company, problems } = decode(documents, { zone, calendar })
  const [first] = problems
  if (first !== undefined) throw new Error(`a made-up document cannot be read: ${first.id} at ${first.path}`)
  return company
}

const rowsOf = ({ person }: Facts, days: readonly ToldDay[], world: World, dates: Dates): Reported => ({
  days: days.map((day) => dayRow(day, person, groupOn(world, person.groupid, day.date), world)),
  month: days.length === 0 ? undefined : monthRow(days, person, groupOn(world, person.groupid, dates.last)),
})
