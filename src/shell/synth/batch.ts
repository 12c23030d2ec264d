/** One batch: a month lived by some people, judged by the reference, spoiled where that was asked for, and written down. */
import type { SourceDocument } from '../../vendor/index.js'
import { answerOf, answersOfAll } from './answers.js'
import { inputDocuments, stretchesOf } from './documents.js'
import { earlyOf, plantAll } from './faults/plant-all.js'
import { spoil } from './faults/spoil.js'
import type { Answer } from './key.js'
import { liveAll } from './lived.js'
import type { Person } from './people.js'
import type { Plot } from './plot.js'
import { reportDocuments } from './report-documents.js'
import { tell } from './reports.js'

export interface MadeBatch {
  readonly documents: readonly SourceDocument[]
  readonly people: number
  readonly personDays: number
  readonly answers: readonly Answer[]
}

export const makeBatch = (people: readonly Person[], plot: Plot): MadeBatch => {
  const { world, dates, wide } = plot
  const lived = liveAll(people, plot)
  const told = tell(lived, world, dates)
  const spoiled = wide === undefined ? undefined : spoil(told, wide, plot)
  const planted = plantAll(told, spoiled, plot)
  const entries = told.map((one) => {
    const altered = planted.flatMap((each) => each.people).find(({ suspect }) => suspect.facts === one.facts)
    const changed = spoiled?.get(one.facts.person.userid)
    return {
      input: altered?.input ?? changed?.input ?? one.facts,
      reported: altered?.reported ?? changed?.reported ?? one.reported,
    }
  })
  const name = nameOf(people)
  const stretches = stretchesOf(world, dates)
  return {
    documents: [
      ...inputDocuments(
        entries.map(({ input }) => input),
        world,
        dates,
        name,
        wide?.fetched?.(stretches, world, dates) ?? stretches,
      ),
      ...reportDocuments(
        people.map(({ userid }) => userid),
        entries.map(({ reported }) => reported),
        earlyOf(planted),
        name,
        plot,
      ),
    ],
    people: people.length,
    personDays: told.reduce((sum, { days }) => sum + days.length, 0),
    answers: [...answersOfAll(told, spoiled, plot), ...planted.map(answerOf)],
  }
}

/** "000001-000100". */
const nameOf = (people: readonly Person[]): string => {
  const number = ({ index }: Person) => String(index + 1).padStart(6, '0')
  return `${number(people[0]!)}-${number(people.at(-1)!)}`
}
