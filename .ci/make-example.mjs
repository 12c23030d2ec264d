/** Writes docs/examples/company and its answer key from the story in .ci/example; with --check it only compares. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { at, lastDay, midnight } from './example/clock.mjs'
import { diary } from './example/diary.mjs'
import { spoilDays, spoilMonths } from './example/faults.mjs'
import { people } from './example/people.mjs'
import { recordsBetween } from './example/records.mjs'
import { dayReport, monthReports, rosters, rulesOn, wholeMonth } from './example/reports.mjs'

const useridlist = people.map(({ userid }) => userid)

/** One row a line, so that a change of one row is a change of one line. */
const envelope = (endpoint, request, key, rows) =>
  [
    '{',
    `  "endpoint": ${JSON.stringify(endpoint)},`,
    `  "request": ${JSON.stringify(request)},`,
    '  "fetchedAt": "2026-06-03T09:00:00+08:00",',
    '  "response": {',
    '    "errcode": 0,',
    '    "errmsg": "ok",',
    `    ${JSON.stringify(key)}: [`,
    rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n'),
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n')

const rules = (day) => envelope('getcheckinoption', { datetime: midnight(day), useridlist }, 'info', rulesOn(day))
const punches = (from, to) =>
  envelope(
    'getcheckindata',
    { opencheckindatatype: 3, starttime: from, endtime: to, useridlist },
    'checkindata',
    recordsBetween(diary, from, to),
  )
const roster = (from, to) => {
  const planned = people.filter((person) => person.roster !== undefined).map(({ userid }) => userid)
  const request = { starttime: midnight(from), endtime: midnight(to), useridlist: planned }
  return envelope('getcheckinschedulist', request, 'schedule_list', rosters(from, to))
}

const days = spoilDays(diary.map(dayReport))
const months = spoilMonths(monthReports(diary))
const dayReports = (from, to) =>
  envelope(
    'getcheckin_daydata',
    { starttime: midnight(from), endtime: midnight(to), useridlist },
    'datas',
    days.rows.filter(({ base_info: { date } }) => midnight(from) <= date && date <= midnight(to)),
  )

/** The pages of punches overlap by half a day, so some records arrive twice. */
const files = new Map([
  ['company/getcheckinoption/2026-05-01.json', rules(1)],
  ['company/getcheckinoption/2026-05-18.json', rules(18)],
  ['company/getcheckindata/page-1.json', punches(midnight(0), midnight(11) + at('12:00'))],
  ['company/getcheckindata/page-2.json', punches(midnight(11), midnight(21) + at('12:00'))],
  ['company/getcheckindata/page-3.json', punches(midnight(21), midnight(lastDay + 1) + at('12:00'))],
  ['company/getcheckinschedulist/2026-04.json', roster(0, 0)],
  ['company/getcheckinschedulist/2026-05.json', roster(1, lastDay)],
  ['company/getcheckin_daydata/2026-05-01.json', dayReports(1, 10)],
  ['company/getcheckin_daydata/2026-05-11.json', dayReports(11, 20)],
  ['company/getcheckin_daydata/2026-05-21.json', dayReports(21, lastDay)],
  [
    'company/getcheckin_monthdata/2026-05.json',
    envelope('getcheckin_monthdata', { ...wholeMonth, useridlist }, 'datas', months.rows),
  ],
  [
    'answers.json',
    `${JSON.stringify({ personDays: diary.length, faults: [...days.answers, months.answer] }, null, 2)}\n`,
  ],
])

const home = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'examples')

const write = () => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  console.log(`${files.size} files written to docs/examples`)
}
const check = () => {
  const stale = [...files].filter(([path, text]) => readFileSync(join(home, path), 'utf8') !== text)
  for (const [path] of stale) console.error(`docs/examples/${path} is not what .ci/make-example.mjs writes`)
  process.exitCode = stale.length > 0 ? 1 : 0
}

if (process.argv.includes('--check')) check()
else write()
