/** Rules rewritten for everybody at once: each rule object becomes one other, so that what is planned for it is still planned once. */
import type { Company } from '../../domain/company.js'
import type { Rule, RuleId, Section, Snapshot, Timetable } from '../../domain/rule.js'
import type { CivilDate } from '../../time/civil-date.js'
import { none } from '../../time/seconds.js'
import { everUnder } from '../affected.js'

export type Rewrite = (rule: Rule) => Rule

/** `undefined` rewrites every rule. */
export const byRule = (company: Company, id: RuleId | undefined, rewrite: Rewrite): Partial<Company> => {
  const once = remembered((rule) => (id === undefined || rule.id === id ? rewrite(rule) : rule))
  return {
    snapshots: snapshotsWith(company, id, once),
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

/** Lists in which no rule is another stay as they are: most people are never under the rule that is read otherwise. */
const snapshotsWith = (company: Company, id: RuleId | undefined, rewrite: Rewrite): Company['snapshots'] => {
  const lists = new Map<readonly Snapshot[], readonly Snapshot[]>()
  const all = new Map(company.snapshots)
  for (const employee of id === undefined ? company.snapshots.keys() : everUnder(company, id)) {
    const known = company.snapshots.get(employee)
    if (known === undefined) continue
    const made =
      lists.get(known) ?? known.map((one) => (one.rule === undefined ? one : { ...one, rule: rewrite(one.rule) }))
    lists.set(known, made)
    all.set(employee, made)
  }
  return all
}

/** Equal rules are one object and stay one: what is planned for a rule is planned once for everybody. */
const remembered = (rewrite: Rewrite): Rewrite => {
  const known = new Map<Rule, Rule>()
  return (rule) => {
    const made = known.get(rule) ?? rewrite(rule)
    known.set(rule, made)
    return made
  }
}
