/** 晚走晚到: what leaving late one day grants on the next. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { CarryTier } from '../../domain/rule.js'
import { type Instant, since } from '../../time/instant.js'
import type { Seconds } from '../../time/seconds.js'
import { readDeviation } from './deviation-clock.js'

export interface NightBefore {
  readonly left: Instant | undefined
  /** "距离最晚一个下班的时间": the last planned out of the day that carries. */
  readonly plannedOut: Instant
  readonly tiers: ReadonlyArray<CarryTier>
}

export const carryGranted = clause({
  id: 'carry-granted',
  law: { page: 'getcheckinoption', says: '第二天第一个班次允许迟到的弹性时间' },
  leansOn: ['deviationClock', 'carryTier', 'carryThreshold'],
  decide: ({ left, plannedOut, tiers }: NightBefore, policies): Seconds | undefined => {
    if (left === undefined || tiers.length === 0) return undefined
    const stayed = since(readDeviation(left, policies), plannedOut)
    let holds: CarryTier | undefined
    for (const one of tiers) {
      const isReached = policies.carryThreshold === 'at-least' ? stayed >= one.after : stayed > one.after
      if (!isReached) continue
      if (holds === undefined) holds = one
      else if (policies.carryTier === 'highest-reached' && one.after > holds.after) holds = one
    }
    return holds?.grants
  },
  because: ({ left, plannedOut }, grants) =>
    left === undefined
      ? reason('carry.nobody-left', {})
      : grants === undefined
        ? reason('carry.not-reached', { left, planned: plannedOut })
        : reason('carry.granted', { left, planned: plannedOut, grants }),
})
