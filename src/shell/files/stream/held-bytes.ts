/** Bytes kept until the text that they belong to is whole. */

export interface HeldBytes {
  /** Copies them: what they are part of may be reused. */
  readonly push: (bytes: Buffer) => void
  readonly size: () => number
  readonly bytes: () => Buffer
  readonly text: () => string
  /** The text that ends with these; nothing is held any more. */
  readonly with: (last: Buffer) => string
  readonly clear: () => void
}

export const heldBytes = (): HeldBytes => {
  let parts: Buffer[] = []
  let size = 0
  const clear = () => {
    parts = []
    size = 0
  }
  const bytes = (): Buffer => {
    if (parts.length !== 1) parts = [Buffer.concat(parts)]
    return parts[0]!
  }
  return {
    push: (bytes) => {
      if (bytes.length > 0) parts.push(Buffer.from(bytes))
      size += bytes.length
    },
    size: () => size,
    bytes,
    text: () => textOf(bytes()),
    with: (last) => {
      const text = textOf(parts.length === 0 ? last : Buffer.concat([...parts, last]))
      if (parts.length > 0) clear()
      return text
    },
    clear,
  }
}

/** Of bytes known to be whole characters of UTF-8. A byte order mark inside a text is a character. */
export const textOf = (bytes: Buffer): string => bytes.toString('utf8')
