/** A document whose text is there: parsed, its rows cut out of it, or the fault for which it is none. */
import { type Problem, problem } from '../../../domain/problem.js'
import type { RowTexts, StreamEvent } from './event.js'
import { type FaultFinder, faultFinder } from './fault-finder.js'
import { cutRows } from './list-of-rows.js'

export interface DocumentPlace {
  /** Counted over all files. */
  readonly document: number
  readonly path: string
  /** Of a file that holds one document a line. */
  readonly line: number | undefined
}
export type Tell = (event: StreamEvent) => void

export const tellText = (place: DocumentPlace, text: string, tell: Tell): void => {
  const parsed = parsedOf(text)
  if (parsed !== undefined) return tellValue(place, parsed.value, tell)
  const finder = faultFinder()
  finder.feed(text)
  tellFault(place, finder, tell)
}

/** The value is changed: its rows leave it. */
export const tellValue = (place: DocumentPlace, whole: unknown, tell: Tell, texts?: RowTexts): void => {
  const { document } = place
  const { value, rows } = cutRows(whole)
  if (rows.length > 0) tell({ _tag: 'rows', document, rows, first: 0 })
  tell({ _tag: 'document', ...place, value, rows: rows.length, ...(texts && rows.length === 0 ? { texts } : {}) })
}

export const tellFault = ({ document, path, line }: DocumentPlace, finder: FaultFinder, tell: Tell): void =>
  tell({ _tag: 'problem', document, problem: notJson(path, line ?? 1, finder) })

/** `undefined` where the text is no JSON. */
export const parsedOf = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const notJson = (path: string, line: number, finder: FaultFinder): Problem => {
  const fault = finder.end()
  if (fault === undefined) throw new Error(`${path}: JSON.parse refuses what has no fault`)
  return problem('not-json', path, '', { ...fault, line: fault.line + line - 1 })
}
