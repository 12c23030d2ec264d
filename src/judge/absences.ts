/** Where absence is looked for: in the whole day, in each section, or in a lateness that some companies count as one. */
import type { WorkPlan } from '../domain/plan.js'
import type { Verdict } from '../domain/verdict.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Seconds, none } from '../time/seconds.js'
import { type AbsenceCase, absence, lateAsAbsence } from './clauses/absence.js'
import { absenceUnit } from './clauses/absence-unit.js'
import type { Excusal } from './excusal.js'
import type { SectionCase, SlotCase } from './cases.js'

export interface Absences {
  readonly verdicts: readonly Verdict[]
  /** The whole day is absent: no slot of it is missing besides. */
  readonly absent: boolean
  readonly emptySections: ReadonlySet<SectionCase>
  readonly replacesLate: boolean
}

export const absenceVerdicts = (
  plan: WorkPlan,
  sections: readonly SectionCase[],
  excusal: Excusal,
  timed: readonly Verdict[],
  world: World,
): Absences => {
  if (sections.length > 1 && ask(absenceUnit, sections, world)) return bySection(sections, excusal, world)
  const emptiness = ask(absence, absenceCase(sections, plan.standard, excusal.covered, excusal.any), world)
  if (emptiness !== undefined && emptiness !== 'as-missing') return whole(absence.id, emptiness.absent, false)
  let longest = none
  for (const { status, seconds } of timed) if (status === 'late' && seconds > longest) longest = seconds
  const turned = longest > 0 ? ask(lateAsAbsence, { late: longest, standard: plan.standard }, world) : undefined
  if (turned !== undefined) return whole(lateAsAbsence.id, turned, true)
  return nobodyAbsent
}
const nobodyAbsent: Absences = { verdicts: [], absent: false, emptySections: new Set(), replacesLate: false }

const whole = (clause: string, seconds: Seconds, replacesLate: boolean): Absences => ({
  verdicts: [{ status: 'absence', slot: undefined, seconds, clause }],
  absent: true,
  emptySections: new Set(),
  replacesLate,
})

const bySection = (sections: readonly SectionCase[], excusal: Excusal, world: World): Absences => {
  const verdicts: Verdict[] = []
  const emptySections = new Set<SectionCase>()
  for (const one of sections) {
    const onLeave = excusal.any && (one.in.excuse.waived || one.out.excuse.waived)
    const emptiness = ask(absence, absenceCase([one], one.section.standard, none, onLeave), world, one.section.in)
    if (emptiness === undefined || emptiness === 'as-missing') continue
    emptySections.add(one)
    verdicts.push({ status: 'absence', slot: one.section.in, seconds: emptiness.absent, clause: absence.id })
  }
  return { verdicts, absent: emptySections.size === sections.length, emptySections, replacesLate: false }
}

const absenceCase = (
  sections: readonly SectionCase[],
  standard: Seconds,
  covered: Seconds,
  onLeave: boolean,
): AbsenceCase => {
  const slots = { came: 0, due: 0, missed: 0, open: 0, outsNeeded: 0 }
  for (const one of sections) {
    count(slots, one.in)
    count(slots, one.out)
    if (one.out.slot.needed) slots.outsNeeded += 1
  }
  return {
    punches: slots.came,
    slotsDue: slots.due,
    // Nobody is absent before the last window has closed.
    slotsMissed: slots.open > 0 ? 0 : slots.missed,
    onlyInsNeeded: slots.outsNeeded === 0,
    standard,
    covered,
    onLeave,
  }
}

const count = (
  slots: { came: number; due: number; missed: number; open: number },
  { slot, punch, excuse, open }: SlotCase,
): void => {
  const isDue = slot.needed && !excuse.waived
  if (isDue) slots.due += 1
  if (open) slots.open += 1
  if (punch !== undefined) slots.came += 1
  else if (isDue) slots.missed += 1
}
