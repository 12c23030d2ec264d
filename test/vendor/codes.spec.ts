import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  dayTypeOf,
  flawOf,
  itemOf,
  meaningOfError,
  methodOf,
  outRangeOf,
  punchedByOf,
  punchTypeOf,
  ruleTypeOf,
  statusOf,
} from '../../src/vendor/codes.js'

describe('the vendor’s codes', () => {
  it.each([
    [
      'exceptions',
      [1, 2, 3, 4, 5, 6, 7].map(statusOf),
      ['late', 'early', 'missing', 'absence', 'place', 'device', undefined],
    ],
    ['types of rules', [0, 1, 2, 3].map(ruleTypeOf), [undefined, 'fixed', 'shift', 'free']],
    ['ways to pair', [0, 1, 2, 3].map(methodOf), ['pairs', 'first-to-last', 'record-only', undefined]],
    ['punches out of range', [0, 1, 2, 3].map(outRangeOf), ['exception', 'fieldwork', 'forbidden', undefined]],
    ['what one punches by', [0, 1, 2, 3].map(punchedByOf), ['phone', undefined, 'machine', 'either']],
    ['kinds of day', [0, 1, 2].map(dayTypeOf), ['work', 'rest', undefined]],
    [
      'items',
      [1, 2, 3, 4, 15, 100, 5].map(itemOf),
      ['leave', 'correction', 'trip', 'outing', 'approved', 'fieldwork', undefined],
    ],
    [
      'types of punches',
      ['上班打卡', '下班打卡', '外出打卡', '加班打卡'].map(punchTypeOf),
      ['in', 'out', 'outside', undefined],
    ],
    ['flaws', ['地点异常', 'wifi异常', '非常用设备', '时间异常'].map(flawOf), ['place', 'wifi', 'device', undefined]],
  ])('of %s are read as the manual has them', (_, read, words) => expect(read).toEqual(words))
})

describe('an error code', () => {
  it.each([
    [40014, 'token'],
    [45009, 'too-often'],
    [60011, 'no-privilege'],
    [60020, 'address-not-allowed'],
    [301021, 'unknown-user'],
    [301023, 'user-list'],
    [301024, 'time-span'],
    [301070, 'try-again'],
    [301071, 'schedule-refused'],
    [301091, 'rule-refused'],
    [301100, 'other'],
    [301104, 'correction-refused'],
    [-1, 'other'],
  ])('%i means %s', (code, meaning) => expect(meaningOfError(code)).toBe(meaning))
  it('has a meaning for each code that the page lists', () => {
    const page = readFileSync(new URL('../../docs/problems/vendor-error.md', import.meta.url), 'utf8')
    const codes = [...page.matchAll(/\d{5,6}/g)].map(([code]) => Number(code))
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => meaningOfError(code) === 'other')).toEqual([])
  })
})
