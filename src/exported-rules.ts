/** A company whose rules nobody gave: what its console exports print of them, and the leeway that their verdicts leave open. */
import type { Company } from './domain/company.js'
import type { Employment } from './domain/employee.js'
import type { AskedSection, OfficialDay } from './domain/official.js'
import type { Roster, RosterDay } from './domain/roster.js'
import { type Rule, type RuleId, ruleId, type ShiftId, shiftId, type Snapshot } from './domain/rule.js'
import { type ExportedLeeway, exportedLeeway } from './exported-leeway.js'
import { exportedFreeRule, exportedPattern, exportedShiftRule } from './exported-rule.js'
import type { Policies } from './reason/policies.js'
import { type CivilDate, monthOf } from './time/civil-date.js'
import { type DayOffset, dayOffset } from './time/day-offset.js'
import { type Seconds, seconds, secondsInDay } from './time/seconds.js'

/** One shift of one rule as the exports print it, and the leeway that was taken for it; or free hours, which print no times. */
export interface ExportedShift {
  readonly rule: string
  /** Empty for free hours. */
  readonly sections: readonly AskedSection[]
  readonly days: readonly OfficialDay[]
  /** `undefined` where no day tells one: then there is none. */
  readonly leeway: ExportedLeeway | undefined
  /** A day's length under free hours. */
  readonly standard: Seconds | undefined
}
export interface WithExportedRules {
  readonly company: Company
  readonly shifts: readonly ExportedShift[]
}

/**
 * People whom no rule names are judged by what their exports print: each wording of 班次 is a shift, 休息 a day off, and the export's own
 * days are the roster; a rule that prints no times but a standard time has free hours. The company itself where there are none.
 */
export const withExportedRules = (company: Company, policies: Policies): WithExportedRules => {
  const governed = new Set([...company.snapshots.keys(), ...company.companyRules.flatMap(({ people }) => [...people])])
  const printed = company.officialDays.filter(({ units }) => units === 'console')
  const own = [...groupedBy(printed, ({ employee }) => employee)].filter(([employee]) => !governed.has(employee))
  if (own.length === 0) return { company, shifts: [] }
  const rules = new Map(
    [...groupedBy(printed, ({ ruleName }) => ruleName)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, days], i) => {
        const rule = ruleFrom(name, ruleId(-1 - i), days, company, policies)
        return rule === undefined ? [] : [[name, rule] as const]
      }),
  )
  const people = own.flatMap(([employee, days]) => {
    const known = days.filter(({ ruleName }) => rules.has(ruleName))
    return known.length === 0 ? [] : [{ employee, days: known }]
  })
  if (people.length === 0) return { company, shifts: [] }
  const chosen = new Set(people.map(({ employee }) => employee))
  return {
    company: {
      ...company,
      snapshots: new Map([
        ...company.snapshots,
        ...people.map(({ employee, days }) => [employee, snapshotsOf(days, rules)] as const),
      ]),
      rosters: new Map([
        ...company.rosters,
        ...people.map(({ employee, days }) => [employee, rosterOf(days, rules)] as const),
      ]),
      // A date that the export leaves out is not asked about: the person had not joined, or had left.
      employment: new Map([
        ...people.map(({ employee, days }) => [employee, stretchesOf(days)] as const),
        ...company.employment,
      ]),
    },
    shifts: [...rules.values()].flatMap(({ shifts }) =>
      shifts.filter(({ days }) => days.some(({ employee }) => chosen.has(employee))),
    ),
  }
}

interface RuleFrom {
  readonly shifts: readonly ExportedShift[]
  readonly ruleOn: (day: OfficialDay) => Rule
  /** `undefined`: nothing is rostered, under free hours or outside the roster. */
  readonly rostered: (day: OfficialDay) => { readonly shift: ShiftId; readonly name: string } | undefined
}
type Rules = ReadonlyMap<string, RuleFrom>

/** `undefined` where no day tells what was asked. */
const ruleFrom = (
  name: string,
  id: RuleId,
  days: readonly OfficialDay[],
  company: Company,
  policies: Policies,
): RuleFrom | undefined => {
  const alike = groupedBy(
    days.filter(({ asked }) => asked?._tag === 'work'),
    (day) => keyOf(sectionsOf(day)),
  )
  const keys = [...alike.keys()].toSorted()
  if (keys.length === 0) return freeFrom(name, id, days)
  const shifts = keys.map((key): ExportedShift => {
    const own = alike.get(key) ?? []
    const sections = own[0] === undefined ? [] : sectionsOf(own[0])
    const leeway = exportedLeeway(own, sections, company, policies)
    return { rule: name, sections, days: own, leeway, standard: undefined }
  })
  const patterns = shifts.map(({ sections, leeway }, i) => exportedPattern(shiftId(i + 1), sections, leeway))
  const rule = exportedShiftRule(id, name, patterns)
  return {
    shifts,
    ruleOn: () => rule,
    rostered: (day) => {
      if (day.asked?._tag === 'unscheduled') return undefined
      // A day whose 班次 is `--` was worked on a day off, since the rule prints its shifts.
      const pattern = day.asked?._tag === 'work' ? patterns[keys.indexOf(keyOf(day.asked.sections))] : undefined
      return { shift: pattern?.id ?? shiftId(0), name: pattern?.name ?? '' }
    },
  }
}

/** Days of a standard time without any times; where none is printed, a day off that was worked looks the same. */
const freeFrom = (name: string, id: RuleId, days: readonly OfficialDay[]): RuleFrom | undefined => {
  const lengths = days.map(({ figures }) => Number(figures['standard.seconds'] ?? 0))
  const standard = lengths.reduce((most, one) => Math.max(most, one), 0)
  if (standard === 0) return undefined
  const [open, off] = [
    exportedFreeRule(id, name, 'all', seconds(standard), dayCutOf(days)),
    exportedFreeRule(id, name, 'none', seconds(standard), dayCutOf(days)),
  ]
  const isOpen = ({ asked, figures }: OfficialDay): boolean => asked === undefined && figures['standard.seconds'] !== 0
  const own = days.filter(isOpen)
  return {
    shifts: [{ rule: name, sections: [], days: own, leeway: undefined, standard: seconds(standard) }],
    ruleOn: (day) => (isOpen(day) ? open : off),
    rostered: () => undefined,
  }
}

/** `span_day_time`: where a day has times of the next morning (次日), it goes on to 04:00, or to the full hour after the last of them. */
const dayCutOf = (days: readonly OfficialDay[]): DayOffset => {
  const latest = days.reduce((most, { figures }) => Math.max(most, Number(figures['latest.seconds'] ?? 0)), 0)
  const over = latest - secondsInDay
  return dayOffset(over < 0 ? 0 : Math.max(4, Math.floor(over / 3600) + 1) * 3600)
}

const sectionsOf = ({ asked }: OfficialDay): readonly AskedSection[] => (asked?._tag === 'work' ? asked.sections : [])
const keyOf = (sections: readonly AskedSection[]): string => JSON.stringify(sections)

/** Who is under one rule all the time has it on every date; who changed has it by date. */
const snapshotsOf = (days: readonly OfficialDay[], rules: Rules): readonly Snapshot[] => {
  const byDate = new Map(days.map((day) => [day.date, rules.get(day.ruleName)?.ruleOn(day)]))
  const [only, ...others] = new Set(byDate.values())
  if (others.length === 0) return [{ date: undefined, rule: only }]
  return [...byDate].map(([date, rule]) => ({ date, rule })).toSorted((a, b) => a.date - b.date)
}

/** The dates of the export in runs. */
const stretchesOf = (days: readonly OfficialDay[]): readonly Employment[] => {
  const dates = [...new Set(days.map(({ date }) => date))].toSorted((a, b) => a - b)
  const begins = dates.filter((date, i) => i === 0 || dates[i - 1] !== date - 1)
  const ends = dates.filter((date, i) => dates[i + 1] !== date + 1)
  return begins.map((from, i) => ({ from, to: ends[i] }))
}

const rosterOf = (days: readonly OfficialDay[], rules: Rules): Roster => ({
  months: new Set(days.map(({ date }) => monthOf(date))),
  days: new Map(
    days.flatMap((day): Array<readonly [CivilDate, RosterDay]> => {
      const from = rules.get(day.ruleName)
      const rostered = from?.rostered(day)
      return from === undefined || rostered === undefined
        ? []
        : [[day.date, { rule: from.ruleOn(day).id, ...rostered, times: [] }]]
    }),
  ),
})

const groupedBy = <A, K>(rows: readonly A[], keyFrom: (row: A) => K): ReadonlyMap<K, A[]> => {
  const groups = new Map<K, A[]>()
  for (const row of rows) {
    const group = groups.get(keyFrom(row))
    if (group === undefined) groups.set(keyFrom(row), [row])
    else group.push(row)
  }
  return groups
}
