/** What belongs to one person and one day is felt on that day and those beside it. */
import type { Reach } from '../../domain/diagnosis.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Period } from '../../domain/period.js'
import { addDays, type CivilDate } from '../../time/civil-date.js'

export const nearby = (
  { employee, date }: { readonly employee: EmployeeId; readonly date: CivilDate },
  last: CivilDate = date,
): Required<Reach> => ({
  people: new Set([employee]),
  dates: { from: addDays(date, -1), to: addDays(last, 1) },
})

/** A rostered or a calendar day is felt in the windows of its neighbours too. */
export const around = (date: CivilDate): Period => ({ from: addDays(date, -2), to: addDays(date, 2) })
