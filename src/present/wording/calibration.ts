/** The sentences of a calibration, zh and en. */
import type { FittedName, WorkedUnit } from '../../domain/calibration.js'
import { dayOffset, formatOffset } from '../../time/day-offset.js'
import { sayDuration } from './amounts.js'
import { said, type Said } from './terms.js'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

export const calibrationWords = {
  value: said('项', 'value'),
  taken: said('取值', 'taken'),
  possible: said('无一天反对的范围', 'no day contradicts'),
  pinnedBelow: said('再小 1 分钟即被否定', 'one minute less contradicts'),
  pinnedAbove: said('再大 1 分钟即被否定', 'one minute more contradicts'),
  given: said('规则里写的', 'in the rule'),
  policies: said('这些日报能够判断的约定', 'Policies that these days tell'),
  policy: said('约定', 'policy'),
  answer: said('答案', 'answer'),
  fits: said('相符', 'fits'),
  against: said('被否定', 'contradicted by'),
  verdict: said('结论', 'verdict'),
  inForce: said('（当前）', ' (in force)'),
  untellable: said('这些日报无法判断的约定', 'Policies that no day tells'),
  suggested: said('建议改答', 'Answers that fit better'),
  pairs: said('两项约定一起改才相符', 'Answers that mend days only together'),
  otherwise: said('换一种理解', 'Read otherwise'),
  nothing: said('无', 'none'),
  anything: said('无法判断', 'cannot be told'),
  noDayTells: said('没有一天能说明上下班时间。', 'No day tells its times.'),
  severalSections: said(
    '一天有多个时段（多于两次打卡）：未推断上下班时间。',
    'A day of several sections (more than two punches): its times are not inferred.',
  ),
  shift: said('班次', 'shift'),
  unnamed: said('未注明规则', 'no rule named'),
  judgedBy: {
    given: said('按已有规则判定', 'judged by the rule of the input'),
    fitted: said('按推断出的规则判定', 'judged by what was inferred here'),
    nothing: said('没有可用的规则，未判定', 'not judged: there is no rule and none could be inferred'),
  },
  verdicts: {
    pinned: said('唯一相符', 'the one that fits'),
    narrowed: said('相符，但不止一个', 'fits, with others'),
    open: said('无法分辨', 'cannot be told apart'),
    refuted: said('不符', 'does not fit'),
  },
} as const

export const valueTerms: Readonly<Record<FittedName | 'rest' | 'restBegins', Said>> = {
  start: said('上班', 'start'),
  end: said('下班', 'end'),
  graceIn: said('允许迟到', 'grace for coming late'),
  graceOut: said('允许早退', 'grace for leaving early'),
  bandEarly: said('弹性：可早到早走', 'band: how much earlier'),
  bandLate: said('弹性：可晚到晚走', 'band: how much later'),
  rest: said('休息合计', 'rests together'),
  restBegins: said('休息开始（若只有一段）', 'one rest begins'),
}

export const leftOutTerms: Readonly<Record<string, Said>> = {
  rest: said('休息日', 'rest days'),
  away: said('有请假、出差或外出', 'with leave, a trip or an outing'),
  'several-slots': said('多于两次打卡', 'with more than two punches'),
  'unclear-punch': said('只有一次打卡且不知上下班', 'with one punch that may be either'),
  'not-told': said('日报没有给出时长', 'whose report tells no lengths'),
  twice: said('日报重复', 'reported twice'),
  'other-standard': said('标准工作时长不同', 'of another standard time'),
}

export const workedTerms: Readonly<Record<WorkedUnit, Said>> = {
  seconds: said('精确到秒', 'by the second'),
  minutes: said('精确到分钟', 'by the minute'),
  'ceil-hour': said('按整小时向上取整', 'in whole hours, rounded up'),
  'nearest-hour': said('按整小时四舍五入', 'in whole hours, rounded to the nearest'),
  'floor-hour': said('按整小时向下取整', 'in whole hours, rounded down'),
}

export const sayAgreement = (identical: number, days: number): Said =>
  said(
    `${days} 个人日中 ${identical} 个与推算一致`,
    `${identical} of ${many(days, 'reported day')} ${identical === 1 ? 'agrees' : 'agree'}`,
  )
export const sayScopeOf = (from: string, to: string, people: number, zone: string): Said =>
  said(`${from} 至 ${to} · ${people} 人 · ${zone}`, `${from} to ${to} · ${many(people, 'person', 'people')} · ${zone}`)
export const sayBefore = (identical: number): Said =>
  said(`按当前约定为 ${identical} 个`, `${identical} with the policies in force`)
export const sayUnjudged = (days: number): Said =>
  said(`${days} 个人日没有规则可判定`, `${many(days, 'day')} not judged: no rule`)
export const sayLeftOutMeasures = (names: Said): Said => said(`未核对：${names.zh}`, `Left out: ${names.en}`)
export const sayWholeHours = (unit: WorkedUnit): Said =>
  said(
    `日报的实际工作时长${workedTerms[unit].zh}，不作逐秒核对`,
    `the reports write worked time ${workedTerms[unit].en}, so it is not compared`,
  )

export const sayDaysUsed = (people: number, days: number, used: number): Said =>
  said(
    `${people} 人，${days} 个人日，其中 ${used} 个能说明上下班时间`,
    `${many(people, 'person', 'people')}, ${many(days, 'reported day')}, of which ${used} tell something of the times`,
  )
export const sayLeftOut = (parts: ReadonlyArray<readonly [string, number]>): Said => {
  const told = parts.map(([reason, count]) => [leftOutTerms[reason] ?? said(reason, reason), count] as const)
  return said(
    `未用：${told.map(([words, count]) => `${words.zh} ${count}`).join('，')}`,
    `not used: ${told.map(([words, count]) => `${count} ${words.en}`).join(', ')}`,
  )
}

/** "09:00", "30:00" as the vendor counts: seconds after 00:00 of the date. */
export const sayTime = (seconds: number): Said => said(...twice(formatOffset(dayOffset(seconds))))
const twice = (text: string): [string, string] => [text, text]

/** "25 min or more", "09:00", "09:53 to 15:50". A length of nothing or more is any. */
export const sayRange = (from: number | null, to: number | null, show: (seconds: number) => Said): Said => {
  if ((from === null || from === 0) && to === null) return calibrationWords.anything
  if (to === null) return said(`不小于 ${show(from!).zh}`, `${show(from!).en} or more`)
  if (from === null) return said(`不大于 ${show(to).zh}`, `${show(to).en} or less`)
  return from === to ? show(from) : said(`${show(from).zh} 至 ${show(to).zh}`, `${show(from).en} to ${show(to).en}`)
}
export const sayLength = (seconds: number): Said => (seconds === 0 ? calibrationWords.nothing : sayDuration(seconds))

export const sayWitnesses = (count: number, shown: string, rest: number): Said =>
  count === 0
    ? said('—', '—')
    : said(
        `${count} 天：${shown}${rest > 0 ? ` 等` : ''}`,
        `${many(count, 'day')}: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`,
      )

export const sayContradicting = (count: number, shown: string, rest: number): Said =>
  said(
    `没有任何规则能同时满足所有日报；取值与 ${count} 天不符：${shown}${rest > 0 ? ` 等` : ''}`,
    `No rule satisfies every day; this one contradicts ${many(count, 'day')}: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`,
  )
export const sayTold = (times: string, days: number, agrees: boolean): Said =>
  agrees
    ? said(
        `日报自己写的班次也是 ${times}（${days} 天）`,
        `The reports print the same hours, ${times} (${many(days, 'day')})`,
      )
    : said(`日报写的班次却是 ${times}（${days} 天）`, `The reports print other hours, ${times} (${many(days, 'day')})`)
export const sayRestBegins = (days: number, unit: WorkedUnit): Said =>
  said(
    `实际工作时长（${workedTerms[unit].zh}），${days} 天`,
    `worked time (${workedTerms[unit].en}), ${many(days, 'day')}`,
  )
export const sayStandardDays = (days: number): Said =>
  said(`标准工作时长，${days} 天`, `standard time, ${many(days, 'day')}`)

export const sayKinds = (kinds: ReadonlyArray<'none' | 'grace' | 'band'>): Said => {
  const terms = {
    none: said('没有宽限', 'none'),
    grace: said('允许迟到早退', 'a grace'),
    band: said('弹性上下班', 'a band'),
  }
  return said(
    `宽限方式：${kinds.map((kind) => terms[kind].zh).join(' 或 ')}`,
    `Leeway: ${kinds.map((kind) => terms[kind].en).join(' or ')}`,
  )
}

export const sayWeek = (workdays: string, untold: string): Said =>
  said(
    `工作日：${workdays === '' ? '无' : workdays}${untold === '' ? '' : `；无法判断：${untold}`}`,
    `Workdays: ${workdays === '' ? 'none' : workdays}${untold === '' ? '' : `; cannot be told: ${untold}`}`,
  )
export const sayHolidays = (follows: boolean | null, days: number): Said =>
  follows === null
    ? said('是否同步法定节假日：无法判断', 'Public holidays: cannot be told')
    : follows
      ? said(`同步法定节假日（${days} 个人日可见）`, `Public holidays are followed (${many(days, 'person-day')} tell)`)
      : said(
          `不同步法定节假日（${days} 个人日可见）`,
          `Public holidays are not followed (${many(days, 'person-day')} tell)`,
        )
export const sayKindsContradicting = (count: number, shown: string, rest: number): Said =>
  said(
    `其中 ${count} 个人日是另一种：${shown}${rest > 0 ? ' 等' : ''}`,
    `${many(count, 'person-day')} of another kind: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`,
  )

export const sayAbsence = (days: number, ofStandard: number, asMissing: number): Said[] => [
  ...(days === 0
    ? []
    : [
        said(
          `整天没有打卡的 ${days} 天记为旷工，其中 ${ofStandard} 天时长等于标准工作时长`,
          `${many(days, 'day')} without any punch ${days === 1 ? 'is' : 'are'} absent, ${ofStandard} of them for the standard time`,
        ),
      ]),
  ...(asMissing === 0
    ? []
    : [
        said(
          `整天没有打卡的 ${asMissing} 天记为缺卡而不是旷工`,
          `${many(asMissing, 'day')} without any punch ${asMissing === 1 ? 'is' : 'are'} missing punches and no absence`,
        ),
      ]),
  ...(days + asMissing === 0 ? [said('旷工的算法：无法判断', 'Absence: cannot be told')] : []),
]
export const sayLateAbsence = (below: number | null, above: number | null): Said | undefined =>
  above === null
    ? below === null
      ? undefined
      : said(`迟到 ${sayDuration(below).zh}仍不是旷工`, `Being late by ${sayDuration(below).en} is still no absence`)
    : said(
        `迟到 ${sayDuration(above).zh}起记为旷工${below === null ? '' : `，${sayDuration(below).zh}还不是`}`,
        `From ${sayDuration(above).en} late it is an absence${below === null ? '' : `; ${sayDuration(below).en} is none`}`,
      )

export const sayOtherwise = (policy: string, answer: string, days: number): Said =>
  said(
    `${policy}: ${answer} —— 没有说得通的取值，最好的也与 ${days} 天不符`,
    `${policy}: ${answer} — fits no values: the best found contradict ${many(days, 'day')}`,
  )
export const sayOtherwiseOpen = (names: string): Said =>
  said(`同样说得通、无法分辨：${names}`, `As good, and cannot be told apart: ${names}`)
export const sayMends = (count: number): Said => said(`${count} 个人日因此一致`, `mends ${many(count, 'person-day')}`)
