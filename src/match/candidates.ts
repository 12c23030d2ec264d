/** Which slots a punch may fill, and how far each of them is from what the punch says of itself. */
import type { EffectivePunch } from '../domain/assignment.js'
import type { World } from '../domain/world.js'
import { type Zone, wallOffset } from '../time/zone.js'
import { ask } from '../reason/clause.js'
import type { Candidate, Choice } from './best-placement.js'
import { outsidePunch } from './clauses/outside-punch.js'
import { firstReachable, type LineSlot, reachable } from './slot-line.js'

/** A candidate for each punch, in the same order; one without choices can fill no slot. */
export const candidatesOf = (
  punches: readonly EffectivePunch[],
  line: ReadonlyArray<LineSlot>,
  zone: Zone,
  world: World,
): ReadonlyArray<Candidate> => {
  let from = 0
  return punches.map((one) => {
    from = firstReachable(line, one.punch.at, from)
    const open = slotsOpenTo(one, line, from, world)
    return { at: one.punch.at, choices: open.map((slot) => choiceOf(one, slot, zone, world)) }
  })
}

const slotsOpenTo = (
  one: EffectivePunch,
  line: ReadonlyArray<LineSlot>,
  from: number,
  world: World,
): ReadonlyArray<LineSlot> => {
  const within = reachable(line, one.punch.at, from)
  if (one.correction) return slotsOfCorrection(one, within, line)
  if (one.punch.says !== 'outside' || within.length === 0) return within
  return ask(outsidePunch, { punch: one.punch, rule: within[0]!.plan.rule }, world) ? within : []
}

/** An approval that names a slot goes there, wherever its time lies; one that names none and has no record goes to the nearest. */
const slotsOfCorrection = (
  { punch, correction }: EffectivePunch,
  within: ReadonlyArray<LineSlot>,
  line: ReadonlyArray<LineSlot>,
): ReadonlyArray<LineSlot> => {
  const { slot, date, section } = correction!
  const named = (date === undefined ? within : line.filter((one) => one.plan.date === date)).filter(
    (one) => (slot === undefined || one.slot.edge === slot) && (section === undefined || one.slot.section === section),
  )
  if (named.length === 0) return within
  if (slot !== undefined || punch.says !== undefined) return named
  return [named.reduce((a, b) => (Math.abs(b.slot.planned - punch.at) < Math.abs(a.slot.planned - punch.at) ? b : a))]
}

const choiceOf = ({ punch }: EffectivePunch, slot: LineSlot, zone: Zone, world: World): Choice => {
  const mode = world.policies.lonePunch
  if (mode === 'nearest-slot') return { slot, typeClash: 0, idClash: 0, timeClash: 0 }
  // In-first wishes a punch that several slots could take into an in, once no more slots can be filled.
  if (mode === 'in-first') return { slot, typeClash: 0, idClash: slot.slot.edge === 'out' ? 1 : 0, timeClash: 0 }
  const { hint, says } = punch
  return {
    slot,
    typeClash: (says === 'in' || says === 'out') && says !== slot.slot.edge ? 1 : 0,
    idClash:
      clash(hint.rule, slot.plan.rule.id) + clash(hint.shift, slot.plan.shift) + clash(hint.section, slot.slot.section),
    timeClash: plannedElsewhere(punch.hint, slot, zone) ? 1 : 0,
  }
}

/** A missing or 0 hint says nothing, and nothing is said of a slot without an id. */
const clash = (hinted: number | undefined, actual: number): number =>
  hinted === undefined || hinted === 0 || actual === 0 || hinted === actual ? 0 : 1

const plannedElsewhere = (hint: EffectivePunch['punch']['hint'], { slot, plan }: LineSlot, zone: Zone): boolean =>
  (hint.planned !== undefined && hint.planned !== slot.planned) ||
  (hint.plannedOffset !== undefined && hint.plannedOffset !== wallOffset(zone, slot.planned, plan.date))
