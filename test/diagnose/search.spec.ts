/** What the search claims, and what it does not. */
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import { formatDate } from '../../src/time/civil-date.js'
import { inUnitsOf } from '../../src/reconcile/own-units.js'
import { on } from '../kit/rule.js'
import {
  audited,
  correction,
  leave,
  moment,
  recordsOf,
  reportsOf,
  rewritten,
  rostered,
  who,
  whole,
  withApprovals,
  without,
  withPunch,
  withPunches,
} from './small-company.js'

const day = '2026-05-12'
const ids = (report: ReturnType<typeof audited>) => report.diagnoses.map(({ id }) => id)

describe('an innocent company', () => {
  it('has no diagnoses', () => {
    const report = audited({})
    expect(report.summary).toMatchObject({ differ: 0, differences: 0, explained: 0, unexplained: 0 })
    expect(report.diagnoses).toEqual([])
  })
  it.each([{ lateCountsFrom: 'grace-end' }, { workedClock: 'punch-minute' }, { windowUnset: 'calendar-day' }] as const)(
    'has none under the answers that its reports follow: %o',
    (policies) => expect(ids(audited({ policies, options: { policies } }))).toEqual([]),
  )
})

describe('a cause of the company', () => {
  const late = audited({
    policies: { lateCountsFrom: 'grace-end' },
    input: without(whole, 'w1', [recordsOf(whole, 'w1', day)[0]]),
  })
  it('comes before those of single days, and leaves these to them', () => {
    expect(ids(late)).toEqual(['policy:lateCountsFrom=grace-end', 'punch-missing'])
    expect(late.summary.unexplained).toBe(0)
  })
  it('is two policies in one where two, and no third, are answered otherwise', () => {
    const report = audited({ policies: { deviationClock: 'punch-second', workedClock: 'punch-minute' } })
    expect(ids(report)).toEqual(['policy:deviationClock=punch-second+workedClock=punch-minute'])
    const all = report.differences.length
    expect(report.diagnoses[0]).toMatchObject({ mends: all, breaks: 0 })
    expect(report.diagnoses[0]!.says).toBe(
      `${all} of ${all} differences vanish if policy deviationClock is answered “punch-second” instead of “punch-minute” and policy workedClock is answered “punch-minute” instead of “punch-second”.`,
    )
  })
  it('is found where two policies touch the same figure', () =>
    expect(ids(audited({ policies: { deviationClock: 'punch-second', lateCountsFrom: 'grace-end' } }))).toEqual([
      'policy:deviationClock=punch-second+lateCountsFrom=grace-end',
    ]))
  it('is not believed of one day alone where others say otherwise: then nothing explains it', () => {
    // 09:40:13 is 40 minutes late by the minute, which every other late day of the reports confirms.
    const input = atNineForty(whole)
    const report = audited({
      truth: input,
      input,
      written: rewritten('o1', day, () => ({ 'late.seconds': 40 * 60 + 13 })),
    })
    expect(report.differences).toMatchObject([{ measure: 'late.seconds', ours: 2400, theirs: 2413, cause: null }])
    expect(report.summary).toMatchObject({ explained: 0, unexplained: 1 })
    expect(report.diagnoses).toEqual([])
  })
  /** 55 entries follow the seconds: two of them are of o4, 17 of f1, f2 and f4. */
  it('may break one entry for every ten that it mends, and says so', () => {
    const seconds = { deviationClock: 'punch-second' } as const
    const honest = reportsOf(whole)
    const one = (reports: ReturnType<typeof reportsOf>, userids: readonly string[]) =>
      reports.map((report) => (userids.includes(report.employee) ? honest.find(isOf(report))! : report))
    const [odd, even] = [['o4'], ['f1', 'f2', 'f4']]
    const [first] = audited({ policies: seconds, written: (all) => one(all, odd) }).diagnoses
    expect(first).toMatchObject({ id: 'policy:deviationClock=punch-second' })
    expect(first!.breaks).toBeGreaterThan(0)
    expect(first!.breaks * 10).toBeLessThanOrEqual(first!.mends)
    expect(first!.says).toContain(`; ${first!.breaks} other`)
    expect(ids(audited({ policies: seconds, written: (all) => one(all, even) }))).not.toContain(first!.id)
  })
  it('is never that a figure is not compared', () => {
    // A console export rounds worked time up to hours: two days have two hours more than they can.
    const wrong = ['2026-05-06', '2026-05-12']
    const exported = (reports: ReturnType<typeof reportsOf>) =>
      reports.map((report) => {
        const figures = inUnitsOf('console', report.figures, 'ceil-hour')
        const more = report.employee === 'o1' && wrong.includes(formatDate(report.date)) ? 7200 : 0
        const worked = Number(figures['worked.seconds']) + more
        return { ...report, units: 'console' as const, figures: { ...figures, 'worked.seconds': worked } }
      })
    const report = audited({ written: exported })
    expect(report.differences.length).toBeGreaterThanOrEqual(wrong.length)
    expect(ids(report).filter((id) => id.includes('not-compared'))).toEqual([])
  })
})

describe('a cause of single days', () => {
  it('gathers all days of its kind, with each of them named', () => {
    const dates = ['2026-05-06', '2026-05-07', '2026-05-12']
    const input = dates.reduce((company, date) => without(company, 'o1', [recordsOf(whole, 'o1', date)[0]]), whole)
    const [first] = audited({ input }).diagnoses
    expect(first).toMatchObject({ id: 'punch-missing', where: dates.map((date) => ({ userid: 'o1', date })) })
  })
  it('lists those that do exactly the same', () => {
    // The report has the arrival at 09:00 and we at 09:40:13: it may stand elsewhere, or there was another one before it.
    const [first] = audited({ input: atNineForty(whole) }).diagnoses
    expect(first).toMatchObject({ id: 'punch-moved', indistinguishable: ['punch-missing'] })
  })
  it('is the missing punch where the slot is empty', () =>
    expect(audited({ input: without(whole, 'o1', [recordsOf(whole, 'o1', day)[0]]) }).diagnoses[0]).toMatchObject({
      id: 'punch-missing',
      indistinguishable: [],
    }))
  it('may be several punches of one day that the input lacks', () =>
    expect(ids(audited({ input: without(whole, 'o1', recordsOf(whole, 'o1', day)) }))).toEqual(['punch-missing']))
  it('may be several records of one day that the report does not count', () =>
    expect(ids(audited({ truth: without(whole, 'o1', recordsOf(whole, 'o1', day)) }))).toEqual(['punch-extra']))
  it('may be a punch of the next morning', () => {
    // On that Monday f1 works from 22:00 to 06:00.
    const night = '2026-05-11'
    expect(ids(audited({ input: without(whole, 'f1', [recordsOf(whole, 'f1', night).at(-1)]) }))).toEqual([
      'punch-missing',
    ])
  })
  it('may be leave over several days, taken back as a whole', () => {
    const dates = ['2026-05-12', '2026-05-13', '2026-05-14']
    const away = dates.reduce((company, date) => without(company, 'o1', recordsOf(whole, 'o1', date)), whole)
    const three = { ...leave('o1', '2026-05-12', '00:00', '24:00', 'day'), end: moment('2026-05-14', '24:00') }
    const report = audited({ truth: away, input: withApprovals(away, 'o1', three) })
    expect(report.diagnoses).toMatchObject([{ id: 'leave-unknown-to-report', where: [{}, {}, {}] }])
  })
  it('may be a record under free hours', () =>
    expect(ids(audited({ input: without(whole, 's1', [recordsOf(whole, 's1', day)[1]]) }))).toEqual(['punch-missing']))
  it('is the correction where the report counts one, else the punch', () => {
    const gone = without(whole, 'o1', [recordsOf(whole, 'o1', day)[0]])
    const corrected = withApprovals(gone, 'o1', correction('o1', moment(day, '09:00'), 'in'))
    expect(ids(audited({ truth: corrected, input: gone }))).toEqual(['correction-missing'])
    expect(ids(audited({ truth: withPunch(gone, 'o1', moment(day, '09:00'), 'in'), input: gone }))).toEqual([
      'punch-missing',
    ])
  })
  it('is the shift that the report names, where more than one would do', () => {
    const input = rostered(whole, 'f1', day, 2)
    const named = (shiftName: string) => (reports: ReturnType<typeof reportsOf>) =>
      reports.map((one) => (one.employee === who('f1') && formatDate(one.date) === day ? { ...one, shiftName } : one))
    const report = audited({ truth: rostered(whole, 'f1', day, 0), input, written: named('休息') })
    expect(report.diagnoses[0]).toMatchObject({ id: 'roster-differs', where: [{ userid: 'f1', date: day }] })
  })
})

describe('a difference that was reviewed', () => {
  it('is neither explained nor in the way of what is', () => {
    const input: Company = {
      ...without(whole, 'o1', [recordsOf(whole, 'o1', day)[0]]),
      known: [
        {
          employee: who('o1'),
          date: on(day),
          period: undefined,
          measure: 'worked.seconds',
          reason: 'seen',
          by: 'me',
          on: '2026-05-20',
          origin: { input: 0, path: '' },
        },
      ],
    }
    const report = audited({ input })
    expect(report.differences.map(({ measure }) => measure)).not.toContain('worked.seconds')
    expect(report.differences.every(({ cause }) => cause === 'punch-missing')).toBe(true)
  })
})

// Helpers

function atNineForty(company: Company): Company {
  const arrival = recordsOf(whole, 'o1', day)[0]
  return withPunches(company, 'o1', (all) =>
    all.map((one) => (one === arrival ? { ...one, at: moment(day, '09:40:13') } : one)),
  )
}
function isOf({ employee, date }: { readonly employee: string; readonly date: number }) {
  return (other: { readonly employee: string; readonly date: number }) =>
    other.employee === employee && other.date === date
}
