/** Claims about what the input lacks, in words: one and many, some and all, zh and en. */
import { describe, expect, it } from 'vitest'
import { type FindingKinds, found } from '../../src/domain/finding.js'
import { sayFinding } from '../../src/present/index.js'

type Lack = 'unseen-data' | 'rule-days-missing' | 'roster-days-missing' | 'people-without-punches'
const says = <K extends Lack>(id: K, details: FindingKinds[K]) => {
  const one = found(id, details)
  return [sayFinding(one, 'en').says, sayFinding(one, 'zh').says] as const
}

describe('punches that were not fetched', () => {
  const cases = [{ measure: 'absence.count', ours: 3, best: 0, worst: 4 }] as const
  it('are told with the best and the worst, and with the days that were not worked out', () => {
    const [en, zh] = says('unseen-data', { days: 2, cases, unasked: 5 })
    expect(en).toContain('could change what is said of 2 person-days: absences 3 (at best 0, at worst 4).')
    expect(en).toContain('Fetch getcheckindata for those hours too. 5 person-days more were not worked out.')
    expect(zh).toContain('可能改变 2 个人日的结论：旷工次数 3 次（最少 0 次，最多 4 次）。')
    expect(zh).toContain('另有 5 个人日未逐一推算。')
  })
  it('say nothing of others where there are none', () =>
    expect(says('unseen-data', { days: 1, cases, unasked: 0 }).join('')).not.toMatch(/more were|另有/))
})

describe('days without a rule or a roster of their own', () => {
  it('are one or many', () => {
    expect(says('rule-days-missing', { days: 1 })[0]).toContain('1 person-day was judged by the earlier one')
    expect(says('rule-days-missing', { days: 2 })[0]).toContain('2 person-days were judged by the earlier one')
    expect(says('roster-days-missing', { days: 2 })[0]).toContain('nothing is expected of them as it stands')
  })
})

describe('people without punches', () => {
  it.each([
    [1, 0, '1 person has reports but no punch record in the period.', '1 人有日报，但核对期间没有任何打卡记录。'],
    [1, 1, 'the reports count punches of that person, so records seem to be missing.', '其中 1 人的日报有打卡次数'],
    [3, 2, 'the reports count punches of 2 of them', '其中 2 人的日报有打卡次数'],
    [3, 3, 'the reports count punches of all of them', '其中 3 人的日报有打卡次数'],
  ])('%i of whom reports count punches of %i', (people, reportedPunching, en, zh) => {
    const told = says('people-without-punches', { people, reportedPunching })
    expect(told[0]).toContain(en)
    expect(told[1]).toContain(zh)
  })
})
