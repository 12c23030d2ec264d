/** What a zip unpacks to, counted while it is unpacked and thrown away: nobody need trust the sizes that it declares. */

/** In bytes: of all parts, of a sheet, which is later read row by row, and of any other part, which is read whole. */
export interface PartBounds {
  readonly all: number
  readonly sheet: number
  readonly part: number
  /** How many times its packed size a part of some length may have; sheets have 15 to 50 times. */
  readonly ratio: number
}

export interface UnpackedParts {
  /** Bytes so far, where it is too much. */
  readonly tooLarge: number | undefined
  /** Sheets that break off before their end. */
  readonly brokenOff: readonly string[]
  readonly names: readonly string[]
}

/** Stops at the first part that is too large. Throws what the zip library throws for bytes that are no zip. */
export const unpackedParts = async (bytes: Uint8Array, bounds: PartBounds): Promise<UnpackedParts> => {
  const { Unzip, UnzipInflate, UnzipPassThrough } = await import('fflate')
  const parts: { name: string; size: number; tail: string }[] = []
  const done = { bytes: 0, read: 0, isTooLarge: false }
  const unzip = new Unzip((file) => {
    const part = { name: file.name, size: 0, tail: '' }
    parts.push(part)
    const before = done.read
    file.ondata = (error, chunk) => {
      if (error) throw error
      part.size += chunk.length
      done.bytes += chunk.length
      part.tail = (part.tail + ascii(chunk.subarray(-tailLength))).slice(-tailLength)
      const isOver = part.size > (isSheet(part.name) ? bounds.sheet : bounds.part)
      const isBomb = part.size > smallest && part.size > bounds.ratio * Math.max(1, file.size ?? done.read - before)
      done.isTooLarge ||= isOver || isBomb || done.bytes > bounds.all
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  for (; done.read < bytes.length && !done.isTooLarge; done.read += step)
    unzip.push(bytes.subarray(done.read, done.read + step), done.read + step >= bytes.length)
  return {
    tooLarge: done.isTooLarge ? done.bytes : undefined,
    brokenOff: parts.filter(({ name, tail }) => isSheet(name) && !/worksheet>\s*$/.test(tail)).map(({ name }) => name),
    names: parts.map(({ name }) => name),
  }
}

/** 16 kB may unpack to 16 MB. */
const step = 2 ** 14
const smallest = 2 ** 25
const tailLength = 32
const isSheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/i.test(name)
const ascii = (bytes: Uint8Array): string => String.fromCodePoint(...bytes)
