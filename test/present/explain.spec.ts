import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/domain/document.js'
import type { ExplainedSlot, Explanation } from '../../src/domain/explanation.js'
import { explanationPage } from '../../src/present/index.js'
import { toTerminal } from '../../src/present/to-terminal.js'

const slot = (planned: string, punched: string | null, more: Partial<ExplainedSlot> = {}): ExplainedSlot => ({
  planned,
  needed: true,
  window: { from: '04:00', to: '17:59', by: 'rule' },
  punched,
  corrected: false,
  margin: null,
  ...more,
})
const late: Explanation = {
  userid: 'ann',
  date: '2026-05-06',
  name: '安',
  zone: 'Asia/Shanghai',
  rule: { groupid: 7, name: 'Office', kind: 'fixed', snapshot: '2026-05-01', borrowed: true },
  day: 'work',
  because: ['Wednesday is a workday'],
  plan: [
    {
      id: 1,
      start: '09:00',
      end: '18:00',
      rests: [{ start: '12:00', end: '13:00' }],
      in: slot('09:00', '09:30:10'),
      out: slot('18:00', null, { needed: false, window: { from: '09:00', to: '27:59', by: 'policy' } }),
    },
  ],
  punches: [{ at: 1_778_031_010, local: '2026-05-06T09:30:10+08:00', used: 'in', why: 'nearest' }],
  runnerUp: null,
  verdicts: [
    { status: 'late', seconds: 1800, clause: 'late', says: 'arrived 30 min after 09:00', leansOn: ['lateCountsFrom'] },
  ],
  considered: [
    { clause: 'weekly-pattern', says: 'Wednesday is a workday' },
    { clause: 'excused-by-leave', says: 'no leave' },
  ],
  policies: [{ name: 'lateCountsFrom', answer: 'schedule', basis: 'assumed' }],
  figures: { 'late.count': 1, 'late.seconds': 1800, 'early.count': 0, 'worked.seconds': 0 },
  official: { 'late.count': 0, 'late.seconds': 0, 'early.count': 0, 'overtime.seconds': 600 },
}
const page = (of: Explanation, lang: Lang = 'en') =>
  toTerminal(explanationPage(of, lang), { width: undefined, colour: false }).split('\n')

describe('the page of an explained day', () => {
  it('begins with the day, the person and what is said against it', () => {
    expect(page(late).slice(0, 3)).toEqual([
      '2026-05-06 Wed · 安 ann',
      'late 30 min',
      'workday · Office #7 · fixed hours · rule fetched for 2026-05-01 (borrowed) · Asia/Shanghai',
    ])
    expect(page(late, 'zh').slice(0, 2)).toEqual(['2026-05-06 周三 · 安 ann', '迟到 30 分钟'])
  })

  it('says when there is nothing against the day, and when it was not judged', () => {
    expect(page({ ...late, verdicts: [] })[1]).toBe('Nothing against this day')
    expect(page({ ...late, verdicts: [], day: 'unjudged', rule: null })[1]).toBe('not judged')
  })

  it('shows what was expected: due, window, punched, and what is optional or assumed', () => {
    const lines = page(late)
    expect(lines).toContain('  in     09:00              04:00–17:59             09:30:10')
    expect(lines).toContain('  out    18:00 (optional)   09:00–27:59 (assumed)   none')
    expect(lines).toContain('  Times past 24:00 are on the next day: 30:00 is 06:00')
  })

  it('shows each punch with where it went, and each verdict with its clause and what it leans on', () => {
    const lines = page(late)
    expect(lines).toContain('  2026-05-06 09:30:10   in-punch   nearest')
    expect(lines).toContain('  late 30 min — arrived 30 min after 09:00 [late]')
    expect(lines).toContain('  └─ leans on lateCountsFrom')
  })

  it('shows what was considered too, without saying anything twice', () => {
    const lines = page(late)
    expect(lines).toContain('  • no leave [excused-by-leave]')
    expect(lines.filter((line) => line.includes('Wednesday is a workday'))).toHaveLength(1)
  })

  it('lays our figures beside the official ones, leaving out what is nothing on both sides', () => {
    const at = page(late).findIndex((line) => line.startsWith('Beside'))
    const rows = page(late)
      .slice(at + 1)
      .filter(Boolean)
    expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual([
      ['Measure', 'Ours', 'Official'],
      ['times late', '1', '0'],
      ['time late', '30 min', '0 min'],
      ['overtime', '10 min'],
    ])
  })

  it('says when there is no report', () =>
    expect(page({ ...late, official: null })).toContain('There is no official report of this day.'))
})
