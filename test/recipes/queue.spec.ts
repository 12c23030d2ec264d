/** docs/recipes/queue as it stands, on real servers, with a machine lost in mid-shard. */
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPostgres } from './postgres.js'
import { startRedis } from './redis.js'
import type { NoServer, Server } from './server.js'

const kaoqin = resolve('dist/kaoqin.js')
const company = 'docs/examples/company'
const output = ['--format', 'json', '--lang', 'en']

describe('the queue of shards, one of two workers killed in mid-shard', { timeout: 120_000 }, () => {
  it('gives the report of one process on PostgreSQL', async () => tellsTheSame('PostgreSQL', await startPostgres()))
  it('gives it on Redis too, by another address only', async () => tellsTheSame('Redis', await startRedis()))
})

const tellsTheSame = async (kind: string, server: Server | NoServer): Promise<void> => {
  if ('because' in server) return say(`not checked on ${kind}: ${server.because}`)
  onTestFinished(server.stop)
  const folder = mkdtempSync(join(tmpdir(), 'kaoqin-queue-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [shards, partials] = [join(folder, 'shards'), join(folder, 'partials')]
  // Twelve people make six shards.
  const split = kaoqinSync('shard', company, '--people', '2', '--out', shards)
  expect(split.status, split.stderr).toBe(0)
  const names = readdirSync(shards).filter((name) => name.startsWith('shard-'))
  expect(names).toHaveLength(6)

  const words = [randomUUID(), shards, partials]
  const settings = { KAOQIN_QUEUE: server.address, KAOQIN_COMMAND: kaoqin, KAOQIN_PATIENCE: '2' }
  const run = () => started('run.mjs', [...words, ...output], settings)
  const asked = run()
  const lost = started('worker.mjs', words, { ...settings, KAOQIN_COMMAND: resolve('test/recipes/torn.mjs') })
  await lost.says('half a report is written')
  // While all is in the queue it is asked for once more: that adds nothing.
  const askedAgain = run()
  await askedAgain.says('6 shards to go')
  const survivor = started('worker.mjs', words, settings)
  await survivor.says(' begun')
  lost.killAtOnce()
  const told = [await asked.ended, await askedAgain.ended]

  const alone = kaoqinSync('audit', company, ...output)
  const whole = { code: alone.status, out: alone.stdout }
  expect(told, asked.said()).toEqual([whole, whole])
  expect(readdirSync(partials).filter((name) => !name.startsWith('.'))).toEqual(names)

  // Each shard was finished once, by the one that is left, and the one that was half done came back to it.
  await Promise.all(names.map((name) => survivor.says(`${name} done`)))
  const of = (worker: Started, what: string) => names.filter((name) => worker.said().includes(`${name} ${what}`))
  expect(survivor.said().match(/ done$/gm)).toHaveLength(names.length)
  expect([of(lost, 'begun').length, of(lost, 'done').length]).toEqual([1, 0])
  expect(of(survivor, 'comes back from a lost worker')).toEqual(expect.arrayContaining(of(lost, 'begun')))

  // What is judged is only merged, and asks for no worker.
  survivor.killAtOnce()
  const last = run()
  const merged = await last.ended
  expect(merged, last.said()).toEqual(whole)
}

// Helpers

const kaoqinSync = (...words: string[]) => spawnSync(process.execPath, [kaoqin, ...words], { encoding: 'utf8' })

interface Started {
  readonly said: () => string
  /** Until its standard error holds these words. */
  readonly says: (words: string) => Promise<void>
  readonly killAtOnce: () => void
  readonly ended: Promise<{ readonly code: number | null; readonly out: string }>
}

const started = (name: string, words: readonly string[], settings: Readonly<Record<string, string>>): Started => {
  const child = spawn(process.execPath, [join('docs/recipes/queue', name), ...words], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killAtOnce = () => void child.kill('SIGKILL')
  onTestFinished(killAtOnce)
  let [out, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<{ code: number | null; out: string }>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({ code, out }))
  })
  const says = (wanted: string): Promise<void> =>
    new Promise((done, failed) => {
      const look = () => said.includes(wanted) && done()
      look()
      child.stderr.on('data', look)
      void ended.then(() => failed(new Error(`${name} ended without “${wanted}”: ${said}`)))
    })
  return { said: () => said, says, killAtOnce, ended }
}

const say = (line: string): void => void process.stdout.write(`queue: ${line}\n`)
