/** Reports of a rule that is known, made by arithmetic of their own: what the vendor would say of each arrival and departure. */
import type { Approval } from '../../src/domain/approval.js'
import type { OfficialDay } from '../../src/domain/official.js'
import type { Punch } from '../../src/domain/punch.js'
import { ruleId } from '../../src/domain/rule.js'
import { type InferenceInput, inferRules } from '../../src/calibrate/infer-rules.js'
import type { InferredTimes } from '../../src/domain/calibration.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { withAnswers } from '../../src/reason/policies.js'
import { addDays } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { plus } from '../../src/time/instant.js'
import { startOfDay } from '../../src/time/zone.js'
import { punch } from '../kit/day.js'
import { on, shanghai, someone } from '../kit/rule.js'

/** All in minutes. Grace and band exclude each other. */
export interface Plan {
  readonly start: number
  readonly end: number
  readonly graceIn: number
  readonly graceOut: number
  readonly bandEarly: number
  readonly bandLate: number
}
export const strict = { graceIn: 0, graceOut: 0, bandEarly: 0, bandLate: 0 }
export const nineToSix: Plan = { start: 540, end: 1080, ...strict }

/** One day's punches, in minutes after midnight; `corrected` ones are judged at nominal times. */
export interface Diary {
  readonly in?: number
  readonly out?: number
  readonly corrected?: 'in' | 'out'
}

/** "Required out = planned out + clamp(in − planned in, −early, +late)"; past the leeway both count from the planned times. */
export const verdictOn = (
  plan: Plan,
  { in: arrived, out: left, corrected }: Diary,
): { late: number; early: number } => {
  const allowed = corrected === 'in' ? 0 : Math.max(plan.graceIn, plan.bandLate)
  const late = arrived !== undefined && arrived > plan.start + allowed ? arrived - plan.start : 0
  const shifts = arrived !== undefined && corrected === undefined
  const shift = shifts ? Math.min(Math.max(arrived - plan.start, -plan.bandEarly), plan.bandLate) : 0
  const grace = corrected === 'out' ? 0 : plan.graceOut
  const due = plan.end + shift
  return { late, early: left !== undefined && left < due - grace ? due - left : 0 }
}

export const firstDay = on('2026-03-02')
const rest = 60

/** A report a day, from the first Monday of March 2026 on, as if every day were a workday; one hour of rest from noon. */
export const reportOf = (plan: Plan, diary: Diary, index: number, told = false): OfficialDay => {
  const { late, early } = verdictOn(plan, diary)
  const { in: arrived, out: left } = diary
  const both = arrived !== undefined && left !== undefined
  const none = arrived === undefined && left === undefined
  const standard = (plan.end - plan.start - rest) * 60
  const inRest = both ? Math.max(0, Math.min(left, 780) - Math.max(arrived, 720)) : 0
  return {
    employee: someone,
    name: '',
    departments: '',
    date: addDays(firstDay, index),
    rule: ruleId(1),
    ruleName: 'planted',
    shift: undefined,
    shiftName: '',
    figures: {
      dayType: 'work',
      'late.count': late > 0 ? 1 : 0,
      'late.seconds': late * 60,
      'early.count': early > 0 ? 1 : 0,
      'early.seconds': early * 60,
      'missing.count': both || none ? 0 : 1,
      'absence.count': none ? 1 : 0,
      'absence.seconds': none ? standard : 0,
      'standard.seconds': standard,
      'worked.seconds': both ? (left - arrived - inRest) * 60 : 0,
      'punches.count': both ? 2 : none ? 0 : 1,
      ...(none
        ? {}
        : { 'earliest.seconds': (arrived ?? left ?? 0) * 60, 'latest.seconds': (left ?? arrived ?? 0) * 60 }),
    },
    unknownExceptions: [],
    times: told ? [{ start: dayOffset(plan.start * 60), end: dayOffset(plan.end * 60) }] : [],
    approvalTitles: [],
    origin: { input: 0, path: '' },
  }
}

/** The punches and corrections behind the diaries. */
export const behind = (diaries: readonly Diary[]): Pick<InferenceInput, 'punches' | 'approvals'> => {
  const punches: Punch[] = []
  const approvals: Approval[] = []
  for (const [i, diary] of diaries.entries())
    for (const edge of ['in', 'out'] as const) {
      const minute = diary[edge]
      if (minute === undefined) continue
      const date = addDays(firstDay, i)
      const at = plus(startOfDay(shanghai, date), minute * 60)
      punches.push(punch(at, edge))
      if (diary.corrected === edge)
        approvals.push({ _tag: 'correction', employee: someone, number: '', at, slot: edge, date, section: undefined })
    }
  return { punches: new Map([[someone, punches]]), approvals: new Map([[someone, approvals]]) }
}

export const inferFrom = (days: readonly OfficialDay[], diaries: readonly Diary[]) =>
  inferRules({ days, ...behind(diaries), zone: shanghai, calendar: builtInCalendar, policies: withAnswers({}) })

/** What the reports of a plan pin of its times. */
export const timesFrom = (plan: Plan, diaries: readonly Diary[]): InferredTimes => {
  const [rule] = inferFrom(
    diaries.map((diary, i) => reportOf(plan, diary, i)),
    diaries,
  )
  return rule!.times!
}

/** A range in minutes; `undefined` is an open end. */
export const minutesOf = ({ from, to }: { readonly from: number | undefined; readonly to: number | undefined }) => [
  from === undefined ? undefined : from / 60,
  to === undefined ? undefined : to / 60,
]
