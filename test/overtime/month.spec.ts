/** Claims about a month's overtime: sums by class of day, of all days or of none. */
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/measure.js'
import type { DayResult } from '../../src/domain/result.js'
import { figuresOfMonth } from '../../src/rollup/figures.js'
import { sumMonth } from '../../src/rollup/month.js'
import { day } from '../kit/day.js'
import { on, someone } from '../kit/rule.js'

const rule = '09:00-18:00 days 12345 holidays ot-by approval'
/** An application of two hours on each date: Saturday 2026-02-14 is made up, the 15th a day of the break, the 17th statutory. */
const dayOf = (date: string, words = ''): DayResult => day(`${rule} ${words} | overtime 19:00-21:00`, { date }).result
const sumOf = (days: readonly DayResult[]): Figures =>
  figuresOfMonth(sumMonth(someone, { from: on('2026-02-01'), to: on('2026-02-28') }, days))
const overtimeIn = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).filter(([measure]) => measure.startsWith('overtime.')))

describe('a month’s overtime', () => {
  it('is summed by the class of each day, with what is taken off and what is paid', () =>
    expect(
      overtimeIn(
        sumOf([
          dayOf('2026-02-13', 'ot-as vacation'),
          dayOf('2026-02-14', 'ot-as money'),
          dayOf('2026-02-15', 'ot-as vacation'),
          dayOf('2026-02-17', 'ot-as money'),
        ]),
      ),
    ).toEqual({
      'overtime.seconds': 28_800,
      'overtime.workday.seconds': 14_400,
      'overtime.workday.asVacation': 7200,
      'overtime.workday.asMoney': 7200,
      'overtime.restday.seconds': 7200,
      'overtime.restday.asVacation': 7200,
      'overtime.restday.asMoney': 0,
      'overtime.holiday.seconds': 7200,
      'overtime.holiday.asVacation': 0,
      'overtime.holiday.asMoney': 7200,
    }))
  it('has no figure where one day of it is not recomputed', () =>
    expect(overtimeIn(sumOf([dayOf('2026-02-13'), dayOf('2026-02-15', 'ot-untold restday')]))).toEqual({}))
  it('has no figure where there is no day', () => expect(overtimeIn(sumOf([]))).toEqual({}))
  it('has the shares only of classes of which every day tells them', () => {
    const figures = sumOf([
      dayOf('2026-02-13', 'ot-as vacation'),
      dayOf('2026-02-14', 'ot-as untold'),
      dayOf('2026-02-15', 'ot-as money'),
    ])
    expect(figures).not.toHaveProperty('overtime.workday.asVacation')
    expect(figures).toMatchObject({ 'overtime.workday.seconds': 14_400, 'overtime.restday.asMoney': 7200 })
  })
})
