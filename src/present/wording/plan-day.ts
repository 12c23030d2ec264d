/** What the plan room says of a date: which rule governs it and what kind of day it is, zh and en. */
import type { PlanSentences } from '../../domain/sentences/plan.js'
import type { CivilDate, Weekday } from '../../time/civil-date.js'
import { said, type Said } from './terms.js'
import type { Show } from './show.js'

/** The words of some of the plan room's sentences. */
export type PlanWords<K extends keyof PlanSentences = keyof PlanSentences> = {
  readonly [S in K]: (blanks: PlanSentences[S], show: Show) => Said
}

export const weekdayWords: Readonly<Record<Weekday, Said>> = {
  0: said('星期日', 'Sunday'),
  1: said('星期一', 'Monday'),
  2: said('星期二', 'Tuesday'),
  3: said('星期三', 'Wednesday'),
  4: said('星期四', 'Thursday'),
  5: said('星期五', 'Friday'),
  6: said('星期六', 'Saturday'),
}
/** "2026-02-14", or "2026-02-14 to 2026-02-16"; after the note that the rule itself has for it. */
const named = ({ note, from, to }: PlanSentences['special-workday.named'], show: Show): Said => {
  const days =
    from === to
      ? said(show.date(from), show.date(from))
      : said(`${show.date(from)} 至 ${show.date(to)}`, `${show.date(from)} to ${show.date(to)}`)
  return note === '' ? days : said(`${days.zh}（${note}）`, `${days.en} (${note})`)
}

/** Where a rule answer comes from. */
const source = (date: CivilDate | undefined, borrowed: boolean, show: Show): Said => {
  if (date === undefined) return said('未注明日期的规则数据', 'rule data without a date')
  return borrowed
    ? said(
        `最近的 ${show.date(date)} 的规则数据（当天没有，借用）`,
        `the rule data of ${show.date(date)}, as that day has none of its own`,
      )
    : said('当天的规则数据', 'the rule data of that day')
}

export const governingWords = {
  'governing-rule.snapshot': ({ rule, date, borrowed }, show) => {
    const from = source(date, borrowed, show)
    return said(`适用规则“${rule}”，依据${from.zh}`, `rule “${rule}” applies, by ${from.en}`)
  },
  'governing-rule.company': ({ rule }) =>
    said(
      `没有本人的规则数据；企业规则“${rule}”点名包含此人`,
      `no rule of their own is known; the company rule “${rule}” names them`,
    ),
  'governing-rule.none-that-day': ({ date, borrowed }, show) => {
    const from = source(date, borrowed, show)
    return said(`没有适用规则：${from.zh}查询过此人，未返回规则`, `no rule: ${from.en} asked for them and got none`)
  },
  'governing-rule.never-told': () => said('没有此人的任何规则数据', 'nothing tells a rule of this person'),
  'governing-rule.several': ({ rules }) =>
    said(
      `多条企业规则都点名包含此人（${rules.join('、')}），无法判断适用哪一条`,
      `several company rules name them (${rules.join(', ')}), and nothing tells which applies`,
    ),
  'rostered-rule.other': ({ rule, date, borrowed }, show) => {
    const from = source(date, borrowed, show)
    return said(
      `排班表把当天排在规则“${rule}”下，依据${from.zh}`,
      `the roster puts the day under rule “${rule}”, by ${from.en}`,
    )
  },
  'rostered-rule.not-rostered': () => said('当天没有排班', 'the roster lacks the day'),
  'rostered-rule.same': () => said('排班表与规则一致', 'the roster is of the same rule'),
  'rostered-rule.told-otherwise': () =>
    said(
      '当天的规则数据不是排班规则，排班表不适用',
      'the rule data of that day is no shift rule, so the roster does not apply',
    ),
  'rostered-rule.unknown': ({ group }) =>
    said(`排班表指向规则 ${group}，但没有该规则的数据`, `the roster names rule ${group}, of which there is no data`),
} satisfies Partial<PlanWords>

export const kindOfDayWords = {
  'weekly-pattern.workday': ({ weekday }) =>
    said(`${weekdayWords[weekday].zh}是工作日`, `${weekdayWords[weekday].en} is a workday`),
  'weekly-pattern.not-a-workday': ({ weekday }) =>
    said(`${weekdayWords[weekday].zh}不是工作日`, `${weekdayWords[weekday].en} is not a workday`),
  'alternate-weeks.workday': ({ weekday, week }) =>
    said(
      `大小周：第 ${week} 周，${weekdayWords[weekday].zh}是工作日`,
      `alternate weeks: in week ${week} ${weekdayWords[weekday].en} is a workday`,
    ),
  'alternate-weeks.not-a-workday': ({ weekday, week }) =>
    said(
      `大小周：第 ${week} 周，${weekdayWords[weekday].zh}不是工作日`,
      `alternate weeks: in week ${week} ${weekdayWords[weekday].en} is not a workday`,
    ),
  'alternate-weeks.unknown-year': () =>
    said(
      '大小周：跳过放假周需要假期表，而其间有年份没有假期表',
      'alternate weeks: skipping holiday weeks needs a calendar of every year in between, and one is missing',
    ),
  'special-workday.named': (all, show) => {
    const { zh, en } = named(all, show)
    return said(`规则指定的特殊工作日：${zh}`, `the rule names it a workday: ${en}`)
  },
  'special-workday.not-named': () => said('不是规则指定的特殊工作日', 'the rule names no special workday here'),
  'special-offday.named': (all, show) => {
    const { zh, en } = named(all, show)
    return said(`规则指定的特殊休息日：${zh}`, `the rule names it a day off: ${en}`)
  },
  'special-offday.not-named': () => said('不是规则指定的特殊休息日', 'the rule names no special day off here'),
  'public-holiday.off': ({ kind }) =>
    kind === 'statutory'
      ? said('法定节假日', 'a statutory holiday')
      : said('节假日放假', 'a day of a public holiday’s break'),
  'public-holiday.make-up': () => said('节假日调休，需上班', 'a make-up workday of a public holiday'),
  'public-holiday.ordinary': () =>
    said('不是节假日，也不是调休上班日', 'neither a public holiday nor a make-up workday'),
  'public-holiday.unknown-year': ({ year }) =>
    said(
      `规则同步法定节假日，但没有 ${year} 年的假期表`,
      `the rule follows public holidays, and there is no calendar of ${year}`,
    ),
  'public-holiday.not-followed': () => said('规则不同步法定节假日', 'the rule does not follow public holidays'),
  'public-holiday.not-for-shifts': () =>
    said('按班次上下班的规则不同步法定节假日', 'shift rules do not follow public holidays'),
  'day-precedence.special': ({ overHoliday }) =>
    overHoliday
      ? said('以特殊日期为准，不按节假日', 'the special day goes before the public holiday')
      : said('以特殊日期为准', 'the special day decides'),
  'day-precedence.holiday': ({ overSpecial }) =>
    overSpecial
      ? said('以节假日为准，不按特殊日期', 'the public holiday goes before the special day')
      : said('以节假日安排为准', 'the holiday calendar decides'),
  'day-precedence.neither': () =>
    said('没有特殊日期或节假日，按每周安排', 'no special day or public holiday: the week decides'),
} satisfies Partial<PlanWords>
