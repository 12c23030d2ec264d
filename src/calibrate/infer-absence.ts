/** When the reports call a day absent, and for how long. */
import type { InferredAbsence } from '../domain/calibration.js'
import type { ReportedDay } from './reported-day.js'

export const inferAbsence = (days: readonly ReportedDay[], start: number | undefined): InferredAbsence => {
  const empty = days.filter(({ arrival, departure }) => arrival === undefined && departure === undefined)
  const absent = empty.filter((day) => day.absent !== undefined)
  const lateness = (day: ReportedDay): number[] =>
    start === undefined || day.arrival === undefined || day.arrival.read <= start ? [] : [day.arrival.read - start]
  const below = days.filter((day) => day.absent === undefined && (day.late ?? 0) > 0).flatMap(lateness)
  const above = days.filter((day) => day.absent !== undefined).flatMap(lateness)
  return {
    days: absent.length,
    ofStandard: absent.filter((day) => day.absent === day.standard).length,
    asMissing: empty.filter((day) => day.absent === undefined && day.missing > 0).length,
    lateBelow: below.length === 0 ? undefined : below.reduce((a, b) => Math.max(a, b)),
    lateAbove: above.length === 0 ? undefined : above.reduce((a, b) => Math.min(a, b)),
  }
}
