/** A person who punches, known by the vendor's `userid`. */
import type { Brand } from '../time/brand.js'
import type { CivilDate } from '../time/civil-date.js'

export type EmployeeId = Brand<string, 'employee-id'>

export const employeeId = (userid: string): EmployeeId => userid as EmployeeId

/** One stretch of employment; outside all of a person's stretches nobody is judged. An open end is `undefined`. */
export interface Employment {
  readonly from: CivilDate | undefined
  readonly to: CivilDate | undefined
}

export const isEmployed = (stretches: readonly Employment[] | undefined, date: CivilDate): boolean =>
  stretches === undefined ||
  stretches.some(({ from, to }) => (from === undefined || from <= date) && (to === undefined || date <= to))
