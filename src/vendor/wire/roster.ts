/** getcheckinschedulist: one person's shifts of one month. */
import * as t from 'io-ts'
import { object, userid, whole, wholeOrDigits } from './words.js'

const section = t.partial(
  {
    id: whole,
    time_id: whole,
    work_sec: whole,
    off_work_sec: whole,
    remind_work_sec: t.unknown,
    remind_off_work_sec: t.unknown,
  },
  'object',
)
/** One day of the month, 1-31; `schedule_id` 0 is rest. */
const day = t.type(
  {
    day: whole,
    schedule_info: object({ schedule_id: whole }, { schedule_name: t.string, time_section: t.array(section, 'list') }),
  },
  'object',
)
export type WireRosterDay = t.TypeOf<typeof day>

/** One `schedule_list[]` row; `yearmonth` is 202011, `scheduleList` is in camel case on the wire. */
export const wireRoster = object(
  { userid, yearmonth: wholeOrDigits },
  {
    groupid: whole,
    groupname: t.unknown,
    schedule: t.partial({ scheduleList: t.array(day, 'list') }, 'object'),
  },
)
export type WireRoster = t.TypeOf<typeof wireRoster>
