/** Grace, band and carry of a rule, after its switches have been read. */
import type { Leeway, WrittenGrace } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import type { Leniency } from './asked.js'

export const strict: Leniency = { graceIn: 0, graceOut: 0, bandEarly: 0, bandLate: 0, tiers: [] }

/** `allow_flex` false switches grace and band off, and leaves an enabled carry on; a missing one never disables. */
export const leniencyOf = (written: Leeway, policies: Policies): Leniency => {
  const forbidden = written.allowed === false
  const noFlex = forbidden && policies.leewayDisallowed === 'disabled'
  const noCarry = written.carry.allowed === false || (forbidden && policies.carryDisallowed === 'disabled')
  return {
    graceIn: noFlex ? 0 : graceOf(written.graceIn, written, policies),
    graceOut: noFlex ? 0 : graceOf(written.graceOut, written, policies),
    bandEarly: noFlex ? 0 : written.bandEarly,
    bandLate: noFlex ? 0 : written.bandLate,
    tiers: noCarry ? [] : written.carry.tiers.filter(({ after, grants }) => after > 0 || grants > 0),
  }
}

/** "允许迟到时间（秒），值为-1使用flex_time"; what a missing field means is `graceUnset`. */
const graceOf = (grace: WrittenGrace, { legacyGrace }: Leeway, policies: Policies): number => {
  if (grace === 'legacy') return legacyGrace
  if (grace === 'unset') return policies.graceUnset === 'none' ? 0 : legacyGrace
  return grace
}
