/** The vendor's own samples: what they pin, whatever else was spliced into them. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import type { OfficialDay, OfficialMonth } from '../../src/domain/official.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfMonth } from '../../src/rollup/figures.js'
import { addDays } from '../../src/time/civil-date.js'
import type { SourceDocument } from '../../src/vendor/index.js'
import { companyFrom, documentsOf } from './field.js'

const dayReport = documentsOf('payloads', 'getcheckin_daydata__official-doc-dochub-2026-02.json')
const monthReport = documentsOf('payloads', 'getcheckin_monthdata__official-doc-dochub-2026-02.json')
const official: OfficialDay = companyFrom(dayReport).company.officialDays[0]!
const month: OfficialMonth = companyFrom(monthReport).company.officialMonths[0]!

/** The rule that the sample's own `rule_info` prints; the sample holds no rule. */
const times = { work_sec: official.times[0]!.start, off_work_sec: official.times[0]!.end }
const rule = (more: object = {}): SourceDocument => ({
  path: 'rule.json',
  value: {
    errcode: 0,
    info: [
      {
        userid: official.employee,
        group: {
          groupid: official.rule,
          groupname: official.ruleName,
          grouptype: 1,
          checkindate: [
            { workdays: [0, 1, 2, 3, 4, 5, 6], checkintime: [times], flex_on_duty_time: 0, flex_off_duty_time: 0 },
          ],
          sync_holidays: false,
          ...more,
        },
      },
    ],
  },
})
/** 2020-09-03 10:47:07 and 10:47:38 in Shanghai: the day's earliest and latest, 38,827 s and 38,858 s after midnight. */
const midnight = 1_599_062_400
const punches: SourceDocument = {
  path: 'punches.json',
  value: {
    errcode: 0,
    checkindata: [38_827, 38_858].map((second, i) => ({
      userid: official.employee,
      checkin_type: i === 0 ? '上班打卡' : '下班打卡',
      exception_type: '',
      checkin_time: midnight + second,
    })),
  },
}

describe("the vendor's day sample", () => {
  const { company, problems } = companyFrom([rule(), punches, ...dayReport])
  const report = audit(company, problems)

  it('is late 60 s and early 60 s, worked 31 s of 120 s', () => {
    const [day] = recompute(company).days
    expect(day).toMatchObject({ worked: 31, standard: 120 })
    expect(day!.verdicts.map(({ status, seconds }) => [status, seconds])).toEqual([
      ['late', 60],
      ['early', 60],
    ])
  })
  it('is identical to the official report', () => {
    expect(report.differences).toEqual([])
    expect(report.summary).toMatchObject({ personDays: 1, identical: 1 })
  })
  it('differs when lateness is read by the second: 67 and 22 against 60', () => {
    const other = audit(company, problems, { policies: { deviationClock: 'punch-second' } })
    expect(other.differences.map(({ measure, ours, theirs }) => [measure, ours, theirs])).toEqual([
      ['late.seconds', 67, 60],
      ['early.seconds', 22, 60],
    ])
  })
})

describe("the vendor's month sample", () => {
  const absent = month.figures['absence.seconds'] as number
  /** Two further days whose standard times make the month's: 29,040 − 120 = 28,920 = 2 × 14,460. */
  const longDays = {
    spe_workdays: [1, 2].map((day) => ({
      timestamp: midnight + day * 86_400,
      notes: '',
      checkintime: [{ work_sec: 32_400, off_work_sec: 32_400 + 14_460 }],
    })),
  }
  const { company } = companyFrom([rule(longDays), punches])
  const { months } = recompute(company, { from: official.date, to: addDays(official.date, 2) })
  const figures = figuresOfMonth(months[0]!)

  it('pins that an absence lasts its day’s standard time: 28,920 s for two days', () => {
    expect(absent).toBe(28_920)
    expect(figures).toMatchObject({ 'absence.count': 2, 'absence.seconds': 28_920, 'standard.seconds': 29_040 })
  })
  it('has the same counts, worked time, workdays and except days', () => {
    for (const measure of [
      'late.count',
      'late.seconds',
      'early.count',
      'early.seconds',
      'worked.seconds',
      'workdays',
      'exceptDays',
      'restDays',
    ] as const)
      expect([measure, figures[measure]]).toEqual([measure, month.figures[measure]])
  })
})
