/** Claims about employment. */
import { describe, expect, it } from 'vitest'
import { isEmployed } from '../../src/domain/employee.js'
import { parseDate } from '../../src/time/civil-date.js'

describe('a person', () => {
  const [joined, left, back] = [parseDate('2026-02-02')!, parseDate('2026-02-10')!, parseDate('2026-03-01')!]

  it('is employed where nothing is known of joining or leaving', () => expect(isEmployed(undefined, joined)).toBe(true))
  it('is employed on the day of joining and on the last day, and not outside them', () => {
    const stretch = [{ from: joined, to: left }]
    const days = ['2026-02-01', '2026-02-02', '2026-02-10', '2026-02-11']
    expect(days.map((date) => isEmployed(stretch, parseDate(date)!))).toEqual([false, true, true, false])
  })
  it('who comes back is employed again, with an open end for good', () => {
    const stretches = [
      { from: undefined, to: left },
      { from: back, to: undefined },
    ]
    const days = ['2020-01-01', '2026-02-20', '2026-03-01', '2030-01-01']
    expect(days.map((date) => isEmployed(stretches, parseDate(date)!))).toEqual([true, false, true, true])
  })
  it('without any stretch is not employed', () => expect(isEmployed([], joined)).toBe(false))
})
