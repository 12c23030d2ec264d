/** Mornings that a late night may have eased (晚走晚到): under a rule that has it, such an arrival in time tells nothing of the leeway. */
import type { Company } from './domain/company.js'
import type { OfficialDay } from './domain/official.js'
import type { Rule, Timetable } from './domain/rule.js'
import { addDays } from './time/civil-date.js'

/** Whether somebody stayed, the day before, as long after the last planned out as the least tier of their rule asks. */
export const easedArrivals = (company: Company): ((day: OfficialDay) => boolean) => {
  const latest = new Map(
    company.officialDays.map(({ employee, date, figures }) => [
      `${date} ${employee}`,
      Number(figures['latest.seconds'] ?? 0),
    ]),
  )
  return ({ employee, date, rule }) => {
    const stayed = latest.get(`${addDays(date, -1)} ${employee}`) ?? 0
    if (stayed === 0) return false
    const own = [
      ...(company.snapshots.get(employee) ?? []).map((one) => one.rule),
      ...company.companyRules.filter(({ people }) => people.has(employee)).map((one) => one.rule),
    ]
    return own.some((one) => one !== undefined && (rule === undefined || one.id === rule) && leastLate(one) <= stayed)
  }
}

/** Seconds after 00:00 at which leaving begins to be late in any of its timetables. */
const leastLate = (rule: Rule): number => Math.min(...timetablesOf(rule).map(lateIn))

const lateIn = ({ sections, leeway: { carry } }: Timetable): number => {
  const end = sections.at(-1)?.end
  const tiers = carry.allowed === false ? [] : carry.tiers
  return end === undefined ? Number.POSITIVE_INFINITY : end + Math.min(...tiers.map(({ after }) => after))
}

const timetablesOf = (rule: Rule): readonly Timetable[] => {
  switch (rule._tag) {
    case 'fixed':
      return rule.entries.map(({ timetable }) => timetable)
    case 'shift':
      return [...rule.patterns.values()].map(({ timetable }) => timetable)
    case 'free':
      return []
  }
}
