/** One case put to the library: its documents read, its days judged under given answers, its figures laid out like the expected ones. */
import { audit, decode, figuresOfDay, figuresOfMonth, recompute, type Zone, zone as zoneOf } from '../../src/index.js'
import type { HolidayCalendar } from '../../src/domain/calendar.js'
import type { DayResult, MonthResult } from '../../src/domain/result.js'
import { statuses } from '../../src/domain/status.js'
import type { Policies } from '../../src/reason/policies.js'
import { type CivilDate, formatDate, parseDate, type Weekday } from '../../src/time/civil-date.js'
import { instant } from '../../src/time/instant.js'
import { type Answers, type Case, documentKeys, type Expectation, formKeys } from './case.js'
import { withSeconds } from './moments.js'

export interface Outcome {
  readonly problems: ReadonlyArray<string>
  /** For each expectation what came out, with the same fields. */
  readonly days: (expected: ReadonlyArray<Expectation>) => ReadonlyArray<Readonly<Record<string, unknown>>>
  /** The named figures of the audit's summary. */
  readonly summary: (named: Readonly<Record<string, number>>) => Readonly<Record<string, number>>
}

/** `answers` replace those of the case itself. */
export const runCase = (written: Case, answers: Answers = {}): Outcome => {
  const zoneName = written.zone ?? 'Asia/Shanghai'
  const where = zoneNamed(zoneName)
  const one = withSeconds(written, zoneName) as Case
  const { company, problems } = decode(documentsOf(one), { zone: where, calendar: calendarOf(one) })
  const dates = one.expect.map(({ date, month }) => date ?? `${month}-01`).toSorted()
  const options = {
    from: known(one.from ?? dates[0]!),
    to: known(one.to ?? dates.at(-1)!),
    policies: { ...one.policies, ...answers } as Partial<Policies>,
    ...(typeof one.asOf === 'number' ? { asOf: instant(one.asOf) } : {}),
  }
  const ours = recompute(company, options)
  const found = ({ userid, date, month }: Expectation): Found =>
    date === undefined
      ? ours.months.find((sum) => sum.employee === userid && formatDate(sum.from).startsWith(month!))
      : ours.days.find((day) => day.employee === userid && formatDate(day.date) === date)
  return {
    problems: problems.map(({ id }) => id).toSorted(),
    days: (expected) => expected.map((wanted) => seenAs(wanted, found(wanted))),
    summary: (named) => {
      const { summary } = audit(company, problems, options)
      return Object.fromEntries(Object.keys(named).map((name) => [name, summary[name as keyof typeof summary]]))
    },
  }
}

/** What a case expects of a day, `$at` replaced and every default written out. */
export const expectedOf = (written: Case, expected: ReadonlyArray<Expectation>): ReadonlyArray<Expectation> =>
  expected.map((one) => {
    const plain = withSeconds(one, written.zone ?? 'Asia/Shanghai') as Expectation
    if (plain.date === undefined) return plain
    return { ...plain, state: plain.state ?? 'final', ...(plain.statuses && { statuses: inOrder(plain.statuses) }) }
  })

type Found = DayResult | MonthResult | undefined

const seenAs = (wanted: Expectation, found: Found): Readonly<Record<string, unknown>> => {
  const { userid, date, month } = wanted
  if (found === undefined) return { ...(date === undefined ? { userid, month } : { userid, date }), state: 'not-asked' }
  const figures: Readonly<Record<string, unknown>> =
    'verdicts' in found
      ? {
          ...figuresOfDay(found),
          date,
          state: found.state,
          unjudged: found.unjudged,
          statuses: inOrder(found.verdicts.map(({ status }) => status)),
        }
      : { ...figuresOfMonth(found), month }
  const asked = new Set([...Object.keys(wanted), ...('verdicts' in found ? ['state'] : [])])
  return { ...Object.fromEntries([...asked].map((name) => [name, figures[name] ?? untold(wanted, name)])), userid }
}

/** `null` in a case: the day tells no such figure. */
const untold = (wanted: Expectation, name: string): null | undefined => (wanted[name] === null ? null : undefined)

const inOrder = (words: ReadonlyArray<string>): string[] =>
  words.toSorted((a, b) => statuses.findIndex((one) => one === a) - statuses.findIndex((one) => one === b))

const documentsOf = (one: Case) => [
  ...documentKeys.flatMap((key) =>
    listed(one[key]).map((value, i) => ({ path: `${key}-${String.fromCodePoint(97 + i)}.json`, value })),
  ),
  ...formKeys.flatMap((key) =>
    listed(one[key], false).map((value) => ({ path: `${key}.json`, value: { [key]: value } })),
  ),
]
const listed = (value: unknown, isList = Array.isArray(value)): ReadonlyArray<unknown> =>
  value === undefined ? [] : isList ? (value as ReadonlyArray<unknown>) : [value]

/** No table of holidays: a case brings the days that it depends on, and the years of those days are the known ones. */
const calendarOf = ({ madeUp = {} }: Case): HolidayCalendar => ({
  source: 'the case',
  edition: '',
  years: new Set(),
  days: new Map(),
  madeUp: new Map(Object.entries(madeUp).map(([date, weekday]) => [known(date), weekdays[weekday]!])),
})

/** A zone samples its offsets when first asked, so that one of each name serves all cases. */
const zones = new Map<string, Zone>()
const zoneNamed = (name: string): Zone => {
  const where = zones.get(name) ?? zoneOf(name)
  if (where === undefined) throw new RangeError(`no zone: ${name}`)
  zones.set(name, where)
  return where
}

const weekdays: ReadonlyArray<Weekday> = [0, 1, 2, 3, 4, 5, 6]

const known = (date: string): CivilDate => {
  const read = parseDate(date)
  if (read === undefined) throw new RangeError(`no date: ${date}`)
  return read
}
