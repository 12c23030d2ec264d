/** Which of several timetables holds on a make-up workday. */
import type { WeekEntry } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { Policies } from '../../reason/policies.js'
import { type CivilDate, type Weekday, weekdayOf } from '../../time/civil-date.js'

export interface MakeUpInput {
  readonly entries: ReadonlyArray<WeekEntry>
  readonly date: CivilDate
  /** The weekday that the date makes up, where the calendar tells. */
  readonly madeUp: Weekday | undefined
}

/** With one entry there is nothing to choose; an entry that is looked for and not there leaves the first. */
export const makeUpTimes = clause({
  id: 'make-up-times',
  law: { page: 'getcheckinoption', says: '工作日上下班打卡时间信息' },
  leansOn: ['makeUpTimes'],
  decide: ({ entries, date, madeUp }: MakeUpInput, policies): WeekEntry | undefined => {
    const [first, ...others] = entries
    if (first === undefined || others.length === 0) return first
    const wanted = wantedWeekday(policies.makeUpTimes, date, madeUp)
    return (wanted === undefined ? undefined : entryOf(entries, wanted)) ?? first
  },
  because: ({ entries, date, madeUp }, outcome, policies) => {
    if (outcome === undefined) return reason('make-up-times.no-entry', {})
    if (entries.length === 1) return reason('make-up-times.only-entry', {})
    const wanted = wantedWeekday(policies.makeUpTimes, date, madeUp)
    return wanted !== undefined && entryOf(entries, wanted) === outcome
      ? reason('make-up-times.of-weekday', { weekday: wanted })
      : reason('make-up-times.first-entry', { of: entries.length })
  },
})

/** The entry that has a weekday among its workdays, in either week where weeks alternate. */
export const entryOf = (entries: ReadonlyArray<WeekEntry>, weekday: Weekday): WeekEntry | undefined =>
  entries.find(({ week }) =>
    week._tag === 'weekly' ? week.days.has(weekday) : week.odd.has(weekday) || week.even.has(weekday),
  )

const wantedWeekday = (
  answer: Policies['makeUpTimes'],
  date: CivilDate,
  madeUp: Weekday | undefined,
): Weekday | undefined => {
  switch (answer) {
    case 'entry-of-the-weekday-made-up':
      return madeUp
    case 'entry-of-that-weekday':
      return weekdayOf(date)
    case 'first-entry':
      return undefined
  }
}
