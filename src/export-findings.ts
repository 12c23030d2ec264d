/** What is to be said of console exports: the rules taken from them, rules that ask for other times, and another source beside them. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { type Found, found } from './domain/finding.js'
import type { AskedSection } from './domain/official.js'
import type { WorkPlan } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import type { ExportedShift } from './exported-rules.js'
import type { DayComparison } from './reconcile/index.js'
import { grouped } from './reconcile/grouped.js'
import type { Span } from './time/span.js'
import { wallOffset, type Zone } from './time/zone.js'
import type { CivilDate } from './time/civil-date.js'

interface Exports {
  readonly company: Company
  readonly judged: readonly DayResult[]
  readonly days: DayComparison
  readonly people: ReadonlySet<EmployeeId>
  readonly shifts: readonly ExportedShift[]
}

export const exportFindings = (all: Exports): readonly Found[] => [
  ...exportedRules(all),
  ...(all.shifts.length > 0 ? [] : rulesAgainstExports(all)),
  ...disagreeing(all),
]

const exportedRules = ({ shifts, people }: Exports): readonly Found[] =>
  shifts.flatMap(({ rule, sections, days, leeway, standard }) => {
    const own = days.filter(({ employee }) => people.has(employee))
    const where = [...new Set(own.map(({ employee }) => employee))].map((employee) => ({ employee, date: undefined }))
    return own.length === 0
      ? []
      : [
          found(
            'exported-rule',
            {
              rule,
              sections,
              days: own.length,
              leeway: leeway?.values,
              alsoFits: leeway?.alsoFits,
              standard,
              contradicting: leeway?.contradicting ?? 0,
            },
            where,
          ),
        ]
  })

/** By rule; of each the first day stands for all. */
const rulesAgainstExports = ({ company, judged }: Exports): readonly Found[] => {
  if (company.officialDays.every(({ asked }) => asked === undefined)) return []
  const printed = new Map<string, readonly AskedSection[]>()
  for (const { employee, date, asked } of company.officialDays)
    if (asked?._tag === 'work') printed.set(`${date} ${employee}`, asked.sections)
  if (printed.size === 0) return []
  const apart = judged.flatMap((day) => {
    const prints = printed.get(`${day.date} ${day.employee}`)
    if (prints === undefined || day.plan._tag !== 'work') return []
    const asks = sectionsOf(day.plan, company.zone)
    return pieces(asks) === pieces(prints) ? [] : [{ day, rule: day.plan.rule.name, asks, prints }]
  })
  return [...grouped(apart, ({ rule }) => rule)].map(([rule, days]) => {
    const [{ asks, prints }] = days as [(typeof days)[number]]
    const where = days.map(({ day: { employee, date } }) => ({ employee, date }))
    return found('rule-against-export', { rule, days: days.length, asks, prints }, where)
  })
}

const sectionsOf = ({ sections, date }: WorkPlan, zone: Zone): readonly AskedSection[] =>
  sections.map(({ duty, rests }) => ({ ...wall(duty, date, zone), rests: rests.map((rest) => wall(rest, date, zone)) }))
const wall = ({ start, end }: Span, date: CivilDate, zone: Zone) => ({
  start: wallOffset(zone, start, date),
  end: wallOffset(zone, end, date),
})

/** The stretches of work: an export prints them, and leaves open whether a gap is a rest or parts two sections. */
const pieces = (sections: readonly AskedSection[]): string =>
  sections
    .flatMap(({ start, end, rests }) => {
      const edges = [start, ...rests.flatMap((rest) => [rest.start, rest.end]), end]
      return edges.flatMap((edge, i) => (i % 2 === 0 ? [`${edge}-${edges[i + 1]}`] : []))
    })
    .join()

const disagreeing = ({ days: { twoSources } }: Exports): readonly Found[] => {
  if (twoSources.length === 0) return []
  const measures = [...new Set(twoSources.flatMap((one) => one.measures))]
  const where = twoSources.map(({ employee, date }) => ({ employee, date }))
  return [found('export-disagrees', { days: twoSources.length, measures }, where)]
}
