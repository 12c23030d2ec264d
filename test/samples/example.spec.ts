/** The sample company adds up by itself; nothing of this project's engine is asked. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  answers,
  dayRows,
  isDayFault,
  midnightOf,
  monthRows,
  type MonthRow,
  sampleFiles,
  type Tally,
} from './answers.js'

const days = dayRows()
const months = monthRows()
const people = [...new Set(months.map((month) => month.base_info.acctid))]
const dayFaults = answers.faults.filter(isDayFault)
const monthFaults = answers.faults.filter((fault) => !isDayFault(fault))

/** The days as they should have been reported: planted faults replaced by the right rows. */
const rightDays = [
  ...days.filter(
    (day) =>
      !dayFaults.some(({ userid, date }) => day.base_info.acctid === userid && day.base_info.date === midnightOf(date)),
  ),
  ...dayFaults.map(({ right }) => right),
]
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const tallies = (exceptions: readonly Tally[]) =>
  [1, 2, 3, 4, 5, 6].map((code) => {
    const of = exceptions.filter(({ exception }) => exception === code)
    return { code, count: sum(of.map(({ count }) => count)), duration: sum(of.map(({ duration }) => duration)) }
  })

describe('the sample company', () => {
  it('is what its story writes, byte by byte', () => {
    const run = spawnSync(process.execPath, ['.ci/make-example.mjs', '--check'], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  it('is JSON throughout and stays below 900 kB', () => {
    const files = sampleFiles()
    expect(files.length).toBe(11)
    for (const { text } of files) expect(() => JSON.parse(text)).not.toThrow()
    expect(sum(files.map(({ text }) => Buffer.byteLength(text)))).toBeLessThan(900_000)
  })

  it('has twelve people and, once the faults are mended, a report for each on all 31 days', () => {
    expect(people.length).toBe(12)
    expect(rightDays.length).toBe(12 * 31)
    expect(answers.personDays).toBe(12 * 31)
    expect(new Set(rightDays.map(({ base_info: { acctid, date } }) => `${acctid} ${date}`)).size).toBe(12 * 31)
  })

  it('has seven wrong reports and a missing one, of eight kinds', () => {
    expect(dayFaults.map(({ unmatched }) => unmatched ?? 'differs').toSorted()).toEqual(
      ['differs', 'differs', 'differs', 'differs', 'differs', 'duplicated', 'ours'].toSorted(),
    )
    expect(monthFaults.length).toBe(1)
    expect(new Set(answers.faults.map(({ id }) => id)).size).toBe(8)
  })
})

describe('a month report of the sample company', () => {
  const right = months.map(
    (month) => monthFaults.find(({ userid }) => userid === month.base_info.acctid)?.right ?? month,
  ) as readonly MonthRow[]

  it.each(people)('of %s is the sum of the right days', (userid) => {
    const month = right.find((one) => one.base_info.acctid === userid)!
    const own = rightDays.filter((day) => day.base_info.acctid === userid)
    const workdays = own.filter((day) => day.base_info.day_type === 0).length
    const troubled = own.filter((day) => day.exception_infos.length > 0).length
    expect(month.summary_info).toEqual({
      work_days: workdays,
      rest_days: 31 - workdays,
      except_days: troubled,
      regular_days: workdays - troubled,
      regular_work_sec: sum(own.map((day) => day.summary_info.regular_work_sec)),
      standard_work_sec: sum(own.map((day) => day.summary_info.standard_work_sec)),
    })
    expect(tallies(month.exception_infos)).toEqual(tallies(own.flatMap((day) => day.exception_infos)))
  })

  it('differs from that sum only where a fault was planted', () => {
    const wrong = months.filter((month, index) => month !== right[index]).map((month) => month.base_info.acctid)
    expect(wrong).toEqual(monthFaults.map(({ userid }) => userid))
  })
})

describe('a workday of the sample month', () => {
  /** State Council notice for 2026: off 1 to 5 May, Saturday 9 May worked. 6-8, 9, 11-15, 18-22, 25-29: 3 + 1 + 5 + 5 + 5 = 19. */
  it('is one of nineteen for the people of the fixed rules', () => {
    const fixed = ['LuYun', 'TangNing', 'HeFan', 'SunYue', 'BaiLu', 'QiaoMu', 'JiangXing']
    for (const userid of fixed) {
      const workdays = rightDays.filter((day) => day.base_info.acctid === userid && day.base_info.day_type === 0)
      expect(workdays.length).toBe(19)
    }
  })
})

describe('the page about the sample company', () => {
  const page = readFileSync('docs/examples/README.md', 'utf8')
  const halves = { en: page.slice(0, page.indexOf('## 中文')), zh: page.slice(page.indexOf('## 中文')) }

  it.each(['en', 'zh'] as const)('tells every planted fault in %s, with the right and the reported value', (lang) => {
    for (const fault of answers.faults) {
      const when = isDayFault(fault) ? fault.date : fault.period
      const rows = halves[lang].split('\n').filter((line) => line.startsWith(`| ${fault.userid} | ${when} |`))
      const told = rows.map((row) =>
        row
          .split('|')
          .slice(3, 6)
          .map((cell) => cell.trim().replaceAll(',', '')),
      )
      const expected =
        fault.differences?.map(({ measure, ours, theirs }) => [`\`${measure}\``, `${ours}`, `${theirs}`]) ?? []
      if (expected.length > 0) expect(told).toEqual(expected)
      else expect(rows.length).toBe(1)
    }
  })

  it('tells no fault that was not planted', () => {
    const planted = sum(answers.faults.map((fault) => fault.differences?.length ?? 1))
    for (const half of [halves.en, halves.zh])
      expect(half.split('\n').filter((line) => /^\| \w+ \| 2026-05/.test(line)).length).toBe(planted)
  })
})
