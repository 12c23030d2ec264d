import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/audit.js'
import { rulesFor } from '../../../src/shell/synth/rules/index.js'
import type { LeewayRow, SectionRow } from '../../../src/shell/synth/wire.js'
import { on } from '../../kit/rule.js'
import { made, shanghai, wish } from './made.js'

describe('a made-up company without faults', () => {
  it.each([
    ['2026-05', 11],
    ['2026-02', 12],
    ['2025-10', 13],
    // A year that no calendar covers: the company says its own holidays.
    ['2027-05', 14],
    ['2024-12', 15],
  ])('of %s, seed %i, gives an audit nothing to say', (month, seed) => {
    const { company, problems, key } = made(wish(month, { seed, people: 34 }))
    const { summary, differences, unmatched, findings } = audit(company, problems)
    expect(problems).toEqual([])
    expect([differences, unmatched]).toEqual([[], []])
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([])
    expect(summary.identical).toBe(key.personDays)
    expect(summary.personDays).toBe(key.personDays)
    expect(summary.monthsDiffer).toBe(0)
    expect(key.faults).toEqual([])
  })

  const whole = made(wish('2026-05', { people: 100, seed: 3 }))
  const { approvals, punches } = whole.company

  it('has approvals of every kind and length', () => {
    const told = [...approvals.values()]
      .flat()
      .map((one) => (one._tag === 'leave' ? `${one.kind} ${one.unit}` : one._tag))
    for (const kind of [
      'leave hour',
      'leave half-day',
      'leave day',
      'trip day',
      'trip hour',
      'outing hour',
      'correction',
      'overtime',
    ])
      expect(told).toContain(kind)
  })
  it('has corrections with a record of their minute and without', () => {
    const corrections = [...approvals.values()].flat().filter((one) => one._tag === 'correction')
    const recorded = corrections.filter(({ employee, at }) => punches.get(employee)?.some((punch) => punch.at === at))
    expect(recorded.length).toBeGreaterThan(10)
    expect(corrections.length - recorded.length).toBeGreaterThan(10)
  })
  it('has places and devices that are wrong, outside punches, repeats and slots that nobody punched', () => {
    const all = [...punches.values()].flat()
    expect(all.some(({ flaws }) => flaws.has('place'))).toBe(true)
    expect(all.some(({ flaws }) => flaws.has('device'))).toBe(true)
    expect(all.some(({ says }) => says === 'outside')).toBe(true)
    expect(whole.company.placeholders.size).toBeGreaterThan(0)
    expect(whole.company.inputs.some(({ repeated }) => repeated > 0)).toBe(true)
  })
  it('has people who came or left in the middle of the month', () =>
    expect(whole.company.employment.size).toBeGreaterThan(0))
  it('has names for everybody, and most of them differ', () => {
    expect(whole.company.names.size).toBe(100)
    expect(new Set(whole.company.names.values()).size).toBeGreaterThan(90)
  })
  it('has every exception in its reports', () => {
    const counts = ['late', 'early', 'missing', 'absence', 'place', 'device'] as const
    for (const status of counts)
      expect(whole.company.officialDays.some(({ figures }) => Number(figures[`${status}.count`]) > 0)).toBe(true)
  })
})

describe('the same wish', () => {
  const text = (seed: number) => JSON.stringify(made(wish('2026-05', { seed, people: 12 })).documents)

  it('makes the same bytes again, and another seed makes others', () => {
    expect(text(8)).toBe(text(8))
    expect(text(8)).not.toBe(text(9))
  })
})

describe('more than a hundred people', () => {
  const { batches, company, key } = made(wish('2026-05', { people: 105, seed: 2 }))

  it('come in batches of which none asks for more than the vendor answers', () => {
    expect(batches.map(({ people }) => people)).toEqual([100, 5])
    for (const { value } of batches.flatMap(({ documents }) => documents)) {
      const { request } = value as { request?: { useridlist: string[]; starttime?: number; endtime?: number } }
      expect(request?.useridlist.length ?? 0).toBeLessThanOrEqual(100)
      // "获取记录时间跨度不超过30天"; a roster or a month report is asked for by the month.
      const days = ((request?.endtime ?? 0) - (request?.starttime ?? 0)) / 86_400
      expect(days).toBeLessThan(31)
    }
  })
  it('are one company: everybody has a rule, records and a month report', () => {
    expect(key.people).toBe(105)
    expect(company.snapshots.size).toBe(105)
    expect(company.officialDays).toHaveLength(key.personDays)
    expect(company.officialMonths.length).toBeGreaterThan(100)
  })
})

describe('the rules of a made-up company', () => {
  const rules = rulesFor(100, 1, { zone: shanghai, first: on('2026-05-01') })
  const sections: readonly SectionRow[] = rules.flatMap(({ checkindate, schedulelist }) => [
    ...checkindate.flatMap(({ checkintime }) => checkintime),
    ...schedulelist.flatMap(({ time_section }) => time_section),
  ])
  const leeways: readonly LeewayRow[] = rules.flatMap(({ checkindate, schedulelist }) => [
    ...checkindate,
    ...schedulelist,
  ])

  it('are of all three kinds', () =>
    expect([...new Set(rules.map(({ grouptype }) => grouptype))].toSorted((a, b) => a - b)).toEqual([1, 2, 3]))
  it('have one to four sections a day', () => {
    const seeds = [1, 2, 3, 4, 5, 6]
    const lengths = seeds
      .flatMap((seed) => rulesFor(100, seed, { zone: shanghai, first: on('2026-05-01') }))
      .flatMap(({ checkindate }) => checkindate.map(({ checkintime }) => checkintime.length))
    expect([...new Set(lengths)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
  })
  it('have alternate weeks, special days of every type, and several entries', () => {
    expect(rules.some(({ checkindate }) => checkindate.some(({ biweekly }) => biweekly !== undefined))).toBe(true)
    const types = rules.flatMap(({ spe_workdays, spe_offdays }) =>
      [...spe_workdays, ...spe_offdays].map(({ type }) => type),
    )
    expect([...new Set(types)].toSorted((a, b) => a - b)).toEqual([0, 1, 2])
    expect(rules.some(({ checkindate }) => checkindate.length > 1)).toBe(true)
  })
  it('have grace, band and carry, in the newer fields and the older', () => {
    expect(leeways.some((one) => one.flex_on_duty_time > 0)).toBe(true)
    expect(leeways.some((one) => one.max_allow_arrive_early > 0 && one.max_allow_arrive_late > 0)).toBe(true)
    expect(leeways.some((one) => one.late_rule.timerules.length > 1)).toBe(true)
    expect(leeways.some((one) => one.flex_time > 0 && one.flex_on_duty_time === -1)).toBe(true)
    expect(leeways.some((one) => one.limit_aheadtime > 0 && one.limit_offtime > 0)).toBe(true)
    expect(leeways.some((one) => one.noneed_offwork)).toBe(true)
  })
  it('give windows and leave them out, and have lists of rests', () => {
    expect(sections.some((one) => one.earliest_work_sec !== undefined)).toBe(true)
    expect(sections.some((one) => one.earliest_work_sec === undefined)).toBe(true)
    expect(sections.some((one) => one.rest_times.length > 1)).toBe(true)
  })
  it('have nights, and shifts that begin where others end', () => {
    expect(sections.some((one) => one.off_work_sec > 86_400)).toBe(true)
    const [shift] = rules.filter(({ schedulelist }) => schedulelist.length > 3)
    const hours = shift?.schedulelist.flatMap(({ time_section }) => time_section) ?? []
    expect(hours.some((one) => hours.some((other) => other.work_sec === one.off_work_sec))).toBe(true)
  })
  it('pair free punches in all three ways', () =>
    expect(rules.filter(({ grouptype }) => grouptype === 3).map((rule) => rule.checkin_method_type)).toEqual([0, 1, 2]))
})
