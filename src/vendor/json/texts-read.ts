/** Strings of JSON out of bytes: one that was read before is found by its bytes and is the same piece of memory. */

export interface TextsRead {
  /** What stands between two quotes, without escapes; `hash` is of these bytes. Throws where they are no UTF-8. */
  readonly textOf: (bytes: Uint8Array, from: number, to: number, hash: number) => string
}

/** So many are remembered, each in the place that its hash tells, until another one comes there. */
const places = 1 << 13
/** What is longer is read anew. */
const longest = 128

export const textsRead = (): TextsRead => {
  const texts: string[] = Array.from({ length: places }, () => '')
  const lengths = new Uint8Array(places)
  const held = new Uint8Array(places * longest)
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return {
    textOf: (bytes, from, to, hash) => {
      const length = to - from
      if (length > longest) return strict.decode(bytes.subarray(from, to))
      const place = (hash ^ (hash >>> 13)) & (places - 1)
      const start = place * longest
      if (lengths[place] === length) {
        let i = 0
        while (i < length && held[start + i] === bytes[from + i]) i++
        if (i === length) return texts[place]!
      }
      const text = strict.decode(bytes.subarray(from, to))
      lengths[place] = length
      texts[place] = text
      for (let i = 0; i < length; i++) held[start + i] = bytes[from + i]!
      return text
    },
  }
}
