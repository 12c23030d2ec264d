/** The rules behind official day reports, from the reports and the punches alone: what they pin, and what they leave open. */
import type { HolidayCalendar } from '../domain/calendar.js'
import type { InferredRule } from '../domain/calibration.js'
import type { OfficialDay } from '../domain/official.js'
import type { Policies } from '../reason/policies.js'
import { commonest } from './commonest.js'
import { inferAbsence } from './infer-absence.js'
import { inferTimes } from './infer-times.js'
import { inferWeek } from './infer-week.js'
import { type Beside, type LeftOut, reportedDay, type ReportedDay } from './reported-day.js'

export interface InferenceInput extends Pick<Beside, 'zone' | 'punches' | 'approvals'> {
  readonly days: readonly OfficialDay[]
  readonly calendar: HolidayCalendar
  readonly policies: Policies
  /** Whether the evening before may have eased a morning (晚走晚到): where nothing tells, none. */
  readonly eased?: (day: OfficialDay) => boolean
}

/** One entry for each rule (and shift) that the reports name, by rule and shift; reports that name none are one entry. */
export const inferRules = (input: InferenceInput): readonly InferredRule[] => {
  const groups = new Map<string, OfficialDay[]>()
  for (const day of input.days) {
    const key = `${day.rule ?? ''} ${day.shift ?? 0}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [day])
    else known.push(day)
  }
  return [...groups.values()]
    .map((days) => inferRule(days, input))
    .toSorted((a, b) => (a.group.rule ?? 0) - (b.group.rule ?? 0) || (a.group.shift ?? 0) - (b.group.shift ?? 0))
}

const inferRule = (all: readonly OfficialDay[], input: InferenceInput): InferredRule => {
  const [first] = all
  const { days, leftOut } = readable(all, input, input.policies)
  const several = (leftOut['several-slots'] ?? 0) > days.length
  const times = several
    ? undefined
    : inferTimes(days, input.policies, (read) => readable(all, input, { ...input.policies, ...read }).days)
  return {
    group: { rule: first!.rule, name: first!.ruleName, shift: first!.shift, shiftName: first!.shiftName },
    people: [...new Set(all.map(({ employee }) => employee))].toSorted((a, b) => (a < b ? -1 : 1)),
    days: all,
    used: days.length,
    leftOut,
    times,
    several,
    week: inferWeek(all, input.calendar),
    absence: inferAbsence(days, times?.values.start.value),
  }
}

/** Two reports of one person-day tell nothing about it; a day of another standard time has other hours. */
const readable = (
  all: readonly OfficialDay[],
  beside: InferenceInput,
  policies: Policies,
): { readonly days: readonly ReportedDay[]; readonly leftOut: Readonly<Record<string, number>> } => {
  const reports = new Map<string, number>()
  for (const day of all) reports.set(keyOf(day), (reports.get(keyOf(day)) ?? 0) + 1)
  const leftOut: Record<string, number> = {}
  const days: ReportedDay[] = []
  for (const day of all) {
    const read: ReportedDay | LeftOut =
      reports.get(keyOf(day))! > 1 ? 'twice' : reportedDay(day, { ...beside, policies })
    if (typeof read === 'string') leftOut[read] = (leftOut[read] ?? 0) + 1
    else days.push(read.late === 0 && beside.eased?.(day) === true ? { ...read, late: undefined } : read)
  }
  const standard = commonest(days.flatMap((day) => day.standard ?? []))
  const usual = days.filter((day) => day.standard === undefined || day.standard === standard)
  const others = days.length - usual.length
  return { days: usual, leftOut: others === 0 ? leftOut : { ...leftOut, 'other-standard': others } }
}
const keyOf = ({ employee, date }: OfficialDay): string => `${date} ${employee}`
