/** The classes of a month's overtime beside the day reports: a class cannot hold more than the days that can be of it. */
import type { MonthContradiction } from '../domain/contradiction.js'
import { holidayAt, type HolidayCalendar } from '../domain/calendar.js'
import type { Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import { secondsInDay } from '../time/seconds.js'
import { isIgnored } from './compare-figures.js'
import type { WholeMonth } from './month-contradictions.js'

/**
 * Each class that lasts longer than all overtime of the days that can be of it: 工作日 and 休息日 as the day reports say, 节假日 by the
 * calendar, of a year that it covers. Passed over where a day does not tell its kind or its overtime, or where overtime runs past
 * midnight, as part of it may then be of the next date.
 */
export const overtimeClassContradictions = (
  whole: readonly WholeMonth[],
  { ignored, calendar }: { readonly ignored: ReadonlySet<Measure>; readonly calendar: HolidayCalendar },
): readonly MonthContradiction[] => {
  const asked = classes.filter(({ measure }) => !isIgnored(measure, ignored))
  const found: MonthContradiction[] = []
  for (const { month, its } of whole) {
    if (!its.every(tellsItsOvertime)) continue
    const { employee, from, to, figures } = month
    for (const { measure, canHold } of asked) {
      const ofMonth = figures[measure]
      if (typeof ofMonth !== 'number') continue
      let ofDays = 0
      for (const day of its) {
        const lasts = Number(day.figures['overtime.seconds'])
        if (lasts !== 0 && canHold(day, calendar)) ofDays += lasts
      }
      if (ofMonth > ofDays) found.push({ employee, from, to, measure, ofMonth, ofDays })
    }
  }
  return found
}

interface OvertimeClassBound {
  readonly measure: Measure
  readonly canHold: (day: OfficialDay, calendar: HolidayCalendar) => boolean
}
const classes: readonly OvertimeClassBound[] = [
  { measure: 'overtime.workday.seconds', canHold: ({ figures }) => figures.dayType === 'work' },
  { measure: 'overtime.restday.seconds', canHold: ({ figures }) => figures.dayType === 'rest' },
  {
    measure: 'overtime.holiday.seconds',
    canHold: ({ date }, calendar) => ['statutory', 'rest', 'unknown'].includes(holidayAt(calendar, date)),
  },
]

const tellsItsOvertime = ({ figures }: OfficialDay): boolean =>
  figures.dayType !== undefined &&
  figures['overtime.seconds'] !== undefined &&
  (figures['overtime.seconds'] === 0 || Number(figures['latest.seconds'] ?? 0) < secondsInDay)
