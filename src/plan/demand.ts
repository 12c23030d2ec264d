/** What a rule asks of a date, before the days around it draw the borders of its punch windows. */
import type { OpenPlan, PlannedSection, RestPlan, UnjudgedPlan, WorkPlan } from '../domain/plan.js'
import type { Rule, Section, ShiftId, Timetable } from '../domain/rule.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import type { CivilDate } from '../time/civil-date.js'
import { length, type Span, span } from '../time/span.js'
import { none, seconds, sum } from '../time/seconds.js'
import type { Zone } from '../time/zone.js'
import { band } from './clauses/band.js'
import { carryTiers } from './clauses/carry-tiers.js'
import { grace } from './clauses/grace.js'
import { plannedTimes } from './clauses/planned-times.js'
import { rests } from './clauses/rests.js'
import { noonOf } from './noon.js'
import { told } from './told.js'

export type Demand = WorkDemand | OpenPlan | RestPlan | UnjudgedPlan

/** A working day whose slots have no windows yet. */
export interface WorkDemand extends Omit<WorkPlan, '_tag' | 'sections'> {
  readonly _tag: 'hours'
  readonly timetable: Timetable
  readonly sections: readonly [DemandedSection, ...DemandedSection[]]
  /** From the first in to the last out. */
  readonly duty: Span
}
export interface DemandedSection extends Omit<PlannedSection, 'in' | 'out'> {
  readonly section: Section
}

/** What is worked on a date, and by which rule's words. */
export interface Hours {
  readonly rule: Rule
  readonly shift: ShiftId
  readonly shiftName: string
  readonly timetable: Timetable
  readonly takesCarry: boolean
}

/** A working day of given hours; a timetable without times cannot be judged. */
export const demandHours = (where: Zone, date: CivilDate, hours: Hours, world: World): WorkDemand | UnjudgedPlan => {
  const { rule, shift, shiftName, timetable } = hours
  const [first, ...others] = timetable.sections.map((section) => demandSection(where, date, section, world))
  if (first === undefined) return { _tag: 'unjudged', date, rule, reason: 'no-times' }
  const sections = [first, ...others] as const
  const { leeway } = timetable
  return {
    _tag: 'hours',
    date,
    rule,
    shift,
    shiftName,
    timetable,
    sections,
    duty: span(first.duty.start, (others.at(-1) ?? first).duty.end),
    standard: sum(sections.map(({ standard }) => standard)),
    leeway: {
      graceIn: ask(grace, { leeway, edge: 'in' }, world) ?? none,
      graceOut: ask(grace, { leeway, edge: 'out' }, world) ?? none,
      ...(ask(band, leeway, world) ?? { bandEarly: none, bandLate: none }),
    },
    carry: ask(carryTiers, leeway, world) ?? [],
    takesCarry: hours.takesCarry,
    noon: noonOf(where, date, sections),
  }
}

/** The rests that a timetable would have on a date. */
export const restsOn = (where: Zone, date: CivilDate, timetable: Timetable, world: World): ReadonlyArray<Span> =>
  timetable.sections.flatMap((section) => demandSection(where, date, section, world).rests)

const demandSection = (where: Zone, date: CivilDate, section: Section, world: World): DemandedSection => {
  const deducted = ask(rests, section, world) ?? []
  const planned = told(plannedTimes, { where, date, section, rests: deducted }, world)
  const standard = seconds(length(planned.duty) - sum(planned.rests.map(length)))
  return { id: section.id, section, ...planned, standard }
}
