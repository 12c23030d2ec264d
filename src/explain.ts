/** Why one day of one person came out so: the same clauses again, with a recorder, put into words. */
import type { Company } from './domain/company.js'
import type { Lang } from './domain/document.js'
import type { EmployeeId } from './domain/employee.js'
import type { Explanation, SlotNamed } from './domain/explanation.js'
import type { DayPlan, Slot } from './domain/plan.js'
import type { Figures } from './domain/measure.js'
import type { DayResult } from './domain/result.js'
import type { Reason } from './domain/sentences/index.js'
import type { Evidence } from './domain/world.js'
import { createEngine } from './engine.js'
import { withExportedRules } from './exported-rules.js'
import { explainedPunches } from './explained-punches.js'
import { explainedSections } from './explained-sections.js'
import { marginOf } from './margins.js'
import { showIn } from './present/wording/show-in.js'
import { sayReason } from './present/wording/reasons.js'
import { policyCatalogue } from './reason/policies.js'
import { answersIn, type EngineOptions } from './recompute.js'
import { figuresOfDay } from './rollup/figures.js'
import { type CivilDate, formatDate } from './time/civil-date.js'

export interface ExplainOptions extends Pick<EngineOptions, 'asOf' | 'policies'> {
  /** English where absent. */
  readonly lang?: Lang
}

/** `undefined` where nothing was asked of the person on that date and no report or record exists. */
export const explain = (
  given: Company,
  employee: EmployeeId,
  date: CivilDate,
  options: ExplainOptions = {},
): Explanation | undefined => {
  const policies = answersIn(given, options)
  const { company } = withExportedRules(given, policies)
  const { days, records, lines, runnerUp } = createEngine(company, policies, options.asOf).why(employee, date)
  const [day] = days
  const second = runnerUp()
  const official = company.officialDays.find((one) => one.employee === employee && one.date === date)
  if (day === undefined && official === undefined && !company.punches.has(employee)) return undefined
  const show = showIn(company.zone, date)
  const put = (why: Reason): string => sayReason(why, show, options.lang ?? 'en')
  const say = (line: Evidence): string => put(line.because)
  const consulted = [...new Set(lines.flatMap((line) => line.leansOn))].toSorted()
  return {
    userid: employee,
    date: formatDate(date),
    name: company.names.get(employee) ?? official?.name ?? '',
    zone: company.zone.name,
    rule: day === undefined ? null : ruleOf(day),
    day: day === undefined ? 'unjudged' : day.plan._tag,
    because: lines.filter((line) => isAboutDay(line, day?.plan)).map(say),
    plan:
      day === undefined
        ? []
        : explainedSections(day, company.zone, (slot) =>
            marginOf(day, slot, { company, policies, asOf: options.asOf }),
          ),
    punches: explainedPunches(company, employee, date, records, day?.plan._tag ?? 'unjudged', put),
    runnerUp: second === undefined ? null : put(second),
    verdicts: day === undefined ? [] : verdictsOf(day, lines, say),
    considered: lines
      .filter((line) => !isVerdict(line, day))
      .map((line) => ({ clause: line.clause, says: say(line), ...slotOf(line.about) })),
    policies: consulted.map((name) => ({ name, answer: policies[name], basis: policyCatalogue[name].basis })),
    figures: day === undefined || day.state === 'unjudged' ? {} : plain(figuresOfDay(day)),
    official: official === undefined ? null : plain(official.figures),
  }
}

const plain = (figures: Figures): Readonly<Record<string, number | string>> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([measure, value]) => (value === undefined ? [] : [[measure, value]])),
  )

const ruleOf = ({ plan: { rule }, snapshot, borrowed }: DayResult): Explanation['rule'] =>
  rule === undefined
    ? null
    : {
        groupid: rule.id,
        name: rule.name,
        kind: rule._tag,
        snapshot: snapshot === undefined ? null : formatDate(snapshot),
        borrowed,
      }

/** The clauses of the plan room are about the kind of day; they carry no slot. */
const isAboutDay = (line: Evidence, plan: DayPlan | undefined): boolean =>
  plan !== undefined && line.holds && dayClauses.has(line.clause)
const dayClauses: ReadonlySet<string> = new Set([
  'governing-rule',
  'weekly-pattern',
  'alternate-weeks',
  'special-workday',
  'special-offday',
  'public-holiday',
  'rostered-shift',
  'rostered-rule',
  'free-workday',
])

const verdictsOf = (
  day: DayResult,
  lines: readonly Evidence[],
  say: (line: Evidence) => string,
): Explanation['verdicts'] =>
  day.verdicts.map((verdict) => {
    const line = lines.find((one) => speaksOf(one, verdict))
    return {
      status: verdict.status,
      ...slotOf(verdict.slot),
      seconds: verdict.seconds,
      clause: verdict.clause,
      says: line === undefined ? '' : say(line),
      leansOn: line?.leansOn ?? [],
    }
  })

const slotOf = (slot: Slot | undefined): { readonly slot?: SlotNamed } =>
  slot === undefined ? {} : { slot: { section: slot.position, edge: slot.edge } }

const isVerdict = (line: Evidence, day: DayResult | undefined): boolean =>
  day !== undefined && day.verdicts.some((verdict) => speaksOf(line, verdict))
const speaksOf = (line: Evidence, { clause, slot }: DayResult['verdicts'][number]): boolean =>
  line.holds &&
  line.clause === clause &&
  (slot === undefined || (line.about?.position === slot.position && line.about.edge === slot.edge))
