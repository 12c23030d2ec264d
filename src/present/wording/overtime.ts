/** What the overtime room says, in words a manager can follow, zh and en. */
import type { OvertimeBasis, OvertimeClass, Rounding } from '../../domain/overtime.js'
import type { OvertimeSentences } from '../../domain/sentences/overtime.js'
import type { Show } from './show.js'
import { said, type Said } from './terms.js'

const classes: Readonly<Record<OvertimeClass, Said>> = {
  workday: said('工作日', 'a workday'),
  restday: said('休息日', 'a rest day'),
  holiday: said('节假日', 'a public holiday'),
}
const bases: Readonly<Record<OvertimeBasis['_tag'], Said>> = {
  both: said('加班申请与打卡重合的时间', 'what was both applied for and punched'),
  punches: said('打卡时间', 'punches'),
  approval: said('加班申请', 'applications'),
}
const directions: Readonly<Record<Rounding['towards'], Said>> = {
  nearest: said('四舍五入', 'to the nearest step of'),
  up: said('向上取整', 'up to whole steps of'),
  down: said('向下取整', 'down to whole steps of'),
}
const shares = {
  vacation: said('记为调休', 'as time off'),
  money: said('记为加班费', 'as pay'),
  nothing: said('不转调休，也不转加班费', 'neither as time off nor as pay'),
} as const satisfies Readonly<Record<string, Said>>

export const overtimeWords: {
  readonly [K in keyof OvertimeSentences]: (blanks: OvertimeSentences[K], show: Show) => Said
} = {
  'overtime-class.is': ({ class: name }) =>
    said(`加班按${classes[name].zh}计`, `overtime counts as that of ${classes[name].en}`),
  'overtime-class.unknown-year': ({ year }) =>
    said(
      `没有 ${year} 年的日历，不知道加班属于哪一类日子`,
      `no calendar of ${year} tells on which kind of day the overtime would be`,
    ),
  'overtime-punched.counts': ({ from, to, lasts }, show) =>
    said(
      `打卡时间里可计加班的，从 ${show.time(from)} 到 ${show.time(to)}，共 ${show.lasting(lasts).zh}`,
      `punched time that may be overtime, from ${show.time(from)} to ${show.time(to)}: ${show.lasting(lasts).en}`,
    ),
  'overtime-punched.nothing': () => said('打卡时间里没有可计加班的', 'no punched time may be overtime'),
  'overtime-applied.counts': ({ applications, lasts }, show) =>
    said(
      `${applications} 份加班申请属于当日的时间共 ${show.lasting(lasts).zh}`,
      `${applications === 1 ? '1 application' : `${applications} applications`} for ${show.lasting(lasts).en} of this day`,
    ),
  'overtime-applied.nothing': () => said('没有加班申请属于当日', 'no application is for time of this day'),
  'overtime-applied.longer-than-a-day': ({ begin, end }, show) =>
    said(
      `加班申请从 ${show.time(begin)} 到 ${show.time(end)}，超过一天，看不出当日申请了多久：不重算`,
      `an application from ${show.time(begin)} to ${show.time(end)} is longer than a day and does not tell ` +
        'how much of it is of this one: not recomputed',
    ),
  'overtime-applied.not-known': () =>
    said('没有任何审批数据：不重算', 'no approvals are in the input at all: not recomputed'),
  'overtime-basis.counts': ({ by, lasts }, show) =>
    said(`以${bases[by].zh}为准：${show.lasting(lasts).zh}`, `by ${bases[by].en}: ${show.lasting(lasts).en}`),
  'overtime-basis.not-allowed': () => said('规则不允许这类日子加班', 'the rule has no overtime on such days'),
  'overtime-day-cut.within': () =>
    said('加班没有跨过规则的跨天时间', 'the overtime does not cross the hour at which the rule cuts days'),
  'overtime-day-cut.crossed': ({ at }, show) =>
    said(
      `加班跨过规则的跨天时间 ${show.time(at)}，看不出算在哪一天：不重算`,
      `the overtime crosses ${show.time(at)}, where the rule cuts days off, and nothing tells on which day it counts: not recomputed`,
    ),
  'overtime-rests.taken-out': ({ lasts, rests }, show) =>
    said(
      `${show.lasting(lasts).zh}中扣除休息 ${show.lasting(rests).zh}`,
      `rest of ${show.lasting(rests).en} is taken out of ${show.lasting(lasts).en}`,
    ),
  'overtime-rests.none': () => said('不扣除休息时间', 'no rest is taken out'),
  'overtime-limits.within': ({ lasts }, show) =>
    said(`${show.lasting(lasts).zh}，在最短与最长之间`, `${show.lasting(lasts).en}, between the least and the most`),
  'overtime-limits.too-short': ({ lasts, minimum }, show) =>
    said(
      `${show.lasting(lasts).zh}，不足 ${show.lasting(minimum).zh}：视为未加班`,
      `${show.lasting(lasts).en} is less than ${show.lasting(minimum).en}: no overtime`,
    ),
  'overtime-limits.cut': ({ lasts, maximum }, show) =>
    said(
      `${show.lasting(lasts).zh}，超过最长：视为加班 ${show.lasting(maximum).zh}`,
      `${show.lasting(lasts).en} is more than the most: ${show.lasting(maximum).en} count`,
    ),
  'overtime-rounding.rounded': ({ lasts, counts, towards, step }, show) =>
    said(
      `${show.lasting(lasts).zh}按 ${show.lasting(step).zh}${directions[towards].zh}：加班 ${show.lasting(counts).zh}`,
      `${show.lasting(lasts).en} rounded ${directions[towards].en} ${show.lasting(step).en}: overtime of ${show.lasting(counts).en}`,
    ),
  'overtime-rounding.kept': ({ lasts }, show) =>
    said(`加班 ${show.lasting(lasts).zh}，不取整`, `overtime of ${show.lasting(lasts).en}, not rounded`),
  'overtime-share.all': ({ lasts, as }, show) =>
    said(`加班 ${show.lasting(lasts).zh}${shares[as].zh}`, `overtime of ${show.lasting(lasts).en} ${shares[as].en}`),
  'overtime-share.not-told': () =>
    said('规则没有说加班转调休还是加班费', 'the rule does not tell whether overtime is taken off or paid'),
}
