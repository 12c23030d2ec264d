/** The words and the pages of reports that contradict themselves. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type DayContradiction, type DayFault, dayFaults } from '../../src/domain/contradiction.js'
import { employeeId } from '../../src/domain/employee.js'
import { found } from '../../src/domain/finding.js'
import type { Measure, MeasureValue } from '../../src/domain/measure.js'
import { sayFinding } from '../../src/present/index.js'
import { parseDate } from '../../src/time/civil-date.js'

const ann = employeeId('ann')
const date = parseDate('2026-05-06')!
const said = (fault: DayFault, shows: ReadonlyArray<readonly [Measure, MeasureValue]>, days = 1) => {
  const finding = found(dayFaults[fault], { days, first: { employee: ann, date, fault, shows } })
  return {
    level: sayFinding(finding, 'en').level,
    en: sayFinding(finding, 'en').says,
    zh: sayFinding(finding, 'zh').says,
  }
}

describe('a day report that contradicts itself', () => {
  it.each<[DayFault, ReadonlyArray<readonly [Measure, MeasureValue]>, en: string, zh: string]>([
    [
      'absence-not-standard',
      [
        ['absence.count', 1],
        ['absence.seconds', 14_400],
        ['standard.seconds', 28_800],
      ],
      'absent once and no leave, and yet the absence does not last the standard time (absences 1, time absent 4 h, standard time 8 h).',
      '旷工一次、没有请假，旷工时长却不等于标准工作时长（旷工次数 1 次、旷工时长 4 小时、标准工作时长 8 小时）。',
    ],
    [
      'count-without-length',
      [
        ['late.count', 1],
        ['late.seconds', 0],
      ],
      'it happened, and yet lasted no time (times late 1, time late 0 min).',
      '有次数，却没有时长（迟到次数 1 次、迟到时长 0 分钟）。',
    ],
    [
      'length-without-count',
      [
        ['early.count', 0],
        ['early.seconds', 840],
      ],
      'it lasted, and yet never happened (times left early 0, time left early 14 min).',
      '有时长，却没有次数（早退次数 0 次、早退时长 14 分钟）。',
    ],
    [
      'first-after-last',
      [
        ['earliest.seconds', 64_800],
        ['latest.seconds', 32_400],
      ],
      'the first punch is later than the last (first punch 18:00, last punch 09:00).',
      '最早打卡晚于最晚打卡（最早打卡 18:00、最晚打卡 09:00）。',
    ],
    [
      'times-without-punches',
      [
        ['punches.count', 0],
        ['earliest.seconds', 32_400],
        ['latest.seconds', 64_800],
      ],
      'there are times of punches, and yet no punch (punches 0, first punch 09:00, last punch 18:00).',
      '打卡次数为 0，却有打卡时间（打卡次数 0 次、最早打卡 09:00、最晚打卡 18:00）。',
    ],
    [
      'one-punch-at-two-times',
      [
        ['punches.count', 1],
        ['earliest.seconds', 32_400],
        ['latest.seconds', 64_800],
      ],
      'one punch is at two times (punches 1, first punch 09:00, last punch 18:00).',
      '只有一次打卡，却有两个时间（打卡次数 1 次、最早打卡 09:00、最晚打卡 18:00）。',
    ],
    [
      'worked-beyond-punches',
      [
        ['worked.seconds', 36_000],
        ['earliest.seconds', 32_400],
        ['latest.seconds', 64_800],
      ],
      'more time is worked than passed from the first punch to the last (worked time 10 h, first punch 09:00, last punch 18:00).',
      '实际工作时长超过了首末两次打卡的间隔（实际工作时长 10 小时、最早打卡 09:00、最晚打卡 18:00）。',
    ],
    [
      'worked-without-pair',
      [
        ['worked.seconds', 28_800],
        ['punches.count', 1],
      ],
      'time is worked with fewer than two punches (worked time 8 h, punches 1).',
      '打卡不足两次，却有实际工作时长（实际工作时长 8 小时、打卡次数 1 次）。',
    ],
    [
      'standard-on-rest-day',
      [
        ['dayType', 'rest'],
        ['standard.seconds', 28_800],
      ],
      'a rest day has standard time (kind of day rest day, standard time 8 h).',
      '休息日却有标准工作时长（日报类型 休息日、标准工作时长 8 小时）。',
    ],
    [
      'exception-on-rest-day',
      [
        ['dayType', 'rest'],
        ['missing.count', 1],
      ],
      'a rest day has an exception (kind of day rest day, missing punches 1).',
      '休息日却有考勤异常（日报类型 休息日、缺卡次数 1 次）。',
    ],
    [
      'days-not-in-halves',
      [['leave.seconds', 28_800]],
      'what is told by the day is neither whole nor half days (leave time 8 h).',
      '按天的假勤不是整天或半天（请假时长 8 小时）。',
    ],
    [
      'more-than-a-day',
      [['leave.seconds', 129_600]],
      'one day holds more than a day of leave (leave time 36 h).',
      '一天之内的假勤超过一天（请假时长 36 小时）。',
    ],
    [
      'absent-and-punched',
      [
        ['absence.count', 1],
        ['punches.count', 2],
      ],
      'somebody who punched is absent (absences 1, punches 2).',
      '打过卡，却记了旷工（旷工次数 1 次、打卡次数 2 次）。',
    ],
  ])('is told with its numbers: %s', (fault, shows, en, zh) =>
    expect(said(fault, shows)).toEqual({
      level: 'warning',
      en: `1 day report contradicts itself. ann on 2026-05-06: ${en}`,
      zh: `1 个人日的日报自相矛盾。如 ann 2026-05-06：${zh}`,
    }),
  )
  it('that the records rule out is told so', () => {
    const shows: DayContradiction['shows'] = [['punches.count', 3]]
    expect(said('more-punches-than-records', shows)).toEqual({
      level: 'warning',
      en: '1 day report contradicts the raw records. ann on 2026-05-06: it counts more punches than there are records (punches 3).',
      zh: '1 个人日的日报与原始打卡记录矛盾。如 ann 2026-05-06：打卡次数多于原始记录（打卡次数 3 次）。',
    })
    expect(said('earliest-not-recorded', [['earliest.seconds', 32_400]], 2)).toMatchObject({
      en: '2 day reports contradict the raw records. ann on 2026-05-06: no record has the time of the first punch (first punch 09:00).',
    })
    expect(said('latest-not-recorded', [['latest.seconds', 64_800]])).toMatchObject({
      zh: '1 个人日的日报与原始打卡记录矛盾。如 ann 2026-05-06：原始记录中没有最晚打卡的时间（最晚打卡 18:00）。',
    })
  })
  it('is counted', () =>
    expect(said('worked-without-pair', [], 3)).toMatchObject({
      en: expect.stringMatching(/^3 day reports contradict themselves\. /) as string,
      zh: expect.stringMatching(/^3 个人日的日报自相矛盾。/) as string,
    }))
})

describe('a month report that is not the sum of its days', () => {
  const first = {
    employee: ann,
    from: date,
    to: date,
    measure: 'worked.seconds',
    ofMonth: 28_800,
    ofDays: 32_400,
  } as const
  const months = (count: number) => found('report-month-sum', { months: count, period: '2026-05', first })

  it('is told with both sums', () => {
    expect(sayFinding(months(1), 'en')).toMatchObject({
      level: 'warning',
      says:
        '1 month report is not the sum of the day reports of the same dates. ' +
        'ann in 2026-05: worked time 8 h, the day reports 9 h together.',
    })
    expect(sayFinding(months(1), 'zh').says).toBe(
      '1 份月报不等于同期日报之和。如 ann 2026-05：实际工作时长，月报为 8 小时，日报之和为 9 小时。',
    )
  })
  it('is counted', () => expect(sayFinding(months(6), 'en').says).toMatch(/^6 month reports are not the sum of/))
})

describe('a month report that counts days otherwise than its days', () => {
  const first = { employee: ann, from: date, to: date, measure: 'restDays', ofMonth: 9, ofDays: 10 } as const
  const months = (count: number) => found('report-month-days', { months: count, period: '2026-05', first })

  it('is told with both numbers', () => {
    expect(sayFinding(months(1), 'en')).toMatchObject({
      level: 'warning',
      says:
        '1 month report counts days otherwise than the day reports of the same dates. ' +
        'ann in 2026-05: rest days 9, the day reports make 10.',
    })
    expect(sayFinding(months(2), 'zh').says).toBe(
      '2 份月报的天数与同期日报不符。如 ann 2026-05：休息天数，月报为 9，按日报数出 10。',
    )
  })
  it('is counted', () => expect(sayFinding(months(6), 'en').says).toMatch(/^6 month reports count days/))
})

describe('the page of a contradiction', () => {
  it.each([...new Set(Object.values(dayFaults)), 'report-month-sum', 'report-month-days'])(
    '%s says what to do, in both languages',
    (id) => {
      const page = readFileSync(`docs/findings/${id}.md`, 'utf8')
      expect(page).toMatch(/^# .+ · .*\p{Script=Han}/u)
      for (const heading of ['## What to look at', '## Where it is silent', '## 中文']) expect(page).toContain(heading)
    },
  )
})
