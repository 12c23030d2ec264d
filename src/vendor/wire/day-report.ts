/** getcheckin_daydata: the official answer for one person and date. */
import * as t from 'io-ts'
import { object, userid, whole, wholeOrDigits } from './words.js'

/** "duration 当日此异常的时长（迟到/早退/旷工才有值）": seconds. */
const exception = object({ exception: whole, count: whole }, { duration: whole })
/** Older pages typed the numbers as text. One day is 86400 in `duration`, one hour 3600. */
const spItem = object(
  { type: whole },
  {
    count: wholeOrDigits,
    duration: wholeOrDigits,
    vacation_id: t.unknown,
    time_type: wholeOrDigits,
    name: t.string,
  },
)
const wordings = t.partial({ data: t.array(t.partial({ lang: t.string, text: t.string }, 'object'), 'list') }, 'object')
const holidayInfo = t.partial({ sp_number: t.string, sp_title: wordings, sp_description: wordings }, 'object')
export type WireHolidayInfo = t.TypeOf<typeof holidayInfo>

export const wireRuleInfo = t.partial(
  {
    groupid: whole,
    groupname: t.string,
    scheduleid: whole,
    schedulename: t.string,
    checkintime: t.array(t.partial({ work_sec: whole, off_work_sec: whole }, 'object'), 'list'),
  },
  'object',
)
/** What day and month reports have in common: exceptions and items of leave. */
export const wireSums = { exception_infos: t.array(exception, 'list'), sp_items: t.array(spItem, 'list') }
export const wireSumsOnly = t.partial(wireSums, 'object')
export type WireSums = t.TypeOf<typeof wireSumsOnly>

/** One `datas[]` row. `earliest_time` and `lastest_time` [sic] are seconds of the day. */
export const wireDayReport = object(
  {
    base_info: object(
      { acctid: userid, date: whole },
      {
        name: t.string,
        departs_name: t.string,
        rule_info: wireRuleInfo,
        day_type: whole,
        record_type: t.unknown,
        name_ex: t.unknown,
      },
    ),
  },
  {
    summary_info: t.partial(
      {
        checkin_count: whole,
        regular_work_sec: whole,
        standard_work_sec: whole,
        earliest_time: whole,
        lastest_time: whole,
        record_type: t.unknown,
      },
      'object',
    ),
    ...wireSums,
    holiday_infos: t.array(holidayInfo, 'list'),
    ot_info: t.partial(
      {
        ot_duration: whole,
        ot_status: whole,
        exception_duration: t.unknown,
        workday_over_as_vacation: t.unknown,
        workday_over_as_money: t.unknown,
        restday_over_as_vacation: t.unknown,
        restday_over_as_money: t.unknown,
        holiday_over_as_vacation: t.unknown,
        holiday_over_as_money: t.unknown,
      },
      'object',
    ),
  },
)
export type WireDayReport = t.TypeOf<typeof wireDayReport>
