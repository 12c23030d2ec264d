/** `datas[]` of getcheckin_daydata as the official answer for one person and date. */
import type { OfficialDay } from '../../domain/official.js'
import { ruleId, shiftId } from '../../domain/rule.js'
import { dayOffset } from '../../time/day-offset.js'
import { dayTypeOf, overtimeStatusOf } from '../codes.js'
import { seenText } from '../plain.js'
import { perBatch, shared, type Source } from '../source.js'
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
  const date = readDay(base.date, path, 'base_info.date', source)
  if (date === undefined) return undefined
  const figures = lost.size > 0 ? figuresBefore(lost) : draftOf(wire, source, numbers)
  const unknownExceptions = addExceptions(figures, wire, path, source.report)
  addNumbers(figures, wire.summary_info, 'summary_info', lost, summaryMeasures)
  addDayType(figures, base.day_type, path, source)
  addNumbers(figures, wire.ot_info, 'ot_info', lost, overtimeMeasures)
  const leaveByDay = addItems(figures, wire, path, source, lost.size === 0)
  const { rule_info: rule } = base
  const day: OfficialDayDraft = {
    employee: source.person(base.acctid),
    name: shared(base.name, source),
    departments: shared(base.departs_name, source),
    date,
    rule: rule?.groupid === undefined ? undefined : ruleId(rule.groupid),
    ruleName: shared(rule?.groupname, source),
    shift: rule?.scheduleid === undefined ? undefined : shiftId(rule.scheduleid),
    shiftName: shared(rule?.schedulename, source),
    figures,
    unknownExceptions,
    times: timesIn(rule?.checkintime, source),
    approvalTitles: titlesIn(wire.holiday_infos),
    origin: { input: source.input, path },
  }
  if (leaveByDay.length > 0) day.leaveByDay = leaveByDay
  // A code that the document does not list says nothing, and nothing is decided by it.
  const overtimeStatus = wire.ot_info?.ot_status === undefined ? undefined : overtimeStatusOf(wire.ot_info.ot_status)
  if (overtimeStatus !== undefined) day.overtimeStatus = overtimeStatus
  return day
}
type OfficialDayDraft = { -readonly [F in keyof OfficialDay]: OfficialDay[F] }

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

/** Reports of one rule repeat the same times: those of the report before are not made again. */
const timesIn = (sections: Sections | undefined, source: Source): Times => {
  if (sections === undefined || sections.length === 0) return noTimes
  const known = timesRead(source)
  if (!areTimesOf(sections, known.last))
    known.last = sections.flatMap(({ work_sec, off_work_sec }) =>
      work_sec === undefined || off_work_sec === undefined
        ? []
        : [{ start: dayOffset(work_sec), end: dayOffset(off_work_sec) }],
    )
  return known.last
}
const timesRead = perBatch((): { last: Times } => ({ last: noTimes }))
type Sections = NonNullable<NonNullable<WireDayReport['base_info']['rule_info']>['checkintime']>
type Times = OfficialDay['times']

const areTimesOf = (sections: Sections, times: Times): boolean => {
  if (sections.length !== times.length) return false
  for (let i = 0; i < times.length; i++) {
    const { work_sec, off_work_sec }: { readonly work_sec?: number; readonly off_work_sec?: number } = sections[i]!
    if (work_sec !== times[i]!.start || off_work_sec !== times[i]!.end) return false
  }
  return true
}
const noTimes: Times = []

const titlesIn = (infos: readonly WireHolidayInfo[] | undefined): readonly string[] =>
  infos === undefined || infos.length === 0
    ? noTitles
    : infos.map((info) => textIn(info.sp_title)).filter((text) => text !== '')
const noTitles: readonly string[] = []

const addDayType = (figures: FigureDraft, code: number | undefined, path: string, { report }: Source): void => {
  if (code === undefined) return
  const type = dayTypeOf(code)
  if (type !== undefined) figures.dayType = type
  else report('bad-row', `${path}.base_info.day_type`, { seen: seenText(code), needed: 'day-type' })
}
