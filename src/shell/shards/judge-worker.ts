/** The entry of a worker: files in and what they hold out, or the bytes of a shard in and its part as text out. */
import { zone } from '../../time/zone.js'
import { streamDocuments } from '../files/stream/stream-documents.js'
import { type Portion, takeInPortion } from '../spill/portion.js'
import { judgeShard } from './shard.js'

export const judged = (shard: Uint8Array): string =>
  JSON.stringify(judgeShard(new TextDecoder().decode(shard).split('\n')))

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
