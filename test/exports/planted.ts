/** Days of one rule whose times an export prints and whose leeway it does not, with the verdicts that arithmetic gives them. */
import fc from 'fast-check'
import { type Cell, type ConsoleSheet, decode } from '../../src/vendor/index.js'
import { dayHeading, sheetOf } from '../vendor/console/sheets.js'
import { noHolidays, shanghai } from '../vendor/decoding.js'

export interface Leeway {
  readonly kind: 'grace' | 'band'
  /** Minutes. */
  readonly in: number
  readonly out: number
}
export interface WorkedDay {
  /** Minutes after 0:00. */
  readonly arrival: number
  readonly departure: number
}

const [start, end] = [540, 1080]

/** Late counts from the schedule once past the leeway; a band shifts the required out, a grace does not. */
export const verdictOf = ({ arrival, departure }: WorkedDay, { kind, in: late, out: early }: Leeway) => {
  const past = arrival - start
  const shift = kind === 'band' ? Math.min(Math.max(past, -early), late) : 0
  const short = end + shift - departure
  return { late: past > late ? past : 0, early: short > (kind === 'grace' ? early : 0) ? short : 0 }
}

const heading = dayHeading.concat([
  ['异常统计', '早退次数(次)'],
  ['异常统计', '早退时长(分钟)'],
])
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The days of May 2026, one after another. */
export const exportOf = (worked: readonly WorkedDay[], leeway: Leeway): ConsoleSheet => {
  const rows = worked.map((day, i): Readonly<Record<string, Cell>> => {
    const { late, early } = verdictOf(day, leeway)
    const [first, last] = [clock(day.arrival), clock(day.departure)]
    const net = day.departure - day.arrival - Math.max(0, Math.min(day.departure, 780) - Math.max(day.arrival, 720))
    return {
      时间: `2026/05/${String(i + 1).padStart(2, '0')}`,
      姓名: '林一',
      账号: 'LinYi',
      '考勤概况/所属规则': '总部',
      '考勤概况/班次': '09:00-12:00、13:00-18:00',
      '考勤概况/最早': first,
      '考勤概况/最晚': last,
      '考勤概况/打卡次数(次)': 2,
      '考勤概况/标准工作时长(小时)': 8,
      '考勤概况/实际工作时长(小时)': Math.ceil(net / 60),
      '异常统计/迟到次数(次)': late > 0 ? 1 : '--',
      '异常统计/迟到时长(分钟)': late > 0 ? late : '--',
      '异常统计/早退次数(次)': early > 0 ? 1 : '--',
      '异常统计/早退时长(分钟)': early > 0 ? early : '--',
      '上班1/打卡时间': first,
      '下班1/打卡时间': last,
      打卡时间记录: `${first} ${last}`,
    }
  })
  return sheetOf('概况统计与打卡明细', heading, rows)
}

export const companyOf = (...sheets: readonly ConsoleSheet[]) =>
  decode(
    sheets.map((value) => ({ path: 'export.xlsx', value })),
    { zone: shanghai, calendar: noHolidays },
  )

/** "multiples of 5 min", up to two hours here. */
const length = fc.integer({ min: 0, max: 24 }).map((fives) => fives * 5)
export const someLeeway: fc.Arbitrary<Leeway> = fc.record({
  kind: fc.constantFrom('grace' as const, 'band' as const),
  in: length,
  out: length,
})
export const someDays: fc.Arbitrary<WorkedDay[]> = fc.array(
  fc.record({ arrival: fc.integer({ min: 400, max: 690 }), departure: fc.integer({ min: 900, max: 1300 }) }),
  { minLength: 1, maxLength: 31 },
)
