/** 旷工: nobody came to a day, or to a section of it, that asked for somebody. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type Seconds, atLeastZero, minutes } from '../../time/seconds.js'

/** A day, or one section where `absence-unit` says so. */
export interface AbsenceCase {
  /** Punches that count, in waived slots too. */
  readonly punches: number
  readonly slotsDue: number
  readonly slotsMissed: number
  /** Every out of the day is optional by the rule. */
  readonly onlyInsNeeded: boolean
  readonly standard: Seconds
  /** Standard time that leave covers. */
  readonly covered: Seconds
  readonly onLeave: boolean
}

/** How an empty day counts: an absence that lasts so long, or its slots one by one. */
export type Emptiness = { readonly absent: Seconds } | 'as-missing'

/**
 * "Both punches missing on a workday, no leave": absent once, missing not counted (16 of 16 in the real export), for the day's
 * standard time; the vendor's month sample agrees (29,040 − 120 = 28,920).
 */
export const absence = clause({
  id: 'absence',
  law: { page: 'getcheckin_daydata', says: '4-旷工' },
  leansOn: ['absenceOnlyInNeeded', 'absenceWithLeave'],
  decide: (one: AbsenceCase, policies): Emptiness | undefined => {
    if (one.punches > 0 || one.slotsDue === 0 || one.slotsMissed < one.slotsDue) return undefined
    if (one.onlyInsNeeded && policies.absenceOnlyInNeeded === 'missing') return 'as-missing'
    if (!one.onLeave) return { absent: one.standard }
    switch (policies.absenceWithLeave) {
      case 'uncovered-standard':
        return { absent: atLeastZero(one.standard - one.covered) }
      case 'full-standard':
        return { absent: one.standard }
      case 'missed-slots':
        return 'as-missing'
    }
  },
  because: ({ punches, slotsDue, standard }, emptiness) => {
    if (emptiness === 'as-missing') return reason('absence.counts-as-missing', {})
    if (emptiness !== undefined) return reason('absence.nobody-came', { lasts: emptiness.absent, standard })
    return slotsDue === 0 ? reason('absence.nothing-was-due', {}) : reason('absence.somebody-came', { punches })
  },
})

export interface LateDay {
  readonly late: Seconds
  readonly standard: Seconds
}

/** Lateness that turns into absence; the vendor has no such field, some companies have such a custom. */
export const lateAsAbsence = clause({
  id: 'late-as-absence',
  law: { page: 'getcheckin_daydata', says: '4-旷工' },
  leansOn: ['lateBecomesAbsence'],
  decide: ({ late, standard }: LateDay, policies): Seconds | undefined => {
    if (policies.lateBecomesAbsence === 'never') return undefined
    return late > limitOf(policies.lateBecomesAbsence) ? standard : undefined
  },
  because: ({ late, standard }, lasts, { lateBecomesAbsence }) =>
    lasts === undefined
      ? reason('absence.late-within', {
          late,
          limit: lateBecomesAbsence === 'never' ? undefined : limitOf(lateBecomesAbsence),
        })
      : reason('absence.late-beyond', { lasts: standard, late }),
})

/** "after-60-minutes" is an hour. */
const limitOf = (answer: string): Seconds => minutes(Number(answer.replace(/\D/g, '')))
