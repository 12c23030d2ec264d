/** A position in bytes that are read as JSON, and whether they were readable so far. */
import { viewOf } from './bytes-held.js'
import { carriageReturn, lineFeed, space, tab } from './json-bytes.js'

export interface Cursor {
  bytes: Uint8Array
  view: DataView
  at: number
  failed: boolean
}

export const cursor = (): Cursor => {
  const bytes = new Uint8Array()
  return { bytes, view: viewOf(bytes), at: 0, failed: false }
}

export const place = (here: Cursor, bytes: Uint8Array, at: number): void => {
  const { buffer, byteOffset, length } = bytes
  if (here.bytes.buffer !== buffer || here.bytes.byteOffset !== byteOffset || here.bytes.length !== length) {
    // A `Buffer` is an object of another kind to V8, which would read every byte in two ways.
    here.bytes = new Uint8Array(buffer, byteOffset, length)
    here.view = viewOf(here.bytes)
  }
  here.at = at
  here.failed = false
}

export const fail = (here: Cursor): undefined => {
  here.failed = true
}

/** The next byte that is no blank, where the cursor then stands; `undefined` behind the last. */
export const next = (here: Cursor): number | undefined => {
  const { bytes } = here
  let { at } = here
  let byte = bytes[at]
  while (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab) byte = bytes[++at]
  here.at = at
  return byte
}
