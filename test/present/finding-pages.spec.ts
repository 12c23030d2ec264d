/** Every finding has a page that says what it means and shows its message, in both languages, as it is really printed. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DayContradiction, DayFault } from '../../src/domain/contradiction.js'
import { employeeId } from '../../src/domain/employee.js'
import { type FindingId, type FindingKinds, found } from '../../src/domain/finding.js'
import type { Measure, MeasureValue } from '../../src/domain/measure.js'
import { sayFinding } from '../../src/present/index.js'
import { parseDate } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { seconds } from '../../src/time/seconds.js'

const ann = employeeId('ann')
const date = parseDate('2026-05-06')!
const odd = (fault: DayFault, ...shows: ReadonlyArray<readonly [Measure, MeasureValue]>) => {
  const first: DayContradiction = { employee: ann, date, fault, shows }
  return { days: 1, first }
}
const month = (measure: Measure, ofMonth: number, ofDays: number) => ({
  months: 1,
  period: '2026-05',
  first: { employee: ann, from: date, to: date, measure, ofMonth, ofDays },
})
const crowd = { rule: 'Office', date, people: 14, asked: 14 } as const
const nine = dayOffset(32_400)
const noon = { start: dayOffset(43_200), end: dayOffset(46_800) }
const officeHours = { start: nine, end: dayOffset(64_800), rests: [noon] }

/** One of each kind, with the numbers that its page shows. */
const examples: { readonly [Id in FindingId]: FindingKinds[Id] } = {
  unjudged: { reason: 'no-roster', days: 31 },
  'borrowed-rule': { rule: 'Office', days: 20 },
  'unresolved-people': { rule: 'Warehouse' },
  'duplicated-day': { days: 1 },
  'duplicated-month': { period: '2026-05' },
  'not-carried': { measures: ['overtime.seconds'], days: 31 },
  'not-recomputed': { measures: ['overtime.seconds', 'leave.count'] },
  ignored: { measures: ['worked.seconds'] },
  'month-not-compared': { reason: 'days-missing', period: '2026-05' },
  'month-fitted': { period: '2026-05' },
  'known-unreviewed': { entries: 3 },
  'known-without-difference': { measure: 'late.seconds', when: '2026-05-06', reason: 'agreed with HR' },
  'unknown-fields': { fields: ['datas[].new_field'] },
  'place-disagrees': { vendor: 'flagged', punches: 2, days: 2 },
  'correction-without-slot': { corrections: 1 },
  'hint-disagrees': { records: 4 },
  'overtime-inconsistent': {
    kind: 'shares',
    period: '2026-05',
    measure: 'overtime.restday.seconds',
    lasts: seconds(28_800),
    shares: seconds(36_000),
  },
  'punches-without-rule': { people: 2 },
  'unseen-data': {
    days: 1,
    cases: [
      { measure: 'early.count', ours: 1, best: 0, worst: 1 },
      { measure: 'early.seconds', ours: 1800, best: 0, worst: 1800 },
    ],
    unasked: 0,
  },
  'rule-days-missing': { days: 5 },
  'roster-days-missing': { days: 1 },
  'people-without-punches': { people: 2, reportedPunching: 1 },
  'mass-absence': { ...crowd, slot: undefined },
  'mass-missing': { ...crowd, slot: { planned: nine, edge: 'in' } },
  'mass-late': { ...crowd, slot: { planned: nine, edge: 'in' } },
  'exported-rule': {
    rule: 'Office',
    sections: [officeHours],
    days: 112,
    leeway: [
      { name: 'graceIn', value: 0, from: 0, to: 0 },
      { name: 'graceOut', value: 0, from: 0, to: 0 },
      { name: 'bandEarly', value: 1500, from: 1500, to: undefined },
      { name: 'bandLate', value: 3600, from: 3540, to: 4200 },
    ],
    alsoFits: 'grace',
    standard: undefined,
    contradicting: 1,
  },
  'rule-against-export': {
    rule: 'Office',
    days: 20,
    asks: [{ ...officeHours, start: dayOffset(30_600) }],
    prints: [officeHours],
  },
  'export-disagrees': { days: 2, measures: ['late.count', 'late.seconds'] },
  'report-absence-duration': odd('absence-not-standard', ['absence.seconds', 14_400], ['standard.seconds', 28_800]),
  'report-count-without-duration': odd('count-without-length', ['late.count', 1], ['late.seconds', 0]),
  'report-punches': odd('first-after-last', ['earliest.seconds', 64_800], ['latest.seconds', 32_400]),
  'report-worked': odd('worked-without-pair', ['worked.seconds', 28_800], ['punches.count', 1]),
  'report-rest-day': odd('standard-on-rest-day', ['dayType', 'rest'], ['standard.seconds', 28_800]),
  'report-absent-and-punched': odd('absent-and-punched', ['absence.count', 1], ['punches.count', 2]),
  'report-leave-unit': odd('days-not-in-halves', ['leave.seconds', 28_800]),
  'report-records': odd('earliest-not-recorded', ['earliest.seconds', 32_400]),
  'report-month-sum': month('worked.seconds', 28_800, 32_400),
  'report-overtime-classes': month('overtime.holiday.seconds', 7200, 0),
  'report-month-days': month('restDays', 9, 10),
}
const ids = Object.keys(examples) as readonly FindingId[]

describe('the pages about findings', () => {
  it('are one for each finding and no more', () =>
    expect(readdirSync('docs/findings').toSorted()).toEqual(ids.map((id) => `${id}.md`).toSorted()))
})

describe.each(ids)('the page about %s', (id) => {
  const page = readFileSync(`docs/findings/${id}.md`, 'utf8')
  const shown = found(id, examples[id] as never)

  it('has a title in both languages and says what to look at', () => {
    expect(page).toMatch(/^# .+ · .*\p{Script=Han}/u)
    for (const heading of ['## What to look at', '## For example', '## 中文']) expect(page).toContain(`\n${heading}\n`)
  })
  it('shows its message as it is printed, in both languages', () => {
    expect(page).toContain(`> ${sayFinding(shown, 'en').says}\n`)
    expect(page).toContain(`> ${sayFinding(shown, 'zh').says}\n`)
  })
})
