/** Laws of reconciliation: what is planted is found, what is reviewed is silent, and every person-day is counted once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import type { Company, KnownDifference } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import { type Figures, isMeasure, type Measure, recomputed } from '../../src/domain/measure.js'
import type { OfficialDay } from '../../src/domain/official.js'
import type { Difference, Report } from '../../src/domain/report.js'
import { anythingDiffers } from '../../src/reconcile/index.js'
import { recompute } from '../../src/recompute.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { formatDate, parseDate } from '../../src/time/civil-date.js'
import { momentArb, plannedArb, situationArb, week } from '../kit/arbitraries.js'
import { together } from './judged.js'

const numbers = recomputed.filter((measure) => measure !== 'dayType')
const faultArb = fc.record({
  row: fc.nat(),
  measure: fc.constantFrom(...numbers),
  by: fc.integer({ min: 1, max: 3600 }),
})
const faultsArb = fc.array(faultArb, { maxLength: 3 })
/** Two people, and how the vendor's rows differ from ours: some figures, a row that is lacking, a row told twice. */
const planted = fc.record({
  one: situationArb(plannedArb),
  other: situationArb(plannedArb),
  faults: faultsArb,
  lacking: fc.option(fc.nat(), { nil: undefined }),
  twice: fc.option(fc.nat(), { nil: undefined }),
})

const officialOf = (company: Company): readonly OfficialDay[] =>
  recompute(company, week).days.map((day, i) => ({
    employee: day.employee,
    name: '',
    departments: '',
    date: day.date,
    rule: undefined,
    ruleName: '',
    shift: undefined,
    shiftName: '',
    figures: figuresOfDay(day),
    unknownExceptions: [],
    times: [],
    approvalTitles: [],
    origin: { input: 0, path: `datas[${i}]` },
  }))
const raised = (figures: Figures, measure: Measure, by: number): Figures => ({
  ...figures,
  [measure]: Number(figures[measure]) + by,
})
type Planted = typeof planted extends fc.Arbitrary<infer P> ? P : never
const companyOfPlan = ({ one, other, faults, lacking, twice }: Planted) => {
  const company = together({ Ann: one, Bo: other })
  const rows = [...officialOf(company)]
  for (const { row, measure, by } of faults) {
    const i = row % rows.length
    rows[i] = { ...rows[i]!, figures: raised(rows[i]!.figures, measure, by) }
  }
  const again = twice === undefined ? undefined : rows[twice % rows.length]!
  const kept = rows.filter((_, i) => lacking === undefined || i !== lacking % rows.length)
  const doubled = again === undefined ? [] : [{ ...again, figures: raised(again.figures, 'worked.seconds', 1) }]
  return { ...company, officialDays: [...kept, ...doubled] }
}
const classes = [
  'identical',
  'differ',
  'onlyOurs',
  'onlyTheirs',
  'duplicated',
  'unjudged',
  'provisional',
  'unreported',
] as const

const known = ({ userid, date, measure }: Difference): KnownDifference => ({
  employee: employeeId(userid),
  date: parseDate(date!),
  period: undefined,
  measure: isMeasure(measure) ? measure : 'late.count',
  reason: 'seen',
  by: 'an auditor',
  on: '2026-03-31',
  origin: { input: 0, path: '' },
})
const nameOf = ({ userid, date, measure }: Difference) => `${userid} ${date} ${measure}`

describe('laws of reconciliation', () => {
  it('the classes of person-days add up to all of them', () =>
    fc.assert(
      fc.property(planted, fc.option(momentArb, { nil: undefined }), (plan, asOf) => {
        const { summary } = audit(companyOfPlan(plan), [], asOf === undefined ? week : { ...week, asOf })
        expect(classes.reduce((sum, name) => sum + summary[name], 0)).toBe(summary.personDays)
        expect(summary.personDays).toBe(14)
        expect(summary.explained + summary.unexplained).toBe(summary.differ)
      }),
      { numRuns: 40 },
    ))
  it('exactly the figures that were planted are found, with the value of each side', () =>
    fc.assert(
      fc.property(
        fc.record({ one: situationArb(plannedArb), other: situationArb(plannedArb), faults: faultsArb }),
        (plan) => {
          const company = companyOfPlan({ ...plan, lacking: undefined, twice: undefined })
          const { differences } = audit(company, [], week)
          const ours = officialOf(company)
          const expected = company.officialDays.flatMap(({ employee, date, figures }, i) =>
            numbers
              .filter((measure) => figures[measure] !== ours[i]!.figures[measure])
              .map(
                (measure) =>
                  `${employee} ${formatDate(date)} ${measure} ${ours[i]!.figures[measure]} ${figures[measure]}`,
              ),
          )
          const found = differences.map((one) => `${nameOf(one)} ${one.ours} ${one.theirs}`)
          const judged = new Set(
            recompute(company, week)
              .days.filter((day) => day.state === 'final')
              .map((day) => `${day.employee} ${formatDate(day.date)}`),
          )
          expect(found.toSorted()).toEqual(
            expected.filter((text) => judged.has(text.split(' ').slice(0, 2).join(' '))).toSorted(),
          )
        },
      ),
      { numRuns: 40 },
    ))
  it('with every difference reviewed nothing is left to tell', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        const company = companyOfPlan({ ...plan, lacking: undefined, twice: undefined })
        const { differences } = audit(company, [], week)
        const { summary, differences: left, findings } = audit({ ...company, known: differences.map(known) }, [], week)
        expect(left).toEqual([])
        expect(anythingDiffers(summary)).toBe(false)
        expect(summary.known).toBe(differences.length)
        expect(findings.map((one) => one.id)).not.toContain('known-without-difference')
      }),
      { numRuns: 40 },
    ))
  it('one reviewed difference silences itself and no other', () =>
    fc.assert(
      fc.property(planted, fc.nat(), (plan, pick) => {
        const company = companyOfPlan(plan)
        const { differences } = audit(company, [], week)
        const one = differences[pick % Math.max(1, differences.length)]
        if (one === undefined) return
        const left = audit({ ...company, known: [known(one)] }, [], week).differences
        expect(left).toEqual(differences.filter((other) => nameOf(other) !== nameOf(one)))
      }),
      { numRuns: 40 },
    ))
  it('a measure that is ignored takes its own differences away and no other', () =>
    fc.assert(
      fc.property(planted, fc.constantFrom(...numbers), (plan, measure) => {
        const company = companyOfPlan(plan)
        // Why the rest differs is looked for anew: with less to explain, another cause may be the simplest.
        const withoutCause = (one: Difference) => ({ ...one, cause: null })
        const { differences } = audit(company, [], week)
        const left = audit(company, [], { ...week, ignore: [measure] }).differences
        expect(left.map(withoutCause)).toEqual(differences.filter((one) => one.measure !== measure).map(withoutCause))
      }),
      { numRuns: 40 },
    ))
  it('no difference has equal sides', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        for (const { ours, theirs } of audit(companyOfPlan(plan), [], week).differences) expect(ours).not.toBe(theirs)
      }),
      { numRuns: 40 },
    ))
  it('the net of a person is theirs less ours, summed', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        const { people, differences } = audit(companyOfPlan(plan), [], week)
        for (const { userid, net } of people)
          for (const [measure, sum] of Object.entries(net)) {
            const own = differences.filter((one) => one.userid === userid && one.measure === measure)
            expect(sum).toBe(own.reduce((total, one) => total + Number(one.theirs) - Number(one.ours), 0))
          }
        expect(people.map((one) => one.userid)).toEqual([...new Set(differences.map((one) => one.userid))].toSorted())
      }),
      { numRuns: 40 },
    ))
  it('the same company audited twice gives the same text', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        const company = companyOfPlan(plan)
        const text = (report: Report) => JSON.stringify(report)
        expect(text(audit(company, [], week))).toBe(text(audit(company, [], week)))
      }),
      { numRuns: 40 },
    ))
  it('the order of the vendor’s rows changes nothing', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        const company = companyOfPlan({ ...plan, twice: undefined })
        const turned = { ...company, officialDays: company.officialDays.toReversed() }
        expect(audit(turned, [], week)).toEqual(audit(company, [], week))
      }),
      { numRuns: 40 },
    ))
  it('what the vendor concluded never changes what we conclude', () =>
    fc.assert(
      fc.property(planted, (plan) => {
        const company = companyOfPlan(plan)
        const figures = (of: Company) => recompute(of, week).days.map(figuresOfDay)
        expect(figures(company)).toEqual(figures({ ...company, officialDays: [] }))
      }),
      { numRuns: 40 },
    ))
})
