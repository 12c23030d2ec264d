/** Which of several causes that do the same is named first: what the report itself says, then the smallest change. */
import type { Cause, TriedDay } from '../domain/diagnosis.js'
import { correctionsOn, emptySlots, told } from './causes/slots.js'

/** The smaller the likelier; `docs/diagnoses/README.md` has the same order in words. */
export const preference = (cause: Cause, day: TriedDay): number => {
  switch (cause.name) {
    // Dates prove it.
    case 'stale-report':
      return 0
    // Of leave: the very same row again, with the same length, is less than another one.
    case 'duplicated-rows':
      return /^(leave|trip|outing)\./.test(cause.with.measure) ? 1 : 9
    // The report's own words say it.
    case 'roster-differs':
      return saysShift(day, cause.with.theirs) ? 2 : 11
    case 'correction-missing':
    case 'leave-missing':
      return 2
    // Something that the input has is not in the report.
    case 'superseded-punch':
      return keepsCorrection(day) ? 3 : 4
    case 'correction-unknown-to-report':
    case 'leave-unknown-to-report':
      return 3
    case 'roster-swap':
      return 5
    case 'punch-extra':
    case 'punch-outside-span':
      return 6
    case 'punch-missing':
      return emptySlots(day).length > 0 || day.result.punches.slots.length === 0 ? 7 : 9
    case 'punch-moved':
      return 8
    case 'hand-calibration':
      return 10
    case 'contradicted-by-report':
      return 12
    // What a company or a rule does explains a day that nothing of its own explains.
    case 'policy':
    case 'rule-of-another-date':
    case 'grace-read-otherwise':
    case 'band-read-otherwise':
    case 'window-read-otherwise':
    case 'holiday-not-followed':
    case 'make-up-day-not-followed':
    case 'other-day-cut':
    case 'other-zone':
      return 20
  }
}

const saysShift = ({ report }: TriedDay, name: string): boolean => report.shiftName !== '' && report.shiftName === name
/** The report still counts the correction whose punch it does not take. */
const keepsCorrection = (day: TriedDay): boolean => told(day, 'correction.count') >= correctionsOn(day).length
