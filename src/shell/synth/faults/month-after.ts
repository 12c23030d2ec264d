/** The month report after its day reports were altered: the vendor sums what it reports. */
import type { ExceptionRow } from '../../../present/day-report.js'
import type { ItemRow } from '../items.js'
import type { OfficialDayRow, OfficialMonthRow } from '../rows.js'
import type { Reported } from './suspect.js'

/** Days that were taken away or told twice change nothing; a month that was altered itself stays as it is. */
export const monthAfter = (before: Reported, after: Reported): OfficialMonthRow | undefined => {
  if (after.month === undefined || after.month !== before.month || after.days.length !== before.days.length)
    return after.month
  return after.days.reduce<OfficialMonthRow>((month, row, i) => moved(month, before.days[i]!, row), after.month)
}

const moved = (month: OfficialMonthRow, was: OfficialDayRow, is: OfficialDayRow): OfficialMonthRow => {
  if (was === is) return month
  const { summary_info: sums } = month
  const excepted = Number(is.exception_infos.length > 0) - Number(was.exception_infos.length > 0)
  return {
    ...month,
    summary_info: {
      ...sums,
      except_days: sums.except_days + excepted,
      regular_days: sums.regular_days - excepted,
      regular_work_sec: sums.regular_work_sec + is.summary_info.regular_work_sec - was.summary_info.regular_work_sec,
      standard_work_sec:
        sums.standard_work_sec + is.summary_info.standard_work_sec - was.summary_info.standard_work_sec,
    },
    exception_infos: exceptions(month.exception_infos, was.exception_infos, is.exception_infos),
    sp_items: items(month.sp_items, was.sp_items, is.sp_items),
  }
}

const exceptions = (
  month: readonly ExceptionRow[],
  was: readonly ExceptionRow[],
  is: readonly ExceptionRow[],
): readonly ExceptionRow[] => {
  const codes = [...new Set([...month, ...is].map(({ exception }) => exception))].toSorted((a, b) => a - b)
  return codes
    .map((exception) => {
      const sum = (rows: readonly ExceptionRow[], of: 'count' | 'duration') =>
        rows.reduce((total, row) => total + (row.exception === exception ? row[of] : 0), 0)
      const total = (of: 'count' | 'duration') => sum(month, of) + sum(is, of) - sum(was, of)
      return { exception, count: total('count'), duration: total('duration') }
    })
    .filter(({ count }) => count > 0)
}

const items = (month: readonly ItemRow[], was: readonly ItemRow[], is: readonly ItemRow[]): readonly ItemRow[] =>
  month.map((item) => {
    const sum = (rows: readonly ItemRow[], of: 'count' | 'duration') =>
      rows.reduce((total, row) => total + (row.type === item.type && row.name === item.name ? row[of] : 0), 0)
    return {
      ...item,
      count: item.count + sum(is, 'count') - sum(was, 'count'),
      duration: item.duration + sum(is, 'duration') - sum(was, 'duration'),
    }
  })
