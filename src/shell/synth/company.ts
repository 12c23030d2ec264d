/** A made-up company, a batch of people at a time, so that a hundred thousand of them need no more memory than a hundred. */
import { builtInCalendar } from '../../plan/calendar/index.js'
import { defaultPolicies } from '../../reason/policies.js'
import { addDays, formatMonth, type YearMonth } from '../../time/civil-date.js'
import type { Zone } from '../../time/zone.js'
import type { SourceDocument } from '../../vendor/index.js'
import { type MadeBatch, makeBatch } from './batch.js'
import { calendarFor } from './calendar.js'
import { plotFor } from './choose.js'
import { changedRules } from './changed-rules.js'
import { isWide } from './faults/names.js'
import type { Answer, AnswerKey } from './key.js'
import { personAt } from './people.js'
import type { FaultWish } from './plot.js'
import { rulesFor } from './rules/index.js'
import { type Dates, datesOf, middleOf, type World } from './world.js'

export interface Wish {
  readonly people: number
  readonly month: YearMonth
  /** The same seed makes the same bytes, on every machine. */
  readonly seed: number
  readonly zone: Zone
  readonly faults: FaultWish
}
export interface Batch {
  readonly documents: readonly SourceDocument[]
  readonly people: number
  readonly personDays: number
}
export interface MadeUpCompany {
  /** The documents of all batches are one company; paths are relative to its folder. To be walked through once. */
  readonly batches: Iterable<Batch>
  /** Complete when all batches have been made. */
  readonly key: () => AnswerKey
}

/** "用户列表不超过100个": one request asks for so many. */
const batchSize = 100

export const madeUpCompany = (wish: Wish): MadeUpCompany => {
  const answers: Answer[] = []
  const sums = { people: 0, personDays: 0 }
  const keep = ({ answers: found, people, personDays }: MadeBatch): void => {
    answers.push(...found)
    sums.people += people
    sums.personDays += personDays
  }
  return {
    batches: batchesOf(wish, keep),
    key: () => ({
      schema: 'kaoqin/answers@1',
      seed: wish.seed,
      month: formatMonth(wish.month),
      ...sums,
      faults: numbered(merged(answers)),
    }),
  }
}

function* batchesOf(wish: Wish, keep: (batch: MadeBatch) => void): Generator<Batch> {
  const { people, seed } = wish
  const dates = datesOf(wish.month)
  const { world, common } = worldOf(wish, dates)
  const groups = [...world.rules[0]!.groups.values()]
  const peopleFrom = (start: number) =>
    Array.from({ length: Math.min(batchSize, people - start) }, (_, i) => personAt(start + i, groups, seed, dates))
  const plot = plotFor(wish.faults, peopleFrom(0), world, dates, seed)
  for (let start = 0; start < people; start += batchSize) {
    const batch = makeBatch(peopleFrom(start), plot)
    keep(batch)
    const { documents, personDays } = batch
    yield { documents: start === 0 ? [...common, ...documents] : documents, people: batch.people, personDays }
  }
}

/** The world, and the documents in which everybody's part of it stands. */
const worldOf = (
  { people, seed, zone, month }: Wish,
  dates: Dates,
): { readonly world: World; readonly common: readonly SourceDocument[] } => {
  const groups = rulesFor(people, seed, { zone, first: dates.first })
  const { calendar, documents } = calendarFor(builtInCalendar, month)
  const byId = (rules: typeof groups) => new Map(rules.map((group) => [group.groupid, group]))
  return {
    world: {
      zone,
      calendar,
      policies: defaultPolicies,
      rules: [
        { from: dates.first, groups: byId(groups) },
        // Asked on two days running, so that nobody wonders since when the change holds.
        { from: addDays(middleOf(dates), -1), groups: byId(groups) },
        { from: middleOf(dates), groups: byId(changedRules(groups, seed)) },
      ],
    },
    common: documents,
  }
}

/** What is wrong with the whole company is one fault, in however many batches it shows. */
const merged = (answers: readonly Answer[]): readonly Answer[] => {
  const whole = new Map<string, Answer>()
  return [
    ...answers
      .filter(({ kind }) => isWide(kind))
      .reduce((all, one) => {
        const before = all.get(one.kind)
        return all.set(
          one.kind,
          before === undefined
            ? one
            : { ...before, where: [...before.where, ...one.where], changes: [...before.changes, ...one.changes] },
        )
      }, whole)
      .values(),
    ...answers.filter(({ kind }) => !isWide(kind)),
  ]
}

const numbered = (answers: readonly Answer[]): readonly Answer[] => {
  const counts = new Map<string, number>()
  return answers.map((one) => {
    const count = (counts.get(one.kind) ?? 0) + 1
    counts.set(one.kind, count)
    return { ...one, id: `${one.kind}-${count}` }
  })
}
