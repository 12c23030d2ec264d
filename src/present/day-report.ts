/** Our days in the vendor's own shape (getcheckin_daydata), so that whatever reads the official report reads ours. */
import type { DayPlan } from '../domain/plan.js'
import type { EmployeeId } from '../domain/employee.js'
import { type DayResult, isUnscheduled } from '../domain/result.js'
import { statuses } from '../domain/status.js'
import { startOfDay, wallOffset, type Zone } from '../time/zone.js'
import { type OvertimeRow, overtimeRow } from './overtime-rows.js'
import { dayTypes, exceptionNumbers, recordTypeOf } from './vendor-numbers.js'

/** What results do not hold themselves: the zone of their dates, and who people are. */
export interface Context {
  readonly zone: Zone
  readonly names: ReadonlyMap<EmployeeId, string>
  /** `departs_name` of the official reports, where there are any. */
  readonly departments?: ReadonlyMap<EmployeeId, string>
}

/** The vendor's answer: always a success. Fields that we do not work out (leave, overtime without settings) are absent rather than 0. */
export interface Answer<Row> {
  readonly errcode: 0
  readonly errmsg: 'ok'
  readonly datas: readonly Row[]
}
export interface DayRow {
  readonly base_info: {
    /** Unix seconds of the date's first instant. */
    readonly date: number
    readonly record_type: number
    readonly name: string
    readonly name_ex: string
    readonly departs_name: string
    readonly acctid: string
    readonly rule_info: {
      readonly groupid: number
      readonly groupname: string
      readonly scheduleid: number
      readonly schedulename: string
      readonly checkintime: ReadonlyArray<{ readonly work_sec: number; readonly off_work_sec: number }>
    }
    /** Left out where the roster lacks the day: nothing tells its kind. */
    readonly day_type?: number
  }
  readonly summary_info: {
    readonly checkin_count: number
    readonly regular_work_sec: number
    readonly standard_work_sec: number
    /** Seconds after 00:00; 0 where nobody punched. */
    readonly earliest_time: number
    readonly lastest_time: number
  }
  readonly exception_infos: readonly ExceptionRow[]
  /** Only where overtime is worked out. */
  readonly ot_info?: OvertimeRow
  /** Only on days whose figures are not final. */
  readonly _state?: 'provisional' | 'unjudged'
}
export interface ExceptionRow {
  readonly count: number
  readonly duration: number
  readonly exception: number
}

/** By date, then userid. */
export const dayReports = (days: readonly DayResult[], context: Context): Answer<DayRow> => ({
  errcode: 0,
  errmsg: 'ok',
  datas: days
    .toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
    .map((day) => dayRow(day, context)),
})

const dayRow = (day: DayResult, { zone, names, departments }: Context): DayRow => ({
  base_info: {
    date: startOfDay(zone, day.date),
    record_type: recordTypeOf(day.plan.rule),
    name: names.get(day.employee) ?? '',
    name_ex: '',
    departs_name: departments?.get(day.employee) ?? '',
    acctid: day.employee,
    rule_info: {
      groupid: day.plan.rule?.id ?? 0,
      groupname: day.plan.rule?.name ?? '',
      scheduleid: day.plan._tag === 'work' ? day.plan.shift : 0,
      schedulename: day.plan._tag === 'work' ? day.plan.shiftName : '',
      checkintime: timesOf(day.plan, zone),
    },
    ...(isUnscheduled(day) ? {} : { day_type: dayTypes[day.dayType] }),
  },
  summary_info: {
    checkin_count: day.punchCount,
    regular_work_sec: day.worked,
    standard_work_sec: day.standard,
    earliest_time: day.earliest ?? 0,
    lastest_time: day.latest ?? 0,
  },
  exception_infos: exceptionRows(
    (status) => day.verdicts.filter((verdict) => verdict.status === status).length,
    (status) => day.verdicts.reduce((sum, verdict) => sum + (verdict.status === status ? verdict.seconds : 0), 0),
  ),
  ...(day.overtime === undefined ? {} : { ot_info: overtimeRow(day.overtime) }),
  ...(day.state === 'final' ? {} : { _state: day.state }),
})

/** "仅固定上下班规则有值". */
const timesOf = (plan: DayPlan, zone: Zone): DayRow['base_info']['rule_info']['checkintime'] =>
  plan._tag === 'work' && plan.rule._tag === 'fixed'
    ? plan.sections.map(({ duty }) => ({
        work_sec: wallOffset(zone, duty.start, plan.date),
        off_work_sec: wallOffset(zone, duty.end, plan.date),
      }))
    : []

/** One row for each status that occurred, in the vendor's order. */
export const exceptionRows = (
  countOf: (status: (typeof statuses)[number]) => number,
  secondsOf: (status: (typeof statuses)[number]) => number,
): ExceptionRow[] =>
  statuses
    .map((status) => ({ count: countOf(status), duration: secondsOf(status), exception: exceptionNumbers[status] }))
    .filter(({ count }) => count > 0)
