/** How long a text is as strings count it, told from its UTF-8. */
import { isAscii } from 'node:buffer'

/**
 * UTF-16 units of bytes that are whole characters: one for each character, two for one of four bytes. Four bytes are looked at together,
 * since a large document is counted from its beginning to its end.
 */
export const unitsOf = (bytes: Buffer): number => {
  if (isAscii(bytes)) return bytes.length
  const { length } = bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, length)
  let units = length
  let at = 0
  for (; at + 4 <= length; at += 4) {
    const four = view.getInt32(at, true)
    const high = four & 0x80808080
    if (high === 0) continue
    // 10xxxxxx goes on with a character; 11110xxx begins one of four bytes.
    units -= ones((high >>> 7) & ~(four >>> 6))
    units += ones((high >>> 7) & (four >>> 6) & (four >>> 5) & (four >>> 4))
  }
  for (; at < length; at++) {
    const byte = bytes[at]!
    if ((byte & 0xc0) === 0x80) units--
    else if (byte >= 0xf0) units++
  }
  return units
}

/** Of the lowest bit of each of the four. */
const ones = (four: number): number => Math.imul(four & 0x01010101, 0x01010101) >>> 24
