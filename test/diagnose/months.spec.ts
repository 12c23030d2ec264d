/** Months that differ, and why. */
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import type { Figures, Measure } from '../../src/domain/measure.js'
import { causeOfMonth, type DifferingDay } from '../../src/diagnose/index.js'
import { on } from '../kit/rule.js'
import { audited, period, recordsOf, reportsOf, who, whole, without } from './small-company.js'

const may = { from: on('2026-05-01'), to: on('2026-05-31') }
const differing = (date: string, ours: Figures, theirs: Figures, cause?: string): DifferingDay => ({
  employee: who('o1'),
  date: on(date),
  ours,
  theirs,
  causes: new Map(cause === undefined ? [] : (Object.keys(ours) as Measure[]).map((measure) => [measure, cause])),
})
const gap = (measure: Measure, ours: number, theirs: number) => ({
  employee: who('o1'),
  period: may,
  measure,
  ours,
  theirs,
})

describe('a month that differs', () => {
  const days = [
    differing('2026-05-06', { 'late.seconds': 600 }, { 'late.seconds': 0 }, 'punch-missing'),
    differing('2026-05-07', { 'late.seconds': 300 }, { 'late.seconds': 0 }, 'punch-missing'),
  ]
  it('has the cause of its days where their differences add up to its own', () =>
    expect(causeOfMonth(gap('late.seconds', 900, 0), days, false)).toBe('punch-missing'))
  it('has none where they do not', () =>
    expect(causeOfMonth(gap('late.seconds', 900, 60), days, false)).toBeUndefined())
  it('has none where one of its days has none', () =>
    expect(
      causeOfMonth(
        gap('late.seconds', 900, 0),
        [days[0]!, differing('2026-05-07', { 'late.seconds': 300 }, { 'late.seconds': 0 })],
        false,
      ),
    ).toBeUndefined())
  it('leaves out days of other months and of other people', () => {
    const others = [
      differing('2026-06-01', { 'late.seconds': 60 }, { 'late.seconds': 0 }, 'punch-extra'),
      { ...days[0]!, employee: who('o2') },
    ]
    expect(causeOfMonth(gap('late.seconds', 900, 0), [...days, ...others], false)).toBe('punch-missing')
  })
  it('is contradicted by the report where it is not the sum of its day reports and the days do not explain it', () =>
    expect(causeOfMonth(gap('late.seconds', 900, 60), days, true)).toBe('contradicted-by-report'))
  it.each<[Measure, Figures, Figures, number, number]>([
    ['exceptDays', { 'late.count': 1 }, { 'late.count': 0 }, 1, 0],
    ['workdays', { dayType: 'work' }, { dayType: 'rest' }, 1, 0],
    ['restDays', { dayType: 'work' }, { dayType: 'rest' }, 0, 1],
    ['regularDays', { dayType: 'work', 'late.count': 0 }, { dayType: 'work', 'late.count': 1 }, 1, 0],
  ])('counts %s by what its days are', (measure, ours, theirs, one, other) => {
    const day = differing('2026-05-06', ours, theirs, 'roster-differs')
    expect(causeOfMonth(gap(measure, one, other), [day], false)).toBe('roster-differs')
  })
})

describe('an audit of months', () => {
  const [arrival] = recordsOf(whole, 'o1', '2026-05-12')
  const input = without(whole, 'o1', [arrival])
  const monthOf = (edit: (worked: number) => number): Company => {
    const own = reportsOf(whole).filter(({ employee }) => employee === 'o1')
    const worked = own.reduce((sum, { figures }) => sum + Number(figures['worked.seconds']), 0)
    return {
      ...input,
      officialMonths: [
        {
          employee: who('o1'),
          name: '',
          departments: '',
          rule: undefined,
          ruleName: '',
          ...period,
          figures: { 'worked.seconds': edit(worked) },
          unknownExceptions: [],
          origin: { input: 0, path: '' },
        },
      ],
    }
  }
  const ofMonth = (edit: (worked: number) => number) =>
    audited({ input: monthOf(edit) }).differences.find((one) => one.period !== undefined)

  it('gives a month the cause of its days', () =>
    expect(ofMonth((worked) => worked)).toMatchObject({ cause: 'punch-missing' }))
  it('gives one that is not the sum of its day reports to these, and names it among the causes', () => {
    expect(ofMonth((worked) => worked + 1)).toMatchObject({ cause: 'contradicted-by-report' })
    const { diagnoses } = audited({ input: monthOf((worked) => worked + 1) })
    expect(diagnoses.map(({ id, where }) => [id, where])).toEqual([
      ['punch-missing', [{ userid: 'o1', date: '2026-05-12' }]],
      ['contradicted-by-report', [{ userid: 'o1', period: '2026-04-27/2026-05-15' }]],
    ])
  })
})
