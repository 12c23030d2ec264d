/** Grace and band read otherwise: the amounts that the differing days themselves suggest, and those that companies use. */
import { cause, type Cause, type RuleNamed, type TriedDay } from '../../domain/diagnosis.js'
import type { Rule, RuleId } from '../../domain/rule.js'
import { type Seconds, seconds, secondsInMinute } from '../../time/seconds.js'
import { inPlan } from './slots.js'

/** For each rule with a differing day: another grace on one side or on both. */
export const gracesOtherwise = (days: readonly TriedDay[]): readonly Cause[] =>
  byRule(days).flatMap(({ rule, of }) => {
    const ours = of[0]!
    const [on, off] = [ours.leeway.graceIn, ours.leeway.graceOut]
    const [ins, outs] = [amounts(of.flatMap(({ lateBy }) => lateBy)), amounts(of.flatMap(({ earlyBy }) => earlyBy))]
    const pairs = [
      ...ins.map((one) => [one, off] as const),
      ...outs.map((one) => [on, one] as const),
      ...ins.filter((one) => outs.includes(one)).map((one) => [one, one] as const),
    ]
    return distinct(pairs, [on, off]).map(([one, other]) =>
      cause('grace-read-otherwise', { ...rule, on: one, off: other }, [
        { _tag: 'leeway', rule: rule.id, leeway: { graceIn: one, graceOut: other } },
      ]),
    )
  })

/** The same for a band: earlier, later, or both. */
export const bandsOtherwise = (days: readonly TriedDay[]): readonly Cause[] =>
  byRule(days).flatMap(({ rule, of }) => {
    const ours = of[0]!
    const [early, late] = [ours.leeway.bandEarly, ours.leeway.bandLate]
    const lates = amounts([...of.flatMap(({ lateBy }) => lateBy), ...of.flatMap(({ capBy }) => capBy)])
    const earlies = amounts(of.flatMap(({ earlyIn }) => earlyIn))
    const pairs = [
      ...lates.map((one) => [early, one] as const),
      ...earlies.map((one) => [one, late] as const),
      ...earlies
        .flatMap((one) => lates.map((other) => [one, other] as const))
        .filter(([a, b]) => a === b || (a === none && b === none)),
    ]
    return distinct(pairs, [early, late]).map(([one, other]) =>
      cause('band-read-otherwise', { ...rule, early: one, late: other }, [
        { _tag: 'leeway', rule: rule.id, leeway: { bandEarly: one, bandLate: other } },
      ]),
    )
  })

const none = seconds(0)

interface Seen {
  readonly leeway: {
    readonly graceIn: Seconds
    readonly graceOut: Seconds
    readonly bandEarly: Seconds
    readonly bandLate: Seconds
  }
  /** How long after, or before, the planned time each punch of the day stands. */
  readonly lateBy: readonly number[]
  readonly earlyBy: readonly number[]
  readonly earlyIn: readonly number[]
  /** By how much the report's early leave says that the end of the day was moved. */
  readonly capBy: readonly number[]
}

const byRule = (
  days: readonly TriedDay[],
): ReadonlyArray<{ readonly rule: RuleNamed; readonly of: readonly Seen[] }> => {
  const rules = new Map<RuleId, { rule: Rule; of: Seen[] }>()
  for (const day of days) {
    const { plan } = day.result
    if (plan._tag !== 'work') continue
    const known = rules.get(plan.rule.id) ?? { rule: plan.rule, of: [] }
    known.of.push(seenOn(day))
    rules.set(plan.rule.id, known)
  }
  return [...rules.values()].map(({ rule: { id, name }, of }) => ({ rule: { id, name }, of }))
}

const seenOn = (day: TriedDay): Seen => {
  const plan = inPlan(day)!
  const away = day.result.punches.slots.flatMap(({ slot, filled }) =>
    filled === undefined ? [] : [{ edge: slot.edge, by: filled.punch.at - slot.planned }],
  )
  const early = day.report.figures['early.seconds']
  const lastOut = away.findLast(({ edge }) => edge === 'out')
  return {
    leeway: plan.leeway,
    lateBy: away.filter(({ edge, by }) => edge === 'in' && by > 0).map(({ by }) => by),
    earlyBy: away.filter(({ edge, by }) => edge === 'out' && by < 0).map(({ by }) => -by),
    earlyIn: away.filter(({ edge, by }) => edge === 'in' && by < 0).map(({ by }) => -by),
    capBy:
      typeof early === 'number' && early > 0 && lastOut !== undefined ? [early + Math.floor(lastOut.by / 60) * 60] : [],
  }
}

/**
 * Between two neighbouring amounts no day tells the leeway apart, so the roundest number of minutes stands for all between them:
 * of each gap between the amounts seen one.
 */
const amounts = (seen: readonly number[]): readonly Seconds[] => {
  const told = [...new Set(seen.map((by) => Math.floor(by / secondsInMinute)))]
    .filter((by) => by >= 0 && by <= 360)
    .toSorted((a, b) => a - b)
  const between = told.map((by, i) => roundest(by, (told[i + 1] ?? by + 60) - 1))
  const all = [...new Set([0, ...usual, ...between])]
  return all.map((minutes) => seconds(minutes * secondsInMinute))
}
const usual = [5, 10, 15, 20, 25, 30, 45, 60, 75, 90, 105, 120]

const roundest = (from: number, to: number): number => {
  for (const step of [60, 30, 15, 10, 5, 1]) {
    const round = Math.ceil(from / step) * step
    if (round <= to) return round
  }
  return from
}

const distinct = (pairs: ReadonlyArray<readonly [Seconds, Seconds]>, ours: readonly [Seconds, Seconds]) => [
  ...new Map(pairs.filter(([a, b]) => a !== ours[0] || b !== ours[1]).map((pair) => [pair.join(), pair])).values(),
]
