/** A day with planned times: each section's arrival and departure, missed slots, absence, flaws and worked time. */
import type { EffectivePunch, FilledSlot } from '../domain/assignment.js'
import type { WorkPlan } from '../domain/plan.js'
import type { Verdict } from '../domain/verdict.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Seconds, none } from '../time/seconds.js'
import { absenceVerdicts } from './absences.js'
import { bandReach } from './clauses/band-reach.js'
import { bandShift } from './clauses/band-shift.js'
import { early } from './clauses/early.js'
import { device, place } from './clauses/flaws.js'
import { late } from './clauses/late.js'
import { missing } from './clauses/missing.js'
import { fieldworkOf } from './fieldwork-of.js'
import { workedTime } from './clauses/worked-time.js'
import { type Excusal, excusalOf } from './excusal.js'
import { isOpen } from './finality.js'
import type { DayCase, Judgement, SectionCase } from './cases.js'

export const judgeWorkDay = (day: DayCase<WorkPlan>, world: World): Judgement => {
  const excusal = excusalOf(day.plan, day.leaves, day.zone, world)
  const sections = sectionCases(day, excusal, world)
  const each = bandReachesEach(day.plan, world)
  const timed: Verdict[] = []
  for (const i of sections.keys()) {
    const late = lateVerdict(day, sections, i, each, world)
    if (late) timed.push(late)
    const early = earlyVerdict(day, sections, i, each, world)
    if (early) timed.push(early)
  }
  const empty = absenceVerdicts(day.plan, sections, excusal, timed, world)
  const verdicts = empty.replacesLate ? [...empty.verdicts] : [...empty.verdicts, ...timed]
  if (!empty.absent) for (const one of sections) addMissing(verdicts, one, empty.emptySections.has(one), world)
  for (const one of sections) addFlaws(verdicts, one, day.plan, world)
  return {
    verdicts: excusal.cancels ? [] : verdicts,
    worked: empty.absent ? none : workedOf(sections, world),
    standard: day.plan.standard,
    provisional: sections.some(({ open }) => open.in || open.out),
    fieldwork: fieldworkOf(() => sections.flatMap((one) => [one.in, one.out]), day.plan.rule, world),
  }
}

const sectionCases = (
  { plan, punches, clock, zone }: DayCase<WorkPlan>,
  excusal: Excusal,
  world: World,
): readonly SectionCase[] =>
  plan.sections.map((section, i) => ({
    section,
    in: filledOf(punches.slots[2 * i]),
    out: filledOf(punches.slots[2 * i + 1]),
    excuse: excusal.sections[i]!,
    open: {
      in: isOpen(section.in, plan, clock, zone, world),
      out: isOpen(section.out, plan, clock, zone, world),
    },
  }))
const filledOf = (slot: FilledSlot | undefined): EffectivePunch | undefined => slot?.filled

/** The band reaches every section, not the first in and the last out alone. */
const bandReachesEach = (plan: WorkPlan, world: World): boolean =>
  plan.sections.length > 1 && plan.leeway.bandEarly + plan.leeway.bandLate > 0 && ask(bandReach, plan, world) === true

/** What was carried reaches the first in alone. An optional in is never late, as an optional out is never early: either reads 无需打卡. */
const lateVerdict = (
  { plan, carried }: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  i: number,
  each: boolean,
  world: World,
): Verdict | undefined => {
  const { section, in: punch, excuse } = sections[i]!
  if (punch === undefined || excuse.in.waived || !section.in.needed) return undefined
  const by = ask(
    late,
    {
      punch,
      planned: section.duty.start,
      movedTo: excuse.in.movedTo,
      grace: plan.leeway.graceIn,
      band: each || i === 0 ? plan.leeway.bandLate : none,
      carry: i === 0 ? carried : none,
    },
    world,
    section.in,
  )
  return by === undefined ? undefined : { status: 'late', slot: section.in, seconds: by, clause: late.id }
}

/** "Optional out: never early, never missing." */
const earlyVerdict = (
  day: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  i: number,
  each: boolean,
  world: World,
): Verdict | undefined => {
  const { section, out: punch, excuse } = sections[i]!
  if (punch === undefined || excuse.out.waived || !section.out.needed) return undefined
  const by = ask(
    early,
    {
      punch,
      planned: section.duty.end,
      movedTo: excuse.out.movedTo,
      grace: day.plan.leeway.graceOut,
      shift: shiftOf(day, sections, i, each, world),
    },
    world,
    section.out,
  )
  return by === undefined ? undefined : { status: 'early', slot: section.out, seconds: by, clause: early.id }
}

/** The first arrival shifts the last out, or, where the band reaches `each` section, each arrival its own section's. */
const shiftOf = (
  { plan, carried }: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  i: number,
  each: boolean,
  world: World,
): Seconds => {
  if (!each && i !== sections.length - 1) return none
  const from = each ? i : 0
  const { section, in: arrival, excuse } = sections[from]!
  const shift = ask(
    bandShift,
    {
      arrival,
      planned: section.duty.start,
      excused: excuse.in.waived || excuse.in.movedTo !== undefined,
      bandEarly: plan.leeway.bandEarly,
      bandLate: plan.leeway.bandLate,
      carry: from === 0 ? carried : none,
    },
    world,
    sections[i]!.section.out,
  )
  return shift ?? none
}

const addMissing = (verdicts: Verdict[], one: SectionCase, absent: boolean, world: World): void => {
  if (absent) return
  for (const edge of edges) {
    if (one[edge] !== undefined) continue
    const slot = one.section[edge]
    if (ask(missing, { slot, waived: one.excuse[edge].waived, open: one.open[edge] }, world, slot))
      verdicts.push({ status: 'missing', slot, seconds: none, clause: missing.id })
  }
}

/** A waived slot needs no punch, so nothing is wrong with one that came. */
const addFlaws = (verdicts: Verdict[], one: SectionCase, plan: WorkPlan, world: World): void => {
  for (const edge of edges) {
    const effective = one[edge]
    if (effective === undefined || one.excuse[edge].waived) continue
    const slot = one.section[edge]
    const flaw = { punch: effective.punch, rule: plan.rule, corrected: effective.correction !== undefined }
    if (ask(place, flaw, world, slot)) verdicts.push({ status: 'place', slot, seconds: none, clause: place.id })
    if (ask(device, flaw, world, slot)) verdicts.push({ status: 'device', slot, seconds: none, clause: device.id })
  }
}
const edges = ['in', 'out'] as const

const workedOf = (sections: readonly SectionCase[], world: World): Seconds =>
  ask(
    workedTime,
    sections.map(({ section, in: arrived, out, excuse }) => ({
      section,
      in: arrived,
      out,
      inWaived: excuse.in.waived,
      outWaived: excuse.out.waived,
    })),
    world,
  )!
