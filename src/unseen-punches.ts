/** The person-days whose verdict a punch that was never fetched could change, with the best and the worst that it could do. */
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { Place, UnseenCase } from './domain/finding.js'
import type { Measure } from './domain/measure.js'
import type { OfficialDay } from './domain/official.js'
import type { DayPlan, WorkPlan } from './domain/plan.js'
import type { Edge, Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import { statuses, timedStatuses } from './domain/status.js'
import { createEngine, type Engine } from './engine.js'
import type { Policies } from './reason/policies.js'
import { fetchedSpans } from './fetched.js'
import { isSettled, type ReportOf } from './settled.js'
import { figuresOfDay } from './rollup/figures.js'
import type { CivilDate } from './time/civil-date.js'
import { floorToMinute, type Instant, plus } from './time/instant.js'
import { contains, isCovered, length, minus, type Span, span } from './time/span.js'
import { areDevicesOnly } from './whole.js'

export interface UnseenPunches {
  /** Days of which some window lies outside what was fetched, and the verdict hangs on it. */
  readonly where: readonly Place[]
  readonly cases: readonly UnseenCase[]
  /** Days left unasked because there are too many; any of them may hang on unseen punches too. */
  readonly unasked: number
}

/** Person-days with a window that was not fetched: the first of them, by person and date, and how many there are. */
export interface OpenDays {
  readonly first: ReadonlyArray<PersonDay>
  readonly count: number
}
interface PersonDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
}
export const noOpenDays: OpenDays = { first: [], count: 0 }

/** None where the requests do not tell what was fetched, or everything was. `judged`: by person, then date. */
export const daysOpenToUnseen = (company: Company, judged: readonly DayResult[]): OpenDays => {
  const { requested } = company
  if (requested.punches.length === 0 || requested.punchesUntold === true) return noOpenDays
  const seenOf = fetchedSpans(company)
  const first: PersonDay[] = []
  let count = 0
  let last: EmployeeId | undefined
  let seen: readonly Span[] = []
  for (const { state, plan, employee, date } of judged) {
    if (employee !== last) seen = seenOf(employee)
    last = employee
    if (state === 'final' && hasUnseenSlot(plan, seen)) {
      count += 1
      if (first.length < mostAsked) first.push({ employee, date })
    }
  }
  return { first, count }
}
/** Most days lie within what was fetched: to find that out, nothing is made. */
const hasUnseenSlot = (plan: DayPlan, seen: readonly Span[]): boolean =>
  !isSeenWhole(plan, seen) && unseenSlots(plan, seen).length > 0
const isSeenWhole = (plan: DayPlan, seen: readonly Span[]): boolean => {
  if (plan._tag === 'open') return isCovered(plan.day, seen)
  if (plan._tag !== 'work') return true
  for (const { in: coming, out: going } of plan.sections)
    if (!isCovered(coming.window, seen) || !isCovered(going.window, seen)) return false
  return !isEasedByTheEve(plan) || isCovered(eveBefore(plan), seen)
}
/** Each costs a dozen judgements of one day. */
const mostAsked = 400

/** The open days of people of whom nobody is on both sides. */
export const openDaysOfBoth = (some: OpenDays, others: OpenDays): OpenDays => ({
  first: [...some.first, ...others.first].toSorted(byPersonAndDate).slice(0, mostAsked),
  count: some.count + others.count,
})
const byPersonAndDate = (a: PersonDay, b: PersonDay): number =>
  a.employee === b.employee ? a.date - b.date : a.employee < b.employee ? -1 : 1

/** `undefined` where no verdict hangs on what was not fetched. A verdict that the report shares is settled: the vendor saw every punch. */
export const unseenPunches = (
  company: Company,
  { first, count }: OpenDays,
  { dayOf, reportOf }: { readonly dayOf: (day: PersonDay) => DayResult | undefined; readonly reportOf: ReportOf },
  policies: Policies,
): UnseenPunches | undefined => {
  if (first.length === 0) return undefined
  const seenOf = fetchedSpans(company)
  const fromDevice = areDevicesOnly(company)
  const engine = createEngine(company, policies, undefined)
  const swinging = first.flatMap((one) => {
    const ours = verdictsBy(engine, one)
    const report = reportOf(one)
    // Most reports share every verdict: then nothing that could move is left open, and what would move need not be known.
    if (isSettledWhole(report, ours)) return []
    const day = dayOf(one)
    if (day === undefined) return []
    const slots = unseenSlots(day.plan, seenOf(day.employee))
    return swingOf(aloneIn(company, day.employee), { day, ours, report }, slots, fromDevice, policies) ?? []
  })
  if (swinging.length === 0) return undefined
  return {
    where: swinging.map(({ day: { employee, date } }) => ({ employee, date })),
    cases: casesOf(swinging),
    unasked: count - first.length,
  }
}

interface UnseenSlot {
  readonly edge: Edge | undefined
  readonly planned: Instant | undefined
  readonly spans: readonly Span[]
}

/** What of a day's windows was not fetched; a rest day has no verdict that could change. */
const unseenSlots = (plan: DayPlan, seen: readonly Span[]): readonly UnseenSlot[] => {
  const slots =
    plan._tag === 'work'
      ? [
          ...(isEasedByTheEve(plan) ? [{ edge: 'out' as const, planned: undefined, window: eveBefore(plan) }] : []),
          ...plan.sections.flatMap((section) => [section.in, section.out]),
        ]
      : plan._tag === 'open'
        ? [{ edge: undefined, planned: undefined, window: plan.day }]
        : []
  return slots.flatMap(({ edge, planned, window }) => {
    const spans = minus(window, seen).filter((one) => length(one) >= 60)
    return spans.length === 0 ? [] : [{ edge, planned, spans }]
  })
}

/** Leaving late the day before may ease this one: 晚走晚到. */
const isEasedByTheEve = ({ carry, takesCarry }: WorkPlan): boolean => carry.length > 0 && takesCarry
const eveBefore = ({ sections }: WorkPlan): Span => {
  const { start } = sections[0]!.in.window
  return span(plus(start, -12 * 3600), start)
}

interface Swing {
  readonly day: DayResult
  readonly ours: Verdicts
  readonly all: readonly Verdicts[]
}
type Verdicts = Readonly<Partial<Record<Measure, number>>>

/** The day again with a punch, or one in each of two slots, at the ends of what was not fetched and at the planned time. */
const swingOf = (
  company: Company,
  { day, ours, report }: Pick<Swing, 'day' | 'ours'> & { readonly report: OfficialDay | undefined },
  slots: readonly UnseenSlot[],
  fromDevice: boolean,
  policies: Policies,
): Swing | undefined => {
  const each = slots.map((slot) => momentsIn(slot).map((at) => unseenPunch(day.employee, at, slot.edge, fromDevice)))
  const singles = each.flat().map((one) => [one])
  const pairs = each.flatMap((some, i) => each.slice(i + 1).flatMap((others) => combined(some, others)))
  const all = [...singles, ...pairs].map((punches) => verdictsWith(company, day, punches, policies))
  const moving = verdictMeasures.filter((measure) => all.some((other) => other[measure] !== ours[measure]))
  return moving.length === 0 || isSettled(report, ours, moving) ? undefined : { day, ours, all: [ours, ...all] }
}

const isSettledWhole = (report: OfficialDay | undefined, ours: Verdicts): boolean =>
  verdictMeasures.every((measure) => report?.figures[measure] === ours[measure])

const combined = (some: readonly Punch[], others: readonly Punch[]): Punch[][] =>
  some.flatMap((one) => others.filter(({ at }) => at > one.at).map((other) => [one, other]))

const momentsIn = ({ spans, planned }: UnseenSlot): readonly Instant[] => {
  const ends = spans.flatMap(({ start, end }) => [start, floorToMinute(plus(end, -1))])
  const on = planned !== undefined && spans.some((one) => contains(one, planned)) ? [planned] : []
  return [...new Set([...ends, ...on])]
}

const unseenPunch = (employee: EmployeeId, at: Instant, says: Edge | undefined, fromDevice: boolean): Punch => ({
  employee,
  at,
  says,
  flaws: new Set(),
  hint: { rule: undefined, shift: undefined, section: undefined, planned: undefined, plannedOffset: undefined },
  device: '',
  place: '',
  lat: 0,
  lng: 0,
  wifi: '',
  wifiMac: '',
  fromDevice,
  origin: { input: -1, path: '' },
})

/** An engine made for one person need not read everybody's punches; the rules that others were answered stay known. */
const aloneIn = (company: Company, employee: EmployeeId): Company => ({
  ...company,
  punches: new Map([[employee, company.punches.get(employee) ?? []]]),
  companyRules: company.companyRules.map((one) => ({
    ...one,
    people: new Set(one.people.has(employee) ? [employee] : []),
  })),
})

const verdictMeasures = [
  ...statuses.map((status) => `${status}.count` as const),
  ...timedStatuses.map((status) => `${status}.seconds` as const),
] satisfies readonly Measure[]

const verdictsWith = (
  company: Company,
  { employee, date }: DayResult,
  extra: readonly Punch[],
  policies: Policies,
): Verdicts => {
  const punches = [...(company.punches.get(employee) ?? []), ...extra].toSorted((a, b) => a.at - b.at)
  const world = { ...company, punches: new Map([[employee, punches]]) }
  return verdictsBy(createEngine(world, policies, undefined), { employee, date })
}

const verdictsBy = (engine: Engine, { employee, date }: PersonDay): Verdicts => {
  const [day] = engine.judge(employee, { from: date, to: date }).days
  const figures = day === undefined ? {} : figuresOfDay(day)
  return Object.fromEntries(verdictMeasures.map((measure) => [measure, Number(figures[measure] ?? 0)]))
}

/** For each measure that may move, what it is over these days and the least and the most that it could be. */
const casesOf = (swinging: readonly Swing[]): readonly UnseenCase[] => {
  const sumOf = (pick: (swing: Swing) => number): number => swinging.reduce((sum, swing) => sum + pick(swing), 0)
  return verdictMeasures
    .map((measure) => ({
      measure,
      ours: sumOf(({ ours }) => ours[measure] ?? 0),
      best: sumOf(({ all }) => Math.min(...all.map((one) => one[measure] ?? 0))),
      worst: sumOf(({ all }) => Math.max(...all.map((one) => one[measure] ?? 0))),
    }))
    .filter(({ best, worst }) => best !== worst)
}
