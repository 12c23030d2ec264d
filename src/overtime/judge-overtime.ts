/** The overtime of one day: the class of the day, the time that counts, and what limits, rests and units leave of it. */
import type { ClassOvertime, DayOvertime, OvertimeBasis, OvertimeSettings } from '../domain/overtime.js'
import type { DayPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { none, type Seconds } from '../time/seconds.js'
import type { Span } from '../time/span.js'
import type { OvertimeCase } from './cases.js'
import { overtimeApplied } from './clauses/overtime-applied.js'
import { overtimeBasis } from './clauses/overtime-basis.js'
import { overtimeClass } from './clauses/overtime-class.js'
import { overtimeDayCut } from './clauses/overtime-day-cut.js'
import { overtimeLimits } from './clauses/overtime-limits.js'
import { overtimePunched } from './clauses/overtime-punched.js'
import { overtimeRests } from './clauses/overtime-rests.js'
import { overtimeRounding } from './clauses/overtime-rounding.js'
import { overtimeShare } from './clauses/overtime-share.js'
import { lasting } from './intersection.js'

/** `undefined` where it cannot be worked out: no settings, a class they do not name, or time that nothing tells. */
export const judgeOvertime = (day: OvertimeCase, world: World): DayOvertime | undefined => {
  const settings = day.plan.rule?.overtime
  if (settings === undefined || !isJudged(day)) return undefined
  const of = ask(overtimeClass, day, world)
  const own = of && settings.classes[of]
  if (of === undefined || own === undefined) return undefined
  const spans = own.allowed ? spansOf(day, own, settings, world) : notAllowed(own.basis, world)
  if (spans === undefined) return undefined
  const lasts = lengthOf(day, spans, own.basis, world)
  const counts = ask(overtimeRounding, { lasts, rounding: settings.rounding }, world) ?? lasts
  const share = ask(overtimeShare, { lasts: counts, converts: own.converts }, world)
  return { class: of, seconds: counts, asVacation: share?.asVacation, asMoney: share?.asMoney }
}

type Judged = Exclude<DayPlan, { readonly _tag: 'unjudged' }>
const isJudged = (day: OvertimeCase): day is OvertimeCase<Judged> => day.plan._tag !== 'unjudged'

const notAllowed = ({ _tag: by }: OvertimeBasis, world: World): readonly Span[] =>
  ask(overtimeBasis, { allowed: false, by, punched: [], applied: [] }, world) ?? []

const spansOf = (
  day: OvertimeCase<Judged>,
  { basis, range }: ClassOvertime,
  { dayCut }: OvertimeSettings,
  world: World,
): readonly Span[] | undefined => {
  const { plan, punches, slips, reach, zone: where } = day
  // Under free hours no time is planned, so nothing tells from which punch on it is overtime.
  if (basis._tag !== 'approval' && plan._tag === 'open') return undefined
  const applied = basis._tag === 'punches' ? [] : ask(overtimeApplied, { plan, slips, range, reach }, world)
  if (applied === undefined) return undefined
  const punched =
    basis._tag === 'approval' || plan._tag === 'open'
      ? []
      : (ask(overtimePunched, { plan, punches, basis, range, reach }, world) ?? [])
  const spans = ask(overtimeBasis, { allowed: true, by: basis._tag, punched, applied }, world) ?? []
  return plan._tag !== 'rest' || dayCut === undefined
    ? spans
    : ask(overtimeDayCut, { date: plan.date, where, dayCut, spans }, world)
}

const lengthOf = (
  { plan: { date }, zone: where }: OvertimeCase<Judged>,
  spans: readonly Span[],
  basis: OvertimeBasis,
  world: World,
): Seconds => {
  const gross = lasting(spans)
  if (gross === none) return none
  const rests = ask(overtimeRests, { date, where, spans, rests: basis.rests }, world) ?? none
  return basis._tag === 'punches'
    ? ask(overtimeLimits, { gross, rests, minimum: basis.minimum, maximum: basis.maximum }, world)!
    : ((gross - rests) as Seconds)
}
