/** Everybody's month, lived under the rules as they are; a day that failed many is part of it. */
import type { Asked } from '../../reference/asked.js'
import type { CivilDate } from '../../time/civil-date.js'
import { drawOf } from './draw.js'
import type { Facts } from './facts.js'
import { sufferedBy } from './faults/cohorts.js'
import { live } from './life/index.js'
import type { Person } from './people.js'
import type { Plot } from './plot.js'
import { companyOf } from './reports.js'
import { rostersOf } from './rosters.js'
import { askedAround } from './told-day.js'
import { groupOn } from './world.js'

/** What the rules ask of people is known before they live, and what they do is not. */
export const liveAll = (people: readonly Person[], { world, dates, seed, cohort }: Plot): readonly Facts[] => {
  const unlived = people.map(
    (person): Facts => ({
      person,
      rosters: rostersOf(person, groupOn(world, person.groupid, dates.first), seed, dates.month),
      punches: [],
      approvals: [],
    }),
  )
  const company = companyOf(unlived, world, dates)
  return unlived.map((one) => {
    const { person } = one
    const days = askedAround(company, person.userid, world, dates)
    const group = (date: CivilDate) => groupOn(world, person.groupid, date)
    const facts = { ...one, ...live(person, days, group, world.zone, drawOf(seed, 'life', person.index)) }
    return cohort === undefined || cohort.groupid !== person.groupid
      ? facts
      : sufferedBy(facts, dayOn(days, cohort.date), cohort, seed)
  })
}
const dayOn = (days: readonly Asked[], date: CivilDate): Asked | undefined => days.find((day) => day.date === date)
