import { describe, expect, it } from 'vitest'
import type { Difference } from '../../../src/domain/report.js'
import { anything, filtered, ordered, type Row } from '../../../src/present/html/rows.js'

const row = (userid: string, measure: string, ours: number, cause: string | null = null): Row => {
  const difference: Difference = { userid, date: '2026-05-07', measure, ours, theirs: 0, cause, restsOn: [] }
  return {
    difference,
    when: '2026-05-07',
    name: '',
    department: 'D',
    rule: 'R',
    words: `${userid}\n${measure}\n迟到时长`.toLowerCase(),
  }
}
const rows = [
  row('Ann', 'late.seconds', 9),
  row('Bob', 'late.seconds', 10, 'punch-missing'),
  row('ann2', 'worked.seconds', 100),
]
const who = (found: readonly Row[]) => found.map(({ difference }) => difference.userid)

describe('a search', () => {
  it('wants every word, in any case and either language', () => {
    expect(who(filtered(rows, { ...anything, search: 'ANN late' }))).toEqual(['Ann'])
    expect(who(filtered(rows, { ...anything, search: '迟到' }))).toEqual(['Ann', 'Bob', 'ann2'])
    expect(who(filtered(rows, { ...anything, search: '  ' }))).toEqual(['Ann', 'Bob', 'ann2'])
  })
})
describe('a filter', () => {
  it('takes its value exactly, and those without a cause by a dash', () => {
    expect(who(filtered(rows, { ...anything, measure: 'late.seconds' }))).toEqual(['Ann', 'Bob'])
    expect(who(filtered(rows, { ...anything, cause: 'punch-missing' }))).toEqual(['Bob'])
    expect(who(filtered(rows, { ...anything, cause: '-' }))).toEqual(['Ann', 'ann2'])
  })
})
describe('an order', () => {
  it('takes numbers as numbers, both ways', () => {
    expect(who(ordered(rows, { by: 'ours', down: false }, 'en'))).toEqual(['Ann', 'Bob', 'ann2'])
    expect(who(ordered(rows, { by: 'ours', down: true }, 'en'))).toEqual(['ann2', 'Bob', 'Ann'])
  })
  it('leaves what is equal as it was', () =>
    expect(who(ordered(rows, { by: 'rule', down: false }, 'zh'))).toEqual(['Ann', 'Bob', 'ann2']))
})
