/** Days that a fixed or free rule itself names as off. */
import { fallsOn, type SpecialDay } from '../../domain/calendar.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { CivilDate } from '../../time/civil-date.js'

export interface SpecialOffdayInput {
  readonly named: ReadonlyArray<SpecialDay>
  readonly date: CivilDate
}

export const specialOffday = clause({
  id: 'special-offday',
  law: { page: 'getcheckinoption', says: '特殊日期-不用打卡日期， timestamp表示具体时间' },
  leansOn: [],
  decide: ({ named, date }: SpecialOffdayInput): SpecialDay | undefined => named.find((one) => fallsOn(one, date)),
  because: (_, falling) =>
    falling === undefined
      ? reason('special-offday.not-named', {})
      : reason('special-offday.named', { note: falling.note, from: falling.from, to: falling.to }),
})
