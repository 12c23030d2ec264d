/** Whole files one after the other, each on its way while the one before it is worked on. */
import { type FileHandle, open, readFile } from 'node:fs/promises'

export interface FileAhead {
  readonly path: string
  /** Fails where the file cannot be read. */
  readonly bytes: Promise<Uint8Array>
}

/** In the order of the paths. `read` gives the bytes of what is no file by its name, such as a pipe. */
export async function* filesAhead(
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array> | undefined,
): AsyncGenerator<FileAhead, void, undefined> {
  const begin = async (path: string): Promise<FileAhead> => {
    const piped = read(path)
    const ahead = piped === undefined ? await begun(path) : { path, bytes: piped }
    // Whoever asks for it is told; until then nobody has to listen.
    ahead.bytes.catch(() => undefined)
    return ahead
  }
  let coming = paths[0] === undefined ? undefined : await begin(paths[0])
  for (const following of paths.slice(1)) {
    await coming?.bytes.catch(() => undefined)
    const next = await begin(following)
    if (coming !== undefined) yield coming
    coming = next
  }
  if (coming !== undefined) yield coming
}

const begun = async (path: string): Promise<FileAhead> => {
  const file = await open(path).catch(() => undefined)
  const about = await file?.stat().catch(() => undefined)
  if (file !== undefined && about?.isFile() === true && about.size < largest)
    return { path, bytes: inOneCall(path, file, about.size) }
  await file?.close()
  return { path, bytes: readFile(path) }
}
/** What one call can read. */
const largest = 2 ** 30

/** Reading in pieces would wait for whoever works on the file before. */
const inOneCall = async (path: string, file: FileHandle, size: number): Promise<Uint8Array> => {
  const bytes = Buffer.allocUnsafeSlow(size + 1)
  try {
    const { bytesRead } = await file.read(bytes, 0, bytes.length)
    if (bytesRead === size) return bytes.subarray(0, size)
  } finally {
    await file.close()
  }
  // It grew, or the call gave less than there is.
  return readFile(path)
}
