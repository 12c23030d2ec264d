import { describe, expect, it } from 'vitest'
import { run } from '../../../src/shell/cli/run.js'
import { shardWords } from '../../../src/shell/cli/shard-words.js'
import { usual } from '../spill/small-crew.js'
import { folderWith } from '../stage.js'

describe('the progress of reading', () => {
  it('says how much of how much, how fast, and how long it will take: 300 MB in 3 s are 100 MB/s, 700 more take 7 s', () =>
    expect(shardWords.readingBytes(300_000_000, 1_000_000_000, 3)).toEqual({
      zh: '正在读取 300/1000 MB，每秒 100 MB，还需 7 秒',
      en: 'reading 300/1000 MB, 100 MB/s, 7 s left',
    }))
  it('claims no end where nobody knows how much will come, and no rate before a second has passed', () => {
    expect(shardWords.readingBytes(300_000_000, undefined, 3)).toEqual({
      zh: '正在读取 300 MB，每秒 100 MB',
      en: 'reading 300 MB, 100 MB/s',
    })
    expect(shardWords.readingBytes(0, 2_000_000, 0)).toEqual({ zh: '正在读取 0/2 MB', en: 'reading 0/2 MB' })
  })
  it('of shards says how many are written', () =>
    expect(shardWords.writing(3, 12)).toEqual({ zh: '正在分片 3/12', en: 'writing shard 3 of 12' }))

  it('is drawn where somebody looks, and nowhere else', async () => {
    const folder = folderWith(usual)
    const words = ['audit', '--at-once', '0', '--workers', '1', folder]
    const watched = await drawn(words, true)
    expect(watched).toContain('\r\u001B[Kreading 0/1 MB')
    expect(watched).toContain('\r\u001B[Kjudging')
    expect(watched.endsWith('\r\u001B[K')).toBe(true)
    expect(await drawn([...words, '--quiet'], true)).toBe('')
    expect(await drawn(words, false)).toBe('')
  })
})

// Helpers

/** What a run writes to standard error, which is a terminal or none. */
async function drawn(words: readonly string[], isTerminal: boolean): Promise<string> {
  let text = ''
  const columns = isTerminal ? 80 : undefined
  await run(words, {
    stdout: { write: () => {}, isTerminal: false, columns: undefined },
    stderr: { write: (more) => void (text += more), isTerminal, columns },
    stdin: async () => new Uint8Array(),
    env: { LANG: 'en_US.UTF-8' },
    now: () => 0,
  })
  return text
}
