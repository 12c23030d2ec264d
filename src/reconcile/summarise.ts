/** The counts of an audit: person-days by class, differences, and how many of them have a cause. */
import type { Difference, Summary } from '../domain/report.js'
import type { DayClass } from './compare-days.js'
import { grouped, keyOf } from './grouped.js'

/** What comparisons counted, of days and of months. */
export interface Compared {
  readonly classes: Readonly<Record<DayClass, number>>
  readonly people: number
  readonly known: number
  readonly personMonths: number
  readonly monthsDiffer: number
}

/** `differences` are those of days and months together, with the causes that were found. The classes add up to `personDays`. */
export const summarise = (
  { classes, people, known, personMonths, monthsDiffer }: Compared,
  differences: readonly Difference[],
): Summary => {
  const differing = [
    ...grouped(
      differences.filter(({ date }) => date !== undefined),
      ({ userid, date = '' }) => keyOf(userid, date),
    ).values(),
  ]
  const explained = differing.filter((day) => day.every(({ cause }) => cause !== null)).length
  return {
    personDays: Object.values(classes).reduce((sum, count) => sum + count, 0),
    ...classes,
    explained,
    unexplained: differing.length - explained,
    differences: differences.length,
    known,
    people,
    personMonths,
    monthsDiffer,
  }
}

/** Whether anything is left that the command's exit code must tell: what differs, stands alone, or is reported twice. */
export const anythingDiffers = (summary: Summary): boolean =>
  summary.differ + summary.onlyOurs + summary.onlyTheirs + summary.duplicated + summary.monthsDiffer > 0
