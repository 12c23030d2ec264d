/** Texts, figures and words of JSON at a cursor, which stands behind them afterwards. */
import { type Cursor, fail } from './cursor.js'
import { backslash, largeE, minus, nine, plus, point, quote, smallE, space, zero } from './json-bytes.js'
import type { TextsRead } from './texts-read.js'

/** The cursor stands on the first quote. */
export const textAt = (here: Cursor, { textOf }: TextsRead): string | undefined => {
  const { bytes } = here
  const from = here.at + 1
  let at = from
  let hash = 0
  for (;;) {
    const byte = bytes[at]
    if (byte === quote) break
    if (byte === undefined || byte === backslash || byte < space) return escapedText(here, at)
    hash = (Math.imul(hash, 31) + byte) | 0
    at++
  }
  here.at = at + 1
  if (at === from) return ''
  try {
    return textOf(bytes, from, at, hash)
  } catch {
    return fail(here)
  }
}

const escapedText = (here: Cursor, from: number): string | undefined => {
  const { bytes, at: begin } = here
  let at = from
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  here.at = at + 1
  return parsed(here, begin) as string | undefined
}

export const figureAt = (here: Cursor): unknown => {
  const { bytes, at: from } = here
  let at = from
  let sum = 0
  let byte = bytes[at]
  while (byte !== undefined && byte >= zero && byte <= nine) {
    sum = sum * 10 + (byte - zero)
    byte = bytes[++at]
  }
  const digits = at - from
  const isPlain = digits > 0 && digits <= exactDigits && (digits === 1 || bytes[from] !== zero)
  if (!isPlain || byte === point || byte === smallE || byte === largeE) return unusualFigure(here, at)
  here.at = at
  return sum
}
/** A whole number of so many digits has no other beside it. */
const exactDigits = 15

const unusualFigure = (here: Cursor, from: number): unknown => {
  const { bytes, at: begin } = here
  let at = from
  while (signs.has(bytes[at]!) || (bytes[at]! >= zero && bytes[at]! <= nine)) at++
  here.at = at
  return parsed(here, begin)
}
const signs: ReadonlySet<number> = new Set([minus, plus, point, smallE, largeE])

export const wordAt = (here: Cursor, letters: string, meaning: unknown): unknown => {
  for (let i = 0; i < letters.length; i++) if (here.bytes[here.at + i] !== letters.charCodeAt(i)) return fail(here)
  here.at += letters.length
  return meaning
}

/** What is written in an unusual way, up to the cursor, read by the host. */
const parsed = (here: Cursor, from: number): unknown => {
  try {
    return JSON.parse(strict.decode(here.bytes.subarray(from, here.at)))
  } catch {
    return fail(here)
  }
}
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
