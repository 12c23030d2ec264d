/** One person's days, worked out a second time from the documents: what was asked, where each punch went, what follows. */
import type { Fate } from '../domain/assignment.js'
import type { Company } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Figures } from '../domain/measure.js'
import { datesOf, isWithin, type Period } from '../domain/period.js'
import type { Punch } from '../domain/punch.js'
import { defaultPolicies, type Policies } from '../reason/policies.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import { startOfDay } from '../time/zone.js'
import type { Asked, Slot } from './asked.js'
import { askedOn } from './calendar-of-person.js'
import { carriedInto } from './carry.js'
import { chosenOf } from './choice.js'
import { type Effective, effectiveOf } from './effective.js'
import { figuresOfOpen, figuresOfRest, figuresOfWork } from './figures.js'
import { excusedOn } from './leave.js'
import { unsupportedIn } from './not-supported.js'
import { placed } from './placement.js'
import { calendarDate, dayAt } from './day-cut.js'

export interface ReferenceDay {
  readonly date: CivilDate
  readonly state: 'final' | 'unjudged'
  /** The measures of `recomputed`; none where the day cannot be judged. */
  readonly figures: Figures
}
export interface ReferenceRecord {
  readonly record: Punch
  /** The attendance date it went to. */
  readonly date: CivilDate
  readonly fate: Fate
}

/**
 * The days of a period, the dates on which nobody asks anything left out. Everything counts as over. Throws a RangeError that names
 * them where answers are not supported; `unsupportedIn` tells beforehand.
 */
export const referenceDays = (
  company: Company,
  employee: EmployeeId,
  period: Period,
  policies: Policies = defaultPolicies,
): readonly ReferenceDay[] => judged(company, employee, period, policies).days

/** The same, with what became of each raw record of the period and of the three days around it. */
export const judged = (
  company: Company,
  employee: EmployeeId,
  period: Period,
  policies: Policies = defaultPolicies,
): { readonly days: readonly ReferenceDay[]; readonly records: readonly ReferenceRecord[] } => {
  refuseUnsupported(policies)
  const { zone } = company
  const wide = {
    from: addDays(period.from, policies.carryDay === 'workday-before' ? -31 : -3),
    to: addDays(period.to, 3),
  }
  const asking = { company, policies }
  const days = askedOn(employee, datesOf(wide), asking)
  const slots = days.flatMap((day) => (day._tag === 'work' ? day.duties.flatMap((duty) => [duty.in, duty.out]) : []))
  const dayOf = (at: Instant) => dayAt(at, days, { zone, policies })
  const records = (company.punches.get(employee) ?? []).filter(
    ({ at }) => startOfDay(zone, wide.from) <= at && at < startOfDay(zone, addDays(wide.to, 1)),
  )
  const approvals = company.approvals.get(employee) ?? []
  const corrections = approvals.flatMap((one) => (one._tag === 'correction' ? [one] : []))
  const leaves = approvals.flatMap((one) => (one._tag === 'leave' ? [one] : []))
  const { effective, aside } = effectiveOf(records, corrections, {
    slots,
    synchronised: (of) =>
      (typeof of === 'number' ? dayOf(of) : days.find((day) => day.date === of.date))?.rule?.outsideFillsSlot ?? false,
    isPlannedAt: (at) => dayOf(at)?._tag === 'work',
    policies,
  })
  const placement = placed(effective, { slots, zone, policies })
  const filled = new Map<Slot, Effective>()
  for (const slot of new Set(placement.values())) {
    const standing = effective.filter((one) => placement.get(one) === slot)
    filled.set(slot, chosenOf(slot, standing, policies)!)
  }
  const unplaced = effective.filter((one) => !placement.has(one))
  const scene = { zone, policies }
  const figuresOf = (day: Asked): Figures => {
    const loose = unplaced.filter((one) => dayOf(one.at) === day)
    switch (day._tag) {
      case 'work': {
        const own = new Map([...filled].filter(([slot]) => slot.date === day.date))
        const excused = excusedOn(day, leaves, zone, policies)
        const carried = carriedInto(day, days, filled, policies)
        return figuresOfWork({ day, filled: own, excused, carried, policies }, scene)
      }
      case 'open':
        return figuresOfOpen(day, loose, leaves, scene)
      case 'rest':
        return figuresOfRest(day, loose, scene)
      case 'unjudged':
        return {}
    }
  }
  const fateOf = (one: Effective): Fate => {
    const slot = placement.get(one)
    if (slot !== undefined) return filled.get(slot) === one ? slot.edge : 'superseded'
    const day = dayOf(one.at)
    if (day?._tag === 'open' || day?._tag === 'rest') return 'work'
    if (one.record?.says === 'outside') return 'outside'
    return day?._tag === 'work' && one.reach.length === 0 ? 'outside-window' : 'unmatched'
  }
  const looseDate = (at: Instant) => dayOf(at)?.date ?? calendarDate(at, { zone, policies })
  const dateOf = (one: Effective) => placement.get(one)?.date ?? looseDate(one.at)
  return {
    days: days
      .filter((day) => isWithin(period, day.date))
      .map((day) => ({
        date: day.date,
        state: day._tag === 'unjudged' ? 'unjudged' : 'final',
        figures: figuresOf(day),
      })),
    records: [
      ...effective.flatMap((one) => (one.record ? [{ record: one.record, date: dateOf(one), fate: fateOf(one) }] : [])),
      ...aside.map(({ record, fate, of }) => {
        const original = of && effective.find((one) => one.record === of)
        return { record, date: original ? dateOf(original) : looseDate(record.at), fate }
      }),
    ].toSorted((a, b) => a.record.at - b.record.at),
  }
}

const refuseUnsupported = (policies: Policies): void => {
  const refused = unsupportedIn(policies)
  if (refused.length > 0)
    throw new RangeError(
      `the reference does not support ${refused.map(([name, answer]) => `${name}: ${answer}`).join(', ')}`,
    )
}
