/** The slots of a day and the punches in them, as causes look at them. */
import type { EffectivePunch, FilledSlot } from '../../domain/assignment.js'
import type { TriedDay } from '../../domain/diagnosis.js'
import type { WorkPlan } from '../../domain/plan.js'
import type { Punch } from '../../domain/punch.js'

/** The plan of a day with planned times. */
export const inPlan = ({ result: { plan } }: TriedDay): WorkPlan | undefined =>
  plan._tag === 'work' ? plan : undefined

/** Every record of the day that has a row of its own, once each, in order of time. */
export const recordsOn = ({ result: { punches } }: TriedDay): readonly Punch[] => {
  const all: readonly EffectivePunch[] = [
    ...punches.slots.flatMap(({ filled, beaten }) => (filled === undefined ? beaten : [filled, ...beaten])),
    ...punches.loose,
    ...punches.unused,
  ]
  const rows = all.map(({ punch }) => punch).filter(({ origin }) => origin.input >= 0)
  return [...new Set(rows)].toSorted((a, b) => a.at - b.at)
}

/** Every correction that took part in the day. */
export const correctionsOn = ({ result: { punches } }: TriedDay) => [
  ...new Set(
    [
      ...punches.slots.flatMap(({ filled, beaten }) => (filled === undefined ? beaten : [filled, ...beaten])),
      ...punches.loose,
      ...punches.unused,
    ].flatMap(({ correction }) => (correction === undefined ? [] : [correction])),
  ),
]

export const emptySlots = ({ result: { punches } }: TriedDay): readonly FilledSlot[] =>
  punches.slots.filter(({ filled }) => filled === undefined)

/** A figure of the report as a number; 0 where it has none. */
export const told = ({ report }: TriedDay, measure: keyof TriedDay['report']['figures']): number =>
  Number(report.figures[measure] ?? 0) || 0
export const ours = ({ figures }: TriedDay, measure: keyof TriedDay['figures']): number =>
  Number(figures[measure] ?? 0) || 0
