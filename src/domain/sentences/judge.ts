/** What the judge room has to say: why a slot is late, early or missing, or why it is not. */
import type { Instant } from '../../time/instant.js'
import type { Seconds } from '../../time/seconds.js'
import type { Edge } from '../punch.js'

/** A slot's punch against what was due: `read` is the punch as the deviation clock reads it, `limit` the last moment without fault. */
export interface Against {
  readonly due: Instant
  readonly punched: Instant
  readonly read: Instant
  readonly limit: Instant
  readonly corrected: boolean
}

export interface JudgeSentences {
  'late.after-the-limit': Against & { readonly by: Seconds }
  'late.in-time': Against
  'early.before-the-limit': Against & { readonly by: Seconds }
  'early.in-time': Against
  'missing.no-punch': { readonly edge: Edge; readonly planned: Instant; readonly from: Instant; readonly to: Instant }
  'missing.not-needed': { readonly edge: Edge; readonly planned: Instant }
  'missing.waived': { readonly edge: Edge; readonly planned: Instant }
  'missing.still-open': { readonly edge: Edge; readonly planned: Instant; readonly to: Instant }
  'absence.nobody-came': { readonly lasts: Seconds; readonly standard: Seconds }
  'absence.late-beyond': { readonly lasts: Seconds; readonly late: Seconds }
  'absence.below-standard': { readonly lasts: Seconds; readonly worked: Seconds; readonly standard: Seconds }
  'absence.somebody-came': { readonly punches: number }
  'absence.nothing-was-due': Record<string, never>
  'absence.counts-as-missing': Record<string, never>
  'place.flagged': { readonly at: Instant; readonly wifi: boolean }
  'place.clean': { readonly at: Instant }
  'place.fieldwork': { readonly at: Instant }
  'device.flagged': { readonly at: Instant }
  'device.clean': { readonly at: Instant }
  'leave.whole-schedule': { readonly name: string; readonly begin: Instant; readonly end: Instant }
  'leave.whole-section': { readonly name: string; readonly planned: Instant }
  'leave.half-day': { readonly name: string; readonly half: 'morning' | 'afternoon' }
  'leave.moves-edge': { readonly name: string; readonly edge: Edge; readonly planned: Instant; readonly due: Instant }
  'leave.waives-edge': { readonly name: string; readonly edge: Edge; readonly planned: Instant }
  'leave.none': Record<string, never>
  'leave.elsewhere': { readonly name: string; readonly begin: Instant; readonly end: Instant }
  'trip.cancels': { readonly name: string; readonly begin: Instant; readonly end: Instant }
  'trip.cancels-nothing': Record<string, never>
  'carry.granted': { readonly left: Instant; readonly planned: Instant; readonly grants: Seconds }
  'carry.not-reached': { readonly left: Instant; readonly planned: Instant }
  'carry.nobody-left': Record<string, never>
  'band.shifts-out': { readonly arrived: Instant; readonly planned: Instant; readonly by: Seconds }
  'band.shifts-nothing': Record<string, never>
  'worked.counted': { readonly worked: Seconds; readonly rests: Seconds }
  'worked.incomplete': Record<string, never>
  'worked.paired': { readonly worked: Seconds; readonly punches: number }
  'worked.nothing-to-pair': Record<string, never>
  'punches.counted': { readonly punches: number }
}
