/** A day on which a rule, a device or the calendar failed everybody: nobody came, nobody's in-punch was kept, everybody was late. */
import { type CivilDate, formatDate } from '../../../time/civil-date.js'
import { datesOf as datesIn } from '../../../domain/period.js'
import type { Asked } from '../../../reference/asked.js'
import { hour, minute } from '../clock.js'
import { type Draw, drawOf } from '../draw.js'
import type { Facts } from '../facts.js'
import type { PunchRow } from '../wire.js'
import type { Dates } from '../world.js'
import type { CohortKind } from './names.js'

export interface Cohort {
  readonly kind: CohortKind
  readonly groupid: number
  readonly date: CivilDate
}

/** What the reports then say of the victims. */
export const measureOf = {
  'mass-absence': 'absence.count',
  'mass-missing': 'missing.count',
  'mass-late': 'late.count',
} as const satisfies Record<CohortKind, string>

/** Of fixed hours, of which everybody is asked on the same days, and away from the day on which the rules change. */
export const cohortOf = (kind: CohortKind, groupid: number, { first, last }: Dates, draw: Draw): readonly Cohort[] =>
  draw.shuffled(datesIn({ from: first, to: last }).slice(2, -2)).map((date) => ({ kind, groupid, date }))

/** What the day makes of one person's records; whoever was away already stays so. */
export const sufferedBy = (facts: Facts, day: Asked | undefined, { kind, date }: Cohort, seed: number): Facts => {
  if (day?._tag !== 'work') return facts
  const arrivals = new Set<number>(day.duties.slice(0, 1).map((duty) => duty.in.planned))
  const own = (punch: PunchRow) =>
    day.duties.some((duty) => [duty.in.planned, duty.out.planned].some((at) => at === punch.sch_checkin_time))
  const isArrival = (punch: PunchRow) => arrivals.has(punch.sch_checkin_time) && punch.checkin_type === '上班打卡'
  const approvals = facts.approvals.filter((one) => one.kind !== 'correction' || one.date !== formatDate(date))
  switch (kind) {
    case 'mass-absence':
      return { ...facts, approvals, punches: facts.punches.filter((punch) => !own(punch)) }
    case 'mass-missing':
      return { ...facts, approvals, punches: facts.punches.filter((punch) => !isArrival(punch)) }
    case 'mass-late': {
      const late = 75 * minute + drawOf(seed, 'late together', facts.person.index).int(0, hour)
      const punches = facts.punches.map((punch) =>
        isArrival(punch) && punch.exception_type !== '未打卡'
          ? { ...punch, checkin_time: punch.sch_checkin_time + late }
          : punch,
      )
      return { ...facts, approvals, punches: punches.toSorted((a, b) => a.checkin_time - b.checkin_time) }
    }
  }
}
