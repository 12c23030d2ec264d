/** Stored bytes into text: unpacked where they are packed, whatever Unicode they are as UTF-8, and proven to be it. */
import { isUtf8 } from 'node:buffer'
import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ProblemKinds } from '../../../domain/problem.js'
import { systemReason } from '../system-reason.js'
import { beginning } from './parts.js'

/** Why a file cannot be read, for the problem that says so. */
export const reasonOf = (error: unknown): ProblemKinds['unreadable-file'] =>
  error instanceof NoText ? { reason: error.reason, detail: '' } : systemReason(error)

class NoText extends Error {
  constructor(readonly reason: 'not-gzip' | 'broken-gzip' | 'not-utf-8') {
    super(reason)
  }
}

/** In parts of whole characters of UTF-8, without the mark of the encoding; throws where it is no text, not before its end. */
export async function* plainText(path: string, stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { first, all } = await beginning(stored, 2)
  const isPacked = first[0] === 0x1f && first[1] === 0x8b
  if (/\.gz$/i.test(path) && !isPacked) throw new NoText('not-gzip')
  const { first: mark, all: plain } = await beginning(isPacked ? unpacked(all) : all, 2)
  const encoding = encodingOf(mark)
  let isFirst = true
  for await (const part of encoding === 'utf-8' ? proven(plain) : translated(plain, encoding)) {
    const bytes = isFirst ? withoutMark(part) : part
    isFirst &&= part.length === 0
    if (bytes.length > 0) yield bytes
  }
}

async function* unpacked(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let failed: unknown
  const source = Readable.from(parts).on('error', (error) => (failed = error))
  const gunzip = pipeline(source, createGunzip({ chunkSize: 2 ** 18 }), () => undefined)
  try {
    for await (const part of gunzip) yield part as Buffer
  } catch {
    throw failed ?? new NoText('broken-gzip')
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Strictly: in GBK read as UTF-8 未打卡 is no longer 未打卡, and a slot that nobody punched would count as punched.
 * Bytes that are no text are read to the end all the same: whether they can be unpacked comes first.
 */
async function* proven(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0)
  let isFirst = true
  let isText = true
  for await (const part of parts) {
    if (!isText) continue
    const bytes = begun.length === 0 ? part : Buffer.concat([begun, part])
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes))
    begun = Buffer.from(bytes.subarray(whole.length))
    isText = isUtf8(whole)
    if (!isText || whole.length === 0) continue
    yield isFirst ? withoutMark(whole) : whole
    isFirst = false
  }
  if (!isText || begun.length > 0) throw new NoText('not-utf-8')
}

/** How many bytes at the end begin a character that is not whole. */
const unfinished = (bytes: Uint8Array): number => {
  for (let count = 1; count <= 3 && count <= bytes.length; count++) {
    const byte = bytes[bytes.length - count]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > count ? count : 0
  }
  return 0
}

/** A text may begin with a byte order mark: one of its encoding, and one of its own. */
export const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

async function* translated(parts: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let isText = true
  const decoded = (part?: Buffer): Buffer => {
    try {
      return Buffer.from(part === undefined ? decoder.decode() : decoder.decode(part, { stream: true }))
    } catch {
      isText = false
      return Buffer.alloc(0)
    }
  }
  for await (const part of parts) if (isText) yield decoded(part)
  if (isText) yield decoded()
  if (!isText) throw new NoText('not-utf-8')
}
