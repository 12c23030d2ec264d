/** One day drawn: the plan the engine judged by, every record with its fate, and the approvals that reach into it. */
import type { DayDrawing, Band, DrawnLeave, Mark } from './domain/drawing.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { WorkPlan } from './domain/plan.js'
import type { DayResult } from './domain/result.js'
import { createEngine } from './engine.js'
import { withExportedRules } from './exported-rules.js'
import type { ExplainOptions } from './explain.js'
import type { Policies } from './reason/policies.js'
import { answersIn } from './recompute.js'
import { addDays, type CivilDate } from './time/civil-date.js'
import { type Instant, plus } from './time/instant.js'
import { secondsInDay } from './time/seconds.js'
import { type Span, span } from './time/span.js'
import { startOfDay, wallOffset } from './time/zone.js'

/** A day as shapes, in seconds after 00:00 of the date; `undefined` where nothing was asked of the person on that date. */
export const drawing = (
  given: Company,
  employee: EmployeeId,
  date: CivilDate,
  options: Pick<ExplainOptions, 'asOf' | 'policies'> = {},
): DayDrawing | undefined => {
  const policies = answersIn(given, options)
  const { company } = withExportedRules(given, policies)
  const period = { from: date, to: date }
  const { days, records } = createEngine(company, policies, options.asOf).judge(employee, period)
  const [day] = days
  if (day === undefined) return undefined
  const offset = (at: Instant): number => wallOffset(company.zone, at, date)
  const drawn = ({ start, end }: Span) => ({ from: offset(start), to: offset(end) })
  const whole = span(startOfDay(company.zone, date), startOfDay(company.zone, addDays(date, 1)))
  const bands = bandsOf(day, policies).map(({ kind, ...of }): Band => ({ kind, ...drawn(of) }))
  const corrected = day.punches.slots.flatMap(({ filled }) => (filled?.correction === undefined ? [] : filled.punch.at))
  const marks = [
    ...records
      .filter((one) => one.date === date || (whole.start <= one.punch.at && one.punch.at < whole.end))
      .filter((one) => !corrected.includes(one.punch.at))
      .map(({ punch, fate, date: of }): Mark => ({ at: offset(punch.at), used: of === date ? fate : 'other-day' })),
    ...corrected.map((at): Mark => ({ at: offset(at), used: 'corrected' })),
  ].toSorted((a, b) => a.at - b.at)
  const [from, to] = stretchOf(bands, marks)
  const leaves = (company.approvals.get(employee) ?? []).flatMap((one): DrawnLeave[] => {
    if (one._tag !== 'leave') return []
    const [begin, end] = [Math.max(offset(one.begin), from), Math.min(offset(one.end), to)]
    return begin < end ? [{ kind: one.kind, name: one.name, from: begin, to: end }] : []
  })
  return { from, to, bands, leaves, marks }
}

type Shape = Span & Pick<Band, 'kind'>

const bandsOf = ({ plan }: DayResult, policies: Policies): readonly Shape[] =>
  plan._tag === 'work'
    ? [
        ...plan.sections.flatMap((section): Shape[] => [
          { kind: 'window-in', ...section.in.window },
          { kind: 'window-out', ...section.out.window },
          { kind: 'duty', ...section.duty },
          ...section.rests.map((rest): Shape => ({ kind: 'rest', ...rest })),
        ]),
        ...leewayOf(plan, policies),
      ]
    : []

/** The leeway in force around each planned time that it reaches. */
const leewayOf = ({ sections, leeway }: WorkPlan, { bandSections }: Policies): readonly Shape[] =>
  sections
    .flatMap((section, i): Shape[] => {
      const { start, end } = section.duty
      const reaches = (isEnd: boolean) =>
        bandSections === 'each-section' || (isEnd ? i === sections.length - 1 : i === 0)
      const banded = (at: Instant, isEnd: boolean): Shape[] =>
        reaches(isEnd) ? [{ kind: 'band', start: plus(at, -leeway.bandEarly), end: plus(at, leeway.bandLate) }] : []
      return [
        ...banded(start, false),
        ...banded(end, true),
        { kind: 'grace', start, end: plus(start, leeway.graceIn) },
        { kind: 'grace', start: plus(end, -leeway.graceOut), end },
      ]
    })
    .filter(({ start, end }) => start < end)

/** From an hour before anything that matters to an hour after; a day of which nothing is known is its own day. Whole hours. */
const stretchOf = (bands: readonly Band[], marks: readonly Mark[]): readonly [number, number] => {
  const duty = bands.filter(({ kind }) => kind === 'duty' || kind === 'band')
  const times = [...duty.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)]
  if (times.length === 0) return [0, secondsInDay]
  const [first, last] = [Math.min(...times) - 3600, Math.max(...times) + 3600]
  return [Math.floor(first / 3600) * 3600, Math.ceil(last / 3600) * 3600]
}
