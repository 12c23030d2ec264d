/** Which weekdays are workdays. */
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type CivilDate, type Weekday, weekdayOf } from '../../time/civil-date.js'

export interface WeeklyInput {
  readonly days: ReadonlySet<Weekday>
  readonly date: CivilDate
}

export const weeklyPattern = clause({
  id: 'weekly-pattern',
  law: {
    page: 'getcheckinoption',
    says: '若为固定时间上下班或自由上下班，则1到6分别表示星期一到星期六，0表示星期日',
  },
  leansOn: [],
  decide: ({ days, date }: WeeklyInput): 'workday' | undefined => (days.has(weekdayOf(date)) ? 'workday' : undefined),
  because: ({ date }, outcome) =>
    outcome === undefined
      ? reason('weekly-pattern.not-a-workday', { weekday: weekdayOf(date) })
      : reason('weekly-pattern.workday', { weekday: weekdayOf(date) }),
})
