/** A day with planned times: each section's arrival and departure, missed slots, absence, flaws and worked time. */
import { listFor } from '../domain/list-for.js'
import type { EffectivePunch } from '../domain/assignment.js'
import type { PlannedSlot, WorkPlan } from '../domain/plan.js'
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
import { countsFieldwork, fieldworkOf } from './fieldwork-of.js'
import { workedTime } from './clauses/worked-time.js'
import { bothDue, type Excusal, excusalOf, type SlotExcuse } from './excusal.js'
import { isOpen } from './finality.js'
import type { DayCase, Judgement, SectionCase, SlotCase } from './cases.js'

export const judgeWorkDay = (day: DayCase<WorkPlan>, world: World): Judgement => {
  const excusal = excusalOf(day.plan, day.leaves, day.zone, world)
  const sections = sectionCases(day, excusal, world)
  const each = bandReachesEach(day.plan, world)
  const timed = timedVerdicts(day, sections, each, world)
  const empty = absenceVerdicts(day.plan, sections, excusal, timed, world)
  const verdicts: Verdict[] = []
  for (const one of empty.verdicts) verdicts.push(one)
  if (!empty.replacesLate) for (const one of timed) verdicts.push(one)
  for (const one of sections) {
    if (empty.absent || empty.emptySections.has(one)) continue
    addMissing(verdicts, one.in, world)
    addMissing(verdicts, one.out, world)
  }
  for (const one of sections) {
    addFlaws(verdicts, one.in, day.plan, world)
    addFlaws(verdicts, one.out, day.plan, world)
  }
  return {
    verdicts: excusal.cancels ? [] : verdicts,
    worked: empty.absent ? none : ask(workedTime, sections, world)!,
    standard: day.plan.standard,
    provisional: sections.some((one) => one.in.open || one.out.open),
    fieldwork: countsFieldwork(day.plan.rule) ? fieldworkOf(punchesOf(sections), day.plan.rule, world) : undefined,
  }
}

const sectionCases = (day: DayCase<WorkPlan>, { sections }: Excusal, world: World): readonly SectionCase[] => {
  const planned = day.plan.sections
  const cases = listFor<SectionCase>(planned.length)
  for (let i = 0; i < planned.length; i++) {
    const section = planned[i]!
    const excuse = sections[i] ?? bothDue
    cases[i] = {
      section,
      in: slotCase(day, section.in, 2 * i, excuse.in, world),
      out: slotCase(day, section.out, 2 * i + 1, excuse.out, world),
    }
  }
  return cases
}
const punchesOf = (sections: readonly SectionCase[]): ReadonlyArray<EffectivePunch | undefined> =>
  sections.flatMap((one) => [one.in.punch, one.out.punch])

const slotCase = (
  { plan, punches, clock, zone }: DayCase<WorkPlan>,
  slot: PlannedSlot,
  index: number,
  excuse: SlotExcuse,
  world: World,
): SlotCase => ({
  slot,
  punch: punches.slots[index]?.filled,
  excuse,
  open: isOpen(slot, plan, clock, zone, world),
})

/** The band reaches every section, not the first in and the last out alone. */
const bandReachesEach = (plan: WorkPlan, world: World): boolean =>
  plan.sections.length > 1 && plan.leeway.bandEarly + plan.leeway.bandLate > 0 && ask(bandReach, plan, world) === true

const timedVerdicts = (
  day: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  each: boolean,
  world: World,
): readonly Verdict[] => {
  let timed: Verdict[] | undefined
  for (let i = 0; i < sections.length; i++) {
    const late = lateVerdict(day, sections, i, each, world)
    if (late) (timed ??= []).push(late)
    const early = earlyVerdict(day, sections, i, each, world)
    if (early) (timed ??= []).push(early)
  }
  return timed ?? nothing
}
const nothing: readonly Verdict[] = []

/** What was carried reaches the first in alone. An optional in is never late, as an optional out is never early: either reads 无需打卡. */
const lateVerdict = (
  { plan, carried }: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  i: number,
  each: boolean,
  world: World,
): Verdict | undefined => {
  const { slot, punch, excuse } = sections[i]!.in
  if (punch === undefined || excuse.waived || !slot.needed) return undefined
  const by = ask(
    late,
    {
      punch,
      planned: slot.planned,
      movedTo: excuse.movedTo,
      grace: plan.leeway.graceIn,
      band: each || i === 0 ? plan.leeway.bandLate : none,
      carry: i === 0 ? carried : none,
    },
    world,
    slot,
  )
  return by === undefined ? undefined : { status: 'late', slot, seconds: by, clause: late.id }
}

/** "Optional out: never early, never missing." */
const earlyVerdict = (
  day: DayCase<WorkPlan>,
  sections: readonly SectionCase[],
  i: number,
  each: boolean,
  world: World,
): Verdict | undefined => {
  const { slot, punch, excuse } = sections[i]!.out
  if (punch === undefined || excuse.waived || !slot.needed) return undefined
  const by = ask(
    early,
    {
      punch,
      planned: slot.planned,
      movedTo: excuse.movedTo,
      grace: day.plan.leeway.graceOut,
      shift: shiftOf(day, sections, i, each, world),
    },
    world,
    slot,
  )
  return by === undefined ? undefined : { status: 'early', slot, seconds: by, clause: early.id }
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
  const { slot, punch: arrival, excuse } = sections[from]!.in
  const shift = ask(
    bandShift,
    {
      arrival,
      planned: slot.planned,
      excused: excuse.waived || excuse.movedTo !== undefined,
      bandEarly: plan.leeway.bandEarly,
      bandLate: plan.leeway.bandLate,
      carry: from === 0 ? carried : none,
    },
    world,
    sections[i]!.out.slot,
  )
  return shift ?? none
}

const addMissing = (verdicts: Verdict[], { slot, punch, excuse, open }: SlotCase, world: World): void => {
  if (punch === undefined && ask(missing, { slot, waived: excuse.waived, open }, world, slot))
    verdicts.push({ status: 'missing', slot, seconds: none, clause: missing.id })
}

/** A waived slot needs no punch, so nothing is wrong with one that came. */
const addFlaws = (verdicts: Verdict[], { slot, punch: came, excuse }: SlotCase, plan: WorkPlan, world: World): void => {
  if (came === undefined || excuse.waived) return
  const flaw = { punch: came.punch, rule: plan.rule, corrected: came.correction !== undefined }
  if (ask(place, flaw, world, slot)) verdicts.push({ status: 'place', slot, seconds: none, clause: place.id })
  if (ask(device, flaw, world, slot)) verdicts.push({ status: 'device', slot, seconds: none, clause: device.id })
}
