/** Days on which no rule was fetched between two answers that differ: the change may have come on any of them, and some hang on it. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Place } from './domain/finding.js'
import type { DayResult } from './domain/result.js'
import type { Rule, Snapshot } from './domain/rule.js'
import { createEngine } from './engine.js'
import type { Policies } from './reason/policies.js'
import { compareFigures } from './reconcile/index.js'
import { isSettled, type ReportOf, reportsByDay } from './settled.js'
import { figuresOfDay } from './rollup/figures.js'
import { addDays, type CivilDate } from './time/civil-date.js'

/**
 * The person-days that would come out otherwise if the later rule held already. Where the report has our figures, it has settled which rule
 * held.
 */
export const missingRuleDays = (
  company: Company,
  judged: readonly DayResult[],
  policies: Policies,
): readonly Place[] => {
  const within = daysWithinGaps(company, judged)
  if (within.size === 0) return []
  const reports = reportsByDay(company.officialDays.filter(({ employee }) => within.has(employee)))
  return [...within].flatMap(([employee, { gaps, days }]) => changed(company, employee, gaps, days, policies, reports))
}

interface WithinGaps {
  readonly gaps: readonly Gap[]
  readonly days: DayResult[]
}

/** Of each person; most have been answered one rule, and nobody's gaps are looked for but theirs who borrowed one. */
const daysWithinGaps = (company: Company, judged: readonly DayResult[]): ReadonlyMap<EmployeeId, WithinGaps> => {
  const same = comparingRules()
  const gapsOf = new Map<EmployeeId, readonly Gap[]>()
  const found = new Map<EmployeeId, WithinGaps>()
  for (const day of judged) {
    if (!day.borrowed || day.state === 'unjudged') continue
    const { employee } = day
    const gaps = gapsOf.get(employee) ?? gapsIn(company.snapshots.get(employee) ?? [], same)
    gapsOf.set(employee, gaps)
    if (!isWithinOne(gaps, day.date)) continue
    const own = found.get(employee)
    if (own === undefined) found.set(employee, { gaps, days: [day] })
    else own.days.push(day)
  }
  return found
}

const isWithinOne = (gaps: readonly Gap[], date: CivilDate): boolean => {
  for (const { from, to } of gaps) if (from < date && date < to) return true
  return false
}

interface Gap {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly later: Rule | undefined
}

/** Neighbouring dated answers of different content, with days between them. */
const gapsIn = (snapshots: readonly Snapshot[], same: (a: Rule | undefined, b: Rule | undefined) => boolean): Gap[] => {
  const dated = snapshots.flatMap(({ date, rule }) => (date === undefined ? [] : [{ date, rule }]))
  return dated.slice(1).flatMap((later, i) => {
    const earlier = dated[i]!
    const isGap = later.date - earlier.date > 1 && !same(earlier.rule, later.rule)
    return isGap ? [{ from: earlier.date, to: later.date, later: later.rule }] : []
  })
}

/** The days again, each later rule holding from the day after the earlier answer. */
const changed = (
  company: Company,
  employee: EmployeeId,
  gaps: readonly Gap[],
  days: readonly DayResult[],
  policies: Policies,
  reports: ReportOf,
): readonly Place[] => {
  const early = gaps.map(({ from, later }): Snapshot => ({ date: addDays(from, 1), rule: later }))
  const own = [...(company.snapshots.get(employee) ?? []), ...early].toSorted(byDate)
  const other = createEngine({ ...company, snapshots: new Map([[employee, own]]) }, policies, undefined)
  const period = { from: days[0]!.date, to: days.at(-1)!.date }
  const again = new Map(other.judge(employee, period).days.map((day) => [day.date, day]))
  return days.flatMap((day) => {
    const twin = again.get(day.date)
    const ours = figuresOfDay(day)
    const differing = twin === undefined ? [] : compareFigures(ours, figuresOfDay(twin)).map(({ measure }) => measure)
    const isOpen = differing.length > 0 && !isSettled(reports(day), ours, differing)
    return isOpen ? [{ employee, date: day.date }] : []
  })
}
const byDate = (a: Snapshot, b: Snapshot): number => (a.date ?? -1e9) - (b.date ?? -1e9)

/** By content; a rule that everybody shares is read once. */
const comparingRules = (): ((a: Rule | undefined, b: Rule | undefined) => boolean) => {
  const texts = new Map<Rule, string>()
  const textOf = (rule: Rule): string => {
    const known = texts.get(rule) ?? JSON.stringify(rule, plain)
    texts.set(rule, known)
    return known
  }
  return (a, b) => a === b || (a !== undefined && b !== undefined && textOf(a) === textOf(b))
}
const plain = (_: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value
