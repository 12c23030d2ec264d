/** The entry of a worker: files in and what they hold out, or people and the places of their rows in and what they came to as text out. */
import type { EmployeeId } from '../../domain/employee.js'
import { zone } from '../../time/zone.js'
import { streamDocuments } from '../files/stream/stream-documents.js'
import { type Portion, takeInPortion } from '../spill/portion.js'
import { type Piece, rowsInFiles } from '../spill/rows-in-file.js'
import { judgedRows } from './shard.js'
import { type Sharing, stateIn } from './shard-state.js'

/** Some people to be judged. */
export interface Task {
  /** What they are judged by, the same text as long as it is of the same edition. */
  readonly state: { readonly edition: number; readonly text: Uint8Array }
  readonly people: readonly EmployeeId[]
  /** In files that this process has open. */
  readonly pieces: readonly Piece[]
}

export const judged = ({ state, people, pieces }: Task): string =>
  JSON.stringify(judgedRows(rowsIn(pieces), people, sharingOf(state)))

const rowsIn = rowsInFiles()
const known: { edition: number; sharing?: Sharing } = { edition: 0 }
const sharingOf = ({ edition, text }: Task['state']): Sharing => {
  if (known.sharing === undefined || known.edition !== edition) {
    // What threads share is not decoded where it lies.
    known.sharing = stateIn(new TextDecoder().decode(text.slice()))
    known.edition = edition
  }
  return known.sharing
}

/** Some of the files of an input. */
export interface Lot {
  readonly paths: readonly string[]
  /** An open file for its rows. */
  readonly file: number
  /** The place in `read` where it tells how many bytes it has read. */
  readonly lot: number
  readonly zone: string
  readonly read: Float64Array
}

export const takenIn = ({ paths, file, lot, zone: of, read }: Lot): Promise<Portion> => {
  const where = zone(of)
  if (where === undefined) throw new RangeError(`this host knows no zone ${of}`)
  const onBytes = (bytes: number): void => {
    read[lot] = bytes
  }
  return takeInPortion(streamDocuments(paths, { onBytes }), file, where)
}
