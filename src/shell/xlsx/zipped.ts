/** Named parts as the bytes of a zip, while they are made: no part is ever held whole. */
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { ZipInputFile } from 'fflate'

export interface Part {
  readonly name: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Each part is read to its end before the next one is asked for. */
export async function* zipped(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const { Zip } = await import('fflate')
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  for await (const { name, content } of parts) {
    const file: ZipInputFile = { filename: name, compression: deflate, mtime: undated, size: 0, crc: 0 }
    zip.add(file)
    for await (const chunk of deflated(counted(content, file))) {
      file.ondata?.(null, chunk, false)
      yield* made.splice(0)
    }
    file.ondata?.(null, new Uint8Array(), true)
  }
  zip.end()
  yield* made
}

/** The format's own number for it. */
const deflate = 8
/** The same bytes whenever they are written: the first moment that a zip can tell, on any host. */
const undated = new Date(1980, 0, 1)

async function* counted(content: Part['content'], file: ZipInputFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    // The sum of no bytes would be that of a beginning.
    if (chunk.length === 0) continue
    file.size += chunk.length
    file.crc = crc32(chunk, file.crc)
    yield chunk
  }
}

/** What breaks while the content is made breaks the stream, and so reaches the reader. */
const deflated = (content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array<ArrayBuffer>> =>
  pipeline(Readable.from(content), createDeflateRaw(), () => {})
