/** What the made-up company wrote down: two fixed rules, a shift rule with nights, and a free rule, as `group` objects. */
import { at } from './clock.mjs'

const headquarters = {
  lat: 31_310_500,
  lng: 120_702_300,
  loc_title: '青禾灯具总部',
  loc_detail: '江苏省苏州市工业园区青禾路1号',
  distance: 300,
}
const shop = {
  lat: 31_318_900,
  lng: 120_629_400,
  loc_title: '青禾灯具门店',
  loc_detail: '江苏省苏州市姑苏区灯巷8号',
  distance: 200,
}

const everyRule = {
  spe_workdays: [],
  spe_offdays: [],
  sync_holidays: true,
  need_photo: false,
  note_can_use_local_pic: true,
  allow_checkin_offworkday: true,
  allow_apply_offworkday: true,
  wifimac_infos: [],
  option_out_range: 0,
  open_sp_checkin: true,
  buka_restriction: 0,
  checkin_method_type: 0,
}

/** A section with one rest; the windows only where given. */
const section = (id, start, end, rest, windows = {}) => ({
  time_id: id,
  work_sec: at(start),
  off_work_sec: at(end),
  remind_work_sec: at(start) - 600,
  remind_off_work_sec: at(end),
  allow_rest: true,
  rest_begin_time: at(rest[0]),
  rest_end_time: at(rest[1]),
  rest_times: [],
  ...windows,
  no_need_checkon: false,
  no_need_checkoff: false,
})
const windows = (inFrom, inTo, outFrom, outTo) => ({
  earliest_work_sec: at(inFrom),
  latest_work_sec: at(inTo),
  earliest_off_work_sec: at(outFrom),
  latest_off_work_sec: at(outTo),
})
const noCarry = { allow_offwork_after_time: false, timerules: [] }
const noLeeway = {
  allow_flex: false,
  flex_on_duty_time: 0,
  flex_off_duty_time: 0,
  max_allow_arrive_early: 0,
  max_allow_arrive_late: 0,
  late_rule: noCarry,
}

/** 09:00-18:00; ten minutes of grace; leaving three (five) hours late allows one (two) hours on the next morning. */
export const office = {
  grouptype: 1,
  groupid: 101,
  groupname: '总部固定班',
  checkindate: [
    {
      workdays: [1, 2, 3, 4, 5],
      checkintime: [section(1, '9:00', '18:00', ['12:00', '13:00'], windows('6:00', '17:59', '9:01', '27:59'))],
      noneed_offwork: false,
      limit_aheadtime: 0,
      flex_time: 0,
      ...noLeeway,
      allow_flex: true,
      flex_on_duty_time: 600,
      late_rule: {
        allow_offwork_after_time: true,
        timerules: [
          { offwork_after_time: at('3:00'), onwork_flex_time: at('1:00') },
          { offwork_after_time: at('5:00'), onwork_flex_time: at('2:00') },
        ],
      },
    },
  ],
  ...everyRule,
  loc_infos: [headquarters],
  schedulelist: [],
}

/** 09:30-18:30; up to half an hour earlier or an hour later, and the end of the day moves along. Gives no windows. */
export const studio = {
  grouptype: 1,
  groupid: 102,
  groupname: '研发弹性班',
  checkindate: [
    {
      workdays: [1, 2, 3, 4, 5],
      checkintime: [section(1, '9:30', '18:30', ['12:00', '13:00'])],
      noneed_offwork: false,
      limit_aheadtime: 0,
      flex_time: 0,
      ...noLeeway,
      allow_flex: true,
      max_allow_arrive_early: 1800,
      max_allow_arrive_late: 3600,
    },
  ],
  ...everyRule,
  loc_infos: [headquarters],
  schedulelist: [],
}

const shift = (id, name, sections) => ({
  schedule_id: id,
  schedule_name: name,
  time_section: sections,
  limit_aheadtime: 0,
  limit_offtime: 0,
  noneed_offwork: false,
  ...noLeeway,
})

/** Day 07:00-15:00 and night 22:00-06:00; half an hour of rest in each. */
export const warehouse = {
  grouptype: 2,
  groupid: 201,
  groupname: '仓库排班',
  checkindate: [],
  ...everyRule,
  loc_infos: [headquarters],
  schedulelist: [
    shift(0, '休息', []),
    shift(1, '早班', [section(1, '7:00', '15:00', ['11:00', '11:30'], windows('5:00', '14:59', '7:01', '19:00'))]),
    shift(2, '夜班', [section(2, '22:00', '30:00', ['26:00', '26:30'], windows('20:00', '29:59', '22:01', '34:00'))]),
  ],
}

/** Tuesday to Saturday, eight hours in any pieces; the day turns at four in the morning. */
export const store = {
  grouptype: 3,
  groupid: 301,
  groupname: '门店自由班',
  checkindate: [{ workdays: [2, 3, 4, 5, 6], checkintime: [] }],
  ...everyRule,
  loc_infos: [shop],
  schedulelist: [],
  span_day_time: at('4:00'),
  standard_work_duration: at('8:00'),
}
