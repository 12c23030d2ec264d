/** Rules rewritten for everybody at once: each rule object becomes one other, so that what is planned for it is still planned once. */
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import { mapOf } from '../../domain/overlaid.js'
import type { Rule, RuleId, Section, Snapshot, Timetable } from '../../domain/rule.js'
import type { CivilDate } from '../../time/civil-date.js'
import { none } from '../../time/seconds.js'

export type Rewrite = (rule: Rule) => Rule

/** `undefined` rewrites every rule. */
export const byRule = (company: Company, id: RuleId | undefined, rewrite: Rewrite): Partial<Company> => {
  const once = remembered((rule) => (id === undefined || rule.id === id ? rewrite(rule) : rule))
  return {
    snapshots: snapshotsWith(company.snapshots, once),
    companyRules: company.companyRules.map((one) => ({ ...one, rule: once(one.rule) })),
  }
}

/** The rule as it was answered for one date, wherever any answer names that rule. */
export const holdingAlways = (company: Company, id: RuleId, date: CivilDate): Partial<Company> => {
  const all = [...company.snapshots.values()].flat()
  const held = all.find((one) => one.date === date && one.rule?.id === id)?.rule
  return held === undefined ? {} : byRule(company, id, () => held)
}

/** Every timetable of a rule, those of its special days among them; free hours have none. */
export const byTimetable =
  (rewrite: (timetable: Timetable) => Timetable): Rewrite =>
  (rule) => {
    switch (rule._tag) {
      case 'fixed':
        return {
          ...rule,
          entries: rule.entries.map((entry) => ({ ...entry, timetable: rewrite(entry.timetable) })),
          specialWorkdays: rule.specialWorkdays.map((day) => ({
            ...day,
            sections: rewrite({ ...bare, sections: day.sections }).sections,
          })),
        }
      case 'shift':
        return {
          ...rule,
          patterns: new Map([...rule.patterns].map(([id, one]) => [id, { ...one, timetable: rewrite(one.timetable) }])),
        }
      case 'free':
        return rule
    }
  }
export const bySection = (timetable: Timetable, rewrite: (section: Section) => Section): Timetable => ({
  ...timetable,
  sections: timetable.sections.map(rewrite),
})
/** What a special day's sections have no more of than their times. */
const bare: Timetable = {
  sections: [],
  leeway: {
    allowed: undefined,
    graceIn: 'unset',
    graceOut: 'unset',
    legacyGrace: none,
    bandEarly: none,
    bandLate: none,
    carry: { allowed: undefined, tiers: [] },
  },
  outNeeded: true,
  aheadLimit: undefined,
  offLimit: undefined,
}

/** Rewritten for those who are asked about: a supposition is tried on a few of many. Lists in which no rule is another stay as they are. */
const snapshotsWith = (below: Company['snapshots'], rewrite: Rewrite): Company['snapshots'] => {
  const lists = new Map<readonly Snapshot[], readonly Snapshot[]>()
  const rewritten = (known: readonly Snapshot[]): readonly Snapshot[] => {
    const made = lists.get(known) ?? listWith(known, rewrite)
    lists.set(known, made)
    return made
  }
  function* entries(): IterableIterator<[EmployeeId, readonly Snapshot[]], undefined> {
    for (const [employee, known] of below) yield [employee, rewritten(known)]
  }
  return mapOf({
    get: (employee) => {
      const known = below.get(employee)
      return known === undefined ? undefined : rewritten(known)
    },
    has: (employee) => below.has(employee),
    size: () => below.size,
    entries,
  })
}
const listWith = (known: readonly Snapshot[], rewrite: Rewrite): readonly Snapshot[] =>
  known.every(({ rule }) => rule === undefined || rewrite(rule) === rule)
    ? known
    : known.map((one) => (one.rule === undefined ? one : { ...one, rule: rewrite(one.rule) }))

/** Equal rules are one object and stay one: what is planned for a rule is planned once for everybody. */
const remembered = (rewrite: Rewrite): Rewrite => {
  const known = new Map<Rule, Rule>()
  return (rule) => {
    const made = known.get(rule) ?? rewrite(rule)
    known.set(rule, made)
    return made
  }
}
