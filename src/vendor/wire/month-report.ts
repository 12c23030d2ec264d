/** getcheckin_monthdata: the official sums of one person over the requested days. */
import * as t from 'io-ts'
import { wireRuleInfo, wireSums } from './day-report.js'
import { object, userid, whole } from './words.js'

/** One `datas[]` row. The wire mixes `workday_over_sec` with `workdays_over_as_money`; seconds all. */
export const wireMonthReport = object(
  {
    base_info: object(
      { acctid: userid },
      {
        name: t.string,
        departs_name: t.string,
        rule_info: wireRuleInfo,
        /** Not on the real wire; test doubles put a number or a text here. */
        date: t.unknown,
        record_type: t.unknown,
        name_ex: t.unknown,
      },
    ),
  },
  {
    summary_info: t.partial(
      {
        work_days: whole,
        regular_days: whole,
        rest_days: whole,
        except_days: whole,
        regular_work_sec: whole,
        standard_work_sec: whole,
      },
      'object',
    ),
    ...wireSums,
    overwork_info: t.partial(
      {
        workday_over_sec: whole,
        restdays_over_sec: whole,
        holidays_over_sec: whole,
        workdays_over_as_vacation: whole,
        workdays_over_as_money: whole,
        restdays_over_as_vacation: whole,
        restdays_over_as_money: whole,
        holidays_over_as_vacation: whole,
        holidays_over_as_money: whole,
      },
      'object',
    ),
  },
)
export type WireMonthReport = t.TypeOf<typeof wireMonthReport>
