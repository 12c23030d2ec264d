/** Overtime in the vendor's own shape: `ot_info` of a day, `overwork_info` of a month. Seconds; a share that no rule tells is absent. */
import type { DayOvertime, MonthOvertime, OvertimeAmounts, OvertimeClass } from '../domain/overtime.js'

export interface OvertimeRow extends Readonly<Partial<Record<DayShare, number>>> {
  /** "0-无加班；1-正常": ours is never short. */
  readonly ot_status: 0 | 1
  readonly ot_duration: number
}
type DayShare = `${OvertimeClass}_over_as_${'vacation' | 'money'}`

export const overtimeRow = ({ class: name, seconds, asVacation, asMoney }: DayOvertime): OvertimeRow => ({
  ot_status: seconds > 0 ? 1 : 0,
  ot_duration: seconds,
  ...sharesOf(name, { asVacation, asMoney }),
})

/** The wire has `workday_over_sec` beside `workdays_over_as_money`. */
export interface OverworkRow extends Readonly<Partial<Record<MonthShare, number>>> {
  readonly workday_over_sec: number
  readonly restdays_over_sec: number
  readonly holidays_over_sec: number
}
type MonthShare = `${OvertimeClass}s_over_as_${'vacation' | 'money'}`

export const overworkRow = ({ workday, restday, holiday }: MonthOvertime): OverworkRow => ({
  workday_over_sec: workday.seconds,
  restdays_over_sec: restday.seconds,
  holidays_over_sec: holiday.seconds,
  ...sharesOf('workdays', workday),
  ...sharesOf('restdays', restday),
  ...sharesOf('holidays', holiday),
})

const sharesOf = (
  name: OvertimeClass | `${OvertimeClass}s`,
  { asVacation, asMoney }: Omit<OvertimeAmounts, 'seconds'>,
) => ({
  ...(asVacation === undefined ? {} : { [`${name}_over_as_vacation`]: asVacation }),
  ...(asMoney === undefined ? {} : { [`${name}_over_as_money`]: asMoney }),
})
