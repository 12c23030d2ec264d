/** Claims about the reasons that clauses of overtime give: each says what it took and why, or why it was silent. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import type { Policies } from '../../src/reason/policies.js'
import { companyTold, wednesday } from '../kit/day.js'
import { saidBy } from '../kit/evidence.js'
import { on, someone } from '../kit/rule.js'

const punched = '09:00-18:00 ot-by punches'
const applied = '09:00-18:00 ot-by approval'

describe('the reason that a clause of overtime gives', () => {
  it.each<[string, string, string, Partial<Policies>?]>([
    ['overtime-class', `${punched} |`, 'overtime-class.is'],
    ['overtime-punched', `${punched} | in 09:00 out 21:00`, 'overtime-punched.counts'],
    ['overtime-punched', `${punched} | in 09:00 out 18:10`, '-overtime-punched.nothing'],
    ['overtime-applied', `${applied} | overtime 18:00-20:00`, 'overtime-applied.counts'],
    ['overtime-applied', `${applied} |`, 'overtime-applied.nothing'],
    ['overtime-applied', `${applied} | overtime 14:00-39:00`, '-overtime-applied.longer-than-a-day'],
    ['overtime-basis', `${applied} |`, 'overtime-basis.counts'],
    ['overtime-basis', `${applied} ot-off workday |`, '-overtime-basis.not-allowed'],
    ['overtime-rests', `${applied} ot-rest 19:00-20:00 | overtime 18:00-21:00`, 'overtime-rests.taken-out'],
    ['overtime-rests', `${applied} | overtime 18:00-21:00`, '-overtime-rests.none'],
    ['overtime-limits', `${punched} | in 09:00 out 20:00`, 'overtime-limits.within'],
    ['overtime-limits', `${punched} | in 09:00 out 18:40`, 'overtime-limits.too-short'],
    ['overtime-limits', `${punched} ot-max 60 | in 09:00 out 20:00`, 'overtime-limits.cut'],
    ['overtime-rounding', `${punched} | in 09:00 out 20:00`, 'overtime-rounding.rounded'],
    ['overtime-rounding', `${punched} | in 09:00 out 20:00`, '-overtime-rounding.kept', { overtimeRounding: 'never' }],
    ['overtime-share', `${punched} ot-as money | in 09:00 out 20:00`, 'overtime-share.all'],
  ])('%s, of "%s": %s', (clause, line, says, answers = {}) => expect(saidBy(clause, line, answers)).toEqual([says]))

  it.each([
    ['in 20:00 out 25:00', '-overtime-day-cut.crossed'],
    ['in 20:00 out 24:00', 'overtime-day-cut.within'],
  ])('overtime-day-cut, of "%s": %s', (happened, says) =>
    expect(saidBy('overtime-day-cut', `${punched} days 12345 ot-cut 00:00 | ${happened}`, {}, '2026-03-07')).toEqual([
      says,
    ]),
  )

  it('is silence where the rule has no settings', () =>
    expect(saidBy('overtime-class', '09:00-18:00 | in 09:00 out 21:00')).toEqual([]))
})

describe('an explained day with overtime', () => {
  const line = '09:00-18:00 ot-by punches ot-rest 19:00-19:30 ot-round down/1800 ot-as vacation | in 09:00 out 21:10'
  const told = (lang: 'en' | 'zh') =>
    explain(companyTold(line), someone, on(wednesday), { lang })!
      .considered.filter(({ clause }) => clause.startsWith('overtime-'))
      .map(({ says }) => says)
  // 18:30 to 21:10 is 2 h 40 min, less half an hour 2 h 10 min, in half hours downwards 2 h.
  it('tells each step in words, en', () =>
    expect(told('en')).toEqual([
      'overtime counts as that of a workday',
      'punched time that may be overtime, from 18:30 to 21:10: 2 h 40 min',
      'by punches: 2 h 40 min',
      'rest of 30 min is taken out of 2 h 40 min',
      '2 h 10 min, between the least and the most',
      '2 h 10 min rounded down to whole steps of 30 min: overtime of 2 h',
      'overtime of 2 h as time off',
    ]))
  it('tells each step in words, zh', () =>
    expect(told('zh')).toEqual([
      '加班按工作日计',
      '打卡时间里可计加班的，从 18:30 到 21:10，共 2 小时 40 分',
      '以打卡时间为准：2 小时 40 分',
      '2 小时 40 分中扣除休息 30 分钟',
      '2 小时 10 分，在最短与最长之间',
      '2 小时 10 分按 30 分钟向下取整：加班 2 小时',
      '加班 2 小时记为调休',
    ]))
})
