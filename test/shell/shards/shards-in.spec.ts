import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runJudgeShard } from '../../../src/shell/cli/judge-shard.js'
import { usual } from '../spill/small-crew.js'
import { folderWith, kaoqin } from '../stage.js'
import { atOnce, judgedShards, shardsIn } from '../ways.js'

describe('shards that follow one another on one stream', () => {
  it('are each judged as soon as they are complete, before the one after the next has come', async () => {
    const input = [folderWith(usual)]
    const { shards, parts } = await judgedShards(input)
    const names = shardsIn(shards)
    const printed: string[] = []
    const before: number[] = []
    async function* stdinStream() {
      for (const name of names) {
        before.push(printed.length)
        const bytes = readFileSync(join(shards, name))
        // Any cut will do, within a character too; and blank lines are nothing.
        for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997)
        yield Buffer.from('\n')
      }
    }
    expect(await judged({ stdinStream, write: (line) => void printed.push(line) })).toBe(0)
    expect(printed).toEqual(names.map((name) => readFileSync(join(parts, name), 'utf8')))
    expect(before).toEqual([0, 0, 1])
    const all = join(folderWith({ 'all.ndjson': printed.join('') }), 'all.ndjson')
    expect(await kaoqin(['merge', '--format', 'json', '--shards', shards, all])).toEqual(await atOnce(input))
  })

  it('are printed where they are sound; a damaged one is named, and no file is written then', async () => {
    const { shards } = await judgedShards([folderWith(usual)])
    const [first = '', second = '', third = ''] = shardsIn(shards).map((name) =>
      readFileSync(join(shards, name), 'utf8'),
    )
    const withoutLastRow = second.slice(0, second.lastIndexOf('\n', second.length - 2) + 1)
    const stdin = `${first}${withoutLastRow}${third}`
    const { code, out, err } = await kaoqin(['judge-shard'], { stdin })
    expect(code).toBe(2)
    expect(out.trimEnd().split('\n').map(shardOf)).toEqual([0, 2])
    expect(err).toContain('shard 2 in - is incomplete or damaged')
    expect((await kaoqin(['judge-shard', '--lang', 'zh'], { stdin })).err).toContain('- 里的第 2 片 不完整或已损坏')
    const file = join(folderWith(), 'parts.ndjson')
    expect(await kaoqin(['judge-shard', '--out', file], { stdin })).toMatchObject({ code: 2, out: '' })
    expect(existsSync(file)).toBe(false)
  })
})

// Helpers

const shardOf = (line: string): unknown => (JSON.parse(line) as { readonly shard: unknown }).shard

function judged({
  stdinStream,
  write,
}: {
  stdinStream: () => AsyncIterable<Uint8Array>
  write: (line: string) => void
}) {
  const silent = { write: () => {}, isTerminal: false, columns: undefined }
  const stdin = () => Promise.reject(new Error('it is read as it comes'))
  const io = { stdout: { ...silent, write }, stderr: silent, stdin, stdinStream, env: {}, now: () => 0 }
  return runJudgeShard({ file: '-', out: undefined, lang: 'en' }, io)
}
