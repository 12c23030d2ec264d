/** Gives the slots of a working day their windows, now that the days around it are known. */
import { listFor } from '../domain/list-for.js'
import type { PlannedSection, PlannedSlot, WorkPlan } from '../domain/plan.js'
import type { Edge } from '../domain/punch.js'
import type { World } from '../domain/world.js'
import type { Zone } from '../time/zone.js'
import type { Around } from './borders.js'
import { sectionWindows } from './clauses/section-windows.js'
import type { WorkDemand } from './demand.js'
import { told } from './told.js'

export const openWindows = (where: Zone, work: WorkDemand, around: Around, world: World): WorkPlan => {
  const { date, rule, shift, shiftName, standard, leeway, carry, takesCarry, noon } = work
  const slot = (position: number, edge: Edge): PlannedSlot => slotOf(where, work, around, position, edge, world)
  const sections = listFor<PlannedSection>(work.sections.length)
  work.sections.forEach(({ id, duty, rests, standard }, position) => {
    sections[position] = { id, duty, rests, standard, in: slot(position, 'in'), out: slot(position, 'out') }
  })
  return { _tag: 'work', date, rule, shift, shiftName, sections, standard, leeway, carry, takesCarry, noon }
}

const slotOf = (
  where: Zone,
  work: WorkDemand,
  around: Around,
  position: number,
  edge: Edge,
  world: World,
): PlannedSlot => {
  const { id, section, duty } = work.sections[position]!
  return {
    section: id,
    edge,
    position,
    planned: edge === 'in' ? duty.start : duty.end,
    needed: edge === 'in' ? section.inNeeded : section.outNeeded && work.timetable.outNeeded,
    ...told(sectionWindows, { where, work, around, position, edge }, world),
  }
}
