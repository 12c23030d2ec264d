/** What a place in a document needed, as the end of a sentence, zh and en. */
import type { JsonNeed, Need } from '../../domain/problem.js'
import { type Said, said } from './terms.js'

export const needWords: Readonly<Record<Need, Said>> = {
  'whole-number': said('整数', 'a whole number'),
  number: said('数字', 'a number'),
  text: said('文本', 'text'),
  flag: said('true 或 false', 'true or false'),
  list: said('列表（[…]）', 'a list ([…])'),
  object: said('对象（{…}）', 'an object ({…})'),
  userid: said('非空的 userid', 'a userid that is not empty'),
  'unix-seconds': said('Unix 时间戳（秒，1970 至 2100 年）', 'a time in Unix seconds, between 1970 and 2100'),
  date: said('日期，如 "2026-02-03"', 'a date such as "2026-02-03"'),
  'day-of-month': said('该月的某一天', 'a day of that month'),
  'seconds-of-day': said(
    '距当天 0 点的秒数（次日不超过 24:00）',
    'seconds after 0:00 of the day, up to 24:00 of the next',
  ),
  'year-month': said('年月，如 202602', 'a year and month such as 202602'),
  weekday: said('0（星期日）到 6（星期六）', 'a weekday from 0 (Sunday) to 6 (Saturday)'),
  'rule-type': said('1（固定）、2（按班次）或 3（自由）', '1 (fixed), 2 (shifts) or 3 (free)'),
  'day-type': said('0（工作日）或 1（休息日）', '0 (workday) or 1 (rest day)'),
  code: said('文档列出的代码', 'one of the codes that the manual lists'),
  length: said('不小于 0 的秒数', 'a number of seconds from 0 upwards'),
  'tenths-of-an-hour': said(
    '3600 到 86400 之间、360 的倍数（一天折合的秒数）',
    'a multiple of 360 from 3600 to 86400: the seconds that stand for a day',
  ),
  'rest-inside': said('晚于休息开始的时间', 'a time after the rest begins'),
  'special-date': said('特殊日期的时间戳', 'the date of the special day'),
  'holiday-kind': said('"work"、"rest" 或 "statutory"', '"work", "rest" or "statutory"'),
  'approval-kind': said(
    '"leave"、"trip"、"outing"、"overtime" 或 "correction"',
    '"leave", "trip", "outing", "overtime" or "correction"',
  ),
  'approval-unit': said('"hour"、"half-day" 或 "day"', '"hour", "half-day" or "day"'),
  edge: said('"in" 或 "out"', '"in" or "out"'),
  'begin-before-end': said('晚于 begin 的时间', 'a time after begin'),
  'from-before-to': said('不早于 from 的日期', 'a date not before from'),
  measure: said('指标名称，如 "late.seconds"', 'the name of a measure such as "late.seconds"'),
  'date-or-period': said(
    '日期（"date": "2026-02-03"）或月份（"period": "2026-02"）',
    'a day ("date": "2026-02-03") or a month ("period": "2026-02")',
  ),
}

export const jsonNeedWords: Readonly<Record<JsonNeed, Said>> = {
  value: said('一个值', 'a value'),
  name: said('双引号里的字段名', 'a name in double quotes'),
  colon: said('冒号', 'a colon'),
  'comma-or-end': said('逗号或右括号', 'a comma or the closing bracket'),
  'end-of-text': said('文件到此结束', 'nothing more'),
  string: said('完整的、以双引号结尾的文本', 'a text that ends with a double quote'),
  number: said('一个数字', 'a number'),
}
