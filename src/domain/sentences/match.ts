/** What the match room has to say: why a punch went where it went. */
import type { CivilDate } from '../../time/civil-date.js'
import type { Instant } from '../../time/instant.js'
import type { Edge } from '../punch.js'

export interface MatchSentences {
  'in-choice.chose': { readonly at: Instant; readonly of: number; readonly rule: 'earliest' | 'latest' }
  'out-choice.chose': { readonly at: Instant; readonly of: number; readonly rule: 'earliest' | 'latest' }
  'correction-wins.corrected': { readonly at: Instant; readonly beaten: number }
  'correction-wins.latest-counts': { readonly at: Instant }
  'outside-punch.fills': { readonly at: Instant; readonly synchronised: boolean }
  'outside-punch.does-not-fill': { readonly at: Instant; readonly synchronised: boolean }
  /** `says` is `undefined` where the record tells no type. */
  'lone-punch.as-it-says': { readonly at: Instant; readonly says: Edge | undefined }
  'lone-punch.nearest': { readonly at: Instant }
  'lone-punch.in-first': { readonly at: Instant }
  'shared-boundary.fills': { readonly at: Instant; readonly edge: Edge; readonly planned: Instant }
  'shared-boundary.does-not-fill': { readonly at: Instant; readonly edge: Edge; readonly planned: Instant }
  'off-duty-punches.counted': { readonly at: Instant }
  'off-duty-punches.ignored': { readonly at: Instant }
  'placed.in-slot': { readonly at: Instant; readonly edge: Edge; readonly planned: Instant; readonly date: CivilDate }
  'placed.against-hint': { readonly at: Instant; readonly edge: Edge; readonly says: Edge }
  'placed.beaten': { readonly at: Instant; readonly edge: Edge; readonly by: Instant; readonly corrected: boolean }
  'placed.duplicate': { readonly at: Instant }
  'placed.outside-window': { readonly at: Instant }
  'placed.loose': { readonly at: Instant; readonly day: 'rest' | 'open' }
  'placed.not-allowed': { readonly at: Instant }
  'placed.unmatched': { readonly at: Instant }
  'placed.machine-record': { readonly at: Instant }
  'placed.placeholder': { readonly at: Instant }
  'placed.other-day': { readonly at: Instant; readonly date: CivilDate }
  'placed.outside': { readonly at: Instant }
  /** The second best placement; `by` is the first thing that speaks against it. */
  'runner-up.is': {
    readonly at: Instant
    readonly edge: Edge
    readonly planned: Instant
    readonly by: 'placed' | 'type' | 'slots' | 'ids' | 'planned-time' | 'distance' | 'order'
  }
  'runner-up.leaves-out': { readonly at: Instant }
}
