/** A stage for the command: made-up windows, and folders that vanish after the test. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Io } from '../../src/shell/cli/io.js'
import { run } from '../../src/shell/cli/run.js'

export const tiny = 'test/samples/tiny'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}
export interface Circumstances {
  readonly env?: Record<string, string>
  readonly stdin?: string | Uint8Array
  readonly terminal?: boolean
}

/** Runs the command with the words of a line; words in quotes are not needed here. */
export const kaoqin = async (
  words: string | readonly string[],
  { env, stdin, terminal }: Circumstances = {},
): Promise<Ran> => {
  let [out, err] = ['', '']
  const io: Io = {
    stdout: { write: (text) => void (out += text), isTerminal: terminal ?? false, columns: terminal ? 100 : undefined },
    stderr: { write: (text) => void (err += text), isTerminal: false, columns: undefined },
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array())),
    env: { LANG: 'en_US.UTF-8', ...env },
    now: () => Date.UTC(2020, 8, 3, 2, 47, 30) / 1000,
  }
  const code = await run(typeof words === 'string' ? words.split(' ').filter(Boolean) : words, io)
  return { code, out, err }
}

/** A folder with the given files; text, bytes, or anything else as JSON. */
export const folderWith = (files: Record<string, unknown> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files))
    writeFileSync(
      join(folder, name),
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    )
  return folder
}

/** The tiny company with some of its files replaced; `undefined` takes one away. */
export const tinyWith = (files: Record<string, unknown>): string => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).filter(([, content]) => content !== undefined)))
  for (const name of readdirSync(tiny))
    if (name.match(/json$/) && !(name in files)) copyFileSync(join(tiny, name), join(folder, name))
  return folder
}

/** The official report of the tiny company's day with some figures of its own. */
export const reportWith = (
  exceptions: ReadonlyArray<{ count: number; duration: number; exception: number }>,
): unknown => {
  const report = JSON.parse(readFileSync(join(tiny, 'reports.json'), 'utf8'))
  report.datas[0].exception_infos = exceptions
  return report
}
