/** An audit of the sample company finds what was planted in it, and nothing else. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { zone } from '../../src/time/zone.js'
import { decode, parseDocuments } from '../../src/vendor/index.js'
import { answers, isDayFault, sampleFiles } from './answers.js'

const shanghai = zone('Asia/Shanghai')!
const parsed = sampleFiles().map(({ path, text }) => parseDocuments(path, text))
const { company, problems } = decode(
  parsed.flatMap(({ documents }) => documents),
  { zone: shanghai, calendar: builtInCalendar },
)
const report = audit(company, [...parsed.flatMap(({ problems: unread }) => unread), ...problems], {})

const dayFaults = answers.faults.filter(isDayFault)
const inOrder = (lines: readonly string[]) => lines.toSorted()

describe('an audit of the sample company', () => {
  it('reads every file without a problem', () => {
    expect(report.problems).toEqual([])
  })

  it('finds exactly the differences that were planted', () => {
    const planted = answers.faults.flatMap((fault) =>
      (fault.differences ?? []).map(
        ({ measure, ours, theirs }) =>
          `${fault.userid} ${isDayFault(fault) ? fault.date : fault.period} ${measure}: ${ours}, reported ${theirs}`,
      ),
    )
    const found = report.differences.map(
      ({ userid, date, period, measure, ours, theirs }) =>
        `${userid} ${date ?? period} ${measure}: ${ours}, reported ${theirs}`,
    )
    expect(inOrder(found)).toEqual(inOrder(planted))
  })

  it('finds the day that was reported twice and the one that was not reported', () => {
    const planted = dayFaults.flatMap(({ userid, date, unmatched }) =>
      unmatched === undefined ? [] : [`${userid} ${date} ${unmatched}`],
    )
    const found = report.unmatched.map(({ userid, date, side }) => `${userid} ${date} ${side}`)
    expect(inOrder(found)).toEqual(inOrder(planted))
  })

  /** Each wrong day is in the day reports alone, and the wrong month in the month reports; a doubled and a lacking day tell nothing. */
  it('finds the month reports that are at odds with their days, and no other contradiction', () => {
    const found = report.findings.filter(({ id }) => id.startsWith('report-'))
    expect(found.map(({ id, where }) => [id, where.map(({ userid }) => userid)])).toEqual([
      // Three of the wrong days have an exception too many, or one too few, which changes the number of such days.
      ['report-month-days', ['ShiLei', 'SunYue', 'TangNing']],
      ['report-month-sum', ['BaiLu', 'LuYun', 'ShiLei', 'SunYue', 'TangNing', 'YuTong']],
    ])
    const planted = answers.faults.flatMap(({ userid, differences = [] }) => (differences.length > 0 ? [userid] : []))
    expect(inOrder(found[1]!.where.map(({ userid }) => userid!))).toEqual(inOrder([...new Set(planted)]))
  })

  /** 12 people on 31 days; five reports differ, one day is doubled, one lacks its report: 372 - 7 = 365. */
  it('counts every person-day once', () => {
    expect(report.summary).toMatchObject({
      personDays: 372,
      identical: 365,
      differ: 5,
      onlyOurs: 1,
      onlyTheirs: 0,
      duplicated: 1,
      unjudged: 0,
      provisional: 0,
      unreported: 0,
      personMonths: 12,
      monthsDiffer: 1,
    })
  })
})
