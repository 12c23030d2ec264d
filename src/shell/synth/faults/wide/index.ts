/** Every kind of fault of a whole company. */
import { holidayKind, makeUpDayKind } from './calendar.js'
import { midnightKind, otherZoneKind, outsideSpanKind } from './clocks.js'
import { policyKind, policyPairKind } from './policies.js'
import { anotherDateKind, bandKind, graceKind, windowKind } from './rules.js'
import type { WideKind } from './wide-fault.js'

export const wideKinds: readonly WideKind[] = [
  policyKind,
  anotherDateKind,
  graceKind,
  otherZoneKind,
  holidayKind,
  outsideSpanKind,
  policyPairKind,
  bandKind,
  midnightKind,
  makeUpDayKind,
  windowKind,
]
