/** The field's terms, zh and en: statuses, measures and kinds of day, in the vendor's own Chinese words. */
import type { Lang } from '../../domain/document.js'
import type { DayMeasure, monthOnlyMeasures } from '../../domain/measure.js'
import type { Status } from '../../domain/status.js'

/** One thing said in both languages. */
export type Said = Readonly<Record<Lang, string>>
export const said = (zh: string, en: string): Said => ({ zh, en })

export const statusTerms: Readonly<Record<Status, Said>> = {
  late: said('迟到', 'late'),
  early: said('早退', 'left early'),
  missing: said('缺卡', 'missing punch'),
  absence: said('旷工', 'absent'),
  place: said('地点异常', 'off-site punch'),
  device: said('设备异常', 'unknown device'),
}

export const kindOfDay: Readonly<Record<'work' | 'rest' | 'open' | 'unjudged', Said>> = {
  work: said('工作日', 'workday'),
  rest: said('休息日', 'rest day'),
  open: said('工作日（自由上下班）', 'workday (free hours)'),
  unjudged: said('未判定', 'not judged'),
}

export const kindOfRule: Readonly<Record<'fixed' | 'shift' | 'free', Said>> = {
  fixed: said('固定时间上下班', 'fixed hours'),
  shift: said('按班次上下班', 'shifts'),
  free: said('自由上下班', 'free hours'),
}

/** What a measure is called in a list or at the head of a column; a name nobody knows stands for itself. */
export const measureTerm = (measure: string): Said => {
  const [name = '', kind] = measure.split(':', 2)
  if (!isTerm(name)) return said(measure, measure)
  const term = terms[name]
  return kind === undefined ? term : said(`${kind}（${term.zh}）`, `${term.en}, ${kind}`)
}

type MonthOnlyMeasure = (typeof monthOnlyMeasures)[number]
const terms: Readonly<Record<DayMeasure | MonthOnlyMeasure, Said>> = {
  'late.count': said('迟到次数', 'times late'),
  'late.seconds': said('迟到时长', 'time late'),
  'early.count': said('早退次数', 'times left early'),
  'early.seconds': said('早退时长', 'time left early'),
  'missing.count': said('缺卡次数', 'missing punches'),
  'absence.count': said('旷工次数', 'absences'),
  'absence.seconds': said('旷工时长', 'time absent'),
  'place.count': said('地点异常次数', 'off-site punches'),
  'device.count': said('设备异常次数', 'punches with an unknown device'),
  'worked.seconds': said('实际工作时长', 'worked time'),
  'standard.seconds': said('标准工作时长', 'standard time'),
  'punches.count': said('打卡次数', 'punches'),
  'earliest.seconds': said('最早打卡', 'first punch'),
  'latest.seconds': said('最晚打卡', 'last punch'),
  dayType: said('日报类型', 'kind of day'),
  'overtime.seconds': said('加班时长', 'overtime'),
  'leave.count': said('请假次数', 'leave count'),
  'leave.seconds': said('请假时长', 'leave time'),
  'trip.count': said('出差次数', 'business trips'),
  'trip.seconds': said('出差时长', 'business trip time'),
  'outing.count': said('外出次数', 'outings'),
  'outing.seconds': said('外出时长', 'outing time'),
  'correction.count': said('补卡次数', 'punch corrections'),
  'approved.count': said('审批打卡次数', 'approved punches'),
  'fieldwork.count': said('外勤次数', 'field work'),
  workdays: said('应打卡天数', 'scheduled days'),
  regularDays: said('正常天数', 'normal days'),
  restDays: said('休息天数', 'rest days'),
  exceptDays: said('异常天数', 'exception days'),
  'overtime.workday.seconds': said('工作日加班时长', 'workday overtime'),
  'overtime.restday.seconds': said('休息日加班时长', 'rest-day overtime'),
  'overtime.holiday.seconds': said('节假日加班时长', 'holiday overtime'),
  'overtime.workday.asVacation': said('工作日加班记为调休', 'workday overtime as time off'),
  'overtime.workday.asMoney': said('工作日加班记为加班费', 'workday overtime as pay'),
  'overtime.restday.asVacation': said('休息日加班记为调休', 'rest-day overtime as time off'),
  'overtime.restday.asMoney': said('休息日加班记为加班费', 'rest-day overtime as pay'),
  'overtime.holiday.asVacation': said('节假日加班记为调休', 'holiday overtime as time off'),
  'overtime.holiday.asMoney': said('节假日加班记为加班费', 'holiday overtime as pay'),
}
const isTerm = (name: string): name is keyof typeof terms => Object.hasOwn(terms, name)

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
/** 周三, "Wed"; 0 is Sunday. */
export const weekdayTerm = (weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6, lang: Lang): string => weekdays[lang][weekday]
