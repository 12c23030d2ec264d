/** What official reports say against themselves and the raw records, as findings: no rule and no judgement of ours is needed. */
import { byText } from '../domain/by-text.js'
import { type DayContradiction, dayFaults, type MonthContradiction } from '../domain/contradiction.js'
import { type Found, found, type Place } from '../domain/finding.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { nameOfPeriod } from './compare-months.js'
import { type ConsistencyTerms, dayContradictions } from './day-contradictions.js'
import { grouped, keyOf } from './grouped.js'
import { recordContradictions, type RecordTerms } from './record-contradictions.js'
import { monthContradictions, monthDayContradictions, wholeMonths } from './month-contradictions.js'
import { overtimeClassContradictions } from './overtime-classes.js'

export interface OfficialReports {
  /** The day reports that are looked at. */
  readonly asked: readonly OfficialDay[]
  /** All that are known: what months are the sums of. */
  readonly days: readonly OfficialDay[]
  readonly months: readonly OfficialMonth[]
}

/** At most one finding of each kind, with all person-days (of months: all people) it is about and the numbers of the first. */
export const inconsistencies = (
  { asked, days, months }: OfficialReports,
  terms: ConsistencyTerms & RecordTerms,
): readonly Found[] => [
  ...ofMonths(days, months, terms),
  ...[
    ...grouped(
      [...dayContradictions(asked, terms), ...recordContradictions(asked, terms)].toSorted(inOrder),
      ({ fault }) => dayFaults[fault],
    ),
  ]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) => ofDays(same)),
]

/** By date, userid, and then by what it says: the order of the vendor's rows decides nothing. */
const inOrder = (a: DayContradiction, b: DayContradiction): number => a.date - b.date || byText(nameOf(a), nameOf(b))
const nameOf = (contradiction: DayContradiction): string =>
  keyOf(contradiction.employee, contradiction.fault, JSON.stringify(contradiction))

/** In order. */
const ofDays = (contradictions: readonly DayContradiction[]): readonly Found[] => {
  const [first] = contradictions
  if (first === undefined) return []
  const where = distinct(contradictions.map(({ employee, date }) => ({ employee, date })))
  return [found(dayFaults[first.fault], { days: where.length, first }, where)]
}

const ofMonths = (
  days: readonly OfficialDay[],
  months: readonly OfficialMonth[],
  { ignored, calendar }: ConsistencyTerms,
): readonly Found[] => {
  const whole = wholeMonths(days, months)
  return [
    ...ofSameMonths('report-month-days', monthDayContradictions(whole, ignored)),
    ...ofSameMonths('report-month-sum', monthContradictions(whole, ignored)),
    ...ofSameMonths('report-overtime-classes', overtimeClassContradictions(whole, { ignored, calendar })),
  ]
}

const ofSameMonths = (
  id: 'report-month-days' | 'report-month-sum' | 'report-overtime-classes',
  contradictions: readonly MonthContradiction[],
): readonly Found[] => {
  const sums = contradictions.toSorted((a, b) => a.from - b.from || (monthName(a) < monthName(b) ? -1 : 1))
  const [first] = sums
  if (first === undefined) return []
  const reports = grouped(sums, ({ employee, from, to }) => keyOf(employee, String(from), String(to)))
  const where = distinct(sums.map(({ employee }) => ({ employee, date: undefined })))
  return [found(id, { months: reports.size, period: nameOfPeriod(first), first }, where)]
}

const monthName = (sum: { readonly employee: string }): string => keyOf(sum.employee, JSON.stringify(sum))

const distinct = (places: readonly Place[]): readonly Place[] =>
  [...grouped(places, ({ employee, date }) => keyOf(employee, String(date))).values()].flatMap((same) =>
    same.slice(0, 1),
  )
