/** Which rule governs each date of a person: their own answers, the company's rules that name them, and the roster. */
import type { Company, CompanyRule } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Roster } from '../domain/roster.js'
import type { RuleId, ShiftRule, Snapshot } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { CivilDate } from '../time/civil-date.js'
import { type Governing, governingRule, snapshotFor } from './clauses/governing-rule.js'
import { rosteredRule } from './clauses/rostered-rule.js'

export type Governed = Governing | 'several' | undefined
/** `undefined`: nothing tells a rule. */
export type GoverningOf = (employee: EmployeeId, roster: Roster | undefined, date: CivilDate, world: World) => Governed

export const createGoverning = (company: Company): GoverningOf => {
  const naming = rulesByPerson(company.companyRules)
  const shiftRules = onceAsked(() => shiftRulesById(company))
  return (employee, roster, date, world) => {
    const snapshots = company.snapshots.get(employee) ?? []
    const told = ask(governingRule, { date, snapshots, naming: naming.get(employee) ?? [] }, world)
    const day = roster?.days.get(date)
    if (day === undefined || told === 'several') return told
    const governing = told
    const named = governing?.rule?.id === day.rule ? undefined : answerFor(snapshots, shiftRules, day.rule, date)
    return ask(rosteredRule, { date, day, governing, named }, world) ?? governing
  }
}

const rulesByPerson = (rules: ReadonlyArray<CompanyRule>): ReadonlyMap<EmployeeId, ReadonlyArray<CompanyRule>> => {
  const found = new Map<EmployeeId, CompanyRule[]>()
  for (const rule of rules) for (const person of rule.people) found.set(person, [...(found.get(person) ?? []), rule])
  return found
}

interface ShiftAnswer {
  readonly date: CivilDate | undefined
  readonly rule: ShiftRule
}

/** A rule by its id: as the person's own answers have it, else as anybody's, or the company's. */
const answerFor = (
  snapshots: ReadonlyArray<Snapshot>,
  anybodys: () => ReadonlyMap<RuleId, ReadonlyArray<ShiftAnswer>>,
  id: RuleId,
  date: CivilDate,
): Governing | undefined => {
  const own = shiftAnswers(snapshots).filter(({ rule }) => rule.id === id)
  const answer = snapshotFor(own.length > 0 ? own : (anybodys().get(id) ?? []), date)
  if (answer === undefined) return undefined
  return { rule: answer.rule, snapshot: answer.date, borrowed: answer.date !== undefined && answer.date !== date }
}

const shiftAnswers = (snapshots: ReadonlyArray<Snapshot>): ReadonlyArray<ShiftAnswer> =>
  snapshots.flatMap(({ date, rule }) => (rule?._tag === 'shift' ? [{ date, rule }] : []))

const shiftRulesById = (company: Company): ReadonlyMap<RuleId, ReadonlyArray<ShiftAnswer>> => {
  const found = new Map<RuleId, ShiftAnswer[]>()
  const companyWide = company.companyRules.map(({ rule }) => ({ date: undefined, rule }))
  for (const answer of shiftAnswers([...companyWide, ...[...company.snapshots.values()].flat()])) {
    const known = found.get(answer.rule.id) ?? []
    if (!known.some(({ date }) => date === answer.date)) found.set(answer.rule.id, [...known, answer])
  }
  for (const [id, answers] of found) found.set(id, answers.toSorted(byDate))
  return found
}

/** Undated first. */
const byDate = (a: ShiftAnswer, b: ShiftAnswer): number =>
  (a.date ?? Number.NEGATIVE_INFINITY) < (b.date ?? Number.NEGATIVE_INFINITY) ? -1 : 1

const onceAsked = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}
