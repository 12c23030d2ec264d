/** `datas[]` of getcheckin_monthdata as the official sums of one person. */
import type { Measure } from '../../domain/measure.js'
import type { OfficialMonth } from '../../domain/official.js'
import { ruleId } from '../../domain/rule.js'
import type { Source } from '../source.js'
import type { WireMonthReport } from '../wire/month-report.js'
import { draftWith, measuresOfLeave } from './figure-draft.js'
import { requestedDays } from './requested.js'
import { addExceptions, addItems, addNumbers, type FigureDraft, figuresBefore } from './sums.js'

export const readOfficialMonth = (
  wire: WireMonthReport,
  path: string,
  source: Source,
  lost: ReadonlySet<string>,
): OfficialMonth => {
  const { base_info: base, overwork_info: over } = wire
  const figures = lost.size > 0 ? figuresBefore(lost) : draftWith(measuresOf(wire, source), source)
  const unknownExceptions = addExceptions(figures, wire, path, source.report)
  addNumbers(figures, wire.summary_info, 'summary_info', lost, summaryMeasures)
  addNumbers(figures, over, 'overwork_info', lost, overtimeMeasures)
  addLaterNumbers(figures, wire)
  addOvertime(figures, over, lost)
  addItems(figures, wire, path, source, false)
  const period = requestedDays(source)
  return {
    employee: source.person(base.acctid),
    name: base.name ?? '',
    departments: base.departs_name ?? '',
    rule: base.rule_info?.groupid === undefined ? undefined : ruleId(base.rule_info.groupid),
    ruleName: base.rule_info?.groupname ?? '',
    from: period?.from,
    to: period?.to,
    figures,
    unknownExceptions,
    origin: { input: source.input, path },
  }
}

/** All that a month without a broken field will be asked to carry, in the order in which it is read. */
const measuresOf = (wire: WireMonthReport, source: Source): Measure[] => {
  const { summary_info: summary, overwork_info: over } = wire
  const measures: Measure[] = summary === undefined ? [] : summaryMeasures.map(([, measure]) => measure)
  if (over !== undefined) for (const [, measure] of overtimeMeasures) measures.push(measure)
  if (summary?.rest_days !== undefined) measures.push('restDays')
  for (const [field, measure] of shareMeasures) if (over?.[field] !== undefined) measures.push(measure)
  if (over !== undefined) measures.push('overtime.seconds')
  return [...measures, ...measuresOfLeave(wire.sp_items, source)]
}

const summaryMeasures = [
  ['work_days', 'workdays'],
  ['regular_days', 'regularDays'],
  ['except_days', 'exceptDays'],
  ['regular_work_sec', 'worked.seconds'],
  ['standard_work_sec', 'standard.seconds'],
] as const

const overtimeMeasures = [
  ['workday_over_sec', 'overtime.workday.seconds'],
  ['restdays_over_sec', 'overtime.restday.seconds'],
  ['holidays_over_sec', 'overtime.holiday.seconds'],
] as const

/** Of all kinds of days together; not told where one of the three is broken. */
const addOvertime = (figures: FigureDraft, over: WireMonthReport['overwork_info'], lost: ReadonlySet<string>): void => {
  if (over === undefined || overtimeMeasures.some(([field]) => lost.has(`overwork_info.${field}`))) return
  figures['overtime.seconds'] = overtimeMeasures.reduce((sum, [field]) => sum + (over[field] ?? 0), 0)
}

/**
 * `rest_days` came on 2024-12-23 and the shares of overtime on 2023-11-21: an answer without them is an older one, not a month without
 * rest, so they are carried only where they stand.
 */
const addLaterNumbers = (
  figures: FigureDraft,
  { summary_info: summary, overwork_info: over }: WireMonthReport,
): void => {
  if (summary?.rest_days !== undefined) figures.restDays = summary.rest_days
  for (const [field, measure] of shareMeasures) {
    const amount = over?.[field]
    if (amount !== undefined) figures[measure] = amount
  }
}

const shareMeasures = [
  ['workdays_over_as_vacation', 'overtime.workday.asVacation'],
  ['workdays_over_as_money', 'overtime.workday.asMoney'],
  ['restdays_over_as_vacation', 'overtime.restday.asVacation'],
  ['restdays_over_as_money', 'overtime.restday.asMoney'],
  ['holidays_over_as_vacation', 'overtime.holiday.asVacation'],
  ['holidays_over_as_money', 'overtime.holiday.asMoney'],
] as const
