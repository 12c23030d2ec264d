/** What is written, in the vendor's own field names: the rows of each answer, as far as a made-up company has them. */

/** `checkintime[]`, `time_section[]`; seconds after 00:00. */
export interface SectionRow {
  readonly time_id: number
  readonly work_sec: number
  readonly off_work_sec: number
  readonly remind_work_sec: number
  readonly remind_off_work_sec: number
  readonly allow_rest: boolean
  readonly rest_begin_time?: number
  readonly rest_end_time?: number
  readonly rest_times: ReadonlyArray<{ readonly rest_begin_time: number; readonly rest_end_time: number }>
  readonly earliest_work_sec?: number
  readonly latest_work_sec?: number
  readonly earliest_off_work_sec?: number
  readonly latest_off_work_sec?: number
  readonly no_need_checkon: boolean
  readonly no_need_checkoff: boolean
}
export interface CarryRow {
  readonly allow_offwork_after_time: boolean
  readonly timerules: ReadonlyArray<{ readonly offwork_after_time: number; readonly onwork_flex_time: number }>
}
/** Leeway and the older limits: seconds, `flex_time` and `limit_aheadtime` milliseconds. */
export interface LeewayRow {
  readonly flex_time: number
  readonly allow_flex: boolean
  readonly flex_on_duty_time: number
  readonly flex_off_duty_time: number
  readonly max_allow_arrive_early: number
  readonly max_allow_arrive_late: number
  readonly late_rule: CarryRow
  readonly limit_aheadtime: number
  readonly limit_offtime: number
  readonly noneed_offwork: boolean
}
export interface WeekRow extends LeewayRow {
  readonly workdays: readonly number[]
  readonly checkintime: readonly SectionRow[]
  readonly biweekly?: {
    readonly enable_weekday_recurrence: boolean
    readonly odd_workdays: readonly number[]
    readonly even_workdays: readonly number[]
  }
}
export interface ShiftRow extends LeewayRow {
  readonly schedule_id: number
  readonly schedule_name: string
  readonly time_section: readonly SectionRow[]
}
export interface SpecialRow {
  readonly type: 0 | 1 | 2
  readonly timestamp: number
  readonly begtime: number
  readonly endtime: number
  readonly notes: string
  readonly checkintime?: readonly SectionRow[]
}
export interface PlaceRow {
  readonly lat: number
  readonly lng: number
  readonly loc_title: string
  readonly loc_detail: string
  readonly distance: number
}
/** A rule, `info[].group`. */
export interface GroupRow {
  readonly grouptype: 1 | 2 | 3
  readonly groupid: number
  readonly groupname: string
  readonly checkindate: readonly WeekRow[]
  readonly schedulelist: readonly ShiftRow[]
  readonly spe_workdays: readonly SpecialRow[]
  readonly spe_offdays: readonly SpecialRow[]
  readonly sync_holidays: boolean
  readonly allow_checkin_offworkday: boolean
  readonly sync_out_checkin: boolean
  readonly option_out_range: number
  readonly checkin_method_type: number
  readonly need_photo: boolean
  readonly loc_infos: readonly PlaceRow[]
  readonly wifimac_infos: readonly never[]
  readonly white_users: readonly string[]
  readonly span_day_time?: number
  readonly standard_work_duration?: number
  readonly offwork_interval_time?: number
  readonly ot_info_v2?: OvertimeRow
}
interface OvertimeClassRow {
  readonly allow_ot: boolean
  readonly type: number
  readonly apply: { readonly restinfo: { readonly type: number } }
  readonly ot_trans_enable: boolean
  readonly ot_trans_type: number
}
export interface OvertimeRow {
  readonly workdayconf: OvertimeClassRow
  readonly restdayconf: OvertimeClassRow
  readonly holidayconf: OvertimeClassRow
}

/** `checkindata[]`; Unix seconds. */
export interface PunchRow {
  readonly userid: string
  readonly groupname: string
  readonly checkin_type: string
  readonly exception_type: string
  readonly checkin_time: number
  readonly location_title: string
  readonly location_detail: string
  readonly wifiname: string
  readonly notes: string
  readonly wifimac: string
  readonly mediaids: readonly string[]
  readonly lat: number
  readonly lng: number
  readonly deviceid: string
  readonly sch_checkin_time: number
  readonly groupid: number
  readonly schedule_id: number
  readonly timeline_id: number
}

/** `schedule_list[]`: one person's month. */
export interface RosterRow {
  readonly userid: string
  readonly yearmonth: number
  readonly groupid: number
  readonly groupname: string
  readonly schedule: { readonly scheduleList: readonly RosterDayRow[] }
}
export interface RosterDayRow {
  readonly day: number
  readonly schedule_info: {
    readonly schedule_id: number
    readonly schedule_name: string
    readonly time_section: ReadonlyArray<{
      readonly id: number
      readonly work_sec: number
      readonly off_work_sec: number
    }>
  }
}

/** The form of our own for what was approved; Unix seconds, the end exclusive. */
export type ApprovalRow =
  | {
      readonly userid: string
      readonly kind: 'leave' | 'trip' | 'outing'
      readonly name: string
      readonly number: string
      readonly begin: number
      readonly end: number
      readonly unit: 'hour' | 'half-day' | 'day'
    }
  | {
      readonly userid: string
      readonly kind: 'overtime'
      readonly number: string
      readonly begin: number
      readonly end: number
    }
  | {
      readonly userid: string
      readonly kind: 'correction'
      readonly number: string
      readonly at: number
      readonly slot: 'in' | 'out'
      readonly date: string
    }
export type LeaveRow = Extract<ApprovalRow, { readonly kind: 'leave' | 'trip' | 'outing' }>
export type CorrectionRow = Extract<ApprovalRow, { readonly kind: 'correction' }>
