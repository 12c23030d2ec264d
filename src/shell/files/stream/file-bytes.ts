/** The bytes of a file as they are stored, a part at a time, counted and with their fingerprint. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

export interface StoredBytes {
  readonly parts: AsyncGenerator<Buffer, void, undefined>
  /** Of the parts that have come. */
  readonly size: () => number
  /** Once all parts have come. */
  readonly sha256: () => string
}

export const storedBytes = (parts: AsyncIterable<Uint8Array>, onPart: (bytes: number) => void): StoredBytes => {
  const hash = createHash('sha256')
  let size = 0
  return {
    parts: (async function* () {
      for await (const part of parts) {
        hash.update(part)
        size += part.length
        onPart(part.length)
        if (part.length > 0) yield Buffer.from(part.buffer, part.byteOffset, part.length)
      }
    })(),
    size: () => size,
    sha256: () => hash.digest('hex'),
  }
}

/** A file in one part where it has at most `wholeUpTo` bytes, else in parts of `chunkBytes`. */
export async function* fileParts(path: string, wholeUpTo: number, chunkBytes: number): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const about = await file.stat()
    const size = about.isFile() && about.size <= wholeUpTo ? about.size + 1 : chunkBytes
    const read = () => file.read(Buffer.allocUnsafeSlow(size), 0, size)
    // The next part is on its way while this one is worked on.
    let coming = read()
    let total = 0
    for (;;) {
      const { bytesRead, buffer } = await coming
      if (bytesRead === 0) return
      total += bytesRead
      // A call may give less than there is.
      const isLast = about.isFile() && bytesRead < size && total >= about.size
      if (!isLast) {
        coming = read()
        coming.catch(() => undefined)
      }
      yield buffer.subarray(0, bytesRead)
      if (isLast) return
    }
  } finally {
    await file.close()
  }
}
