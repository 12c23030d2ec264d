/** The list of rows in a document: where it stands, and the document without it. */
import { fieldOf } from '../../../vendor/plain.js'

/** The fields that name a list of rows; of several the first of this order is it. */
export const namesOfLists = [
  'info',
  'group',
  'checkindata',
  'result',
  'datas',
  'schedule_list',
  'approvals',
  'people',
  'known',
] as const

/** The way to the list, such as `['response', 'datas']`; `undefined` where there is none, `[]` where the document is the list. */
export const pathOfRows = (value: unknown): readonly string[] | undefined => {
  if (fieldOf(value, 'request') === undefined || fieldOf(value, 'response') === undefined) return pathInAnswer(value)
  const path = pathInAnswer(fieldOf(value, 'response'))
  return path === undefined ? undefined : ['response', ...path]
}

const pathInAnswer = (value: unknown): readonly string[] | undefined => {
  if (Array.isArray(value)) return []
  for (const name of namesOfLists) {
    const list = fieldOf(value, name)
    if (Array.isArray(list)) return [name]
    // The vendor writes an empty list as null too.
    if (list === null) return undefined
  }
  return Array.isArray(fieldOf(fieldOf(value, 'checkindata'), 'items')) ? ['checkindata', 'items'] : undefined
}

export interface CutDocument {
  readonly value: unknown
  readonly rows: readonly unknown[]
}

/** Takes the list of rows out of a document just parsed, which is changed: nothing is copied. */
export const cutRows = (value: unknown): CutDocument => {
  const path = pathOfRows(value)
  const name = path?.at(-1)
  if (path === undefined) return { value, rows: [] }
  if (name === undefined) return { value: [], rows: listAt(value, path) }
  const rows = listAt(value, path)
  const around = path.slice(0, -1).reduce(fieldOf, value)
  Object.assign(around as object, { [name]: [] })
  return { value, rows }
}

const listAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  const list = path.reduce(fieldOf, value)
  return Array.isArray(list) ? list : []
}
