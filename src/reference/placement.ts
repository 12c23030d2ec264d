/** Every placement of a person's punches that keeps the order of time is tried, and the best is kept. */
import type { Policies } from '../reason/policies.js'
import type { Zone } from '../time/zone.js'
import { wallOffset } from '../time/zone.js'
import type { Slot } from './asked.js'
import { chosenOf } from './choice.js'
import type { Effective } from './effective.js'

/** Of each punch the slot it stands in; a punch that fits nowhere is absent. */
export type Placement = ReadonlyMap<Effective, Slot>

export interface Table {
  /** All slots of the person, in order. */
  readonly slots: readonly Slot[]
  readonly zone: Zone
  readonly policies: Policies
}

/** Punches whose slots all lie beyond those of earlier ones hinder these only within one second; each cluster is tried by itself. */
export const placed = (punches: readonly Effective[], table: Table): Placement =>
  new Map(clustersOf(punches, table).flatMap((cluster) => [...best(cluster, table)]))

const clustersOf = (punches: readonly Effective[], { slots }: Table): ReadonlyArray<readonly Effective[]> => {
  const clusters: Effective[][] = []
  const places = (punch: Effective) => punch.reach.map((slot) => slots.indexOf(slot))
  for (const punch of punches.filter((one) => one.reach.length > 0)) {
    const first = Math.min(...places(punch))
    const isHindering = (one: readonly Effective[]) =>
      Math.max(...one.flatMap(places)) >= first || one.some(({ at }) => at === punch.at)
    const from = clusters.findIndex(isHindering)
    const hindering = from === -1 ? [] : clusters.splice(from)
    clusters.push([...hindering.flat(), punch])
  }
  return clusters
}

const best = (cluster: readonly Effective[], table: Table): Placement => {
  let kept: Placement = new Map()
  let least: readonly number[] | undefined
  const tried = new Map<Effective, Slot>()
  const tryFrom = (index: number, unplaced: number, mistyped: number): void => {
    if (least && isLess(least.slice(0, 2), [unplaced, mistyped])) return
    const punch = cluster[index]
    if (punch === undefined) {
      const cost = costOf(cluster, tried, unplaced, mistyped, table)
      if (least && !isLess(cost, least)) return
      least = cost
      kept = new Map(tried)
      return
    }
    for (const slot of punch.reach) {
      if (![...tried].every(([other, taken]) => inOrder(other, taken, punch, slot, table))) continue
      tried.set(punch, slot)
      tryFrom(index + 1, unplaced, mistyped + (isMistyped(punch, slot, table) ? 1 : 0))
      tried.delete(punch)
    }
    tryFrom(index + 1, unplaced + 1, mistyped)
  }
  tryFrom(0, 0, 0)
  return kept
}

/** "In a section the in lies before the out, and slots are filled in order of time": two records of one second do not fill both. */
const inOrder = (a: Effective, slotOfA: Slot, b: Effective, slotOfB: Slot, { slots }: Table): boolean => {
  const sameSection = slotOfA.date === slotOfB.date && slotOfA.position === slotOfB.position
  if (a.at === b.at && sameSection && slotOfA !== slotOfB) return false
  return slots.indexOf(slotOfA) <= slots.indexOf(slotOfB)
}

/**
 * What makes a placement worse, the gravest first: punches left over, punches in a slot of the other type, slots left empty, ids that
 * say otherwise, planned times that say otherwise, distance; and at last a later slot.
 */
const costOf = (
  cluster: readonly Effective[],
  tried: Placement,
  unplaced: number,
  mistyped: number,
  table: Table,
): readonly number[] => {
  const filled = new Set(tried.values())
  const total = (of: (punch: Effective, slot: Slot) => number) =>
    [...tried].reduce((sum, [punch, slot]) => sum + of(punch, slot), 0)
  const distance = [...filled].reduce((sum, slot) => {
    const standing = [...tried].filter(([, taken]) => taken === slot).map(([punch]) => punch)
    return sum + Math.abs(chosenOf(slot, standing, table.policies)!.at - slot.planned)
  }, 0)
  const order = cluster.map((punch) => {
    const slot = tried.get(punch)
    return slot === undefined ? Infinity : table.slots.indexOf(slot)
  })
  return [unplaced, mistyped, -filled.size, total(contradictedIds), total(contradictedTime(table)), distance, ...order]
}

const isMistyped = (punch: Effective, slot: Slot, { policies }: Table): boolean =>
  policies.lonePunch === 'vendor-hint' && punch.says !== undefined && punch.says !== slot.edge

const contradictedIds = ({ record }: Effective, slot: Slot): number => {
  if (record === undefined) return 0
  const { rule, shift, section } = record.hint
  return [
    says(rule, slot.rule),
    slot.shift === 0 || says(shift, slot.shift),
    slot.section === 0 || says(section, slot.section),
  ].filter((one) => !one).length
}
const contradictedTime =
  ({ zone }: Table) =>
  ({ record }: Effective, slot: Slot): number => {
    if (record === undefined) return 0
    const { planned, plannedOffset } = record.hint
    if (planned !== undefined) return planned === slot.planned ? 0 : 1
    return says(plannedOffset, wallOffset(zone, slot.planned, slot.date)) ? 0 : 1
  }
/** A missing or 0 hint says nothing. */
const says = (hint: number | undefined, value: number): boolean => hint === undefined || hint === 0 || hint === value

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at !== -1 && a[at]! < b[at]!
}
