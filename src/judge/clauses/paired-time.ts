/** Worked time where nothing is planned: rest days and free hours, by `checkin_method_type`. */
import type { EffectivePunch } from '../../domain/assignment.js'
import type { PairingMethod } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { since } from '../../time/instant.js'
import { type Seconds, none } from '../../time/seconds.js'
import { length, overlapWithAll, type Span, span } from '../../time/span.js'
import { readWorked } from './deviation-clock.js'

export interface LooseDay {
  /** In order of time. */
  readonly punches: readonly EffectivePunch[]
  readonly method: PairingMethod
  /** "上班打卡后xx秒可打下班卡": an earlier out-punch is none. Only under free hours. */
  readonly outAfter: Seconds
  readonly rests: readonly Span[]
  readonly free: boolean
}

const leansOn = ['workedClock', 'freeWorked', 'freePairing', 'freeOddPunch', 'restDayBreak'] as const
type Leans = Pick<Policies, (typeof leansOn)[number]>

/** Rest days of the real export: gross last − first with no rest deducted, four of four. */
export const pairedTime = clause({
  id: 'paired-time',
  law: { page: 'getcheckinoption', says: '打卡交替方式，0-多组交替，1-单组交替，2-仅记录打卡时间和位置' },
  leansOn,
  decide: (day: LooseDay, policies: Leans): Seconds => {
    const breaks = day.rests.length > 0 && policies.restDayBreak === 'yes'
    let worked = 0
    for (const [first, last] of pairsOf(day, policies)) {
      const one = span(readWorked(first.punch.at, policies), readWorked(last.punch.at, policies))
      worked += length(one) - (breaks ? overlapWithAll(one, day.rests) : 0)
    }
    return worked as Seconds
  },
  because: ({ punches }, worked) =>
    worked === undefined || worked === none
      ? reason('worked.nothing-to-pair', {})
      : reason('worked.paired', { worked, punches: punches.length }),
})

type Pair = readonly [EffectivePunch, EffectivePunch]

const pairsOf = (day: LooseDay, policies: Leans): readonly Pair[] => {
  const [first] = day.punches
  const last = day.punches.at(-1)
  if (first === undefined || last === undefined || day.punches.length < 2) return []
  const method = day.free && policies.freeWorked === 'first-to-last' ? 'first-to-last' : day.method
  if (method === 'record-only') return []
  if (method === 'first-to-last') return since(last.punch.at, first.punch.at) < day.outAfter ? [] : [[first, last]]
  return day.free && policies.freePairing === 'by-type' ? byType(day) : inTurn(day, policies)
}

const inTurn = (day: LooseDay, policies: Leans): readonly Pair[] => {
  const pairs: Pair[] = []
  let open: EffectivePunch | undefined
  for (const punch of day.punches) {
    if (open === undefined) open = punch
    else if (since(punch.punch.at, open.punch.at) >= day.outAfter) {
      pairs.push([open, punch])
      open = undefined
    }
  }
  return open !== undefined && day.free && policies.freeOddPunch === 'no-worked-time' ? [] : pairs
}

/** An in-punch opens, the next out-punch closes; what says neither follows the turn. */
const byType = (day: LooseDay): readonly Pair[] => {
  const pairs: Pair[] = []
  let open: EffectivePunch | undefined
  for (const punch of day.punches) {
    const { says } = punch.punch
    if (open === undefined) open = says === 'out' ? undefined : punch
    else if (says !== 'in' && since(punch.punch.at, open.punch.at) >= day.outAfter) {
      pairs.push([open, punch])
      open = undefined
    }
  }
  return pairs
}
