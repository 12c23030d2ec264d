/** Leave, trips and outings that one side knows and the other does not. */
import type { Leave } from '../../domain/approval.js'
import type { Company } from '../../domain/company.js'
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import { addDays } from '../../time/civil-date.js'
import { dayOffset } from '../../time/day-offset.js'
import { floorToMinute, type Instant, plus } from '../../time/instant.js'
import { none, secondsInDay } from '../../time/seconds.js'
import { overlapWithAll, type Span, span } from '../../time/span.js'
import { dateAt, instantOf, startOfDay, type Zone } from '../../time/zone.js'
import { given, takenBack } from './approval-change.js'
import { nearby } from './nearby.js'
import { inPlan, ours, told } from './slots.js'
import { staleOr } from './stale-report.js'

/** Each leave, trip and outing near the day taken back. */
export const leavesUnknown = (day: TriedDay, company: Company): readonly Cause[] =>
  leavesNear(day, company).map((one) => {
    const { kind, name, begin, end } = one
    const last = dateAt(company.zone, plus(end, -1))
    const from = dateAt(company.zone, begin)
    const found = cause(
      'leave-unknown-to-report',
      { kind, name, begin, end },
      [takenBack(day, [one])],
      nearby({ employee: day.employee, date: from < day.date ? from : day.date }, last > day.date ? last : day.date),
    )
    return staleOr(found, [one], day, company)
  })

/** Only where the report counts a leave, trip or outing more than the input has for the day. */
export const leavesMissing = (day: TriedDay, company: Company): readonly Cause[] => {
  const plan = inPlan(day)
  const near = leavesNear(day, company)
  return (['leave', 'trip', 'outing'] as const).flatMap((kind) => {
    if (told(day, `${kind}.count`) <= near.filter((one) => one.kind === kind).length) return []
    const [name = ''] = namesIn(day, kind)
    const length = told(day, `${kind}.seconds`) - ours(day, `${kind}.seconds`)
    const whole: Array<readonly [Leave['unit'], Span]> = [
      ['day', span(startOfDay(company.zone, day.date), startOfDay(company.zone, addDays(day.date, 1)))],
      ['half-day', span(startOfDay(company.zone, day.date), noonOf(company.zone, day))],
      ['half-day', span(noonOf(company.zone, day), startOfDay(company.zone, addDays(day.date, 1)))],
    ]
    const hourly = plan === undefined ? [] : hoursOf(day, length).map((one) => ['hour', one] as const)
    return [...whole, ...hourly].map(([unit, { start: begin, end }]) =>
      cause(
        'leave-missing',
        { kind, name, begin, end },
        [given(day, [{ _tag: 'leave', employee: day.employee, kind, name, number: '', unit, begin, end }])],
        nearby(day),
      ),
    )
  })
}

/** The report's length laid at the planned edges and beside the punches; and what reaches from an edge to a punch. */
const hoursOf = (day: TriedDay, length: number): readonly Span[] => {
  const plan = inPlan(day)!
  const rests = plan.sections.flatMap((section) => section.rests)
  const lasting = (start: Instant, way: 1 | -1): readonly Span[] => {
    const reach = (extra: number): Span =>
      way > 0 ? span(start, plus(start, length + extra)) : span(plus(start, -length - extra), start)
    const gaps = plan.sections.slice(1).map((section, i) => span(plan.sections[i]!.duty.end, section.duty.start))
    const plain = reach(0)
    const inRests = overlapWithAll(reach(4 * 3600), [...rests, ...gaps])
    return inRests > none ? [plain, reach(inRests)] : [plain]
  }
  const punches = day.result.punches.slots.flatMap(({ filled }) => (filled === undefined ? [] : [filled.punch.at]))
  const edges = plan.sections.flatMap(({ duty }) => [duty.start, duty.end])
  const restEdges = rests.flatMap(({ start, end }) => [start, end])
  const first = plan.sections[0]!.duty.start
  const last = plan.sections.at(-1)!.duty.end
  const measured =
    length > 0 && length < secondsInDay
      ? [...edges, ...restEdges].flatMap((at) => [...lasting(at, 1), ...lasting(at, -1)])
      : []
  const reaching = punches.flatMap((at) => [
    span(first, halfHourUp(at)),
    span(halfHourDown(at), last),
    span(first, floorToMinute(at)),
    span(plus(floorToMinute(at), 60), last),
  ])
  return distinct([...measured, ...reaching, span(first, last), ...plan.sections.map(({ duty }) => duty)]).filter(
    ({ start, end }) => end > start,
  )
}
const halfHourUp = (at: Instant): Instant => (Math.ceil(at / 1800) * 1800) as Instant
const halfHourDown = (at: Instant): Instant => (Math.floor(at / 1800) * 1800) as Instant
const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map((one) => [`${one.start} ${one.end}`, one])).values(),
]

const namesIn = ({ report }: TriedDay, kind: Leave['kind']): readonly string[] =>
  kind !== 'leave'
    ? [kind === 'trip' ? '出差' : '外出']
    : Object.keys(report.figures).flatMap((measure) => /^leave\.count:(.+)$/.exec(measure)?.[1] ?? [])

/** Those that touch the date or the night after it. */
const leavesNear = ({ employee, date }: TriedDay, { approvals, zone }: Company): readonly Leave[] => {
  const [from, to] = [startOfDay(zone, date), plus(startOfDay(zone, addDays(date, 1)), 12 * 3600)]
  return (approvals.get(employee) ?? []).filter(
    (one): one is Leave => one._tag === 'leave' && one.begin < to && from < one.end,
  )
}
const noonOf = (zone: Zone, { date }: TriedDay): Instant => instantOf(zone, date, dayOffset(43_200), 'wall-clock')
