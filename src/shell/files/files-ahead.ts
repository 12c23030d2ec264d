/** Whole files one after the other: a large one on its way while the one before it is worked on, a small one read when its turn comes. */
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

export interface FileAhead {
  readonly path: string
  /** Fails where the file cannot be read. They stand there until the next file is asked for. */
  readonly bytes: Promise<Uint8Array>
}

/** In the order of the paths. `piped` gives the bytes of what is no file by its name, such as a pipe. */
export async function* filesAhead(
  paths: readonly string[],
  piped: (path: string) => Promise<Uint8Array> | undefined,
): AsyncGenerator<FileAhead, void, undefined> {
  const room = Buffer.allocUnsafeSlow(small + 1)
  const begin = (path: string): Coming => {
    const bytes = piped(path)
    return bytes === undefined ? begun(path, room) : onItsWay(bytes)
  }
  let next: Coming | undefined
  try {
    for (const [index, path] of paths.entries()) {
      const bytes = (next ?? begin(path))()
      next = undefined
      await bytes.catch(() => undefined)
      const following = paths[index + 1]
      if (following !== undefined) next = begin(following)
      yield { path, bytes }
    }
  } finally {
    // Who stops before the end leaves nothing open.
    await next?.().catch(() => undefined)
  }
}
/** A file of up to so many bytes takes its turn in the room of the one before: it is read sooner than one is told that it has come. */
const small = 2 ** 21
/** What one call can read. */
const largest = 2 ** 30

/** The bytes, once they are asked for. */
type Coming = () => Promise<Uint8Array>

const onItsWay = (bytes: Promise<Uint8Array>): Coming => {
  // Whoever asks for it is told; until then nobody has to listen.
  bytes.catch(() => undefined)
  return () => bytes
}

const begun = (path: string, room: Buffer): Coming => {
  const found = openedAt(path)
  if (found === undefined) return onItsWay(readFile(path))
  return found.size > small
    ? onItsWay(inOneCall(path, found, Buffer.allocUnsafeSlow(found.size + 1), beside))
    : () => inOneCall(path, found, room, readSync)
}

interface OpenFile {
  readonly file: number
  readonly size: number
}

/** Nothing for what is no file, or cannot be opened: why, reading it tells. */
const openedAt = (path: string): OpenFile | undefined => {
  try {
    const file = openSync(path, 'r')
    const about = fstatSync(file)
    if (about.isFile() && about.size < largest) return { file, size: about.size }
    closeSync(file)
    return undefined
  } catch {
    return undefined
  }
}

type Read = (file: number, into: Buffer, offset: number, length: number, position: number) => Promise<number> | number

const beside: Read = (file, into, offset, length, position) =>
  new Promise((resolve, reject) => {
    read(file, into, offset, length, position, (error, count) => (error === null ? resolve(count) : reject(error)))
  })

/** Reading in pieces would wait for whoever works on the file before. */
const inOneCall = async (path: string, { file, size }: OpenFile, into: Buffer, by: Read): Promise<Uint8Array> => {
  try {
    if ((await by(file, into, 0, size + 1, 0)) === size) return into.subarray(0, size)
  } finally {
    closeSync(file)
  }
  // It grew, or the call gave less than there is.
  return readFile(path)
}
