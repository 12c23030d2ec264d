/** One half of a real console export without its rule: what its reports and punches pin, and what they cannot tell. */
import { describe, expect, it } from 'vitest'
import { calibrate } from '../../src/calibrate.js'
import type { ValueFit } from '../../src/domain/calibration-report.js'
import type { SourceDocument } from '../../src/vendor/index.js'
import { companyFrom, documentsIn } from './field.js'

const documents = documentsIn('export', 'api').filter(({ path }) => !path.includes('option'))
const calibrated = (read: readonly SourceDocument[]) => calibrate(companyFrom(read).company)!

type Row = Record<string, unknown>
/** Without the hours that the reports print, and without what the punches say of their slots' planned times. */
const blanked = documents.map(({ path, value }) => {
  const text = JSON.stringify(value, (field, inner: unknown) =>
    field === 'checkintime' ? [] : field === 'sch_checkin_time' ? undefined : inner,
  )
  return { path, value: JSON.parse(text) as Row }
})

const inMinutes = ({ value, from, to }: ValueFit) => [
  value / 60,
  from === null ? null : from / 60,
  to === null ? null : to / 60,
]

describe.each([
  ['with the hours that its reports print', documents],
  ['without any planned time', blanked],
] as const)('the real export without its rule, %s', (_, read) => {
  const { report } = calibrated(read)
  const [rule] = report.rules
  const times = rule!.times!

  it('pins start and end to the minute: 09:00 and 18:00, against no day', () => {
    expect([inMinutes(times.start), inMinutes(times.end)]).toEqual([
      [540, 540, 540],
      [1080, 1080, 1080],
    ])
    expect(times.contradicting).toEqual([])
    for (const { holding } of [times.start, times.end])
      expect([holding.from.length > 0, holding.to.length > 0]).toEqual([true, true])
  })
  it('has a band and no grace: 25 minutes early and 59 late at least, and nothing bounds either from above', () => {
    expect(times.kinds).toEqual(['band'])
    expect([inMinutes(times.graceIn), inMinutes(times.graceOut)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    expect(inMinutes(times.bandEarly).slice(1)).toEqual([25, null])
    expect(inMinutes(times.bandLate).slice(1)).toEqual([59, null])
  })
  it('judges corrections at nominal times: with the band for them, days fit no values at all', () => {
    const corrections = times.otherwise.filter(({ policy }) => policy === 'correctionLeeway')
    expect(corrections.map(({ answer, contradicting }) => [answer, contradicting > 0])).toEqual([
      ['grace', false],
      ['full', true],
    ])
    expect(report.policies.find(({ name }) => name === 'correctionLeeway')).toMatchObject({
      answer: 'none',
      tells: 5,
      best: ['none', 'grace'],
    })
  })
  it('has an hour of rest that begins between 09:56 and 15:50, worked time being whole hours rounded up', () => {
    expect(times.rest.total).toMatchObject({ value: 3600, from: 3600, to: 3600, days: 99 })
    expect(times.rest.begins).toMatchObject({ value: 43_200, from: 35_760, to: 57_000 })
    expect([times.rest.workedIn, report.summary.workedIn, report.summary.ignored]).toEqual([
      'ceil-hour',
      'ceil-hour',
      ['worked.seconds'],
    ])
  })
  it('works Monday to Friday and follows public holidays', () =>
    expect(rule!.week).toEqual({
      workdays: [1, 2, 3, 4, 5],
      untold: [],
      followsHolidays: true,
      holidays: 56,
      contradicting: [],
    }))
  it('calls eight empty days absent for the standard time', () =>
    expect(rule!.absence).toMatchObject({ days: 8, ofStandard: 8, asMissing: 0 }))
  it('is then judged identical on every one of its 196 days', () =>
    expect(report.summary).toMatchObject({ days: 196, identical: 196, identicalAsItStands: 196, unjudged: 0 }))
  it('says which policies it cannot tell', () => {
    const told = ['halfDay', 'correctionLeeway']
    expect(report.policies.map(({ name }) => name)).toEqual(told)
    for (const name of ['deviationClock', 'lateCountsFrom', 'bandLateFrom', 'carryDay', 'workedClock'])
      expect(report.untellable).toContain(name)
  })
})

describe('the real export with a figure changed', () => {
  it('has one day that no rule satisfies with the others, named: the check can fail', () => {
    const changed = blanked.map(({ path, value }) => ({
      path,
      value: JSON.parse(JSON.stringify(value).replace('"duration":1800', '"duration":1860')) as unknown,
    }))
    const { rules, summary } = calibrated(changed).report
    expect([rules[0]!.times!.contradicting.length, summary.identical]).toEqual([1, 195])
    expect(inMinutes(rules[0]!.times!.start)).toEqual([540, 540, 540])
  })
})
