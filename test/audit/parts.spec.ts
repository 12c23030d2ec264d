import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audited, type AuditOptions } from '../../src/audit.js'
import { type AuditPart, noPart, partsTogether } from '../../src/audit-part.js'
import { type AuditTerms, auditPeople } from '../../src/audit-people.js'
import { byPerson } from '../../src/by-person.js'
import type { Company } from '../../src/domain/company.js'
import type { EmployeeId } from '../../src/domain/employee.js'
import { finishAudit } from '../../src/finish-audit.js'
import { peopleOf, periodOf } from '../../src/period.js'
import { answersIn } from '../../src/recompute.js'
import { everyFault } from '../../src/shell/synth/faults/kinds.js'
import { openDaysOfBoth, type OpenDays } from '../../src/unseen-punches.js'
import { knowingTheWhole } from '../../src/whole.js'
import { on } from '../kit/rule.js'
import { made, wish } from '../shell/synth/made.js'

const companies = [
  { people: 24, month: '2026-03', seed: 21 },
  { people: 30, month: '2026-05', seed: 8 },
].map(({ people, month, seed }) => {
  const { company, problems } = made(wish(month, { people, seed, faults: everyFault(seed, people) }))
  return { name: `${people} people of ${month}`, company: knowingTheWhole(withoutSomePunches(company)), problems }
})

describe.each(companies)('the parts of an audit of $name', ({ company, problems }) => {
  const options: AuditOptions = { ignore: ['latest.seconds'] }
  const terms = termsFor(company, options)
  const people = peopleOf(company, {})
  const all = auditPeople(company, people, terms)
  const judged = new Set(people)
  const everybody = [...new Set([...people, ...company.punches.keys(), ...company.placeholders.keys()])]
  const partOf = (some: readonly EmployeeId[]): AuditPart =>
    auditPeople(
      cutTo(company, some),
      some.filter((one) => judged.has(one)),
      terms,
    ).part
  const singles = everybody.map((one) => tripped(partOf([one])))

  it('say something of every sort, so that there is something to lose', () => {
    const { differences, found, cohorts, openDays, rules, records } = all.part
    expect(new Set(found.map(({ id }) => id)).size).toBeGreaterThan(4)
    expect(found.some((one) => 'first' in one.with)).toBe(true)
    for (const { length } of [differences, cohorts, openDays.first, rules]) expect(length).toBeGreaterThan(0)
    expect(records.total).toBeGreaterThan(1000)
  })

  it('are the part of all, however the people are split and the parts put together', () =>
    fc.assert(
      fc.property(nestings(singles.length), (nesting) => {
        expect(together(nesting, singles)).toEqual(tripped(all.part))
      }),
      { seed: 20_261_120, numRuns: 25 },
    ))

  it('are the same where the people of a part are judged together', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 }), { minLength: everybody.length, maxLength: everybody.length }),
        (lots) => {
          const parts = [0, 1, 2].map((lot) => partOf(everybody.filter((_, i) => lots[i] === lot)))
          expect(tripped(partsTogether(parts.toReversed()))).toEqual(tripped(all.part))
        },
      ),
      { seed: 20_261_120, numRuns: 3 },
    ))

  it('have the part of nobody as their neutral element', () => {
    expect(tripped(partsTogether([noPart, all.part, noPart]))).toEqual(tripped(all.part))
    expect(tripped(partsTogether([]))).toEqual(tripped(noPart))
  })

  it('finish as the audit does that never was in parts', () => {
    const { officialDays, officialMonths } = company
    const asked = {
      company,
      people,
      daysOf: (one: EmployeeId) => all.days.get(one) ?? [],
      reportsOf: byPerson(officialDays),
      monthsOf: byPerson(officialMonths),
    }
    const report = finishAudit(partsTogether(singles.toReversed()), asked, terms, problems)
    const undivided = audited(company, problems, options).report
    for (const lang of ['en', 'zh'] as const) expect(report(lang)).toEqual(undivided(lang))
  })
})

describe('days open to unseen punches', () => {
  it('are counted all, and the first 400 by person and date are kept, in any order of putting together', () => {
    const daysOf = (name: string, count: number): OpenDays => {
      const days = Array.from({ length: count }, () => ({ employee: name as EmployeeId, date: on('2026-03-02') }))
      return { first: days.slice(0, 400), count }
    }
    const [a, b, c] = [daysOf('a', 150), daysOf('b', 200), daysOf('c', 500)]
    const kept = openDaysOfBoth(openDaysOfBoth(c, a), b)
    expect(kept).toEqual(openDaysOfBoth(a, openDaysOfBoth(b, c)))
    expect(kept.count).toBe(150 + 200 + 500)
    expect(['a', 'b', 'c'].map((name) => kept.first.filter(({ employee }) => employee === name).length)).toEqual([
      150, 200, 50,
    ])
  })
})

// Helpers

/** As if the last days had been asked for of half of the people only: then there are days that hang on unseen punches. */
function withoutSomePunches(company: Company): Company {
  const { requested } = company
  const punches = requested.punches.map((one, i) =>
    i % 2 === 0 || one.people === undefined
      ? one
      : { ...one, people: new Set([...one.people].filter((_, j) => j % 2 === 0)) },
  )
  return { ...company, requested: { ...requested, punches } }
}

function termsFor(company: Company, options: AuditOptions): AuditTerms {
  return {
    policies: answersIn(company, options),
    asOf: undefined,
    period: periodOf(company, options)!,
    ignored: new Set(options.ignore),
    shifts: [],
  }
}

/** As any machine would have it that was sent these people only. */
function cutTo(company: Company, people: readonly EmployeeId[]): Company {
  const own = new Set(people)
  const ofOwn = <V>(map: ReadonlyMap<EmployeeId, V>) => new Map([...map].filter(([one]) => own.has(one)))
  return {
    ...company,
    punches: ofOwn(company.punches),
    placeholders: ofOwn(company.placeholders),
    rosters: ofOwn(company.rosters),
    officialDays: company.officialDays.filter(({ employee }) => own.has(employee)),
    officialMonths: company.officialMonths.filter(({ employee }) => own.has(employee)),
  }
}

function tripped(part: AuditPart): AuditPart {
  return JSON.parse(JSON.stringify(part))
}

/** A way to put parts together: in which order they come, and how many of the next are put together first, again and again. */
type Nesting = { readonly order: readonly number[]; readonly takes: readonly number[] }
function nestings(count: number): fc.Arbitrary<Nesting> {
  const order = fc.shuffledSubarray(
    Array.from({ length: count }, (_, i) => i),
    { minLength: count, maxLength: count },
  )
  return fc.record({ order, takes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }) })
}

function together({ order, takes }: Nesting, parts: readonly AuditPart[]): AuditPart {
  const open = order.map((i) => parts[i]!)
  for (let turn = 0; open.length > 1; turn++) {
    const some = open.splice(0, 1 + takes[turn % takes.length]!)
    open.push(tripped(partsTogether(some)))
  }
  return open[0]!
}
