/** Whole files one after the other, each on its way while the one before it is worked on. */
import { open, readFile } from 'node:fs/promises'

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
    const bytes = read(path) ?? (await begun(path))()
    // Whoever asks for it is told; until then nobody has to listen.
    bytes.catch(() => undefined)
    return { path, bytes }
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

/** The reading of a file that is on its way: in one call, since one in pieces would wait for whoever works on the file before. */
const begun = async (path: string): Promise<() => Promise<Uint8Array>> => {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return () => readFile(path)
  const about = await file.stat()
  const isPlain = about.isFile() && about.size < largest
  const bytes = Buffer.allocUnsafeSlow(isPlain ? about.size + 1 : 0)
  const reading = isPlain ? file.read(bytes, 0, bytes.length) : Promise.resolve({ bytesRead: bytes.length })
  const done = reading.then(
    async ({ bytesRead }) => {
      await file.close()
      // It grew, or is none whose size is known.
      return bytesRead < bytes.length ? bytes.subarray(0, bytesRead) : readFile(path)
    },
    async (error: unknown) => {
      await file.close()
      throw error
    },
  )
  done.catch(() => undefined)
  return () => done
}
/** What one call can read. */
const largest = 2 ** 30
