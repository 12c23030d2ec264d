/** `datas[]` of getcheckin_daydata as the official answer for one person and date. */
import type { OfficialDay } from '../../domain/official.js'
import { ruleId, shiftId } from '../../domain/rule.js'
import { dayOffset } from '../../time/day-offset.js'
import { dayTypeOf, overtimeStatusOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireDayReport, WireHolidayInfo } from '../wire/day-report.js'
import { draftOf } from './figure-draft.js'
import { addExceptions, addItems, addNumbers, type FigureDraft, figuresBefore } from './sums.js'
import { readDay } from './times.js'

export const readOfficialDay = (
  wire: WireDayReport,
  path: string,
  source: Source,
  lost: ReadonlySet<string>,
): OfficialDay | undefined => {
  const { base_info: base } = wire
  const date = readDay(base.date, `${path}.base_info.date`, source)
  if (date === undefined) return undefined
  const figures = lost.size > 0 ? figuresBefore(lost) : draftOf(wire, source, numbers)
  const unknownExceptions = addExceptions(figures, wire, path, source.report)
  addNumbers(figures, wire.summary_info, 'summary_info', lost, summaryMeasures)
  addDayType(figures, base.day_type, `${path}.base_info.day_type`, source)
  addNumbers(figures, wire.ot_info, 'ot_info', lost, overtimeMeasures)
  const leaveByDay = addItems(figures, wire, path, source.report)
  const { rule_info: rule } = base
  return {
    employee: source.person(base.acctid),
    name: base.name ?? '',
    departments: base.departs_name ?? '',
    date,
    rule: rule?.groupid === undefined ? undefined : ruleId(rule.groupid),
    ruleName: rule?.groupname ?? '',
    shift: rule?.scheduleid === undefined ? undefined : shiftId(rule.scheduleid),
    shiftName: rule?.schedulename ?? '',
    figures,
    unknownExceptions,
    times: (rule?.checkintime ?? []).flatMap(({ work_sec, off_work_sec }) =>
      work_sec === undefined || off_work_sec === undefined
        ? []
        : [{ start: dayOffset(work_sec), end: dayOffset(off_work_sec) }],
    ),
    approvalTitles: (wire.holiday_infos ?? []).map((info) => textIn(info.sp_title)).filter((text) => text !== ''),
    ...(leaveByDay.length > 0 ? { leaveByDay } : {}),
    ...overtimeStatusIn(wire),
    origin: { input: source.input, path },
  }
}

/** "目前只有中文一种" is said of the languages of a text. */
export const textIn = (wording: WireHolidayInfo['sp_title']): string => {
  const texts = wording?.data ?? []
  return (texts.find(({ lang }) => lang === 'zh_CN') ?? texts[0])?.text ?? ''
}

const summaryMeasures = [
  ['checkin_count', 'punches.count'],
  ['regular_work_sec', 'worked.seconds'],
  ['standard_work_sec', 'standard.seconds'],
  ['earliest_time', 'earliest.seconds'],
  ['lastest_time', 'latest.seconds'],
] as const

const overtimeMeasures = [['ot_duration', 'overtime.seconds']] as const
const numbers = { summary: summaryMeasures, overtime: overtimeMeasures }

/** A code that the document does not list says nothing, and nothing is decided by it. */
const overtimeStatusIn = ({ ot_info }: WireDayReport): Pick<OfficialDay, 'overtimeStatus'> => {
  const overtimeStatus = ot_info?.ot_status === undefined ? undefined : overtimeStatusOf(ot_info.ot_status)
  return overtimeStatus === undefined ? {} : { overtimeStatus }
}

const addDayType = (figures: FigureDraft, code: number | undefined, path: string, source: Source): void => {
  if (code === undefined) return
  const type = dayTypeOf(code)
  if (type === undefined) source.report('bad-row', path, { seen: seenText(code), needed: 'day-type' })
  else figures.dayType = type
}
