import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OutputOptions, rolldown, type RolldownOptions } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tiny } from './stage.js'

const folder = mkdtempSync(join(tmpdir(), 'kaoqin-'))
const command = join(folder, 'kaoqin.js')

/** Bundled as the package is, far from every node_modules: whatever it needs is in it. */
beforeAll(async () => {
  const config = (await import(pathToFileURL(resolve('rolldown.config.mjs')).href)) as { default: RolldownOptions[] }
  const ofCommand = config.default.find(({ input }) => typeof input === 'object' && 'kaoqin' in input)!
  const bundle = await rolldown(ofCommand)
  await bundle.write({ ...(ofCommand.output as OutputOptions), dir: folder })
  await bundle.close()
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the bundled command; `readBytes` closes its standard output after so many. */
const spawned = (words: readonly string[], { stdin = '', readBytes = Number.POSITIVE_INFINITY } = {}) =>
  new Promise<{ code: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [command, ...words], {
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (out.length >= readBytes) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.end(stdin)
  })

describe('the bundled command', () => {
  it('runs, prints to standard output without colour, and leaves with its code', async () => {
    const { code, out } = await spawned(['audit', tiny])
    expect(code).toBe(0)
    expect(out).toContain('1 person-day: 1 identical')
    expect(out).not.toContain('\u001B')
  })

  it('leaves with 2 for a mistake, told on standard error', async () => {
    const { code, out, err } = await spawned(['audit', tiny, '--zone', 'Mars'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('“Mars” is no time zone')
  })

  it('reads standard input to its end', async () => {
    const { code, err } = await spawned(['audit', '-'], { stdin: '{"datas":[' })
    expect(code).toBe(2)
    expect(err).toContain('Not JSON — -')
  })

  it('is quiet when its reader has seen enough', async () => {
    // Six years of rows are more than a pipe holds.
    const years = ['--from', '2015-01-01', '--to', '2020-12-31', '--format', 'json']
    const { err } = await spawned(['recompute', tiny, ...years, '--quiet'], { readBytes: 1 })
    expect(err).toBe('')
  })
})
