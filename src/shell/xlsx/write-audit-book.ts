/** The sheets of an audit as a workbook that opens without repair and in which no cell is a formula, row by row as they come. */
import type { Lang } from '../../domain/document.js'
import type { ReportCell, ReportSheet } from '../../present/book/report-sheet.js'
import { goesOn } from '../../present/book/words.js'
import { bookFrame, type Framed, sheetPart } from './book-frame.js'
import { headingXml, rowXml, type Styles, valueXml } from './row-xml.js'
import { type Part, zipped } from './zipped.js'

/** What a sheet may hold. */
export interface SheetBounds {
  readonly rows: number
  /** Of its XML, in UTF-16 units. */
  readonly text: number
}
/** Excel's own limit of rows; and at most 3 GB of UTF-8, as a part of 4 GB needs a kind of zip that not every program reads. */
const mostOfSheet: SheetBounds = { rows: 1_048_576, text: 2 ** 30 }

/** Bytes as they are made: neither rows nor bytes are gathered, so that their number costs no memory. */
export const writeAuditBook = (
  sheets: Iterable<ReportSheet>,
  lang: Lang,
  bounds: SheetBounds = mostOfSheet,
): AsyncIterable<Uint8Array> => zipped(partsOf(sheets, lang, bounds))

/** Where a sheet is full its rows go on in a further one under the same headings. */
async function* partsOf(sheets: Iterable<ReportSheet>, lang: Lang, bounds: SheetBounds): AsyncGenerator<Part> {
  const done: Framed[] = []
  for (const { rows, ...sheet } of sheets) {
    const left = leftOf(rows)
    try {
      for (let nth = 1; nth === 1 || !left.isNone(); nth++) {
        const named = { ...sheet, name: nameOf(sheet.name, nth) }
        const full = goesOn(nameOf(sheet.name, nth + 1))[lang]
        yield { name: sheetPart(done.length + 1), content: sheetXml(named, done, left, full, lang, bounds) }
      }
    } finally {
      left.end()
    }
  }
  for (const [name, bytes] of (await bookFrame(done, lang)).others) yield { name, content: [bytes] }
}
const nameOf = (sheet: string, nth: number): string => (nth === 1 ? sheet : `${sheet} (${nth})`)

/** One sheet; the frame around its rows is asked for twice, as what stands after them tells how many they were. */
async function* sheetXml(
  sheet: Omit<Framed, 'height'>,
  done: Framed[],
  left: Left,
  full: string,
  lang: Lang,
  bounds: SheetBounds,
): AsyncGenerator<Uint8Array> {
  const { colToLetter } = await import('hucre/xlsx')
  const letters = sheet.columns.map((_, c) => colToLetter(c))
  const { around, styles } = await bookFrame([...done, { ...sheet, height: sheet.headings.length }], lang)
  yield utf8.encode(around.at(-1)?.head)
  const height = yield* encoded(rowsXml(sheet, left, letters, styles, full, bounds))
  done.push({ ...sheet, height })
  yield utf8.encode((await bookFrame(done, lang)).around.at(-1)?.tail)
}
const utf8 = new TextEncoder()

/**
 * The headings, then rows while there is room; the last row of a sheet that is full says where they go on. Returns how many came before
 * that one.
 */
function* rowsXml(
  { headings, columns }: Omit<Framed, 'height'>,
  left: Left,
  letters: readonly string[],
  styles: Styles,
  full: string,
  bounds: SheetBounds,
): Generator<string, number> {
  const [title, value] = [headingXml(styles), valueXml(columns, styles)]
  let [height, text] = [0, 0]
  for (const row of headings) yield rowXml(row, ++height, letters, title)
  while (!left.isNone() && height < bounds.rows - 1 && text < bounds.text) {
    const xml = rowXml(left.take(), ++height, letters, value)
    text += xml.length
    yield xml
  }
  if (!left.isNone()) yield rowXml([full], height + 1, letters, value)
  return height
}

/** Some rows a chunk: each chunk is a turn of the stream. */
function* encoded<Result>(rows: Generator<string, Result>): Generator<Uint8Array, Result> {
  let chunk = ''
  for (;;) {
    const next = rows.next()
    if (next.done !== true) chunk += next.value
    if (next.done === true || chunk.length >= 2 ** 16) {
      yield utf8.encode(chunk)
      chunk = ''
    }
    if (next.done === true) return next.value
  }
}

/** Rows not yet written. */
interface Left {
  readonly isNone: () => boolean
  readonly take: () => ReadonlyArray<ReportCell>
  /** No more are wanted: what was put aside for them can go. */
  readonly end: () => void
}
const leftOf = (rows: ReportSheet['rows']): Left => {
  const all = rows[Symbol.iterator]()
  let next = all.next()
  return {
    isNone: () => next.done === true,
    take: () => {
      const row = next.done === true ? [] : next.value
      next = all.next()
      return row
    },
    end: () => void all.return?.(),
  }
}
