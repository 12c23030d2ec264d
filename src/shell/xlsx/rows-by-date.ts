/** Rows put in order of date by way of a temporary file: of a million rows some thousands are held. */
import { closeSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { ByDate, DatedRow } from '../../present/book/rows-by-date.js'
import type { CivilDate } from '../../time/civil-date.js'
import { textsIn } from '../spill/rows-in-file.js'
import { openSpillFiles } from '../spill/spill-file.js'

type Cells = DatedRow['cells']

/** `mostHeld` is how much text of rows waits until it is put aside; fewer rows never touch the disk. */
export const byDateAside =
  (mostHeld: number = 4 << 20, within: string = tmpdir()): ByDate =>
  (rows) => ({
    *[Symbol.iterator]() {
      const aside = asideFile(within)
      try {
        const dates = gathered(rows, mostHeld, aside.put)
        for (const date of [...dates.keys()].toSorted((a, b) => b - a)) {
          const { places, texts } = dates.get(date)!
          for (const place of places) yield* rowsIn(aside.textAt(place))
          yield* rowsIn(texts.join())
        }
      } finally {
        aside.remove()
      }
    },
  })

/** Of one date: where its first rows lie, and those that wait. */
interface Shelf {
  readonly places: Place[]
  readonly texts: string[]
}

const gathered = (
  rows: Iterable<DatedRow>,
  mostHeld: number,
  put: (text: string) => Place,
): ReadonlyMap<CivilDate, Shelf> => {
  const dates = new Map<CivilDate, Shelf>()
  let held = 0
  for (const { date, cells } of rows) {
    const text = JSON.stringify(cells)
    const shelf = dates.get(date) ?? { places: [], texts: [] }
    shelf.texts.push(text)
    dates.set(date, shelf)
    held += text.length
    if (held <= mostHeld) continue
    for (const { places, texts } of dates.values()) if (texts.length > 0) places.push(put(texts.splice(0).join()))
    held = 0
  }
  return dates
}

/** Cells survive JSON as they are. */
const rowsIn = (texts: string): readonly Cells[] => JSON.parse(`[${texts}]`) as readonly Cells[]

/** Where a text lies: offset and length, in bytes. */
type Place = readonly [number, number]

/** Opened when the first text comes. */
const asideFile = (within: string) => {
  let opened: ReturnType<typeof openedFile> | undefined
  let written = 0
  return {
    put: (text: string): Place => {
      opened ??= openedFile(within)
      const bytes = Buffer.from(text, 'utf8')
      for (let done = 0; done < bytes.length; ) done += writeSync(opened.file, bytes, done)
      written += bytes.length
      return [written - bytes.length, bytes.length]
    },
    textAt: ([offset, length]: Place): string => opened!.textAt(offset, length),
    remove: (): void => opened?.remove(),
  }
}
const openedFile = (within: string) => {
  const { files, forget } = openSpillFiles(1, within)
  const file = files[0]!
  const remove = (): void => {
    closeSync(file)
    forget()
  }
  return { file, textAt: textsIn(file), remove }
}
