/** 晚走晚到: "晚走的时间，距离最晚一个下班的时间", and "第二天第一个班次允许迟到的弹性时间". */
import type { Policies } from '../reason/policies.js'
import { addDays } from '../time/civil-date.js'
import type { Asked, Slot, WorkDay } from './asked.js'
import type { Effective } from './effective.js'
import { read } from './punctuality.js'

/** Seconds that the day before (`carryDay`) grants this one. */
export const carriedInto = (
  day: WorkDay,
  days: readonly Asked[],
  filled: ReadonlyMap<Slot, Effective>,
  policies: Policies,
): number => {
  if (!day.takesCarry) return 0
  const before =
    policies.carryDay === 'calendar-day-before'
      ? days.find((one) => one.date === addDays(day.date, -1))
      : days.findLast((one) => one.date < day.date && one._tag === 'work')
  if (before?._tag !== 'work') return 0
  const last = before.duties.at(-1)!
  const left = filled.get(last.out)
  return left === undefined ? 0 : granted(before, read(left.at, policies) - last.end, policies)
}

const granted = ({ leniency: { tiers } }: WorkDay, overtime: number, policies: Policies): number => {
  const reached = tiers.filter(({ after }) =>
    policies.carryThreshold === 'at-least' ? overtime >= after : overtime > after,
  )
  const tier = policies.carryTier === 'first-listed' ? reached[0] : reached.toSorted((a, b) => a.after - b.after).at(-1)
  return tier?.grants ?? 0
}
