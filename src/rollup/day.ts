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
import type { Instant } from '../time/instant.js'
import type { Seconds } from '../time/seconds.js'
import { type Zone, wallOffset } from '../time/zone.js'
import { noRule } from './clauses/no-rule.js'

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

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
  const punchCount = ask(countedPunches, punches, world)!
  const { earliest, latest } = ask(seenPunches, punches, world)!
  const result: Mutable<DayResult> = {
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
    punchCount,
    earliest: earliest === undefined ? undefined : wallOffset(zone, earliest, date),
    latest: latest === undefined ? undefined : wallOffset(zone, latest, date),
  }
  if (overtime !== undefined) result.overtime = overtime
  if (found.fieldwork !== undefined) result.fieldwork = found.fieldwork
  if (approved !== undefined) result.approved = approved
  return result
}

/** "checkin_count counts filled slots (2), not raw punches (3)": three days of the real export. */
export const countedPunches = clause({
  id: 'punch-count',
  law: { page: 'getcheckin_daydata', says: '当日打卡次数' },
  leansOn: ['punchCount'],
  decide: (punches: DayPunches, policies): number => countOf(punches, policies.punchCount !== 'filled-slots'),
  because: (_, counted) => reason('punches.counted', { punches: counted ?? 0 }),
})

export const seenPunches = clause({
  id: 'earliest-and-latest',
  law: { page: 'getcheckin_daydata', says: '当日最早打卡时间' },
  leansOn: ['earliestLatest'],
  decide: (punches: DayPunches, policies): Seen => seenOf(punches, policies.earliestLatest !== 'effective-punches'),
  because: (_, seen) => reason('punches.counted', { punches: seen?.punches ?? 0 }),
})

/** A day without a rule that is empty by policy, and compared as such. */
const expected = (plan: UnjudgedPlan, world: World): boolean =>
  plan.reason === 'no-rule' && ask(noRule, plan, world) === true

/** "1-休息日日报" is a day planned as rest; free workdays are workdays. */
const dayTypeOf = (plan: DayPlan): 'work' | 'rest' => (plan._tag === 'rest' ? 'rest' : 'work')

/** Of how many punches, the first and the last. */
export interface Seen {
  readonly punches: number
  readonly earliest: Instant | undefined
  readonly latest: Instant | undefined
}

/** Of the punches that count, or of `all` of the day. */
const countOf = ({ slots, loose, unused }: DayPunches, all: boolean): number => {
  let punches = loose.length + (all ? unused.length : 0)
  for (const { filled, beaten } of slots) punches += (filled === undefined ? 0 : 1) + (all ? beaten.length : 0)
  return punches
}

const seenOf = ({ slots, loose, unused }: DayPunches, all: boolean): Seen => {
  const seen: Mutable<Seen> = { punches: 0, earliest: undefined, latest: undefined }
  for (const { filled, beaten } of slots) {
    if (filled !== undefined) see(seen, filled)
    if (all) for (const one of beaten) see(seen, one)
  }
  for (const one of loose) see(seen, one)
  if (all) for (const one of unused) see(seen, one)
  return seen
}
const see = (seen: Mutable<Seen>, { punch: { at } }: EffectivePunch): void => {
  seen.punches += 1
  if (seen.earliest === undefined || at < seen.earliest) seen.earliest = at
  if (seen.latest === undefined || at > seen.latest) seen.latest = at
}
