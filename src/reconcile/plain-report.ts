/** Day reports of which nothing can be at odds: most, and they are told by one look instead of two dozen checks. */
import type { Figures, MeasureValue } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'

/**
 * Nothing is said against the day, nobody was away, the times are in order and hold what was worked, and a day off asks for nothing. No
 * check of `day-checks.ts` finds anything in such a report; of all others nothing is claimed. What is left out counts as 0, as it does
 * there.
 */
export const isPlain = ({ figures, leaveByDay }: OfficialDay): boolean =>
  leaveByDay === undefined && saysNothingAgainst(figures) && nobodyWasAway(figures) && holdsTogether(figures)

const saysNothingAgainst = (told: Figures): boolean =>
  isNone(told['late.count']) &&
  isNone(told['late.seconds']) &&
  isNone(told['early.count']) &&
  isNone(told['early.seconds']) &&
  isNone(told['missing.count']) &&
  isNone(told['absence.count']) &&
  isNone(told['absence.seconds'])

const nobodyWasAway = (told: Figures): boolean =>
  isNone(told['leave.count']) &&
  isNone(told['leave.seconds']) &&
  isNone(told['trip.count']) &&
  isNone(told['trip.seconds']) &&
  isNone(told['outing.count']) &&
  isNone(told['outing.seconds'])

const holdsTogether = (told: Figures): boolean => {
  const [first, last] = [amount(told['earliest.seconds']), amount(told['latest.seconds'])]
  const [punches, worked] = [amount(told['punches.count']), amount(told['worked.seconds'])]
  if (told.dayType === 'rest' && !isNone(told['standard.seconds'])) return false
  if (punches < 2) return punches === 0 && first === 0 && last === 0 && worked === 0
  return first <= last && worked <= last - first
}

const isNone = (value: MeasureValue | undefined): boolean => value === 0 || typeof value !== 'number'
const amount = (value: MeasureValue | undefined): number => (typeof value === 'number' ? value : 0)
