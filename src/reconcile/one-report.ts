/** The official report of one person-day or person-month, or the finding that there are two that disagree. */
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { measuresIn } from './compare-figures.js'

type Official = Pick<OfficialDay | OfficialMonth, 'figures' | 'unknownExceptions'>

/**
 * Two reports agree when they carry the same measures with the same values and the same unknown exceptions; a name or a department that
 * changed between two fetches is no disagreement about attendance.
 */
export const agree = (one: Official, other: Official): boolean => {
  const measures = new Set([...measuresIn(one.figures), ...measuresIn(other.figures)])
  return (
    [...measures].every((measure) => one.figures[measure] === other.figures[measure]) &&
    inOrder(one.unknownExceptions) === inOrder(other.unknownExceptions)
  )
}

/** One of each: reports that agree with an earlier one are left out. */
export const distinct = <Report extends Official>(reports: readonly Report[]): readonly Report[] => {
  if (reports.length < 2) return reports
  const kept: Report[] = []
  for (const report of reports) if (!kept.some((earlier) => agree(earlier, report))) kept.push(report)
  return kept
}

const inOrder = (codes: readonly number[]): string => codes.toSorted((a, b) => a - b).join()
