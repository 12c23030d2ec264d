/** Where our placement of a punch and the vendor's own words about it disagree: type, shift, section or planned time. */
import type { PlacedRecord } from './domain/assignment.js'
import type { Place } from './domain/finding.js'
import { isWithin, type Period } from './domain/period.js'
import type { Zone } from './time/zone.js'
import { wallOffset } from './time/zone.js'

/** The person-days of such punches, in order. A missing hint, or 0, says nothing. */
export const disagreeingHints = (records: readonly PlacedRecord[], period: Period, zone: Zone): readonly Place[] =>
  records
    .filter((record) => isWithin(period, record.date) && disagrees(record, zone))
    .map(({ punch, date }) => ({ employee: punch.employee, date }))

const disagrees = ({ punch: { says, hint }, slot, date }: PlacedRecord, zone: Zone): boolean => {
  if (slot === undefined) return false
  const { section, planned, plannedOffset } = hint
  return (
    ((says === 'in' || says === 'out') && says !== slot.edge) ||
    (section !== undefined && section !== 0 && slot.section !== 0 && section !== slot.section) ||
    (planned !== undefined && planned !== slot.planned) ||
    (plannedOffset !== undefined && plannedOffset !== wallOffset(zone, slot.planned, date))
  )
}
