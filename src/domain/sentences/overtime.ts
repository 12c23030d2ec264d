/** What the overtime room has to say: which days' rules hold, which time counts, and what is taken out of it. */
import type { Instant } from '../../time/instant.js'
import type { Seconds } from '../../time/seconds.js'
import type { OvertimeBasis, OvertimeClass, Rounding } from '../overtime.js'

type Nothing = Record<string, never>

export interface OvertimeSentences {
  'overtime-class.is': { readonly class: OvertimeClass }
  'overtime-class.unknown-year': { readonly year: number }
  'overtime-punched.counts': { readonly from: Instant; readonly to: Instant; readonly lasts: Seconds }
  'overtime-punched.nothing': Nothing
  'overtime-applied.counts': { readonly applications: number; readonly lasts: Seconds }
  'overtime-applied.nothing': Nothing
  'overtime-applied.longer-than-a-day': { readonly begin: Instant; readonly end: Instant }
  'overtime-applied.not-known': Nothing
  'overtime-basis.counts': { readonly by: OvertimeBasis['_tag']; readonly lasts: Seconds }
  'overtime-basis.not-allowed': Nothing
  'overtime-day-cut.within': Nothing
  'overtime-day-cut.crossed': { readonly at: Instant }
  'overtime-rests.taken-out': { readonly lasts: Seconds; readonly rests: Seconds }
  'overtime-rests.none': Nothing
  'overtime-limits.within': { readonly lasts: Seconds }
  'overtime-limits.too-short': { readonly lasts: Seconds; readonly minimum: Seconds }
  'overtime-limits.cut': { readonly lasts: Seconds; readonly maximum: Seconds }
  'overtime-rounding.rounded': {
    readonly lasts: Seconds
    readonly counts: Seconds
    readonly towards: Rounding['towards']
    readonly step: Seconds
  }
  'overtime-rounding.kept': { readonly lasts: Seconds }
  'overtime-share.all': { readonly lasts: Seconds; readonly as: 'vacation' | 'money' | 'nothing' }
  'overtime-share.not-told': Nothing
}
