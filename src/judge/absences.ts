/** Where absence is looked for: in the whole day, in each section, or in a lateness that some companies count as one. */
import type { WorkPlan } from '../domain/plan.js'
import type { Verdict } from '../domain/verdict.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { type Seconds, none } from '../time/seconds.js'
import { type AbsenceCase, absence, lateAsAbsence } from './clauses/absence.js'
import { absenceUnit } from './clauses/absence-unit.js'
import type { Excusal } from './excusal.js'
import type { SectionCase } from './cases.js'

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
  const longest = Math.max(0, ...timed.filter((one) => one.status === 'late').map((one) => one.seconds)) as Seconds
  const turned = longest > 0 ? ask(lateAsAbsence, { late: longest, standard: plan.standard }, world) : undefined
  if (turned !== undefined) return whole(lateAsAbsence.id, turned, true)
  return { verdicts: [], absent: false, emptySections: new Set(), replacesLate: false }
}

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
    const onLeave = excusal.any && (one.excuse.in.waived || one.excuse.out.waived)
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
  const slots = sections.flatMap((one) => [
    { needed: one.section.in.needed && !one.excuse.in.waived, came: one.in !== undefined, open: one.open.in },
    { needed: one.section.out.needed && !one.excuse.out.waived, came: one.out !== undefined, open: one.open.out },
  ])
  const open = slots.some((slot) => slot.open)
  const needed = slots.filter((slot) => slot.needed)
  return {
    punches: slots.filter((slot) => slot.came).length,
    slotsDue: needed.length,
    // Nobody is absent before the last window has closed.
    slotsMissed: open ? 0 : needed.filter((slot) => !slot.came).length,
    onlyInsNeeded: sections.every((one) => !one.section.out.needed),
    standard,
    covered,
    onLeave,
  }
}
