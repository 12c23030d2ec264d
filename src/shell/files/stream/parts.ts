/** Bytes that come part by part: looked at before they are taken, put together, taken apart. */

/** The first bytes, as many as there are up to `count`, and all of them. */
export const beginning = async (
  parts: AsyncIterable<Buffer>,
  count: number,
): Promise<{ readonly first: Buffer; readonly all: AsyncIterable<Buffer> }> => {
  const rest = parts[Symbol.asyncIterator]()
  let first: Buffer = Buffer.alloc(0)
  while (first.length < count) {
    const next = await rest.next()
    if (next.done === true) break
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value])
  }
  return {
    first,
    all: (async function* () {
      try {
        if (first.length > 0) yield first
        for (;;) {
          const next = await rest.next()
          if (next.done === true) return
          yield next.value
        }
      } finally {
        await rest.return?.()
      }
    })(),
  }
}

/** The first parts, until they are more than the limit, and all parts. */
export const upTo = async (limit: number, text: AsyncIterable<Buffer>) => {
  const rest = text[Symbol.asyncIterator]()
  const head: Buffer[] = []
  let isAll = false
  for (let size = 0; size <= limit && !isAll; ) {
    const next = await rest.next()
    if (next.done === true) isAll = true
    else if (next.value.length > 0) {
      head.push(next.value)
      size += next.value.length
    }
  }
  const parts = (async function* () {
    try {
      for (let part = head.shift(); part !== undefined; part = head.shift()) yield part
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
    } finally {
      await rest.return?.()
    }
  })()
  return { head, isAll, parts }
}

export const joined = (parts: readonly Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts))

/** Parts of a text, each of whole characters. */
export function* slices(part: Buffer): Generator<Buffer> {
  for (let start = 0; start < part.length; ) {
    let end = Math.min(part.length, start + sliceBytes)
    while (end < part.length && (part[end]! & 0xc0) === 0x80) end--
    yield part.subarray(start, end)
    start = end
  }
}
const sliceBytes = 2 ** 18
