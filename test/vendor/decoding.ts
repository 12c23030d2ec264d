/** What the specs of the edge share: decoding by a line, and times of China written as people write them. */
import type { HolidayCalendar } from '../../src/domain/calendar.js'
import type { Company } from '../../src/domain/company.js'
import { type EmployeeId, employeeId } from '../../src/domain/employee.js'
import type { Problem } from '../../src/domain/problem.js'
import type { Rule } from '../../src/domain/rule.js'
import { parseDate } from '../../src/time/civil-date.js'
import { zone } from '../../src/time/zone.js'
import { decode, type DecodeOptions, type SourceDocument } from '../../src/vendor/index.js'

export const shanghai = zone('Asia/Shanghai')!
export const noHolidays: HolidayCalendar = {
  source: 'none',
  edition: '',
  years: new Set(),
  days: new Map(),
  madeUp: new Map(),
}

/** One document, or several by their paths. */
export const decodeOne = (value: unknown, options: Partial<DecodeOptions> = {}) =>
  decodeFiles({ 'file.json': value }, options)

export const decodeFiles = (files: Readonly<Record<string, unknown>>, options: Partial<DecodeOptions> = {}) =>
  decodeAll(
    Object.entries(files).map(([path, value]) => ({ path, value })),
    options,
  )

export const decodeAll = (documents: readonly SourceDocument[], options: Partial<DecodeOptions> = {}) =>
  decode(documents, { zone: shanghai, calendar: noHolidays, ...options })

/** Unix seconds of a wall clock in China, eight hours ahead of UTC: "2026-02-03 09:00". */
export const at = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? '' : 'T00:00'}Z`) / 1000 - 28_800

export const day = (text: string) => parseDate(text)!
export const who = (userid: string): EmployeeId => employeeId(userid)

/** "id path" of each problem. */
export const briefly = (problems: readonly Problem[]): string[] => problems.map(({ id, path }) => `${id} ${path}`)

/** The rule of the only person of a company. */
export const onlyRule = (company: Company): Rule | undefined => [...company.snapshots.values()][0]?.[0]?.rule
export const onlyPunch = (company: Company) => [...company.punches.values()][0]?.[0]

/** A getcheckinoption answer with one person. */
export const ruleOf = (group: object, userid = 'ZhangSan') => ({ errcode: 0, info: [{ userid, group: { ...group } }] })
/** The least that a fixed rule can be: 09:00-18:00 on Mondays. */
export const fixed = (entry: object = {}, group: object = {}) => ({
  groupid: 1,
  groupname: '总部',
  grouptype: 1,
  checkindate: [{ workdays: [1], checkintime: [{ work_sec: 32_400, off_work_sec: 64_800 }], ...entry }],
  ...group,
})
export const punches = (...rows: object[]) => ({ errcode: 0, checkindata: rows })
export const dayReports = (...rows: object[]) => ({ errcode: 0, datas: rows })
export const dayReport = (more: object = {}, base: object = {}) => ({
  base_info: { acctid: 'ZhangSan', date: at('2026-02-03'), ...base },
  ...more,
})
