/** Rules of free hours (`grouptype` 3), one for each way in which punches pair. */
import { at, hour } from '../clock.js'
import { head, strict } from './parts.js'
import type { RuleMaker } from './rule-maker.js'

const freeHours =
  (
    name: string,
    method: number,
    dayCut: number,
    standard: number | undefined,
    workdays: readonly number[],
  ): RuleMaker =>
  (groupid, town, draw) => ({
    grouptype: 3,
    ...head(groupid, `${town}${name}`, draw),
    checkin_method_type: method,
    checkindate: [{ workdays, checkintime: [], ...strict }],
    schedulelist: [],
    span_day_time: dayCut,
    standard_work_duration: standard ?? -1,
  })

/** "0-多组交替，1-单组交替，2-仅记录打卡时间和位置". */
export const pairs = freeHours('自由班', 0, at('4:00'), 8 * hour, [2, 3, 4, 5, 6])
export const firstToLast = freeHours('顾问', 1, 0, 6 * hour, [1, 2, 3, 4, 5])
export const recordOnly = freeHours('记录打卡', 2, at('4:00'), undefined, [1, 2, 3, 4, 5])
