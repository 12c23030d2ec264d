/** Claims about overtime in the vendor's own shape; the names are those of its day and month documents. */
import { describe, expect, it } from 'vitest'
import type { OvertimeAmounts } from '../../src/domain/overtime.js'
import { overtimeRow, overworkRow } from '../../src/present/overtime-rows.js'
import { seconds } from '../../src/time/seconds.js'

const amounts = (lasts: number, asVacation?: number, asMoney?: number): OvertimeAmounts => ({
  seconds: seconds(lasts),
  asVacation: asVacation === undefined ? undefined : seconds(asVacation),
  asMoney: asMoney === undefined ? undefined : seconds(asMoney),
})

describe('a day’s overtime in the vendor’s shape', () => {
  it.each(['workday', 'restday', 'holiday'] as const)('names the shares of a %s', (name) =>
    expect(overtimeRow({ class: name, ...amounts(7200, 7200, 0) })).toEqual({
      ot_status: 1,
      ot_duration: 7200,
      [`${name}_over_as_vacation`]: 7200,
      [`${name}_over_as_money`]: 0,
    }),
  )
  it('has status 0 where there is none', () =>
    expect(overtimeRow({ class: 'workday', ...amounts(0) })).toEqual({ ot_status: 0, ot_duration: 0 }))
})

describe('a month’s overtime in the vendor’s shape', () => {
  it('names each class and its shares, workdays in the plural only there', () =>
    expect(overworkRow({ workday: amounts(1, 2, 3), restday: amounts(4, 5, 6), holiday: amounts(7, 8, 9) })).toEqual({
      workday_over_sec: 1,
      workdays_over_as_vacation: 2,
      workdays_over_as_money: 3,
      restdays_over_sec: 4,
      restdays_over_as_vacation: 5,
      restdays_over_as_money: 6,
      holidays_over_sec: 7,
      holidays_over_as_vacation: 8,
      holidays_over_as_money: 9,
    }))
  it('has no share that nobody told', () =>
    expect(overworkRow({ workday: amounts(1), restday: amounts(2), holiday: amounts(3) })).toEqual({
      workday_over_sec: 1,
      restdays_over_sec: 2,
      holidays_over_sec: 3,
    }))
})
