/** The entry of the command: hands the real world to `run` and leaves with its code. */
import type { Screen } from './io.js'
import { run } from './run.js'

const screen = (stream: NodeJS.WriteStream): Screen => ({
  write: (text) => {
    stream.write(text)
  },
  isTerminal: stream.isTTY ?? false,
  // A terminal that does not know its width says 0.
  columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
})

const readAll = async (): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of process.stdin) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

// A reader that has seen enough (`| head`) is no failure of ours.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode)
  })

process.exitCode = await run(process.argv.slice(2), {
  stdout: screen(process.stdout),
  stderr: screen(process.stderr),
  stdin: readAll,
  stdinStream: () => process.stdin as AsyncIterable<Uint8Array>,
  env: process.env,
  now: () => Math.floor(Date.now() / 1000),
})
