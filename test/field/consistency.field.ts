/** Real reports beside themselves: what is known to be right contradicts nothing. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contradictoryReports } from '../../src/contradictory-reports.js'
import type { Measure } from '../../src/domain/measure.js'
import { withAnswers } from '../../src/reason/policies.js'
import { parseDate } from '../../src/time/civil-date.js'
import { companyFrom, documentsIn, documentsOf, fieldPath } from './field.js'

const everAfter = { from: parseDate('1970-01-01')!, to: parseDate('2099-12-31')! }
const contradictionsIn = (documents: Parameters<typeof companyFrom>[0], ignored: readonly Measure[] = []) => {
  const { company } = companyFrom(documents)
  const { officialDays, officialMonths } = company
  const terms = { period: everAfter, ignored: new Set(ignored), policies: withAnswers({}) }
  const found = contradictoryReports({ company, officialDays, officialMonths, ...terms })
  return { reports: officialDays.length + officialMonths.length, found }
}

describe('the reports of the real export', () => {
  const documents = documentsIn('export', 'api')
  it('contradict nothing, worked time left out', () =>
    expect(contradictionsIn(documents, ['worked.seconds'])).toEqual({ reports: 196, found: [] }))
  it('state worked time in whole hours rounded up, which three rest days do not hold', () => {
    const { found } = contradictionsIn(documents)
    expect(found.map(({ id, where }) => [id, where.length])).toEqual([['report-worked', 3]])
  })
})

/** The vendor's own sample, spliced from several companies, is exempt by name. */
const copiesOfTheSample: ReadonlySet<string> = new Set([
  'getcheckin_daydata__go-wecom.json',
  'getcheckin_daydata__official-doc-dochub-2026-02.json',
  'getcheckin_daydata__skit.json',
])

describe('the reports among the payloads', () => {
  const names = readdirSync(fieldPath('payloads')).filter((name) => /^getcheckin_(day|month)data__.*\.json$/.test(name))
  it('are there', () => expect(names.length).toBeGreaterThan(0))
  it.each(names)('%s contradicts nothing', (name) =>
    expect(
      contradictionsIn(documentsOf('payloads', name)).found.flatMap(({ id }) =>
        id === 'report-leave-unit' && copiesOfTheSample.has(name) ? [] : [id],
      ),
    ).toEqual([]),
  )
  it.each([...copiesOfTheSample])('%s has 360 s by the day, which are neither whole nor half days', (name) =>
    expect(contradictionsIn(documentsOf('payloads', name)).found.map(({ id }) => id)).toEqual(['report-leave-unit']),
  )
})
