/** A bound of a rule's punch windows read otherwise: not at all, or just so that a differing day's punch falls on its other side. */
import { type Bound, type BoundReading, cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Rule, RuleId, Timetable } from '../../domain/rule.js'
import { seconds, secondsInDay, secondsInMinute } from '../../time/seconds.js'
import type { WorkPlan } from '../../domain/plan.js'
import type { Edge } from '../../domain/punch.js'
import { recordsOn } from './slots.js'
import { windowFields } from '../changes/windows.js'

/** Only readings that set a record of a differing day on the other side of the bound. */
export const windowsOtherwise = (days: readonly TriedDay[]): readonly Cause[] => {
  const rules = new Map<RuleId, { readonly rule: Rule; readonly seen: Seen[] }>()
  for (const day of days) {
    const { plan } = day.result
    if (plan._tag !== 'work') continue
    const known = rules.get(plan.rule.id) ?? { rule: plan.rule, seen: [] }
    rules.set(plan.rule.id, known)
    known.seen.push(...seenOn(day, plan))
  }
  return [...rules.values()].flatMap(({ rule, seen }) =>
    boundsIn(rule).flatMap((bound) =>
      readingsOf(bound)
        .filter((reading) => seen.some((one) => isMoved(one, bound, reading)))
        .map((reading) =>
          cause('window-read-otherwise', { id: rule.id, name: rule.name, bound, reading }, [
            { _tag: 'bound', rule: rule.id, bound, reading },
          ]),
        ),
    ),
  )
}

/** A record beside a slot: where it stands, and where the windows of the slot end, from the planned time. */
interface Seen {
  readonly edge: Edge
  readonly at: number
  readonly from: number
  readonly to: number
}
const seenOn = (day: TriedDay, { sections }: WorkPlan): readonly Seen[] =>
  recordsOn(day).flatMap(({ at }) =>
    sections.flatMap((section) =>
      [section.in, section.out].map(({ edge, planned, window }) => ({
        edge,
        at: at - planned,
        from: window.start - planned,
        to: window.end - planned,
      })),
    ),
  )

/** Between where the bound is and where it would be. */
const isMoved = ({ edge, at, from, to }: Seen, bound: Bound, reading: BoundReading): boolean => {
  const isOfIn = bound === 'in-from' || bound === 'in-to' || bound === 'ahead'
  if (isOfIn !== (edge === 'in')) return false
  const isLower = bound === 'in-from' || bound === 'out-from' || bound === 'ahead'
  const now = isLower ? from : to
  const then =
    reading._tag === 'unbounded'
      ? isLower
        ? -secondsInDay
        : secondsInDay
      : reading._tag === 'later'
        ? now + reading.by
        : reading.by
  return Math.min(now, then) - secondsInMinute <= at && at <= Math.max(now, then) + secondsInMinute
}

/** Without the bound; without its last minute, or with one more; or by as much time before or after the planned time as companies write. */
const readingsOf = (bound: Bound): readonly BoundReading[] => {
  const sides = bound === 'in-from' || bound === 'ahead' ? [-1] : bound === 'out-to' || bound === 'off' ? [1] : [-1, 1]
  return [
    { _tag: 'unbounded' },
    ...[-60, 60].map((by): BoundReading => ({ _tag: 'later', by: seconds(by) })),
    ...sides.flatMap((side) =>
      usual.map((minutes): BoundReading => ({ _tag: 'from-planned', by: seconds(side * minutes * 60) })),
    ),
  ]
}
const usual = [0, 10, 15, 20, 30, 40, 45, 60, 90, 120, 150, 180, 240, 300, 360]

const boundsIn = (rule: Rule): readonly Bound[] => {
  const timetables = timetablesOf(rule)
  const given = (['in-from', 'in-to', 'out-from', 'out-to'] as const).filter((bound) =>
    timetables.some(({ sections }) => sections.some(({ window }) => window[windowFields[bound]] !== undefined)),
  )
  return [
    ...given,
    ...(timetables.some(({ aheadLimit }) => aheadLimit !== undefined) ? ['ahead' as const] : []),
    ...(timetables.some(({ offLimit }) => offLimit !== undefined) ? ['off' as const] : []),
  ]
}

const timetablesOf = (rule: Rule): readonly Timetable[] => {
  switch (rule._tag) {
    case 'fixed':
      return rule.entries.map(({ timetable }) => timetable)
    case 'shift':
      return [...rule.patterns.values()].map(({ timetable }) => timetable)
    case 'free':
      return []
  }
}
