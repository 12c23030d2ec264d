/** A rule that was fetched on several dates and says different things: the report may be of another date's. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Company } from '../../domain/company.js'
import type { Rule, RuleId } from '../../domain/rule.js'
import type { CivilDate } from '../../time/civil-date.js'

/** Each different answer once, by the first date on which it was given; rules of differing days only. */
export const rulesOfAnotherDate = (company: Company, days: readonly TriedDay[]): readonly Cause[] => {
  const concerned = new Set(days.flatMap(({ result: { plan } }) => (plan.rule === undefined ? [] : [plan.rule.id])))
  const answers = new Map<RuleId, Map<Rule, CivilDate>>()
  for (const snapshots of company.snapshots.values())
    for (const { date, rule } of snapshots) {
      if (date === undefined || rule === undefined || !concerned.has(rule.id)) continue
      const known = answers.get(rule.id) ?? new Map<Rule, CivilDate>()
      answers.set(rule.id, known)
      const first = known.get(rule)
      if (first === undefined || date < first) known.set(rule, date)
    }
  return [...answers].flatMap(([id, versions]) =>
    versions.size < 2
      ? []
      : [...versions].map(([rule, date]) =>
          cause('rule-of-another-date', { id, name: rule.name, date }, [{ _tag: 'snapshot', rule: id, date }]),
        ),
  )
}
