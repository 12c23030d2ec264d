/** What the judge room has to say: why a slot is late, early or missing, or why it is not. */
import type { CivilDate } from '../../time/civil-date.js'
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
  'missing.still-open': { readonly edge: Edge; readonly planned: Instant }
  'finality.final': { readonly edge: Edge; readonly planned: Instant; readonly since: Instant }
  'finality.closed-by-placeholder': { readonly edge: Edge; readonly planned: Instant }
  'finality.open': { readonly edge: Edge; readonly planned: Instant; readonly until: Instant }
  'absence.nobody-came': { readonly lasts: Seconds; readonly standard: Seconds }
  'absence.late-beyond': { readonly lasts: Seconds; readonly late: Seconds }
  /** `limit`: the lateness that still is none; `undefined` where no lateness becomes an absence. */
  'absence.late-within': { readonly late: Seconds; readonly limit: Seconds | undefined }
  'absence.below-standard': { readonly lasts: Seconds; readonly worked: Seconds; readonly standard: Seconds }
  'absence.somebody-came': { readonly punches: number }
  'absence.nothing-was-due': Record<string, never>
  'absence.counts-as-missing': Record<string, never>
  'absence-unit.section': { readonly sections: number }
  'absence-unit.day': { readonly sections: number }
  'place.flagged': { readonly at: Instant; readonly wifi: boolean }
  'place.clean': { readonly at: Instant }
  'place.fieldwork': { readonly at: Instant }
  /** Distance and uncertainty in whole millimetres, the radius in metres. */
  'place.measured': {
    readonly at: Instant
    readonly place: string
    readonly radius: number
    readonly distance: number
    readonly uncertainty: number
    readonly standing: 'inside' | 'borderline' | 'outside'
  }
  'place.on-wifi': { readonly at: Instant; readonly wifi: string }
  'place.unmeasured': {
    readonly at: Instant
    readonly because: 'nobody-asks' | 'wifi-rule' | 'no-coordinates' | 'place-incomplete' | 'wifi-name-only'
  }
  'flaw.cleared': { readonly at: Instant }
  'fieldwork.counted': { readonly outside: number; readonly punches: number }
  'fieldwork.not-told': { readonly punches: number }
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
  'carry-day.of': { readonly date: CivilDate }
  'carry-day.none': Record<string, never>
  'carry.granted': { readonly left: Instant; readonly planned: Instant; readonly grants: Seconds }
  'carry.not-reached': { readonly left: Instant; readonly planned: Instant }
  'carry.nobody-left': Record<string, never>
  'band-reach.each-section': { readonly sections: number }
  'band-reach.first-in-last-out': { readonly sections: number }
  'band.shifts-out': { readonly arrived: Instant; readonly planned: Instant; readonly by: Seconds }
  'band.shifts-nothing': Record<string, never>
  'worked.counted': { readonly worked: Seconds; readonly rests: Seconds }
  'worked.incomplete': Record<string, never>
  'worked.paired': { readonly worked: Seconds; readonly punches: number }
  'worked.nothing-to-pair': Record<string, never>
  'punches.counted': { readonly punches: number }
  'hourly-leave.counted': {
    readonly name: string
    readonly begin: Instant
    readonly end: Instant
    readonly counts: Seconds
  }
  'hourly-leave.elsewhere': { readonly name: string; readonly begin: Instant; readonly end: Instant }
  'hourly-leave.not-told': { readonly name: string }
  'no-rule.empty-day': Record<string, never>
  'no-rule.unjudged': Record<string, never>
}
