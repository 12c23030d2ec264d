/** compare(x, x) = nothing: our own answers, written in the vendor's shape and read again, differ from ours in nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { recomputed } from '../../src/domain/measure.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfDay, figuresOfMonth } from '../../src/rollup/figures.js'
import { answersArb, ruledArb, type Situation, situationArb, week } from '../kit/arbitraries.js'
import { startOfDay, zone } from '../../src/time/zone.js'
import { shanghai } from '../kit/rule.js'
import { companyIn } from './judged.js'
import { answersOf, reportedBy } from './reported.js'

const asked = { from: startOfDay(shanghai, week.from), to: startOfDay(shanghai, week.to) }
const audited = (situation: Situation, options: Parameters<typeof answersOf>[1] = {}) => {
  const company = companyIn(situation)
  const theirs = reportedBy(company, answersOf(company, { ...week, ...options }), asked)
  return { theirs, report: audit(theirs, [], { ...week, ...options }) }
}

describe('laws of the round trip', () => {
  it('days told in the vendor’s shape and read again do not differ from themselves', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const { report } = audited(situation)
        expect(report.differences).toEqual([])
        expect(report.unmatched).toEqual([])
        expect(report.summary.identical + report.summary.unjudged).toBe(report.summary.personDays)
        expect(report.problems).toEqual([])
      }),
    ))
  it('months told in the vendor’s shape and read again do not differ from themselves', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const { report } = audited(situation)
        expect(report.summary.monthsDiffer).toBe(0)
        const whole = report.summary.unjudged === 0 ? 1 : 0
        expect(report.summary.personMonths).toBe(whole)
      }),
    ))
  it('every measure that we work out comes back with the value it had', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const { theirs } = audited(situation)
        const { days } = recompute(theirs, week)
        days.forEach((day, i) => {
          if (day.state !== 'final') return
          const [ours, read] = [figuresOfDay(day), theirs.officialDays[i]!.figures]
          expect(recomputed.map((measure) => read[measure])).toEqual(recomputed.map((measure) => ours[measure]))
        })
      }),
    ))
  it('every figure of a month that we work out comes back with the value it had', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        const { theirs } = audited(situation)
        const { months } = recompute(theirs, week)
        expect(theirs.officialMonths).toHaveLength(months.length)
        months.forEach((month, i) => expect(theirs.officialMonths[i]!.figures).toMatchObject(figuresOfMonth(month)))
      }),
    ))
  it('under any answers to all policies a company agrees with itself', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, policies) => {
        expect(audited(situation, { policies }).report.differences).toEqual([])
      }),
    ))
  it('in a zone behind Greenwich as well', () =>
    fc.assert(
      fc.property(
        situationArb(ruledArb),
        fc.constantFrom('America/New_York', 'America/St_Johns'),
        (situation, name) => {
          const company = companyIn(situation, { zone: zone(name)! })
          const { days } = answersOf(company, week)
          const months = JSON.stringify({ errcode: 0, errmsg: 'ok', datas: [] })
          expect(audit(reportedBy(company, { days, months }, asked), [], week).differences).toEqual([])
        },
      ),
    ))
})
