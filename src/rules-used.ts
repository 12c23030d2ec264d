/** Which rules judged how many person-days, by which snapshots, and how many days borrowed one of another date. */
import type { RuleEntry } from './domain/report.js'
import type { DayResult } from './domain/result.js'
import { formatDate } from './time/civil-date.js'

/** By groupid. A rule fetched on several dates is one entry. */
export const rulesUsed = (judged: readonly DayResult[]): readonly RuleEntry[] => {
  const rules = new Map<number, { name: string; days: number; snapshots: Set<string>; borrowed: number }>()
  for (const { plan, snapshot, borrowed } of judged) {
    if (plan.rule === undefined) continue
    const entry = rules.get(plan.rule.id) ?? { name: plan.rule.name, days: 0, snapshots: new Set(), borrowed: 0 }
    entry.days += 1
    if (snapshot !== undefined) entry.snapshots.add(formatDate(snapshot))
    if (borrowed) entry.borrowed += 1
    rules.set(plan.rule.id, entry)
  }
  return [...rules]
    .map(([groupid, { name, days, snapshots, borrowed }]) => ({
      groupid,
      name,
      days,
      snapshots: [...snapshots].toSorted(),
      borrowed,
    }))
    .toSorted((a, b) => a.groupid - b.groupid)
}
