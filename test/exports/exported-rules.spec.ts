import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { withExportedRules } from '../../src/exported-rules.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import type { Cell } from '../../src/vendor/index.js'
import { days, wednesday } from '../vendor/console/sheets.js'
import { companyOf, exportOf, someDays, someLeeway, verdictOf } from './planted.js'

type Row = Readonly<Record<string, Cell>>

const leewayOf = (...[worked, leeway]: Parameters<typeof exportOf>) =>
  withExportedRules(companyOf(exportOf(worked, leeway)).company, defaultPolicies).shifts[0]!.leeway!

describe('the leeway of printed times', () => {
  // Planned 9:00 to 18:00, with a band: in at 9:50 the out is due at 18:50, in at 8:35 at 17:35.
  const flexible = [
    { arrival: 590, departure: 1130 },
    { arrival: 515, departure: 1055 },
    { arrival: 550, departure: 1085 },
  ]
  it('is the least that agrees with every day, in steps of five minutes, and as wide as no day contradicts', () => {
    const { values, alsoFits, contradicting } = leewayOf(flexible, { kind: 'band', in: 60, out: 45 })
    // In at 9:10 and out at 18:05 is 5 min early where the out shifts: no grace does that.
    expect(verdictOf(flexible[2]!, { kind: 'band', in: 60, out: 45 })).toEqual({ late: 0, early: 5 })
    expect([alsoFits, contradicting]).toEqual([undefined, 0])
    expect(values).toEqual([
      { name: 'bandLate', value: 3000, from: 3000, to: undefined },
      { name: 'bandEarly', value: 1500, from: 1500, to: undefined },
    ])
  })
  it('is held from above by who is late beyond it, and by who came earlier than it lets leave', () => {
    const more = [...flexible, { arrival: 605, departure: 1200 }, { arrival: 480, departure: 1030 }]
    // 10:05 is 65 min late of 60 allowed; in at 8:00, an hour before, and out at 17:10 is 5 min early of 45 allowed.
    expect(verdictOf(more[3]!, { kind: 'band', in: 60, out: 45 })).toEqual({ late: 65, early: 0 })
    expect(verdictOf(more[4]!, { kind: 'band', in: 60, out: 45 })).toEqual({ late: 0, early: 5 })
    const { values } = leewayOf(more, { kind: 'band', in: 60, out: 45 })
    expect(values[0]).toMatchObject({ name: 'bandLate', from: 3000, to: 64 * 60 })
    expect(values[1]).toMatchObject({ name: 'bandEarly', value: 2700, from: 2700, to: 2700 })
  })
  it('may be of either kind where no day tells them apart, and says so', () => {
    const { values, alsoFits } = leewayOf(flexible.slice(0, 2), { kind: 'band', in: 60, out: 45 })
    expect([values.map(({ name }) => name), alsoFits]).toEqual([['graceIn', 'graceOut'], 'band'])
  })
  it('is none where nobody needs any', () =>
    expect(
      leewayOf(
        [
          { arrival: 540, departure: 1080 },
          { arrival: 541, departure: 1080 },
        ],
        { kind: 'grace', in: 0, out: 0 },
      ).values,
    ).toMatchObject([{ value: 0, to: 0 }, { value: 0 }]))

  it('holds the planted one within its range, and gives every day its verdict again', () => {
    fc.assert(
      fc.property(someDays, someLeeway, (worked, leeway) => {
        const { company, problems } = companyOf(exportOf(worked, leeway))
        expect(problems).toEqual([])
        const [shift] = withExportedRules(company, defaultPolicies).shifts
        const { values, contradicting } = shift!.leeway!
        expect(contradicting).toBe(0)
        if (values[0].name === (leeway.kind === 'band' ? 'bandLate' : 'graceIn')) {
          const planted = [leeway.in * 60, leeway.out * 60] as const
          values.forEach(({ from = 0, to = Infinity }, i) => {
            expect(from).toBeLessThanOrEqual(planted[i]!)
            expect(to).toBeGreaterThanOrEqual(planted[i]!)
          })
        }
        const { differences, summary } = audit(company)
        expect(differences).toEqual([])
        expect(summary.identical).toBe(worked.length)
      }),
      { numRuns: 150 },
    )
  })

  it('sets aside the days that no leeway agrees with, and counts them', () => {
    const sheet = exportOf([...flexible, { arrival: 540, departure: 1080 }], { kind: 'band', in: 60, out: 45 })
    const at = sheet.rows[2]!.lastIndexOf('异常统计')
    const broken = sheet.rows.map((row, i) =>
      // The last day is called late by 9 minutes although its in was at 9:00.
      i === 7
        ? row.map((cell, j) =>
            sheet.rows[3]![j] === '迟到时长(分钟)' ? 9 : sheet.rows[3]![j] === '迟到次数(次)' ? 1 : cell,
          )
        : row,
    )
    expect(at).toBeGreaterThan(0)
    const { company } = companyOf({ ...sheet, rows: broken })
    expect(withExportedRules(company, defaultPolicies).shifts[0]!.leeway!.contradicting).toBe(1)
    expect(audit(company).summary).toMatchObject({ identical: 3, differ: 1 })
  })
})

describe('rules taken from an export', () => {
  const company = (...rows: readonly Row[]) => companyOf(days(...rows)).company
  const states = (...rows: readonly Row[]) =>
    withExportedRules(company(...rows), defaultPolicies).company.rosters.get('LinYi' as never)?.days.size

  it('make a shift of each wording, and the export’s own days the roster', () => {
    const sunday = { ...wednesday, 时间: '2026/03/08 星期日', '考勤概况/班次': '休息', '考勤概况/最早': '未打卡' }
    const evening = { ...wednesday, 时间: '2026/03/05 星期四', '考勤概况/班次': '晚班 14:00-22:00' }
    const found = withExportedRules(company(wednesday, sunday, evening), defaultPolicies)
    expect(found.shifts.map(({ sections }) => sections.map(({ start, end }) => [start / 3600, end / 3600]))).toEqual([
      [[9, 18]],
      [[14, 22]],
    ])
    const [roster] = [...found.company.rosters.values()]
    expect([...roster!.days.values()].map(({ shift }) => shift)).toEqual([1, 2, 0])
  })
  it('take a day without a wording for a day off that was worked, and one outside the roster for none', () => {
    expect(states(wednesday, { ...wednesday, 时间: '2026/03/07', '考勤概况/班次': '--' })).toBe(2)
    const unscheduled = {
      ...wednesday,
      时间: '2026/03/07',
      '考勤概况/班次': '--',
      '考勤概况/考勤结果': '正常（未排班）',
    }
    expect(states(wednesday, unscheduled)).toBe(1)
  })
  it('are free hours where days have a standard time and no times', () => {
    const open = { ...wednesday, '考勤概况/班次': '--', '考勤概况/实际工作时长(小时)': 10 }
    const sunday = {
      ...wednesday,
      时间: '2026/03/08 星期日',
      '考勤概况/班次': '休息',
      '考勤概况/最早': '--',
      '考勤概况/最晚': '--',
    }
    const off = {
      '考勤概况/打卡次数(次)': '--',
      '考勤概况/标准工作时长(小时)': '--',
      '考勤概况/实际工作时长(小时)': '--',
    }
    const none = { '上班1/打卡时间': '--', '下班1/打卡时间': '--', 打卡时间记录: '--' }
    // Free hours deduct no rest: 18:03 - 8:58 is 9 h 5 min, up 10.
    const report = audit(company(open, { ...sunday, ...off, ...none }))
    expect(report.summary).toMatchObject({ personDays: 2, identical: 2 })
    expect(report.findings.map(({ says }) => says)).toContain(
      'No rule was given for “总部”, and the export prints no times of it: 1 person-day is judged as free hours of 8 h.',
    )
  })
  it('ask nothing of dates that the export leaves out, before somebody joined or after they left', () => {
    const later = { ...wednesday, 姓名: '何二', 账号: 'HeEr', 时间: '2026/03/05' }
    expect(audit(company(wednesday, { ...wednesday, 时间: '2026/03/05' }, later)).summary).toMatchObject({
      personDays: 3,
      identical: 3,
    })
  })
  it('take punches up to 03:59 of the next morning, after a day shift that no other follows', () => {
    const friday = { ...wednesday, 时间: '2026/03/06', '考勤概况/最晚': '次日03:59', '考勤概况/实际工作时长(小时)': 19 }
    // 27:59 - 8:58 less the rest is 18 h 1 min, up 19.
    expect(
      audit(company({ ...friday, '下班1/打卡时间': '次日03:59', 打卡时间记录: '08:58 次日03:59' })).summary,
    ).toMatchObject({
      personDays: 1,
      identical: 1,
    })
  })
  it('are none where neither times nor a standard time are printed: a day off that was worked looks the same', () => {
    const unknown = company({ ...wednesday, '考勤概况/班次': '--', '考勤概况/标准工作时长(小时)': '--' })
    expect(withExportedRules(unknown, defaultPolicies)).toEqual({ company: unknown, shifts: [] })
    expect(audit(unknown).summary).toMatchObject({ unjudged: 1 })
  })
  it('follow a person from one rule to the next', () => {
    const moved = { ...wednesday, 时间: '2026/03/05', '考勤概况/所属规则': '工厂', '考勤概况/班次': '08:58-18:00' }
    const { summary, rules } = audit(
      company(wednesday, { ...moved, '考勤概况/标准工作时长(小时)': 10, '考勤概况/实际工作时长(小时)': 10 }),
    )
    expect(summary).toMatchObject({ personDays: 2, identical: 2 })
    expect(rules.map(({ name, days: count }) => [name, count])).toEqual([
      ['总部', 1],
      ['工厂', 1],
    ])
  })
})
