/** Where rows end in the bytes of a list: told by quotes and depth alone, whatever the rows hold. */
import {
  backslash,
  closeBrace,
  closeBracket,
  comma,
  openBrace,
  openBracket,
  quote,
} from '../../../vendor/json/json-bytes.js'

export interface RowBounds {
  /**
   * From a position on, the first comma between two rows that does not stand before `wanted`, or what closes the list; -1 where the bytes
   * end before. The bytes of the next call follow on those of the last one, or on the bound that it told.
   */
  readonly next: (bytes: Uint8Array, from: number, wanted: number) => number
}

export const rowBounds = (): RowBounds => {
  let depth = 0
  let isInText = false
  let isEscaped = false
  return {
    next: (bytes, from, wanted) => {
      const end = bytes.length
      let at = from
      if (at === end) return -1
      let byte = quote
      if (isInText) {
        if (isEscaped) at++
      } else byte = 0
      for (;;) {
        if (byte === quote) {
          while (at < end && (byte = bytes[at]!) !== quote) at += byte === backslash ? 2 : 1
          isInText = at >= end
          isEscaped = at > end
          if (isInText) return -1
          at++
        } else if (byte === comma) {
          if (depth === 0 && at > wanted) return at - 1
        } else if (byte === openBrace || byte === openBracket) depth++
        else if (byte === closeBrace || byte === closeBracket) {
          if (depth === 0) return at - 1
          depth--
        }
        while (at < end && shapes[bytes[at]!] === 0) at++
        if (at === end) return -1
        byte = bytes[at++]!
      }
    },
  }
}

const shapes = new Uint8Array(256)
for (const byte of [quote, comma, openBracket, closeBracket, openBrace, closeBrace]) shapes[byte] = 1
