/** Claims about the small core: it finds what an audit finds, and a company need not come from documents. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import * as core from '../../src/core.js'
import * as decodeDoor from '../../src/decode.js'
import type { Company } from '../../src/domain/company.js'
import { noDates } from '../../src/domain/period.js'
import { recompute } from '../../src/recompute.js'
import { zone } from '../../src/time/zone.js'
import { read } from '../house/project.js'
import { punch } from '../kit/day.js'
import { everyDay, fixedRule, someone } from '../kit/rule.js'
import { decoded, documentsOf, rowsArb } from '../laws/documents.js'

describe('a comparison', () => {
  it('has the differences, the classes and the unmatched days of an audit, without causes', () => {
    let differing = 0
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const { company } = decoded(documentsOf(rows))
        const found = core.compare(company)
        const { summary, differences, unmatched } = audit(company)
        expect(found.differences).toEqual(differences.map((one) => ({ ...one, cause: null })))
        expect(found.unmatched).toEqual(unmatched)
        expect(summary).toMatchObject({ ...found.classes, known: found.known, monthsDiffer: found.monthsDiffer })
        differing += found.differences.length
      }),
      { numRuns: 40 },
    )
    expect(differing).toBeGreaterThan(40)
  })
  it('has the days that are recomputed without reports', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const { company } = decoded(documentsOf(rows))
        const { days } = core.compare(company)
        const judged = days.filter((day) => day.unjudged !== 'no-rule')
        expect(judged.toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))).toEqual(
          recompute(company).days,
        )
      }),
      { numRuns: 40 },
    ))
  it('leaves out the measures that are not asked for', () => {
    const { company } = decoded(documentsOf(fc.sample(rowsArb, { seed: 3, numRuns: 20 }).find(hasReports)!))
    const all = core.compare(company).differences
    const [first] = all
    expect(first).toBeDefined()
    expect(core.compare(company, { ignore: [first!.measure as core.Measure] }).differences).toEqual(
      all.filter(({ measure }) => measure !== first!.measure),
    )
  })
  it('of nothing is nothing', () => {
    const nothing = core.compare(core.companyOf({ zone: china }))
    expect(nothing).toMatchObject({ period: noDates, differences: [], unmatched: [], days: [], personMonths: 0 })
    expect(Object.values(nothing.classes)).toEqual(Object.values(nothing.classes).map(() => 0))
  })
})

describe('docs/browser.md', () => {
  it.each([
    ['kaoqin/core', core],
    ['kaoqin/decode', decodeDoor],
  ])('takes from %s only what it has', (door, has) => {
    const [, names = ''] = new RegExp(`\\{ ([\\w, ]+) \\}[^\\n]*['(]${door}'`).exec(read('docs/browser.md')) ?? []
    expect(names.split(', ').length).toBeGreaterThan(1)
    expect(names.split(', ').filter((name) => !(name in has))).toEqual([])
  })
})

describe('a company', () => {
  it('sent from one thread to another without its zone is judged there as here', () =>
    fc.assert(
      fc.property(rowsArb, (rows) => {
        const { company } = decoded(documentsOf(rows))
        const { zone: _, ...plain } = company
        const arrived: Company = { ...structuredClone(plain), zone: zone('Asia/Shanghai')! }
        expect(core.compare(arrived)).toEqual(core.compare(company))
      }),
      { numRuns: 20 },
    ))

  // 09:00-18:00 without a rest on Monday, 2026-03-02; in at 09:06:00, out at 18:00:00.
  it('made by hand is judged: six minutes late, the rest of nine hours worked', () => {
    const monday = core.civilDate(2026, 3, 2)!
    const midnight = Date.UTC(2026, 2, 2) / 1000 - 8 * 3600
    const punchAt = (seconds: number) => punch(core.instant(midnight + seconds), undefined)
    const company = core.companyOf({
      zone: china,
      snapshots: new Map([[someone, everyDay(fixedRule({ sections: '09:00-18:00' }))]]),
      punches: new Map([[someone, [punchAt(9 * 3600 + 360), punchAt(18 * 3600)]]]),
    })
    const { days, months } = core.recompute(company, { from: monday, to: monday })
    expect(days.map(core.figuresOfDay)).toMatchObject([
      { 'late.count': 1, 'late.seconds': 360, 'worked.seconds': 9 * 3600 - 360, 'missing.count': 0 },
    ])
    expect(months.map(core.figuresOfMonth)).toMatchObject([{ 'late.count': 1, 'late.seconds': 360 }])
  })
})

// Helpers

const china = core.fixedZone('Asia/Shanghai', 8 * 3600)
const hasReports = ({ reports }: { readonly reports: readonly unknown[] }): boolean => reports.length > 3
