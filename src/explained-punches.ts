/** Every raw record of a person and day, once each, with its fate and why. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import type { ExplainedPunch } from './domain/explanation.js'
import type { DayPlan } from './domain/plan.js'
import type { Punch } from './domain/punch.js'
import { type Reason, reason } from './domain/sentences/index.js'
import type { CivilDate } from './time/civil-date.js'
import { dateAt, formatInstant } from './time/zone.js'

/** Records of the attendance day and of the civil date, those of another attendance day marked so; placeholders among them. */
export const explainedPunches = (
  company: Company,
  employee: EmployeeId,
  date: CivilDate,
  records: readonly PlacedRecord[],
  day: DayPlan['_tag'],
  say: (why: Reason) => string,
): readonly ExplainedPunch[] => {
  const own = records.filter((one) => one.date === date || dateAt(company.zone, one.punch.at) === date)
  const counted = new Set(own.map((one) => one.punch))
  // A machine's record beside the vendor's own, or one outside everything that was planned.
  const rest = (company.punches.get(employee) ?? []).filter(
    (punch) => dateAt(company.zone, punch.at) === date && !counted.has(punch) && !placedElsewhere(punch, records),
  )
  const placeholders = (company.placeholders.get(employee) ?? []).filter(
    (punch) => dateAt(company.zone, punch.at) === date,
  )
  const line = (punch: Punch, used: ExplainedPunch['used'], why: Reason): ExplainedPunch => ({
    at: punch.at,
    local: formatInstant(company.zone, punch.at),
    used,
    why: say(why),
  })
  return [
    ...own.map((one) =>
      one.date === date
        ? line(one.punch, one.fate, whyOf(one, records, day))
        : line(one.punch, 'other-day', reason('placed.other-day', { at: one.punch.at, date: one.date })),
    ),
    ...rest.map((punch) =>
      line(
        punch,
        'unmatched',
        punch.fromDevice
          ? reason('placed.machine-record', { at: punch.at })
          : reason('placed.unmatched', { at: punch.at }),
      ),
    ),
    ...placeholders.map((punch) => line(punch, 'not-a-punch', reason('placed.placeholder', { at: punch.at }))),
  ].toSorted((a, b) => a.at - b.at)
}

const placedElsewhere = (punch: Punch, records: readonly PlacedRecord[]): boolean =>
  records.some((one) => one.punch === punch)

const whyOf = (
  { punch, fate, slot, date }: PlacedRecord,
  records: readonly PlacedRecord[],
  day: DayPlan['_tag'],
): Reason => {
  const { at, says } = punch
  switch (fate) {
    case 'in':
    case 'out':
      return says === 'in' || says === 'out'
        ? says === fate
          ? reason('placed.in-slot', { at, edge: fate, planned: slot?.planned ?? at, date })
          : reason('placed.against-hint', { at, edge: fate, says })
        : reason('placed.in-slot', { at, edge: fate, planned: slot?.planned ?? at, date })
    case 'superseded': {
      const winner = records.find((one) => one.slot === slot && one.fate === slot?.edge)
      return reason('placed.beaten', {
        at,
        edge: slot?.edge ?? 'out',
        by: winner?.punch.at ?? at,
        corrected: winner === undefined,
      })
    }
    case 'duplicate':
      return reason('placed.duplicate', { at })
    case 'work':
      return reason('placed.loose', { at, day: day === 'open' ? 'open' : 'rest' })
    case 'outside':
      return reason('placed.outside', { at })
    case 'outside-window':
      return reason('placed.outside-window', { at })
    case 'not-a-punch':
      return reason('placed.placeholder', { at })
    case 'unmatched':
      return reason(day === 'rest' ? 'placed.not-allowed' : 'placed.unmatched', { at })
  }
}
