/** What every reader of rows is given: where it stands, whose zone it reads in, and how it says what it cannot use. */
import type { EmployeeId } from '../domain/employee.js'
import type { ProblemId, ProblemKinds } from '../domain/problem.js'
import type { Zone } from '../time/zone.js'
import type { Plain } from './plain.js'

export interface Source {
  readonly file: string
  /** The position of the file in `Company.inputs`. */
  readonly input: number
  readonly zone: Zone
  readonly request: Plain
  /** One person has one id, however its letters are spelled. */
  readonly person: (userid: string) => EmployeeId
  readonly report: Report
}
export type Report = <K extends ProblemId>(id: K, path: string, details: ProblemKinds[K]) => void
