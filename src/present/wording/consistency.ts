/** What official reports say against themselves, in words: what cannot be, and the numbers of the first report that says it. */
import type { ContradictionKinds, DayContradiction, DayFault, DayFaultId } from '../../domain/contradiction.js'
import type { Finding } from '../../domain/report.js'
import { formatDate } from '../../time/civil-date.js'
import { sayValue } from './amounts.js'
import { measureTerm, said, type Said } from './terms.js'

type Words<Blanks> = { readonly level: Finding['level']; readonly says: (blanks: Blanks) => Said }

const impossible: Readonly<Record<DayFault, Said>> = {
  'absence-not-standard': said(
    '旷工一次、没有请假，旷工时长却不等于标准工作时长',
    'absent once and no leave, and yet the absence does not last the standard time',
  ),
  'count-without-length': said('有次数，却没有时长', 'it happened, and yet lasted no time'),
  'length-without-count': said('有时长，却没有次数', 'it lasted, and yet never happened'),
  'first-after-last': said('最早打卡晚于最晚打卡', 'the first punch is later than the last'),
  'times-without-punches': said('打卡次数为 0，却有打卡时间', 'there are times of punches, and yet no punch'),
  'one-punch-at-two-times': said('只有一次打卡，却有两个时间', 'one punch is at two times'),
  'worked-beyond-punches': said(
    '实际工作时长超过了首末两次打卡的间隔',
    'more time is worked than passed from the first punch to the last',
  ),
  'worked-without-pair': said('打卡不足两次，却有实际工作时长', 'time is worked with fewer than two punches'),
  'standard-on-rest-day': said('休息日却有标准工作时长', 'a rest day has standard time'),
  'exception-on-rest-day': said('休息日却有考勤异常', 'a rest day has an exception'),
  'absent-and-punched': said('打过卡，却记了旷工', 'somebody who punched is absent'),
  'days-not-in-halves': said('按天的假勤不是整天或半天', 'what is told by the day is neither whole nor half days'),
  'more-punches-than-records': said('打卡次数多于原始记录', 'it counts more punches than there are records'),
  'earliest-not-recorded': said('原始记录中没有最早打卡的时间', 'no record has the time of the first punch'),
  'latest-not-recorded': said('原始记录中没有最晚打卡的时间', 'no record has the time of the last punch'),
  'more-than-a-day': said('一天之内的假勤超过一天', 'one day holds more than a day of leave'),
}

const ofDays: Words<ContradictionKinds[DayFaultId]> = {
  level: 'warning',
  says: ({ days, first }) => {
    const itself = days === 1 ? '1 day report contradicts itself' : `${days} day reports contradict themselves`
    return withFirst(first, `${days} 个人日的日报自相矛盾`, itself)
  },
}
const ofRecords: Words<ContradictionKinds['report-records']> = {
  level: 'warning',
  says: ({ days, first }) => {
    const them = days === 1 ? '1 day report contradicts' : `${days} day reports contradict`
    return withFirst(first, `${days} 个人日的日报与原始打卡记录矛盾`, `${them} the raw records`)
  },
}

const withFirst = (first: DayContradiction, zh: string, en: string): Said => {
  const date = formatDate(first.date)
  return said(
    `${zh}。如 ${first.employee} ${date}：${impossible[first.fault].zh}（${numbersOf(first, 'zh').join('、')}）。`,
    `${en}. ${first.employee} on ${date}: ${impossible[first.fault].en} (${numbersOf(first, 'en').join(', ')}).`,
  )
}

const numbersOf = ({ shows }: DayContradiction, lang: 'zh' | 'en'): readonly string[] =>
  shows.map(([measure, value]) => `${measureTerm(measure)[lang]} ${sayValue(measure, value)[lang]}`)

/** The words of each finding about reports that contradict themselves. */
export const contradictionWords: { readonly [Id in keyof ContradictionKinds]: Words<ContradictionKinds[Id]> } = {
  'report-absence-duration': ofDays,
  'report-count-without-duration': ofDays,
  'report-punches': ofDays,
  'report-worked': ofDays,
  'report-rest-day': ofDays,
  'report-absent-and-punched': ofDays,
  'report-leave-unit': ofDays,
  'report-records': ofRecords,
  'report-month-sum': {
    level: 'warning',
    says: ({ months, period, first }) => {
      const { measure } = first
      const [term, month, days] = [
        measureTerm(measure),
        sayValue(measure, first.ofMonth),
        sayValue(measure, first.ofDays),
      ]
      return said(
        `${months} 份月报不等于同期日报之和。如 ${first.employee} ${period}：${term.zh}，月报为 ${month.zh}，日报之和为 ${days.zh}。`,
        `${months === 1 ? '1 month report is' : `${months} month reports are`} not the sum of the day reports of the same dates. ` +
          `${first.employee} in ${period}: ${term.en} ${month.en}, the day reports ${days.en} together.`,
      )
    },
  },
  'report-month-days': {
    level: 'warning',
    says: ({ months, period, first }) => {
      const term = measureTerm(first.measure)
      return said(
        `${months} 份月报的天数与同期日报不符。如 ${first.employee} ${period}：${term.zh}，月报为 ${first.ofMonth}，按日报数出 ${first.ofDays}。`,
        `${months === 1 ? '1 month report counts' : `${months} month reports count`} days otherwise ` +
          'than the day reports of the same dates. ' +
          `${first.employee} in ${period}: ${term.en} ${first.ofMonth}, the day reports make ${first.ofDays}.`,
      )
    },
  },
  'report-overtime-classes': {
    level: 'warning',
    says: ({ months, period, first }) => {
      const [term, month, days] = [
        measureTerm(first.measure),
        sayValue(first.measure, first.ofMonth),
        sayValue(first.measure, first.ofDays),
      ]
      return said(
        `${months} 份月报把加班归入了不可能的类别。如 ${first.employee} ${period}：${term.zh} ${month.zh}，而按日报只有 ${days.zh} 可能属于这一类。`,
        `${months === 1 ? '1 month report puts' : `${months} month reports put`} overtime into a class that its days cannot be of. ` +
          `${first.employee} in ${period}: ${term.en} ${month.en}, of which the day reports allow ${days.en}.`,
      )
    },
  },
}
