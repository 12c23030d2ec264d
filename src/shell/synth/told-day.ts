/** A day as the reports tell it: the figures of the reference, and what the approvals add. */
import type { Company } from '../../domain/company.js'
import { employeeId } from '../../domain/employee.js'
import type { Figures } from '../../domain/measure.js'
import type { DayOvertime } from '../../domain/overtime.js'
import { datesOf as datesIn } from '../../domain/period.js'
import type { Asked } from '../../reference/asked.js'
import { askedOn } from '../../reference/calendar-of-person.js'
import { judged } from '../../reference/index.js'
import { addDays, type CivilDate } from '../../time/civil-date.js'
import type { Facts } from './facts.js'
import { type HolidayRow, holidaysOf, type ItemRow, itemsOf } from './items.js'
import { overtimeOn } from './overtime.js'
import type { Dates, World } from './world.js'
import { groupOn } from './world.js'

export interface ToldDay {
  readonly date: CivilDate
  readonly asked: Asked
  readonly figures: Figures
  readonly items: readonly ItemRow[]
  readonly holidays: readonly HolidayRow[]
  readonly overtime: DayOvertime | undefined
  /** `ot_status`, where it does not follow from the overtime. */
  readonly overtimeStatus?: 0 | 1
}

/** The days of the month on which anything is asked of a person, judged under a world. */
export const toldDays = (
  company: Company,
  { person, approvals }: Facts,
  world: World,
  dates: Dates,
): readonly ToldDay[] => {
  const { first: from, last: to } = dates
  const asked = new Map(askedAround(company, person.userid, world, dates).map((day) => [day.date, day]))
  return judged(company, employeeId(person.userid), { from, to }, world.policies).days.flatMap(({ date, figures }) => {
    const day = asked.get(date)
    if (day === undefined || day._tag === 'unjudged') return []
    const group = groupOn(world, person.groupid, date)
    return [
      {
        date,
        asked: day,
        figures,
        items: itemsOf(day, approvals, world),
        holidays: holidaysOf(day, approvals, world),
        overtime: overtimeOn(day, approvals, group, world),
      },
    ]
  })
}

/** What the dates of the month and of its margins ask; the windows of a day hang on its neighbours. */
export const askedAround = (
  company: Company,
  userid: string,
  { policies }: World,
  { first, last, margin }: Dates,
): readonly Asked[] =>
  askedOn(employeeId(userid), datesIn({ from: addDays(first, -margin), to: addDays(last, margin) }), {
    company,
    policies,
  })
