/** `ot_info_v2` and the older `ot_info` of a rule: overtime as companies set it up. Seconds all. */
import * as t from 'io-ts'
import { flag, whole } from './words.js'

const fixedTime = t.partial({ fix_time_begin_sec: whole, fix_time_end_sec: whole }, 'object')
/** The newer form lists the rests of a day, the older has one. */
const restInfo = t.partial(
  {
    type: whole,
    fix_time_rule: fixedTime,
    fix_time_rule_list: t.array(fixedTime, 'list'),
    cal_ottime_rule: t.partial(
      { items: t.array(t.partial({ ot_time: whole, rest_time: whole }, 'object'), 'list') },
      'object',
    ),
  },
  'object',
)
export type WireRestInfo = t.TypeOf<typeof restInfo>

const restsOnly = t.partial({ restinfo: restInfo }, 'object')
const classOfDays = t.partial(
  {
    allow_ot: flag,
    type: whole,
    apply: restsOnly,
    checkin: t.partial({ ot_time_start: whole, ot_time_min: whole, ot_time_max: whole, restinfo: restInfo }, 'object'),
    applycheckin: restsOnly,
    ot_trans_enable: flag,
    ot_trans_type: whole,
    /** How much time off for how much overtime: for the balance, which is not in any report. */
    vacation: t.partial({ trans_ratio: t.unknown, sync_vacation: t.unknown }, 'object'),
    ot_time_range: whole,
  },
  'object',
)
export type WireClassOfDays = t.TypeOf<typeof classOfDays>

const unitConfig = t.partial(
  {
    ot_time_unit: whole,
    perday_duration_secs: whole,
    rounding_method: whole,
    rounding_precision: whole,
    step_size: whole,
  },
  'object',
)
export type WireUnitConfig = t.TypeOf<typeof unitConfig>

export const wireOvertime = t.partial(
  { workdayconf: classOfDays, restdayconf: classOfDays, holidayconf: classOfDays, time_unit_config: unitConfig },
  'object',
)
export type WireOvertime = t.TypeOf<typeof wireOvertime>

const olderRests = {
  ot_workingday_restinfo: restInfo,
  ot_nonworkingday_restinfo: restInfo,
  ot_nonworkingday_spanday_time: whole,
}
export const wireOlderOvertime = t.partial(
  {
    type: whole,
    allow_ot_workingday: flag,
    allow_ot_nonworkingday: flag,
    uptime: t.unknown,
    otcheckinfo: t.partial(
      {
        ot_workingday_time_start: whole,
        ot_workingday_time_min: whole,
        ot_workingday_time_max: whole,
        ot_nonworkingday_time_min: whole,
        ot_nonworkingday_time_max: whole,
        uptime: t.unknown,
        ...olderRests,
      },
      'object',
    ),
    otapplyinfo: t.partial(
      { allow_ot_workingday: t.unknown, allow_ot_nonworkingday: t.unknown, uptime: t.unknown, ...olderRests },
      'object',
    ),
  },
  'object',
)
export type WireOlderOvertime = t.TypeOf<typeof wireOlderOvertime>
