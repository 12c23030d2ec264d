/** Input taken in by as many workers as there are, each some of the files; by nobody else where there are few files or one pipe. */
import { stat } from 'node:fs/promises'
import type { Zone } from '../../time/zone.js'
import { findFiles, standardInput } from '../files/find-files.js'
import { streamDocuments } from '../files/stream/stream-documents.js'
import { portionsTogether } from '../spill/portion.js'
import { createSpillFile, openSpillFiles, type SpiltFile } from '../spill/spill-file.js'
import { takeIn, type TakenIn } from '../spill/take-in.js'
import type { Pool } from './pool.js'

export interface TakeInOptions {
  readonly zone: Zone
  readonly pool: Pool | undefined
  readonly stdin: AsyncIterable<Uint8Array>
  readonly onBytes: (read: number, total: number | undefined) => void
}

/** The same whoever takes it in. */
export const takeInAll = async (
  paths: readonly string[],
  { zone, pool, stdin, onBytes }: TakeInOptions,
): Promise<{ readonly taken: TakenIn; readonly spill: SpiltFile }> => {
  const { files, problems } = await findFiles(paths)
  const lots = pool === undefined || files.includes(standardInput) ? [files] : await evenLots(files, pool.workers)
  if (pool === undefined || lots.length < 2) {
    const spill = createSpillFile()
    return { taken: await takeIn(streamDocuments(paths, { stdin, onBytes }), spill, zone), spill }
  }
  const spillFiles = openSpillFiles(lots.length)
  const read = new Float64Array(new SharedArrayBuffer(8 * lots.length))
  const total = (await Promise.all(files.map(sizeOf))).reduce((sum, size) => sum + size, 0)
  const watch = setInterval(
    () =>
      onBytes(
        read.reduce((sum, one) => sum + one, 0),
        total,
      ),
    250,
  )
  try {
    const portions = await Promise.all(
      lots.map((own, lot) => pool.takeIn({ paths: own, file: spillFiles.files[lot]!, lot, zone: zone.name, read })),
    )
    const { taken, spill } = portionsTogether(portions, zone)
    const remove = (): void => {
      spill.remove()
      spillFiles.forget()
    }
    return { taken: { ...taken, problems: [...problems, ...taken.problems] }, spill: { ...spill, remove } }
  } finally {
    clearInterval(watch)
  }
}

/** Neighbours stay together, and each lot has about as many bytes. */
const evenLots = async (files: readonly string[], workers: number): Promise<ReadonlyArray<readonly string[]>> => {
  const sizes = await Promise.all(files.map(sizeOf))
  const share = sizes.reduce((sum, size) => sum + size, 0) / workers
  const lots: string[][] = [[]]
  let bytes = 0
  files.forEach((file, i) => {
    // A file goes where the larger part of it belongs.
    if (bytes + sizes[i]! / 2 >= share * lots.length && lots.length < workers && lots.at(-1)!.length > 0) lots.push([])
    lots.at(-1)!.push(file)
    bytes += sizes[i]!
  })
  return lots
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => ({ size: 0 }))).size
