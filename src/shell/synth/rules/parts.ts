/** The parts that rules are put together from: sections with rests and windows, leeway, special days, places. */
import type { CivilDate } from '../../../time/civil-date.js'
import type { Zone } from '../../../time/zone.js'
import { at, midnight, minute } from '../clock.js'
import type { Draw } from '../draw.js'
import type { CarryRow, GroupRow, LeewayRow, OvertimeRow, PlaceRow, SectionRow, SpecialRow } from '../wire.js'

type Windows = Pick<
  SectionRow,
  'earliest_work_sec' | 'latest_work_sec' | 'earliest_off_work_sec' | 'latest_off_work_sec'
>

/** From one time to another, with rests between them; the windows only where given. */
export const section = (
  id: number,
  start: number,
  end: number,
  rests: ReadonlyArray<readonly [string, string]> = [],
  windows: Windows = {},
): SectionRow => {
  const [first] = rests
  const times = rests.map(([from, to]) => ({ rest_begin_time: at(from), rest_end_time: at(to) }))
  return {
    time_id: id,
    work_sec: start,
    off_work_sec: end,
    remind_work_sec: start - 10 * minute,
    remind_off_work_sec: end,
    allow_rest: first !== undefined,
    ...(times.length === 1 ? times[0] : {}),
    rest_times: times.length === 1 ? [] : times,
    ...windows,
    no_need_checkon: false,
    no_need_checkoff: false,
  }
}

/** In from so long before the start to the last minute before the end; out from the first minute after the start. */
export const windowsAround = (start: number, end: number, before: number, until: number): Windows => ({
  earliest_work_sec: start - before,
  latest_work_sec: end - minute,
  earliest_off_work_sec: start + minute,
  latest_off_work_sec: until,
})

const noCarry: CarryRow = { allow_offwork_after_time: false, timerules: [] }
export const strict: LeewayRow = {
  flex_time: 0,
  allow_flex: false,
  flex_on_duty_time: 0,
  flex_off_duty_time: 0,
  max_allow_arrive_early: 0,
  max_allow_arrive_late: 0,
  late_rule: noCarry,
  limit_aheadtime: 0,
  limit_offtime: 0,
  noneed_offwork: false,
}
export const grace = (on: number, off: number): LeewayRow => ({
  ...strict,
  allow_flex: on + off > 0,
  flex_on_duty_time: on,
  flex_off_duty_time: off,
})
export const band = (early: number, late: number): LeewayRow => ({
  ...strict,
  allow_flex: true,
  max_allow_arrive_early: early,
  max_allow_arrive_late: late,
})

/** "type，0时间点，1时间段，2两周重复". */
export const specialDay = (
  zone: Zone,
  type: SpecialRow['type'],
  from: CivilDate,
  to: CivilDate,
  notes: string,
  checkintime?: readonly SectionRow[],
): SpecialRow => ({
  type,
  timestamp: midnight(zone, from),
  begtime: midnight(zone, from),
  endtime: midnight(zone, to),
  notes,
  ...(checkintime === undefined ? {} : { checkintime }),
})

/** Somewhere in the east of China, GCJ-02 degrees times 10^6. */
const placeOf = (draw: Draw, title: string): PlaceRow => ({
  lat: 30_000_000 + draw.int(0, 2_000_000),
  lng: 119_000_000 + draw.int(0, 2_000_000),
  loc_title: title,
  loc_detail: `${title}大楼`,
  distance: 300,
})

/** What every rule has besides its hours. */
export const head = (
  groupid: number,
  groupname: string,
  draw: Draw,
): Omit<GroupRow, 'grouptype' | 'checkindate' | 'schedulelist'> => ({
  groupid,
  groupname,
  spe_workdays: [],
  spe_offdays: [],
  sync_holidays: true,
  allow_checkin_offworkday: true,
  sync_out_checkin: false,
  option_out_range: 0,
  checkin_method_type: 0,
  need_photo: false,
  loc_infos: [placeOf(draw, groupname)],
  wifimac_infos: [],
  white_users: [],
})

const byApproval = {
  allow_ot: true,
  type: 2,
  apply: { restinfo: { type: 0 } },
  ot_trans_enable: true,
  ot_trans_type: 2,
}
/** Overtime is what was applied for and approved, paid in money. */
export const overtimeByApproval: OvertimeRow = {
  workdayconf: byApproval,
  restdayconf: byApproval,
  holidayconf: byApproval,
}
