import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { sayRecords } from '../../src/present/wording/report.js'
import type { Instant } from '../../src/time/instant.js'
import { companyTold, happened, punch } from '../kit/day.js'
import { at, companyOf, fixedRule, on, someone } from '../kit/rule.js'
import { noRecords } from '../../src/records.js'

const wednesday = { from: on('2026-03-04'), to: on('2026-03-04') }

describe('the count of records', () => {
  it('tells each class: in, out, one told twice, one superseded, one made outside', () => {
    const company = companyTold('09:00-18:00 | in 08:50 in 08:50 in 08:59 outside 12:00 out 18:00')
    expect(audit(company, [], wednesday).records).toEqual({
      ...noRecords,
      total: 5,
      in: 1,
      out: 1,
      duplicate: 1,
      superseded: 1,
      outside: 1,
    })
  })
  it('sets apart placeholders, other dates, and people whom nothing names', () => {
    const { punches } = happened('in 09:00 out 18:00', '2026-03-04')
    const { punches: later } = happened('in 09:00 out 18:00', '2026-03-20')
    const stranger = { ...punches[0]!, employee: 'LiSi' as typeof someone }
    const company = companyOf(fixedRule(), {
      punches: new Map([
        [someone, [...punches, ...later]],
        [stranger.employee, [stranger]],
      ]),
      placeholders: new Map([[someone, [punches[0]!]]]),
    })
    expect(audit(company, [], wednesday).records).toEqual({
      ...noRecords,
      total: 6,
      in: 1,
      out: 1,
      'not-a-punch': 1,
      'outside-period': 2,
      'not-judged': 1,
    })
  })
  it('adds up to all that were read, whatever they are', () => {
    const start = at('2026-02-25 00:00')
    const records = fc.array(
      fc.record({
        second: fc.integer({ min: 0, max: 20 * 86_400 }),
        says: fc.constantFrom('in', 'out', 'outside', undefined),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(records, (all) => {
        const punches = all
          .map(({ second, says }) => punch((start + second) as Instant, says))
          .toSorted((a, b) => a.at - b.at)
        const { total, ...classes } = audit(
          companyOf(fixedRule(), { punches: new Map([[someone, punches]]) }),
          [],
          wednesday,
        ).records
        expect(total).toBe(punches.length)
        expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total)
      }),
    )
  })
  it('is told in one line, classes without a record left out', () => {
    const records = { ...noRecords, total: 5, in: 1, out: 2, superseded: 1, 'not-a-punch': 1 }
    expect(sayRecords(records)).toEqual({
      zh: '5 条打卡记录：计为上下班卡 3，被更新或补卡取代 1，“未打卡”占位 1',
      en: '5 punch records: 3 in or out, 1 superseded, 1 placeholders',
    })
  })
})

describe('a record that names another slot than it fills', () => {
  const findings = (line: string) => audit(companyTold(line), [], { ...wednesday, lang: 'en' }).findings
  it('is noticed: an out-punch at 09:30 that can only be the in', () =>
    expect(findings('09:00-18:00 | out 09:30 in 10:00 out 18:00')).toMatchObject([
      { id: 'hint-disagrees', level: 'info', where: [{ userid: 'ZhangSan', date: '2026-03-04' }] },
    ]))
  it('is not, where it says nothing or says what it fills', () =>
    expect(findings('09:00-18:00 | punch 09:00 out 18:00')).toEqual([]))
})

describe('an approved correction that no slot takes', () => {
  it('is noticed: its day has no section of that id', () => {
    const company = companyTold('09:00-18:00 | in 09:00 corrected-out 18:00')
    const [made] = company.approvals.get(someone)!
    const approvals = new Map([[someone, [{ ...made!, section: 99 as never } as typeof made & object]]])
    expect(audit({ ...company, approvals }, [], { ...wednesday, lang: 'en' }).findings).toMatchObject([
      { id: 'correction-without-slot', level: 'warning', where: [{ userid: 'ZhangSan', date: '2026-03-04' }] },
    ])
  })
  it('is not, where the rule gives its sections no ids: 0 says nothing', () => {
    const company = companyTold('09:00-18:00 | in 09:00 corrected-out 18:00')
    expect(audit(company, [], wednesday).findings).toEqual([])
  })
})
