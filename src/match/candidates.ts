/** Which slots a punch may fill, and how far each of them is from what the punch says of itself. */
import { listFor } from '../domain/list-for.js'
import type { EffectivePunch } from '../domain/assignment.js'
import type { World } from '../domain/world.js'
import { type Zone, wallOffset } from '../time/zone.js'
import { attendanceDate } from './attendance-date.js'
import { ask } from '../reason/clause.js'
import type { Policies } from '../reason/policies.js'
import type { Candidate, Choice, Weigh } from './candidate.js'
import { edgeOf, lonePunch } from './clauses/lone-punch.js'
import { outsidePunch } from './clauses/outside-punch.js'
import { firstReachable, type LineSlot, onDate, reachable } from './slot-line.js'

export interface PunchCandidate extends Candidate {
  readonly punch: EffectivePunch
  readonly mode: Mode
}

export const weighing =
  (zone: Zone): Weigh<PunchCandidate> =>
  ({ slots, punch, mode }) =>
    slots.map((slot) => choiceOf(punch, slot, zone, mode))

/** A candidate for each punch, in the same order; one without slots can fill none. */
export const candidatesOf = (
  punches: readonly EffectivePunch[],
  line: ReadonlyArray<LineSlot>,
  zone: Zone,
  world: World,
): ReadonlyArray<PunchCandidate> => {
  const candidates = listFor<PunchCandidate>(punches.length)
  let from = 0
  for (let i = 0; i < punches.length; i++) {
    const one = punches[i]!
    from = firstReachable(line, one.punch.at, from)
    const open = slotsOpenTo(one, line, from, zone, world)
    candidates[i] = {
      at: one.punch.at,
      corrected: one.correction !== undefined,
      slots: open,
      punch: one,
      mode: modeFor(one, open, world),
    }
  }
  return candidates
}

const slotsOpenTo = (
  one: EffectivePunch,
  line: ReadonlyArray<LineSlot>,
  from: number,
  zone: Zone,
  world: World,
): ReadonlyArray<LineSlot> => {
  const within = reachable(line, one.punch.at, from)
  if (one.correction) return slotsOfCorrection(one, within, line, zone)
  const first = within[0]
  if (one.punch.says !== 'outside' || first === undefined) return within
  const { slot, plan } = first
  return ask(outsidePunch, { punch: one.punch, rule: plan.rule }, world, slot) ? within : []
}

/**
 * An approval goes to the slot it names, or that of its record; where no window of such a slot reaches its time, and for one that names
 * none and has no record, to the nearest. On a day without slots it stays beside them.
 */
const slotsOfCorrection = (
  { punch, correction }: EffectivePunch,
  within: ReadonlyArray<LineSlot>,
  line: ReadonlyArray<LineSlot>,
  zone: Zone,
): ReadonlyArray<LineSlot> => {
  const { slot, date, section } = correction!
  const fits = (one: LineSlot): boolean =>
    (slot === undefined || one.slot.edge === slot) && clash(section, one.slot.section) === 0
  const named = (date === undefined ? within : onDate(line, date)).filter(fits)
  if (named.length > 0 && (slot !== undefined || punch.says === 'in' || punch.says === 'out')) return named
  const isPlanned = within.length > 0 || onDate(line, attendanceDate(zone, punch.at)).length > 0
  const [first, ...others] = named.length > 0 ? named : isPlanned ? line.filter(fits) : []
  const away = (one: LineSlot): number => Math.abs(one.slot.planned - punch.at)
  return first === undefined ? [] : [others.reduce((a, b) => (away(b) < away(a) ? b : a), first)]
}

type Mode = Policies['lonePunch']

/** A punch that one slot alone could take goes there, whatever the answer; it weighs only where a correction stands in its way. */
const modeFor = (one: EffectivePunch, open: ReadonlyArray<LineSlot>, world: World): Mode =>
  open.length > 1 ? ask(lonePunch, one, world)! : world.policies.lonePunch

const choiceOf = (effective: EffectivePunch, slot: LineSlot, zone: Zone, mode: Mode): Choice => {
  if (mode === 'nearest-slot') return { slot, typeClash: 0, idClash: 0, timeClash: 0 }
  // In-first wishes a punch that several slots could take into an in, once no more slots can be filled.
  if (mode === 'in-first') return { slot, typeClash: 0, idClash: slot.slot.edge === 'out' ? 1 : 0, timeClash: 0 }
  const { hint } = effective.punch
  const says = edgeOf(effective)
  return {
    slot,
    typeClash: says !== undefined && says !== slot.slot.edge ? 1 : 0,
    idClash:
      clash(hint.rule, slot.plan.rule.id) + clash(hint.shift, slot.plan.shift) + clash(hint.section, slot.slot.section),
    timeClash: plannedElsewhere(hint, slot, zone) ? 1 : 0,
  }
}

/** A missing or 0 hint says nothing, and nothing is said of a slot without an id. */
const clash = (hinted: number | undefined, actual: number): number =>
  hinted === undefined || hinted === 0 || actual === 0 || hinted === actual ? 0 : 1

const plannedElsewhere = (hint: EffectivePunch['punch']['hint'], { slot, plan }: LineSlot, zone: Zone): boolean =>
  (hint.planned !== undefined && hint.planned !== slot.planned) ||
  (hint.plannedOffset !== undefined && hint.plannedOffset !== wallOffset(zone, slot.planned, plan.date))
