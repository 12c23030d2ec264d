import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/diagnose/index.js'
import { audited } from '../../src/audit.js'
import { progressOf, sayJudging, saySearch } from '../../src/shell/cli/progress-of.js'
import { run } from '../../src/shell/cli/run.js'
import { progressOn } from '../../src/shell/cli/tell.js'
import type { Said } from '../../src/present/wording/terms.js'
import type { Stage } from '../../src/stage.js'
import { day } from '../kit/day.js'
import { reportWith, tinyWith } from './stage.js'
import { judgedShards } from './ways.js'

const judging = (done: number, of: number): Stage => ({ at: 'judging', done, of })

describe('the progress of an audit', () => {
  it('says how many of how many, how fast, and how long it will take: 1,200 in 3 s are 400/s, 2,100 more take 6 s', () =>
    expect(sayJudging(judging(1_200, 3_300), 3)).toEqual({
      zh: '判定 [####--------] 1200/3300 人，每秒 400 人，还需 6 秒',
      en: 'judging [####--------] 1200 of 3300 people, 400/s, 6 s left',
    }))
  it('claims no rate before anything was done', () =>
    expect(sayJudging(judging(0, 3_300), 0).en).toBe('judging [------------] 0 of 3300 people'))
  it('names each stage in turn, in both languages', () => {
    const heard: Said[] = []
    const tell = progressOf({ say: (words) => heard.push(words), done: () => {} }, { now: () => 0 })
    const { company } = day('09:00-18:00 | in 09:00 out 18:00')
    audited(company, [], { onProgress: tell })
    expect(heard.map(({ en }) => en)).toEqual([
      'judging [------------] 0 of 1 people',
      'comparing with the official reports…',
      'checking reports and inputs…',
      'looking for the causes of differences…',
    ])
    expect(heard.map(({ zh }) => zh).slice(1)).toEqual(['与官方报告比较……', '检查报告与输入……', '查找差异的原因……'])
  })
  it('is drawn on one line of a terminal, cut to its width, and nowhere else', () => {
    const drawn = (isTerminal: boolean, columns: number, quiet = false): string => {
      let text = ''
      const stderr = { write: (more: string) => void (text += more), isTerminal, columns }
      const progress = progressOn({ stderr }, 'en', quiet)
      progress.say(sayJudging(judging(1_200, 3_300), 3))
      progress.done()
      return text
    }
    expect(drawn(true, 80)).toBe('\r\u001B[Kjudging [####--------] 1200 of 3300 people, 400/s, 6 s left\r\u001B[K')
    expect(drawn(true, 41)).toBe('\r\u001B[Kjudging [####--------] 1200 of 3300 peop\r\u001B[K')
    expect(drawn(false, 80)).toBe('')
    expect(drawn(true, 80, true)).toBe('')
  })
})

describe('the progress of a search for causes', () => {
  const explained = { done: 1_200, of: 3_300 }
  const at = (name: Step['name'], done: number, of: number, round = 1): Step => ({ name, round, done, of })

  it('in a company says how many causes of the round are done, and how many differences have one', () => {
    expect(saySearch(explained, at('company', 70, 210, 2), 3)).toEqual({
      zh: '查找原因 [####--------] 第 2 轮 70/210 种，已解释差异 1200/3300',
      en: 'causes [####--------] 70 of 210, round 2; 1200 of 3300 explained',
    })
    expect(saySearch(explained, at('pairs', 1, 400, 3), 3)).toEqual({
      zh: '查找成对的原因 [------------] 第 3 轮 1/400 种，已解释差异 1200/3300',
      en: 'pairs of causes [------------] 1 of 400, round 3; 1200 of 3300 explained',
    })
  })
  it('on single days says how fast it goes, and how long it will take: 900 in 3 s are 300/s, 450 more take 1.5 s', () => {
    expect(saySearch(explained, at('days', 900, 1_350), 3)).toEqual({
      zh: '查找单日的原因 [########----] 900/1350 种，每秒 300 种，还需 2 秒',
      en: 'causes of days [########----] 900 of 1350 tried, 300/s, 2 s left',
    })
    expect(saySearch(explained, at('swaps', 900, 1_350), 3)).toEqual({
      zh: '查找互换的班次 [########----] 900/1350 种，每秒 300 种，还需 2 秒',
      en: 'swapped shifts [########----] 900 of 1350 tried, 300/s, 2 s left',
    })
    expect(saySearch(explained, at('moments', 0, 1_350), 0)).toEqual({
      zh: '查找打卡的时刻 [------------] 0/1350 种',
      en: 'moments of punches [------------] 0 of 1350 tried',
    })
  })
  it('says whose days are judged again', () =>
    expect(saySearch({ done: 0, of: 3_300 }, at('people', 64, 128), 2)).toEqual({
      zh: '重新判定有差异的人 [######------] 64/128 人，每秒 32 人，还需 2 秒',
      en: 'judging again [######------] 64 of 128 people, 32/s, 2 s left',
    }))
  it('takes the rate of a step from its own beginning: 160 in 4 s after 100 s of judging are 40/s', () => {
    let clock = 1_000
    const heard: string[] = []
    const tell = progressOf({ say: ({ en }) => void heard.push(en), done: () => {} }, { now: () => clock })
    clock += 100
    tell({ at: 'causes', ...explained, step: at('days', 0, 320) })
    clock += 4
    tell({ at: 'causes', ...explained, step: at('days', 160, 320) })
    expect(heard).toEqual([
      'causes of days [------------] 0 of 320 tried',
      'causes of days [######------] 160 of 320 tried, 40/s, 4 s left',
    ])
  })
  it('is drawn at once, in passing and where shards are merged, on a terminal and nowhere else', async () => {
    // Late by 7 minutes, where the records say nothing of the kind.
    const folder = tinyWith({ 'reports.json': reportWith([{ count: 1, duration: 420, exception: 1 }]) })
    const { shards, parts } = await judgedShards([folder])
    for (const words of [
      ['audit', '--at-once', '60000', folder],
      ['audit', '--at-once', '0', '--workers', '1', folder],
      ['merge', '--shards', shards, parts],
    ]) {
      const lines = (await drawn(words, true)).split('\r\u001B[K')
      expect(lines).toContain('looking for the causes of differences…')
      expect(lines).toContain('judging again [------------] 0 of 1 people')
      expect(lines.filter((line) => line.startsWith('causes ['))).not.toEqual([])
      expect(lines.at(-1)).toBe('')
      expect(await drawn([...words, '--quiet'], true)).toBe('')
      expect(await drawn(words, false)).not.toContain('causes')
    }
  })
})

// Helpers

/** What a run writes to standard error, which is a terminal or none. */
async function drawn(words: readonly string[], isTerminal: boolean): Promise<string> {
  let text = ''
  await run(words, {
    stdout: { write: () => {}, isTerminal: false, columns: undefined },
    stderr: { write: (more) => void (text += more), isTerminal, columns: isTerminal ? 100 : undefined },
    stdin: async () => new Uint8Array(),
    env: { LANG: 'en_US.UTF-8' },
    now: () => 0,
  })
  return text
}
