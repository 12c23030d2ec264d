/** Reports altered by hand: one day's row exchanged for another, one figure for another. */
import type { CivilDate } from '../../../../time/civil-date.js'
import type { OfficialDayRow } from '../../rows.js'
import { midnight } from '../../clock.js'
import type { World } from '../../world.js'
import type { Reported } from '../suspect.js'

export const editDay =
  (date: CivilDate, { zone }: World, edit: (row: OfficialDayRow) => OfficialDayRow | readonly OfficialDayRow[]) =>
  (reported: Reported): Reported => ({
    ...reported,
    days: reported.days.flatMap((row) => (row.base_info.date === midnight(zone, date) ? edit(row) : row)),
  })

export const withSummary = (row: OfficialDayRow, figures: Partial<OfficialDayRow['summary_info']>): OfficialDayRow => ({
  ...row,
  summary_info: { ...row.summary_info, ...figures },
})

/** The figures as reported, the approvals as the input has them. */
export const itemsFrom = (reported: Reported, due: Reported): Reported => {
  const known = new Map(due.days.map((row) => [row.base_info.date, row]))
  const days = reported.days.map((row) => {
    const { holiday_infos, sp_items } = known.get(row.base_info.date) ?? row
    return { ...row, holiday_infos, sp_items }
  })
  const { month } = reported
  return { days, month: month && { ...month, sp_items: (due.month ?? month).sp_items } }
}
