/** One half of a real console export, audited: every figure but worked time, which the export only rounds. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import type { SourceDocument } from '../../src/vendor/index.js'
import { companyFrom, documentsIn } from './field.js'

const measures = [
  ...['late', 'early', 'missing', 'absence', 'place', 'device'].map((status) => `${status}.count`),
  'late.seconds',
  'early.seconds',
  'absence.seconds',
  'standard.seconds',
  'punches.count',
  'earliest.seconds',
  'latest.seconds',
  'dayType',
]

const audited = (documents: readonly SourceDocument[]) => {
  const { company, problems } = companyFrom(documents)
  return { company, problems, report: audit(company, problems, { ignore: ['worked.seconds'] }) }
}

describe('the real export', () => {
  const documents = documentsIn('export', 'api')
  const { company, report, problems } = audited(documents)

  const ruleName = report.rules[0]!.name

  it('decodes without a problem', () => expect(problems).toEqual([]))
  it('is 196 person-days of 7 people, all identical', () => {
    expect(report.differences).toEqual([])
    expect(report.summary).toMatchObject({ personDays: 196, identical: 196, people: 7 })
  })
  it('carries every measure that is said to be equal, on every day', () => {
    for (const day of company.officialDays)
      for (const measure of measures) expect(day.figures).toHaveProperty([measure])
  })
  it('is identical too when no punch says its type, its planned time or its slot', () => {
    const blanked = documents.map(({ path, value }) => ({ path, value: withoutHints(value) }))
    expect(audited(blanked).report.summary).toMatchObject({ personDays: 196, identical: 196 })
  })
  it('is identical too when no punch says whether it was late: the answer is not read', () => {
    const blanked = documents.map(({ path, value }) => ({ path, value: withoutTimeExceptions(value) }))
    expect(audited(blanked).report.summary).toMatchObject({ personDays: 196, identical: 196 })
  })
  it('has two days on which one cause made many victims, and no third: 02-24 all absent, 02-25 six without the in-punch', () =>
    expect(
      report.findings.filter(({ id }) => id.startsWith('mass-')).map(({ id, says, where }) => [id, says, where.length]),
    ).toEqual([
      [
        'mass-absence',
        `7 of 7 people under rule “${ruleName}” are absent on 2026-02-24: look at the calendar, the rule or the device before the people.`,
        7,
      ],
      [
        'mass-missing',
        `6 of 7 people under rule “${ruleName}” miss the in-punch of 09:00 on 2026-02-25: ` +
          'look at the device, the punch windows or the calendar before the people.',
        6,
      ],
    ]))
  it('differs when an official figure is changed: the check can fail', () => {
    const changed = documents.map(({ path, value }) => ({
      path,
      value: JSON.parse(JSON.stringify(value).replace('"duration":1800', '"duration":1860')) as unknown,
    }))
    expect(audited(changed).report.summary.differ).toBe(1)
  })
})

type Row = Record<string, unknown>
const withoutHints = (value: unknown): unknown =>
  mapPunches(value, (row) => Object.fromEntries(Object.entries(row).filter(([field]) => !hints.includes(field))))
const hints = ['checkin_type', 'sch_checkin_time', 'timeline_id']
const withoutTimeExceptions = (value: unknown): unknown =>
  mapPunches(value, (row) => (row['exception_type'] === '时间异常' ? { ...row, exception_type: '' } : row))
const mapPunches = (value: unknown, change: (row: Row) => Row): unknown => {
  const document = value as { checkindata?: Row[] }
  return document.checkindata ? { ...document, checkindata: document.checkindata.map(change) } : value
}
