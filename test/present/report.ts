/** A made-up report for the specs of this room. */
import { noRecords } from '../../src/records.js'
import type { Difference, Report, Summary } from '../../src/domain/report.js'

const counts: Summary = {
  personDays: 10,
  identical: 10,
  differ: 0,
  onlyOurs: 0,
  onlyTheirs: 0,
  duplicated: 0,
  unjudged: 0,
  provisional: 0,
  unreported: 0,
  explained: 0,
  unexplained: 0,
  differences: 0,
  known: 0,
  people: 2,
  personMonths: 0,
  monthsDiffer: 0,
}

export const reportOf = (more: Partial<Omit<Report, 'summary'>> & { summary?: Partial<Summary> } = {}): Report => ({
  schema: 'kaoqin/audit@1',
  tool: 'kaoqin 0.1.0',
  zone: 'Asia/Shanghai',
  period: { from: '2026-05-01', to: '2026-05-31' },
  asOf: null,
  calendar: { source: 'made up', edition: '1', unknownYears: [] },
  differences: [],
  unmatched: [],
  people: [],
  diagnoses: [],
  findings: [],
  problems: [],
  policies: {},
  rules: [],
  inputs: [],
  records: noRecords,
  ...more,
  summary: { ...counts, ...more.summary },
})

export const differs = (
  userid: string,
  date: string,
  measure: string,
  ours: number | string,
  theirs: number | string,
  more: Partial<Difference> = {},
): Difference => ({ userid, date, measure, ours, theirs, cause: null, restsOn: [], ...more })
