/** Faults of month reports: a sum that is not that of its days, days counted otherwise, overtime in another class. */
import { addDays } from '../../../../time/civil-date.js'
import { day as wholeDay, hour } from '../../clock.js'
import type { OfficialMonthRow } from '../../rows.js'
import type { ToldDay } from '../../told-day.js'
import type { PersonalKind } from '../names.js'
import { finding, type PersonalFault, type Reported } from '../suspect.js'

const monthFault = (
  kind: PersonalKind,
  expected: string,
  edit: (month: OfficialMonthRow) => OfficialMonthRow | undefined,
  fits: (day: ToldDay) => boolean = () => true,
): PersonalFault => ({
  kind,
  expects: finding(expected),
  seen: 'month',
  *ways({ official, days }, { dates }) {
    // A month of which some days are not reported cannot be summed.
    if (days.length <= dates.last - dates.first || !days.every(fits)) return
    const month = official.month && edit(official.month)
    const within = days.slice(0, 1).map(({ date }) => date)
    if (month !== undefined) yield { within, edit: (all: Reported) => ({ ...all, month }) }
  },
})

export const monthRowFaults: readonly PersonalFault[] = [
  monthFault('report-month-sum', 'report-month-sum', (row) => ({
    ...row,
    summary_info: { ...row.summary_info, regular_work_sec: row.summary_info.regular_work_sec + 8 * hour },
  })),
  monthFault('report-month-days', 'report-month-days', (row) => ({
    ...row,
    summary_info: {
      ...row.summary_info,
      regular_days: row.summary_info.regular_days - 1,
      except_days: row.summary_info.except_days + 1,
    },
  })),
  monthFault('overtime-month', 'overtime-inconsistent', (row) =>
    row.overwork_info === undefined
      ? undefined
      : {
          ...row,
          overwork_info: { ...row.overwork_info, workday_over_sec: row.overwork_info.workday_over_sec + 2 * hour },
        },
  ),
  monthFault('report-overtime-classes', 'report-overtime-classes', inAnotherClass, endsBeforeMidnight),
  {
    kind: 'report-without-rule',
    expects: finding('unjudged'),
    seen: 'nothing',
    *ways({ facts, days }, { dates }) {
      const within = days.map(({ date }) => date)
      if (within.includes(addDays(dates.first, 1))) yield { input: { ...facts, withoutRule: true }, within }
    },
  },
]

function inAnotherClass(row: OfficialMonthRow): OfficialMonthRow | undefined {
  const { overwork_info: over } = row
  if (over === undefined || over.workday_over_sec === 0) return undefined
  // Overtime of a day off within a holiday may be of either class.
  if (over.restdays_over_sec + over.holidays_over_sec > 0) return undefined
  return { ...row, overwork_info: { ...over, workday_over_sec: 0, holidays_over_sec: over.workday_over_sec } }
}

/** Overtime past midnight may be of the class of the next date. */
function endsBeforeMidnight({ overtime, figures }: ToldDay): boolean {
  return overtime === undefined || overtime.seconds === 0 || Number(figures['latest.seconds'] ?? 0) < wholeDay
}
