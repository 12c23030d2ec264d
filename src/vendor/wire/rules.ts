/** getcheckinoption, and the rule object it shares with getcorpcheckinoption and the rule management page. */
import * as t from 'io-ts'
import { wireOlderOvertime, wireOvertime } from './overtime.js'
import { flag, object, userid, whole } from './words.js'

const restTime = t.partial({ rest_begin_time: whole, rest_end_time: whole }, 'object')

/**
 * One pair of times, `checkintime[]` or `time_section[]`: seconds after 00:00, over 86400 on the next day. The table spells two names
 * `work_se` and `offwork_sec`, the samples `work_sec` and `off_work_sec`; both are read.
 */
export const wireSection = t.partial(
  {
    time_id: whole,
    id: whole,
    work_sec: whole,
    work_se: whole,
    off_work_sec: whole,
    offwork_sec: whole,
    remind_work_sec: t.unknown,
    remind_off_work_sec: t.unknown,
    remind_offwork_sec: t.unknown,
    allow_rest: flag,
    rest_begin_time: whole,
    rest_end_time: whole,
    rest_times: t.array(restTime, 'list'),
    earliest_work_sec: whole,
    latest_work_sec: whole,
    earliest_off_work_sec: whole,
    latest_off_work_sec: whole,
    no_need_checkon: flag,
    no_need_checkoff: flag,
  },
  'object',
)
export type WireSection = t.TypeOf<typeof wireSection>

const tier = t.partial({ offwork_after_time: whole, onwork_flex_time: whole }, 'object')

/** The fields of leeway, which stand in `checkindate[]` and in `schedulelist[]` alike: seconds, `flex_time` milliseconds. */
const leeway = {
  flex_time: whole,
  allow_flex: flag,
  flex_on_duty_time: whole,
  flex_off_duty_time: whole,
  max_allow_arrive_early: whole,
  max_allow_arrive_late: whole,
  late_rule: t.partial(
    {
      allow_offwork_after_time: flag,
      offwork_after_time: whole,
      onwork_flex_time: whole,
      timerules: t.array(tier, 'list'),
    },
    'object',
  ),
}
/** The older limits: `limit_aheadtime` in milliseconds ("打卡时间限制（毫秒）"), `limit_offtime` in seconds. */
const limits = { noneed_offwork: flag, limit_aheadtime: whole, limit_offtime: whole }
export const wireLeeway = t.partial(leeway, 'object')
export type WireLeeway = t.TypeOf<typeof wireLeeway>

/** One `checkindate[]` entry. `workdays` counts Sunday as 0; under a shift rule it holds dates and means nothing. */
export const wireWeekEntry = t.partial(
  {
    workdays: t.array(whole, 'list'),
    checkintime: t.array(wireSection, 'list'),
    biweekly: t.partial(
      {
        enable_weekday_recurrence: flag,
        odd_workdays: t.array(whole, 'list'),
        even_workdays: t.array(whole, 'list'),
      },
      'object',
    ),
    ...leeway,
    ...limits,
  },
  'object',
)
export type WireWeekEntry = t.TypeOf<typeof wireWeekEntry>

/** One `schedulelist[]` entry; `schedule_id` 0 is rest and has no sections. */
export const wireShift = object(
  { schedule_id: whole },
  { schedule_name: t.string, time_section: t.array(wireSection, 'list'), ...leeway, ...limits },
)
export type WireShift = t.TypeOf<typeof wireShift>

/** `spe_workdays[]`, `spe_offdays[]`: "type，0时间点，1时间段，2两周重复"; the times are 0:00 of a day, Unix seconds. */
export const wireSpecialDay = t.partial(
  {
    type: whole,
    timestamp: whole,
    begtime: whole,
    begintime: whole,
    endtime: whole,
    notes: t.string,
    checkintime: t.array(wireSection, 'list'),
  },
  'object',
)
export type WireSpecialDay = t.TypeOf<typeof wireSpecialDay>

const texts = t.array(t.string, 'list')

/** A rule. Fields of type unknown are read by nothing and known all the same. */
export const wireGroup = object(
  { grouptype: whole },
  {
    groupid: whole,
    groupname: t.string,
    checkindate: t.array(wireWeekEntry, 'list'),
    schedulelist: t.array(wireShift, 'list'),
    spe_workdays: t.array(wireSpecialDay, 'list'),
    spe_offdays: t.array(wireSpecialDay, 'list'),
    sync_holidays: flag,
    allow_checkin_offworkday: flag,
    sync_out_checkin: flag,
    option_out_range: whole,
    type: whole,
    offwork_interval_time: whole,
    checkin_method_type: whole,
    /** The document's own sample has this key as it stands here. */
    'group.checkin_method_type': whole,
    span_day_time: whole,
    standard_work_duration: whole,
    wifimac_infos: t.array(t.partial({ wifiname: t.string, wifimac: t.string, bssid: t.unknown }, 'object'), 'list'),
    loc_infos: t.array(
      t.partial({ lat: whole, lng: whole, distance: whole, loc_title: t.string, loc_detail: t.unknown }, 'object'),
      'list',
    ),
    white_users: texts,
    range: t.partial(
      {
        userid: texts,
        party_id: t.UnknownArray,
        partyid: t.UnknownArray,
        tagid: t.UnknownArray,
      },
      'object',
    ),
    create_time: whole,
    allow_apply_bk_cnt: t.unknown,
    allow_apply_bk_day_limit: t.unknown,
    allow_apply_offworkday: t.unknown,
    buka_limit_next_month: t.unknown,
    buka_remind: t.unknown,
    buka_restriction: t.unknown,
    create_userid: t.unknown,
    effective_now: t.unknown,
    need_photo: t.unknown,
    note_can_use_local_pic: t.unknown,
    open_face_live_detect: t.unknown,
    open_sp_checkin: t.unknown,
    ot_info: wireOlderOvertime,
    ot_info_v2: wireOvertime,
    reporterinfo: t.unknown,
    update_userid: t.unknown,
    updatetime: t.unknown,
    use_face_detect: t.unknown,
  },
)
export type WireGroup = t.TypeOf<typeof wireGroup>

/** One `info[]` row; its group is decoded once for everybody who shares it. */
export const wireRuleOfPerson = t.type({ userid, group: t.UnknownRecord }, 'object')
export type WireRuleOfPerson = t.TypeOf<typeof wireRuleOfPerson>
