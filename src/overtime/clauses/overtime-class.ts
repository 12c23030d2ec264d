/** 工作日, 休息日 or 节假日: whose settings a day's overtime follows. */
import { type HolidayCalendar, holidayAt } from '../../domain/calendar.js'
import type { OvertimeClass } from '../../domain/overtime.js'
import type { DayPlan } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { yearOf } from '../../time/civil-date.js'

export interface ClassInput {
  readonly plan: Exclude<DayPlan, { readonly _tag: 'unjudged' }>
  readonly calendar: HolidayCalendar
}

/** Of the attendance date, whatever the clock shows when a night is over; a year that no calendar covers tells no class. */
export const overtimeClass = clause({
  id: 'overtime-class',
  law: { page: 'getcheckin_daydata', says: '节假日加班记为加班费，单位秒' },
  leansOn: ['overtimeHoliday'],
  decide: ({ plan, calendar }: ClassInput, policies): OvertimeClass | undefined => {
    const kind = holidayAt(calendar, plan.date)
    if (kind === 'unknown') return undefined
    if (kind === 'statutory') return 'holiday'
    if (kind === 'rest' && policies.overtimeHoliday === 'whole-break') return 'holiday'
    return plan._tag === 'rest' ? 'restday' : 'workday'
  },
  because: ({ plan }, outcome) =>
    outcome === undefined
      ? reason('overtime-class.unknown-year', { year: yearOf(plan.date) })
      : reason('overtime-class.is', { class: outcome }),
})
