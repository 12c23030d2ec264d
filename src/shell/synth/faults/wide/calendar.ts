/** The reports do not follow the calendar on a date: a holiday was worked, or a make-up workday was free. */
import type { HolidayKind } from '../../../../domain/calendar.js'
import { type CivilDate, formatDate } from '../../../../time/civil-date.js'
import { datesOf as datesIn } from '../../../../domain/period.js'
import type { KindOfAll } from '../names.js'
import { cause } from '../suspect.js'
import type { WideFault, WideKind } from './wide-fault.js'

const notFollowed = (kind: KindOfAll, kinds: readonly HolidayKind[]): WideKind => ({
  kind,
  faults: ({ calendar }, { first, last }, draw) =>
    draw
      .shuffled(datesIn({ from: first, to: last }))
      .filter((date) => kinds.some((one) => calendar.days.get(date) === one))
      .map((date) => ordinary(kind, date)),
})

const ordinary = (kind: KindOfAll, date: CivilDate): WideFault => ({
  kind,
  expects: cause(`${kind}:${formatDate(date)}`),
  reportedIn: (world) => ({
    ...world,
    calendar: { ...world.calendar, days: new Map([...world.calendar.days].filter(([on]) => on !== date)) },
  }),
})

export const holidayKind = notFollowed('holiday-not-followed', ['rest', 'statutory'])
export const makeUpDayKind = notFollowed('make-up-day-not-followed', ['work'])
