import { describe, expect, it } from 'vitest'
import { audited, type Stage } from '../../src/audit.js'
import { progressOf, sayJudging } from '../../src/shell/cli/progress-of.js'
import { progressOn } from '../../src/shell/cli/tell.js'
import type { Said } from '../../src/present/wording/terms.js'
import { day } from '../kit/day.js'

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
      'looking for the causes of differences…',
      'checking reports and inputs…',
    ])
    expect(heard.map(({ zh }) => zh).slice(1)).toEqual(['与官方报告比较……', '查找差异的原因……', '检查报告与输入……'])
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
    expect(drawn(true, 41)).toBe('\r\u001B[Kjudging [####-------\r\u001B[K')
    expect(drawn(false, 80)).toBe('')
    expect(drawn(true, 80, true)).toBe('')
  })
})
