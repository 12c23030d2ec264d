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
  /** One object for all documents that are decoded together. */
  readonly batch: object
}
/** What a reader remembers from row to row, for as long as documents are decoded together. */
export const perBatch = <M>(make: () => M): ((source: Source) => M) => {
  const memories = new WeakMap<object, M>()
  return ({ batch }) => {
    const known = memories.get(batch)
    if (known !== undefined) return known
    const made = make()
    memories.set(batch, made)
    return made
  }
}

/** Texts that stand in very many rows, such as the names of places and devices: equal ones are one piece of memory. */
export const shared = (text: string | undefined, source: Source): string => {
  if (text === undefined || text === '') return ''
  const known = textsRead(source)
  const before = known.get(text)
  if (before !== undefined) return before
  known.set(text, text)
  return text
}
const textsRead = perBatch(() => new Map<string, string>())

export type Report = <K extends ProblemId>(id: K, path: string, details: ProblemKinds[K]) => void
