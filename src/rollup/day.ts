/** A judged day summed to its result: figures only, no decision about time. */
import type { DayPunches, EffectivePunch } from '../domain/assignment.js'
import type { EmployeeId } from '../domain/employee.js'
import type { DayOvertime } from '../domain/overtime.js'
import type { DayPlan, PlannedDay, UnjudgedPlan } from '../domain/plan.js'
import type { Figures } from '../domain/measure.js'
import type { DayResult } from '../domain/result.js'
import { reason } from '../domain/sentences/index.js'
import type { Verdict } from '../domain/verdict.js'
import { clause, type World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { DayOffset } from '../time/day-offset.js'
import type { Seconds } from '../time/seconds.js'
import { type Zone, wallOffset } from '../time/zone.js'
import { noRule } from './clauses/no-rule.js'

/** What the judge found. */
export interface Found {
  readonly verdicts: readonly Verdict[]
  readonly worked: Seconds
  readonly standard: Seconds
  readonly provisional: boolean
  readonly fieldwork: number | undefined
}
/** What was found beside it. */
export interface FoundBeside {
  readonly overtime?: DayOvertime | undefined
  /** From an approvals document of its own; `undefined` where the approvals come from elsewhere. */
  readonly approved?: Figures | undefined
}

export const sumDay = (
  employee: EmployeeId,
  { date, plan, snapshot, borrowed }: PlannedDay,
  punches: DayPunches,
  found: Found,
  { overtime, approved }: FoundBeside,
  zone: Zone,
  world: World,
): DayResult => {
  const counted = ask(countedPunches, punches, world)!
  const seen = ask(seenPunches, punches, world)!
  const offset = (one: EffectivePunch | undefined): DayOffset | undefined => one && wallOffset(zone, one.punch.at, date)
  return {
    employee,
    date,
    state:
      plan._tag === 'unjudged' && !expected(plan, world) ? 'unjudged' : found.provisional ? 'provisional' : 'final',
    unjudged: plan._tag === 'unjudged' ? plan.reason : undefined,
    plan,
    snapshot,
    borrowed,
    punches,
    verdicts: found.verdicts,
    dayType: dayTypeOf(plan),
    worked: found.worked,
    standard: found.standard,
    punchCount: counted.length,
    earliest: offset(seen[0]),
    latest: offset(seen.at(-1)),
    ...(overtime && { overtime }),
    ...(found.fieldwork !== undefined && { fieldwork: found.fieldwork }),
    ...(approved && { approved }),
  }
}

/** "checkin_count counts filled slots (2), not raw punches (3)": three days of the real export. */
export const countedPunches = clause({
  id: 'punch-count',
  law: { page: 'getcheckin_daydata', says: '当日打卡次数' },
  leansOn: ['punchCount'],
  decide: (punches: DayPunches, policies) =>
    policies.punchCount === 'filled-slots' ? effective(punches) : all(punches),
  because: (_, counted) => reason('punches.counted', { punches: counted?.length ?? 0 }),
})

export const seenPunches = clause({
  id: 'earliest-and-latest',
  law: { page: 'getcheckin_daydata', says: '当日最早打卡时间' },
  leansOn: ['earliestLatest'],
  decide: (punches: DayPunches, policies) =>
    policies.earliestLatest === 'effective-punches' ? effective(punches) : all(punches),
  because: (_, seen) => reason('punches.counted', { punches: seen?.length ?? 0 }),
})

/** A day without a rule that is empty by policy, and compared as such. */
const expected = (plan: UnjudgedPlan, world: World): boolean =>
  plan.reason === 'no-rule' && ask(noRule, plan, world) === true

/** "1-休息日日报" is a day planned as rest; free workdays are workdays. */
const dayTypeOf = (plan: DayPlan): 'work' | 'rest' => (plan._tag === 'rest' ? 'rest' : 'work')

const effective = ({ slots, loose }: DayPunches): readonly EffectivePunch[] => {
  if (slots.length === 0) return loose
  const punches: EffectivePunch[] = []
  for (const { filled } of slots) if (filled) punches.push(filled)
  for (const one of loose) punches.push(one)
  return inOrder(punches)
}
const all = (punches: DayPunches): readonly EffectivePunch[] =>
  inOrder([...effective(punches), ...punches.slots.flatMap((slot) => slot.beaten), ...punches.unused])
const inOrder = (punches: readonly EffectivePunch[]): readonly EffectivePunch[] =>
  punches.every((one, i) => i === 0 || punches[i - 1]!.punch.at <= one.punch.at)
    ? punches
    : punches.toSorted((a, b) => a.punch.at - b.punch.at)
