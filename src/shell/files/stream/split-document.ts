/** A document larger than memory: its rows in batches as its bytes come, then the document around them. */
import { type FaultFinder, faultFinder } from './fault-finder.js'
import { type HeldBytes, heldBytes, textOf } from './held-bytes.js'
import { comma, lineFeed } from '../../../vendor/json/json-bytes.js'
import type { JsonReader } from '../../../vendor/index.js'
import { cutRows } from './list-of-rows.js'
import { listStart } from './list-start.js'
import { rowBounds } from './row-bounds.js'
import { rowsAtSight } from './rows-at-sight.js'
import { unitsOf } from './units.js'
import { type DocumentPlace, parsedOf, type Tell, tellFault, tellText, tellValue } from './whole-document.js'

export interface DocumentSplitter {
  /** The next bytes, whole characters of UTF-8, which stay as they are: the texts of rows point to them. */
  readonly take: (bytes: Buffer) => void
  /** Tells the document, its fault, or, where the rows told are not those of the list that counts, that they be forgotten. */
  readonly end: () => 'told' | 'blank'
}

/** How many bytes, apart from what a row alone has. */
export interface SplitSizes {
  /** Of rows parsed at once. A text of more than some 100 kB is another kind of object to V8, and half as fast to make and parse. */
  readonly batch: number
  /** What is held before a look for faults pays. */
  readonly suspicious: number
}
const usual: SplitSizes = { batch: 2 ** 15, suspicious: 2 ** 23 }

export const splitDocument = (
  place: DocumentPlace,
  tell: Tell,
  json: JsonReader,
  sizes: SplitSizes = usual,
): DocumentSplitter => {
  const list = listStart()
  const bounds = rowBounds()
  const [head, batch, tail] = [heldBytes(), heldBytes(), heldBytes()]
  let state: 'head' | 'rows' | 'tail' | 'failed' = 'head'
  let rows = 0
  /** The text of the rows told. */
  let passed = { lines: 0, units: 0 }
  let isBehindComma = false
  let finder: FaultFinder | undefined

  const finding = (text: string): FaultFinder => {
    const found = faultFinder()
    found.feed(head.text())
    if (rows > 0) found.pass(passed.lines, passed.units)
    found.feed(isBehindComma ? `,${text}` : text)
    return found
  }
  const fail = (found: FaultFinder) => {
    finder = found
    state = 'failed'
    for (const one of [head, batch, tail]) one.clear()
  }
  /** What grows and grows may do so for a fault; behind a fault nothing needs to be held. */
  const hold = (where: HeldBytes, bytes: Buffer) => {
    where.push(bytes)
    if (where.size() < sizes.suspicious) return
    if (finder === undefined) finder = finding(batch.text() + tail.text())
    else finder.feed(textOf(bytes))
    if (finder.found()) fail(finder)
  }
  const beginRows = () => {
    const found = finding('')
    if (found.found()) return fail(found)
    finder = undefined
    state = 'rows'
  }
  const takeBatch = (text: string) => {
    const parsed = rowsOf(text)
    if (parsed === undefined) return fail(finding(text))
    tell({ _tag: 'rows', document: place.document, rows: parsed, first: rows })
    rows += parsed.length
    passed = advanced(passed, isBehindComma ? `,${text}` : text)
  }
  /** Returns the position behind what could be read so. */
  const takeAtSight = (bytes: Buffer, from: number): number => {
    const { end, bounds, rows: seen } = rowsAtSight(json, bytes, from)
    if (seen.length === 0) return from
    tell({ _tag: 'rows', document: place.document, rows: seen, first: rows, texts: { bytes, bounds } })
    rows += seen.length
    passed = advancedBytes(passed, bytes.subarray(from, end - 1), isBehindComma ? 1 : 0)
    finder = undefined
    isBehindComma = true
    return end
  }
  /** Returns the position behind what it took. */
  const takeRows = (bytes: Buffer, from: number): number => {
    for (let start = from; ; ) {
      if (batch.size() === 0) start = takeAtSight(bytes, start)
      const bound = bounds.next(bytes, start, start + (batch.size() === 0 ? sizes.batch : 0))
      if (bound < 0) {
        hold(batch, bytes.subarray(start))
        return bytes.length
      }
      const isLast = bytes[bound] !== comma
      const text = batch.with(bytes.subarray(start, bound))
      finder = undefined
      if (isLast && rows === 0 && isBlank(text)) head.push(Buffer.from(text))
      else takeBatch(text)
      if (state === 'failed') return bound
      isBehindComma = !isLast
      if (isLast) {
        state = 'tail'
        return bound
      }
      start = bound + 1
    }
  }
  const endAround = () => {
    const [before, after] = [head.text(), tail.text()]
    // Whichever stands in its place, the list that counts holds it, and nothing else: then its rows are those told.
    const [zero, one] = [0, 1].map((mark) => parsedOf(`${before}${rows === 0 ? '' : mark}${after}`))
    if (zero === undefined || one === undefined) tellFault(place, finding(after), tell)
    else if (rows === 0) tellValue(place, zero.value, tell)
    else {
      const [cut, marked] = [cutRows(zero.value), cutRows(one.value)]
      if (isOnly(0, cut.rows) && isOnly(1, marked.rows)) tell({ _tag: 'document', ...place, value: cut.value, rows })
      else tell({ _tag: 'forget', document: place.document })
    }
  }
  return {
    take: (bytes) => {
      let at = 0
      if (state === 'head') {
        const start = list.next(bytes)
        at = start < 0 ? bytes.length : start
        hold(head, bytes.subarray(0, at))
        if (start >= 0 && state === 'head') beginRows()
      }
      if (state === 'rows') at = takeRows(bytes, at)
      if (state === 'tail') hold(tail, bytes.subarray(at))
      else if (state === 'failed') finder?.feed(textOf(bytes.subarray(at)))
    },
    end: () => {
      if (state === 'head') {
        const text = head.text()
        if (text.trim() === '') return 'blank'
        tellText(place, text, tell)
      } else if (state === 'tail') endAround()
      else tellFault(place, state === 'failed' && finder !== undefined ? finder : finding(batch.text()), tell)
      return 'told'
    },
  }
}

/** `undefined` where the text is no JSON, and where no row stands in it. */
const rowsOf = (text: string): readonly unknown[] | undefined => {
  const parsed = isBlank(text) ? undefined : parsedOf(`[${text}]`)
  return parsed !== undefined && Array.isArray(parsed.value) ? parsed.value : undefined
}
const isBlank = (text: string): boolean => !/[^ \t\n\r]/.test(text)
const isOnly = (mark: number, rows: readonly unknown[]): boolean => rows.length === 1 && rows[0] === mark

/** Lines, and units in the last of them, as the finder of faults counts them. */
const advanced = ({ lines, units }: { lines: number; units: number }, text: string) => {
  let [more, last] = [0, -1]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    more++
    last = at
  }
  return { lines: lines + more, units: last < 0 ? units + text.length : text.length - last - 1 }
}

/** The same for bytes, behind so many commas. */
const advancedBytes = ({ lines, units }: { lines: number; units: number }, bytes: Buffer, commas: number) => {
  const last = bytes.lastIndexOf(lineFeed)
  if (last < 0) return { lines, units: units + commas + unitsOf(bytes) }
  let more = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) more++
  return { lines: lines + more, units: unitsOf(bytes.subarray(last + 1)) }
}
