import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/audit.js'
import { recompute } from '../../../src/recompute.js'
import type { DayRow } from '../../../src/present/day-report.js'
import { dayReports } from '../../../src/present/day-report.js'
import { formatDate } from '../../../src/time/civil-date.js'
import { instant } from '../../../src/time/instant.js'
import { dateAt } from '../../../src/time/zone.js'
import { everyFault, namedFaults, someFaults } from '../../../src/shell/synth/faults/kinds.js'
import { faultKinds, isWide, kindsOfAll, personalKinds } from '../../../src/shell/synth/faults/names.js'
import { personalFaults } from '../../../src/shell/synth/faults/personal/index.js'
import { otherAnswers } from '../../../src/shell/synth/faults/wide/policies.js'
import { wideKinds } from '../../../src/shell/synth/faults/wide/index.js'
import { withAnswers } from '../../../src/reason/policies.js'
import { unsupportedIn } from '../../../src/reference/index.js'
import { made, shanghai, wish } from './made.js'

describe('the kinds of faults', () => {
  it('are at least twenty-five', () => expect(faultKinds.length).toBeGreaterThanOrEqual(25))
  it('are each planted by something', () => {
    expect(personalFaults.map(({ kind }) => kind)).toEqual(personalKinds)
    expect(wideKinds.map(({ kind }) => kind).toSorted()).toEqual([...kindsOfAll].toSorted())
  })
  it('can be named, counted, or taken all together', () => {
    expect(namedFaults(['punch-moved', 'other-zone', 'mass-late'])).toMatchObject({
      personal: [{ kind: 'punch-moved' }],
      wide: { kind: 'other-zone' },
      cohort: 'mass-late',
    })
    expect(someFaults(50, 1).personal).toHaveLength(50)
    expect(new Set(someFaults(personalKinds.length, 1).personal).size).toBe(personalKinds.length)
    expect(everyFault(1, 100)).toMatchObject({ personal: personalFaults, wide: { kind: expect.any(String) } })
  })
  it('each have their line in docs/synth.md', () => {
    const page = readFileSync('docs/synth.md', 'utf8')
    expect(faultKinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([])
  })
  it('leave out the whole company where it is too large to be named', () =>
    expect([everyFault(1, 5_000).wide === undefined, everyFault(1, 5_001).wide === undefined]).toEqual([false, true]))
  it('follow only answers that the reference knows', () => {
    for (const answers of otherAnswers) expect(unsupportedIn(withAnswers(answers))).toEqual([])
  })
})

describe('a company with every fault of single people', () => {
  const company = made(
    wish('2026-05', { people: 72, seed: 4, faults: { personal: personalFaults, wide: undefined, cohort: undefined } }),
  )
  const { key } = company
  const report = audit(company.company, company.problems, { policies: {} })
  const cell = ({ userid, date, period }: { userid: string; date?: string; period?: string }) =>
    `${userid} ${date ?? period ?? ''}`
  const duplicated = new Set(report.unmatched.map(cell))

  it('has nearly all of them', () => expect(key.faults.length).toBeGreaterThanOrEqual(personalKinds.length - 2))
  it('has no more than one in one person', () => {
    const people = key.faults.flatMap(({ where }) => [...new Set(where.map(({ userid }) => userid))])
    expect(new Set(people).size).toBe(people.length)
  })
  it('differs from its reports where the key says so, and nowhere else', () => {
    const told = key.faults.flatMap(({ changes }) => changes.map(cell)).filter((one) => !duplicated.has(one))
    expect([...new Set(report.differences.map(cell))].toSorted()).toEqual([...new Set(told)].toSorted())
  })
  it('differs on every date that the key names for a cause', () => {
    const differing = new Set(report.differences.map(cell))
    for (const { expects, where } of key.faults)
      if (expects.cause !== undefined) expect(where.filter((place) => !differing.has(cell(place)))).toEqual([])
  })
  it('lacks, and has twice, the reports that the key says', () => {
    const told = key.faults.flatMap(({ expects, where }) =>
      expects.unmatched === undefined ? [] : where.map((place) => `${expects.unmatched} ${cell(place)}`),
    )
    expect(report.unmatched.map((one) => `${one.side} ${cell(one)}`).toSorted()).toEqual(told.toSorted())
  })
  it('reads without a problem', () => expect(company.problems).toEqual([]))
})

describe.each(kindsOfAll)('a company with %s', (kind) => {
  const months: Partial<Record<typeof kind, string>> = { 'make-up-day-not-followed': '2026-02' }
  const { company, key } = made(wish(months[kind] ?? '2026-05', { people: 80, seed: 6, faults: namedFaults([kind]) }))
  const [fault] = key.faults

  it('has that one fault, which shows on several days', () => {
    expect(key.faults).toHaveLength(1)
    expect(fault?.kind).toBe(kind)
    expect(fault?.where.length).toBeGreaterThanOrEqual(3)
    expect(fault?.expects.cause).toMatch(new RegExp(`^${kind.replace('-pair', '')}`))
  })
  it('differs from the engine on the days of the key, and nowhere else', () => {
    const official = new Map(
      company.officialDays.map((day) => [`${day.employee} ${formatDate(day.date)}`, day.figures]),
    )
    const differing = dayReports(recompute(company).days, { zone: shanghai, names: new Map() })
      .datas.filter((row) => {
        const theirs = official.get(nameOf(row))!
        const { summary_info: ours } = row
        return (
          theirs['worked.seconds'] !== ours.regular_work_sec ||
          theirs['standard.seconds'] !== ours.standard_work_sec ||
          theirs['earliest.seconds'] !== ours.earliest_time ||
          theirs['latest.seconds'] !== ours.lastest_time ||
          theirs['punches.count'] !== ours.checkin_count ||
          sum(row, 'count') !== total(theirs, 'count') ||
          sum(row, 'duration') !== total(theirs, 'seconds')
        )
      })
      .map(nameOf)
    const told = fault!.changes
      .filter(({ date, measures }) => date !== undefined && !measures.every((one) => /^(leave|trip|outing)/.test(one)))
      .map(({ userid, date }) => `${userid} ${date}`)
    expect(differing.toSorted()).toEqual(told.toSorted())
  })
})

describe.each(['mass-absence', 'mass-missing', 'mass-late'])('a company with %s', (kind) => {
  const { company, problems, key } = made(wish('2026-05', { people: 44, seed: 5, faults: namedFaults([kind]) }))

  it('gives the audit the victims that the key names, and no difference', () => {
    const { findings, differences } = audit(company, problems)
    const [fault] = key.faults
    expect(differences).toEqual([])
    expect(
      findings
        .find(({ id }) => id === kind)
        ?.where.map(({ userid }) => userid)
        .toSorted(),
    ).toEqual(fault?.where.map(({ userid }) => userid).toSorted())
  })
})

describe('a fault of the whole company', () => {
  it('is told once, however many batches it shows in', () => {
    const { key } = made(wish('2026-05', { people: 102, seed: 6, faults: namedFaults(['policy']) }))
    expect(key.faults.filter(({ kind }) => isWide(kind))).toHaveLength(1)
  })
})

// Helpers

function nameOf({ base_info: { acctid, date } }: DayRow): string {
  return `${acctid} ${formatDate(dateAt(shanghai, instant(date)))}`
}
function sum({ exception_infos }: DayRow, of: 'count' | 'duration'): number {
  return exception_infos.reduce((all, one) => all + one[of] * one.exception, 0)
}
/** The same of figures: each exception weighed by its code, so that one cannot stand for another. */
function total(figures: Readonly<Record<string, number | string | undefined>>, of: 'count' | 'seconds'): number {
  const codes = { late: 1, early: 2, missing: 3, absence: 4, place: 5, device: 6 }
  return Object.entries(codes).reduce((all, [status, code]) => all + Number(figures[`${status}.${of}`] ?? 0) * code, 0)
}
