/** Reports made of judged days never contradict themselves: whatever the rule, the punches and the answers to policies. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { startOfDay, zone } from '../../src/time/zone.js'
import { answersArb, type Situation, situationArb, week } from '../kit/arbitraries.js'
import { companyIn } from '../laws/judged.js'
import { answersOf, reportedBy } from '../laws/reported.js'

const contradictionsOf = (
  situation: Situation,
  options: Parameters<typeof answersOf>[1] = {},
  differs: Parameters<typeof companyIn>[1] = {},
) => {
  const company = companyIn(situation, differs)
  const asked = { from: startOfDay(company.zone, week.from), to: startOfDay(company.zone, week.to) }
  const report = audit(reportedBy(company, answersOf(company, { ...week, ...options }), asked), [], {
    ...week,
    ...options,
  })
  // A day that is not judged has a row, but is in no sum of the month.
  const isWhole = report.summary.unjudged === 0
  return report.findings.filter(({ id }) => id.startsWith('report-') && (isWhole || id !== 'report-month-sum'))
}

describe('laws of reports beside themselves', () => {
  it('our own days and months contradict nothing', () =>
    fc.assert(
      fc.property(situationArb(), (situation) => {
        expect(contradictionsOf(situation)).toEqual([])
      }),
    ))
  it('nor under any answers to all policies', () =>
    fc.assert(
      fc.property(situationArb(), answersArb, (situation, policies) => {
        expect(contradictionsOf(situation, { policies })).toEqual([])
      }),
    ))
  it('nor where the clocks change: in New York on the last day of the week', () =>
    fc.assert(
      fc.property(situationArb(), fc.constantFrom('America/New_York', 'America/St_Johns'), (situation, name) => {
        expect(contradictionsOf(situation, {}, { zone: zone(name)! })).toEqual([])
      }),
    ))
})
