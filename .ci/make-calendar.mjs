// Writes src/plan/calendar/holiday-table.ts from the development dependency chinese-days: `node .ci/make-calendar.mjs`.
// Breaks and make-up workdays are the package's data. Statutory days are worked out here from the law in force in each year.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const load = createRequire(import.meta.url)
const { getSolarDateFromLunar, getSolarTermDate } = load('chinese-days')
const days = load('chinese-days/dist/chinese-days.json')
const root = new URL('../', import.meta.url)
const version = JSON.parse(readFileSync(new URL('node_modules/chinese-days/package.json', root), 'utf8')).version

/** The day on which the edition named below was published; a new version needs its own line. */
const published = { '1.5.7': '2026-05-08' }[version]
if (published === undefined) throw new Error(`chinese-days ${version}: say here when it was published`)

/** The State Council's notices, by year: of the day it was given, and of the days on which it was amended. */
const notices = {
  2018: '2017-11-30',
  2019: '2018-12-06, amended 2019-03-22',
  2020: '2019-11-21, amended 2020-01-27',
  2021: '2020-11-25',
  2022: '2021-10-25',
  2023: '2022-12-08',
  2024: '2023-10',
  2025: '2024-11',
  2026: '2025-11-04',
}

/** Break days that the package lacks and the notice of that year names: "端午节：6月4日至6日" (2010-12-10), "端午节：6月22日至24日" (2011-12-06). */
const lacking = ['2011-06-05', '2012-06-23']

/** Weekends that the package counts as breaks in 2019 alone, where the notice says "4月5日放假，与周末连休" and the like: ordinary weekends. */
const beyond = ['2019-04-06', '2019-04-07', '2019-06-08', '2019-06-09', '2019-09-14', '2019-09-15']

const firstYear = 2004
const lastYear = 2026

/** 全国年节及纪念日放假办法, article 2, by the date from which each version holds. Lunar dates are written L<month>-<day>; L01-00 is its eve. */
const law = [
  { from: 1999, days: ['01-01', 'L01-01', 'L01-02', 'L01-03', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'] },
  {
    from: 2008,
    days: ['01-01', 'L01-00', 'L01-01', 'L01-02', 'qingming', '05-01', 'L05-05', 'L08-15', '10-01', '10-02', '10-03'],
  },
  {
    from: 2014,
    days: ['01-01', 'L01-01', 'L01-02', 'L01-03', 'qingming', '05-01', 'L05-05', 'L08-15', '10-01', '10-02', '10-03'],
  },
  {
    from: 2025,
    days: [
      '01-01',
      'L01-00',
      'L01-01',
      'L01-02',
      'L01-03',
      'qingming',
      '05-01',
      '05-02',
      'L05-05',
      'L08-15',
      '10-01',
      '10-02',
      '10-03',
    ],
  },
]

const solar = (year, day) => {
  if (day === 'qingming') return getSolarTermDate(year, 4, 'pure_brightness')
  if (!day.startsWith('L')) return `${year}-${day}`
  const [month, of] = day.slice(1).split('-')
  if (of !== '00') return getSolarDateFromLunar(`${year}-${month}-${of}`).date
  const eve = new Date(`${getSolarDateFromLunar(`${year}-${month}-01`).date}T00:00:00Z`)
  return new Date(eve.getTime() - 86_400_000).toISOString().slice(0, 10)
}
const statutoryOf = (year) => {
  const version = law.findLast((one) => one.from <= year)
  return [...new Set(version.days.map((day) => solar(year, day)))].toSorted()
}

/** "0215-0223": runs of neighbouring days of one year. */
const runs = (dates) => {
  const found = []
  for (const date of dates.toSorted()) {
    const last = found.at(-1)
    if (last && Date.parse(date) - Date.parse(last.to) === 86_400_000) last.to = date
    else found.push({ from: date, to: date })
  }
  const short = (date) => date.slice(5).replace('-', '')
  return found.map(({ from, to }) => (from === to ? short(from) : `${short(from)}-${short(to)}`)).join(' ')
}

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
const noLongerLacking = lacking.filter((date) => date in days.holidays)
if (noLongerLacking.length > 0)
  throw new Error(`the source now has ${noLongerLacking.join(' ')}: remove from \`lacking\``)
const noLongerBeyond = beyond.filter((date) => !(date in days.holidays))
if (noLongerBeyond.length > 0)
  throw new Error(`the source no longer has ${noLongerBeyond.join(' ')}: remove from \`beyond\``)
const named = Object.keys(days.holidays).filter((date) => !beyond.includes(date))
const all = { breaks: [...named, ...lacking], makeUp: Object.keys(days.workdays) }
const of = (kind, year) => all[kind].filter((date) => date.startsWith(`${year}-`))
const stray = [...all.breaks, ...all.makeUp].filter((date) => !years.includes(Number(date.slice(0, 4))))
if (stray.length > 0) throw new Error(`the source now holds other years too: ${stray.join(' ')}`)

const lines = years.map((year) => {
  const statutory = statutoryOf(year)
  const breaks = of('breaks', year)
  const notBreaks = statutory.filter((date) => !breaks.includes(date))
  if (notBreaks.length > 0) throw new Error(`statutory by law, yet no break in the source: ${notBreaks.join(' ')}`)
  return `  [${year}, '${runs(breaks)}', '${runs(statutory)}', '${runs(of('makeUp', year))}'],`
})
const given = Object.entries(notices).map(([year, date]) => ` *   ${year}: ${date}`)

const table = `/**
 * Public holidays of mainland China, ${firstYear}-${lastYear}, as data: breaks, the statutory days among them, make-up workdays.
 *
 * Source: npm package chinese-days ${version} (MIT), published ${published}. Its data names the holiday that a make-up workday belongs to
 * but not the weekday it makes up, so that is not told here either. Dates of the State Council's notices that it follows:
${given.join('\n')}
 *   2004-2017: not recorded here
 * Statutory days follow article 2 of 全国年节及纪念日放假办法 in the version of the year: 1999 (春节 three days from 初一, 劳动节 three days),
 * 2008 (春节 from 除夕; 清明, 端午, 中秋 added; 劳动节 one day), 2014 (春节 from 初一), 2025 (春节 four days from 除夕, 劳动节 two days).
 * 2015-09-03, a holiday by a notice of its own, is a break day here.
 * Break days that the package lacks and the notices name are added: ${lacking.join(', ')}. Weekends that it adds
 * to one-day holidays of 2019 alone ("4月5日放假，与周末连休") are taken out: ${beyond.join(', ')}.
 *
 * Generated by .ci/make-calendar.mjs: after a new edition run it, then correct the expected figures of its spec by hand from the notice.
 */

export const tableSource = 'chinese-days'
export const tableEdition = '${version} (${published})'

/** Year; breaks; statutory days among them; make-up workdays. Days are MMDD, runs include both ends. */
export const holidayTable: ReadonlyArray<readonly [year: number, breaks: string, statutory: string, makeUp: string]> = [
${lines.join('\n')}
]
`
const target = fileURLToPath(new URL('src/plan/calendar/holiday-table.ts', root))
writeFileSync(target, table)
execFileSync(fileURLToPath(new URL('node_modules/.bin/biome', root)), ['format', '--write', target], {
  stdio: 'inherit',
})
