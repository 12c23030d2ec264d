/** Days that a fixed rule itself names as workdays, with times of their own. */
import { fallsOn } from '../../domain/calendar.js'
import type { SpecialWorkday } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { CivilDate } from '../../time/civil-date.js'

export interface SpecialWorkdayInput {
  readonly named: ReadonlyArray<SpecialWorkday>
  readonly date: CivilDate
}

/** "type，0时间点，1时间段，2两周重复": a single date, a span with both ends, every two weeks from the first date on. */
export const specialWorkday = clause({
  id: 'special-workday',
  law: { page: 'getcheckinoption', says: '特殊日期-必须打卡日期，timestamp表示具体时间' },
  leansOn: [],
  decide: ({ named, date }: SpecialWorkdayInput): ReadonlyArray<SpecialWorkday> | undefined => {
    const falling = named.filter((one) => fallsOn(one, date))
    return falling.length === 0 ? undefined : falling
  },
  because: (_, falling) => {
    const [first] = falling ?? []
    return first === undefined
      ? reason('special-workday.not-named', {})
      : reason('special-workday.named', { note: first.note, from: first.from, to: first.to })
  },
})
