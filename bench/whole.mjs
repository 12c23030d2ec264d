/**
 * One measurement of whole files in a process of its own: `parse` reads the bytes and parses them; `audit` runs the command over them at
 * once, `passing` in passing, `workers` in passing with two workers. Prints seconds of the processor, seconds on the wall, and the most
 * memory the process ever held.
 */
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { library, tell } from './measure.mjs'

const [mode, folder] = process.argv.slice(2)

const parse = async () => {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const documents = []
  for (const path of paths) documents.push(JSON.parse(await readFile(path, 'utf8')))
  return documents.length
}

const { run } = await library('shell/cli/run.js')
let printed = 0
const screen = (take) => ({ write: take, isTerminal: false, columns: undefined })
const command = async (...words) => {
  const code = await run(['audit', '--format', 'json', '--quiet', ...words, folder], {
    stdout: screen((text) => (printed += text.length)),
    stderr: screen((text) => process.stderr.write(text)),
    stdin: () => Promise.resolve(new Uint8Array()),
    stdinStream: () => createReadStream('/dev/null'),
    env: {},
    now: () => 0,
  })
  if (code === 2 || printed === 0) throw new Error('nothing was audited')
}
const works = {
  parse,
  audit: () => command('--at-once', '65536'),
  passing: () => command('--at-once', '0', '--workers', '1'),
  workers: () => command('--at-once', '0', '--workers', '2'),
}

const [cpu, start] = [process.cpuUsage(), performance.now()]
await works[mode]()
const { user, system } = process.cpuUsage(cpu)
tell(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    wall: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
