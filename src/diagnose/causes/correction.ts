/** Corrections that one side knows and the other does not, and the punches that they superseded. */
import type { Correction } from '../../domain/approval.js'
import type { Company } from '../../domain/company.js'
import { cause, type Cause, type Change, type TriedDay } from '../../domain/diagnosis.js'
import type { PlannedSlot } from '../../domain/plan.js'
import { floorToMinute, type Instant } from '../../time/instant.js'
import { given, takenBack } from './approval-change.js'
import { momentsFor } from './moments.js'
import { nearby } from './nearby.js'
import { correctionsOn, recordsOn, told } from './slots.js'
import { staleOr } from './stale-report.js'

/** Only where the report counts a correction more than the input has for the day. */
export const correctionsMissing = (day: TriedDay, company: Company): readonly Cause[] => {
  if (told(day, 'correction.count') <= correctionsOn(day).length) return []
  const at = (slot: PlannedSlot): readonly Instant[] => momentsFor(day, slot, company.zone).map(floorToMinute)
  const made = (slot: PlannedSlot, when: Instant): Correction => ({
    _tag: 'correction',
    employee: day.employee,
    number: '',
    at: when,
    slot: slot.edge,
    date: day.date,
    section: slot.section,
  })
  const singles = day.result.punches.slots.flatMap(({ slot }) =>
    [...new Set(at(slot))].map((when) => [made(slot, when)]),
  )
  const empty = day.result.punches.slots.filter(({ filled }) => filled === undefined)
  const together =
    empty.length < 2
      ? []
      : [
          empty.flatMap(({ slot }) =>
            at(slot)
              .slice(0, 1)
              .map((when) => made(slot, when)),
          ),
        ]
  return [...singles, ...together].flatMap((add) =>
    add.length === 0
      ? []
      : [cause('correction-missing', { at: add[0]!.at, slot: add[0]!.slot }, [given(day, add)], nearby(day))],
  )
}

/** Each correction of the day taken back: alone, or with the record that it made in the vendor's list. */
export const correctionsUnknown = (day: TriedDay, company: Company): readonly Cause[] =>
  correctionsOn(day).flatMap((one) => {
    const made = recordsOn(day).filter(({ at }) => floorToMinute(at) === floorToMinute(one.at))
    const without = [takenBack(day, [one])]
    const withRecord: readonly Change[] = [...without, { _tag: 'punches', employee: day.employee, drop: made, add: [] }]
    return [without, ...(made.length === 0 ? [] : [withRecord])].map((changes) =>
      staleOr(
        cause('correction-unknown-to-report', { at: one.at, slot: one.slot }, changes, nearby(day)),
        [one],
        day,
        company,
      ),
    )
  })

/** A live punch that a correction of its slot beat counts after all; the correction stays on record. */
export const supersededPunches = (day: TriedDay): readonly Cause[] =>
  day.result.punches.slots.flatMap(({ filled, beaten }) => {
    const correction = filled?.correction
    if (correction === undefined) return []
    return beaten
      .filter((one) => one.correction === undefined)
      .map(({ punch }) =>
        cause(
          'superseded-punch',
          { at: punch.at, corrected: correction.at },
          [
            takenBack(day, [correction]),
            { _tag: 'written', employee: day.employee, date: day.date, figures: countsOf(day) },
          ],
          nearby(day),
        ),
      )
  })
/** What was approved is still counted where it is counted at all. */
const countsOf = ({ figures }: TriedDay): TriedDay['figures'] => {
  const count = figures['correction.count']
  return count === undefined ? {} : { 'correction.count': count }
}
