/** Which rules judged how many person-days, by which snapshots, and how many days borrowed one of another date. */
import type { EmployeeId } from './domain/employee.js'
import type { RuleEntry } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import type { Rule } from './domain/rule.js'
import { type CivilDate, formatDate } from './time/civil-date.js'

/** A rule that goes by two names has the one of the first person. */
export interface RuleTally extends RuleEntry {
  readonly first: EmployeeId
}

/** By groupid. A rule fetched on several dates is one entry. */
export const tallyRules = (judged: readonly DayResult[]): readonly RuleTally[] => {
  const rules = new Map<number, Growing>()
  for (const { employee, plan, snapshot, borrowed } of judged) {
    if (plan.rule === undefined) continue
    const entry = entryIn(rules, plan.rule, employee)
    entry.days += 1
    if (snapshot !== undefined) entry.snapshots.add(snapshot)
    if (borrowed) entry.borrowed += 1
  }
  return [...rules.values()]
    .map(({ snapshots, ...entry }) => ({ ...entry, snapshots: [...snapshots].map(formatDate).toSorted() }))
    .toSorted(byId)
}

interface Growing {
  readonly groupid: number
  readonly first: EmployeeId
  readonly name: string
  days: number
  readonly snapshots: Set<CivilDate>
  borrowed: number
}
const entryIn = (rules: Map<number, Growing>, { id, name }: Rule, first: EmployeeId): Growing => {
  const known = rules.get(id)
  if (known !== undefined) return known
  const made = { groupid: id, first, name, days: 0, snapshots: new Set<CivilDate>(), borrowed: 0 }
  rules.set(id, made)
  return made
}

/** Of several lots of people. */
export const rulesOfBoth = (all: readonly RuleTally[]): readonly RuleTally[] => {
  const rules = new Map<number, RuleTally>()
  for (const one of all) {
    const known = rules.get(one.groupid)
    rules.set(one.groupid, known === undefined ? one : together(known, one))
  }
  return [...rules.values()].toSorted(byId)
}

/** As a report lists them. */
export const rulesUsed = (tallies: readonly RuleTally[]): readonly RuleEntry[] =>
  tallies.map(({ groupid, name, days, snapshots, borrowed }) => ({ groupid, name, days, snapshots, borrowed }))

const together = (a: RuleTally, b: RuleTally): RuleTally => ({
  ...(b.first < a.first ? b : a),
  days: a.days + b.days,
  snapshots: [...new Set([...a.snapshots, ...b.snapshots])].toSorted(),
  borrowed: a.borrowed + b.borrowed,
})
const byId = (a: RuleTally, b: RuleTally): number => a.groupid - b.groupid
