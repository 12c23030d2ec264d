/** Our own days and months as reconciliation sees them: figures, and which assumptions each figure leans on. */
import type { CivilDate } from '../time/civil-date.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Figures, Measure } from '../domain/measure.js'

export interface JudgedDay {
  readonly employee: EmployeeId
  readonly date: CivilDate
  readonly state: 'final' | 'provisional' | 'unjudged'
  /** A day without a rule counts only where a report exists. */
  readonly hasRule: boolean
  readonly figures: Figures
}

export interface JudgedMonth {
  readonly figures: Figures
  /** Of each of its days; asked only beside a console export, which may round each day before it sums. */
  readonly days: () => readonly Figures[]
  /** False where a day of it was not judged or not over: such a sum is no answer to a month report. */
  readonly complete: boolean
  /** Days of it that are planned as work and lie outside the dates that were judged. */
  readonly workdaysBeyond: number
  /** Policies of basis `assumed` that a figure leans on; asked only where it differs. */
  readonly restsOn: (measure: Measure) => readonly string[]
}
