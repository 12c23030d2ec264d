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
}

const ofDays: Words<ContradictionKinds[DayFaultId]> = {
  level: 'warning',
  says: ({ days, first }) => {
    const [zh, en] = [numbersOf(first, 'zh').join('、'), numbersOf(first, 'en').join(', ')]
    const date = formatDate(first.date)
    return said(
      `${days} 个人日的日报自相矛盾。如 ${first.employee} ${date}：${impossible[first.fault].zh}（${zh}）。`,
      `${days === 1 ? '1 day report contradicts' : `${days} day reports contradict`} ${days === 1 ? 'itself' : 'themselves'}. ` +
        `${first.employee} on ${date}: ${impossible[first.fault].en} (${en}).`,
    )
  },
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
}
