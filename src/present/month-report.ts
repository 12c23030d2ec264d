/** Our months in the vendor's own shape (getcheckin_monthdata). */
import type { DayResult, MonthResult } from '../domain/result.js'
import type { Rule } from '../domain/rule.js'
import { type Answer, type Context, type ExceptionRow, exceptionRows } from './day-report.js'
import { type OverworkRow, overworkRow } from './overtime-rows.js'
import { recordTypeOf } from './vendor-numbers.js'

export interface MonthRow {
  readonly base_info: {
    readonly record_type: number
    readonly name: string
    readonly name_ex: string
    readonly departs_name: string
    readonly acctid: string
    readonly rule_info: { readonly groupid: number; readonly groupname: string }
  }
  readonly summary_info: {
    readonly work_days: number
    readonly regular_days: number
    readonly rest_days: number
    readonly except_days: number
    readonly regular_work_sec: number
    readonly standard_work_sec: number
  }
  readonly exception_infos: readonly ExceptionRow[]
  /** Only where overtime is worked out on every day. */
  readonly overwork_info?: OverworkRow
  /** Only on months with days whose figures are not in the sums. */
  readonly _state?: 'provisional' | 'unjudged'
}

/** By first date, then userid. The rule named is that of the month's last judged day. */
export const monthReports = (
  months: readonly MonthResult[],
  days: readonly DayResult[],
  context: Context,
): Answer<MonthRow> => {
  const rules = lastRules(days)
  return {
    errcode: 0,
    errmsg: 'ok',
    datas: months
      .toSorted((a, b) => a.from - b.from || (a.employee < b.employee ? -1 : 1))
      .map((month) => monthRow(month, rules(month), context)),
  }
}

const lastRules = (days: readonly DayResult[]): ((month: MonthResult) => Rule | undefined) => {
  const ofPerson = new Map<string, DayResult[]>()
  for (const day of days.toSorted((a, b) => b.date - a.date)) {
    const list = ofPerson.get(day.employee)
    if (list === undefined) ofPerson.set(day.employee, [day])
    else list.push(day)
  }
  return ({ employee, from, to }) =>
    ofPerson.get(employee)?.find(({ date, plan }) => from <= date && date <= to && plan.rule !== undefined)?.plan.rule
}

const monthRow = (month: MonthResult, rule: Rule | undefined, { names, departments }: Context): MonthRow => ({
  base_info: {
    record_type: recordTypeOf(rule),
    name: names.get(month.employee) ?? '',
    name_ex: '',
    departs_name: departments?.get(month.employee) ?? '',
    acctid: month.employee,
    rule_info: { groupid: rule?.id ?? 0, groupname: rule?.name ?? '' },
  },
  summary_info: {
    work_days: month.workdays,
    regular_days: month.regularDays,
    rest_days: month.restDays,
    except_days: month.exceptDays,
    regular_work_sec: month.worked,
    standard_work_sec: month.standard,
  },
  exception_infos: exceptionRows(
    (status) => month.counts[status],
    (status) => month.seconds[status],
  ),
  ...(month.overtime === undefined ? {} : { overwork_info: overworkRow(month.overtime) }),
  ...(month.unjudged > 0 ? { _state: 'unjudged' } : month.provisional > 0 ? { _state: 'provisional' } : {}),
})
