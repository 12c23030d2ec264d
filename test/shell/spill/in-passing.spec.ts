import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { folderWith, kaoqin, tiny } from '../stage.js'
import { atOnce, expectSame, inPassing } from '../ways.js'
import { approvals, crew, days, envelope, lines, months, punches, type Row, rules, usual } from './small-crew.js'

const capital = (row: Row): Row => ({ ...row, userid: String(row['userid']).toUpperCase() })
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const machine = ({ userid, checkin_time }: Row): Row => ({ userid, checkin_time, device_sn: 'M1' })

const elsewhere: Row = {
  groupid: 2,
  groupname: '车间',
  grouptype: 2,
  schedulelist: [
    {
      schedule_id: 7,
      schedule_name: '白班',
      time_section: [{ id: 1, work_sec: 36_000, off_work_sec: 64_800 }],
    },
  ],
}

/** What stands beside the usual files, or in their place; `undefined` takes one away. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'as the vendor answers it': {},
  'months, approvals, a ledger and a calendar beside it': {
    'months.json': { datas: months },
    'approvals.json': { approvals },
    'known.json': {
      known: [
        { userid: 'bob', date: '2026-03-02', measure: 'late.count', reason: 'agreed', by: 'x', on: '2026-03-09' },
        { userid: 'nobody', date: '2026-03-02', measure: 'late.count', reason: 'gone', by: 'x', on: '2026-03-09' },
      ],
    },
    'holidays.json': { holidays: { '2026-03-03': 'rest' } },
  },
  'rows of one person over pages, some of them twice': {
    'punches.json': envelope('checkindata', punches.slice(0, 7)),
    'more.json': envelope('checkindata', punches.slice(4)),
    'days2.json': envelope('datas', days.slice(0, 4)),
  },
  'two reports of a day that disagree': {
    'days2.json': { datas: days.slice(0, 2).map((day) => ({ ...day, exception_infos: [{ exception: 1, count: 1 }] })) },
  },
  'lines of rows of mixed kinds, documents and faults between them': {
    'punches.json': undefined,
    'days.json': undefined,
    'all.ndjson': lines(
      ...punches.slice(0, 4),
      envelope('datas', days.slice(0, 1)),
      punches[4],
      envelope('checkindata', punches.slice(5, 6)),
      days[1],
      '{"userid":',
      ...punches.slice(6),
      { errcode: 45_009, errmsg: 'api freq out of limit' },
      days[2],
      { what: 'is this' },
      ...days.slice(3),
      { userid: 'bob', checkin_time: 'x' },
    ),
  },
  'an envelope a line before rows a line': {
    'punches.json': undefined,
    'punches.ndjson': lines(envelope('checkindata', punches.slice(0, 3)), ...punches.slice(3)),
  },
  'a row in each envelope, and unknown fields': {
    'punches.json': undefined,
    'punches.ndjson': lines(
      ...punches.map((row, i) => ({ request: { useridlist: crew }, response: { ...row, odd: i }, more: 1 })),
      ...days.slice(0, 2).map((day) => ({ ...day, strange: true })),
    ),
  },
  'machines’ records alone': { 'punches.json': { checkindata: { items: punches.map(machine) } } },
  'machines’ records behind phones’ in one list': {
    'punches.json': { checkindata: [...punches.slice(0, 9), ...punches.slice(9).map(machine)] },
  },
  'months behind days in one list': { 'days.json': { datas: [...days, ...months] } },
  'an error of the vendor that has rows and names people': {
    'error.json': {
      ...envelope('checkindata', punches.map(capital), { useridlist: ['AMY', 'CAI'] }),
      response: { errcode: 301_023, errmsg: 'no', checkindata: punches.map(capital) },
    },
  },
  'people spelled otherwise where nothing is read': {
    'cut.json': JSON.stringify(envelope('checkindata', punches.map(capital))).slice(0, -40),
    'unknown.json': [{ userid: 'CAI', what: 1 }],
    'broken.json.gz': gzipSync(JSON.stringify(envelope('checkindata', punches.map(capital)))).subarray(0, 120),
  },
  'people spelled otherwise in a form of our own, a row a line': {
    'approvals.ndjson': lines(...approvals.map(capital)),
    'people.ndjson': lines({ userid: 'BOB', from: '2026-03-03', to: null }),
  },
  'people spelled otherwise in requests and reports': {
    'punches.json': envelope('checkindata', punches, { useridlist: ['Amy', 'BOB'] }),
    'days.json': envelope(
      'datas',
      days.map((day, i) => (i % 2 === 0 ? day : { ...day, base_info: { ...Object(day['base_info']), acctid: 'Bob' } })),
    ),
  },
  'rows that nobody can use, and words that nobody knows': {
    'bad.json': envelope('checkindata', [
      ...punches.map((row, i) => ({ ...row, checkin_time: i % 2 === 0 ? 'soon' : 0, checkin_type: `门${i % 3}` })),
      ...punches.map((row) => ({ ...row, exception_type: '雾', lat: 'north' })),
      { checkin_time: 1 },
      null,
      [],
      'row',
    ]),
  },
  'numbers without bounds, and rows nested deeper than a stack': {
    'odd.json': JSON.stringify(
      envelope('checkindata', [
        { userid: 'amy', checkin_time: 'HUGE', lat: 'HUGE' },
        { ...punches[0], deep: 'DEEP' },
        { userid: 'bob', checkin_time: 1_772_500_000, deep: 'DEEP' },
      ]),
    )
      .replaceAll('"HUGE"', '1e999')
      .replaceAll('"DEEP"', deep),
    'stray.json': `{"checkindata":[${JSON.stringify(punches[1])}],"stray":${deep}}`,
  },
  'lists without rows, and files without anything': {
    'a.json': { checkindata: [] },
    'b.json': [],
    'c.json': { datas: null },
    'd.json': '',
    'e.ndjson': '\n\n',
    'f.json': envelope('checkindata', [], { useridlist: ['amy', 'dan'] }),
  },
  'packed, with marks and line ends of other systems': {
    'punches.json': undefined,
    'punches.ndjson.gz': gzipSync(`\uFEFF${lines(...punches).replaceAll('\n', '\r\n')}`),
    'days.json': `\uFEFF${JSON.stringify({ datas: days }, null, 2).replaceAll('\n', '\r\n')}`,
  },
  'a roster whose shift only another person’s rule tells': {
    'rules.json': { info: [...rules.slice(0, 2), { userid: 'cai', group: elsewhere }] },
    'roster.json': {
      schedule_list: ['amy', 'bob'].map((userid) => ({
        userid,
        groupid: 2,
        yearmonth: 202_603,
        schedule: { scheduleList: [2, 3, 4].map((day) => ({ day, schedule_info: { schedule_id: 7 } })) },
      })),
    },
  },
  'no punches': { 'punches.json': undefined },
  'no rules': { 'rules.json': undefined },
  'no rules and only reports that cannot be used': {
    'rules.json': undefined,
    'days.json': { datas: [{ base_info: { acctid: 'amy', date: 'x' } }] },
  },
  'nothing to judge': {
    'rules.json': undefined,
    'days.json': undefined,
    'bad.json': [{ userid: 'amy', checkin_time: 'x' }],
  },
  'no document at all': { 'rules.json': '{', 'punches.json': undefined, 'days.json': undefined },
}
const folderOf = (files: Readonly<Record<string, unknown>>): string =>
  folderWith(Object.fromEntries(Object.entries({ ...usual, ...files }).filter(([, content]) => content !== undefined)))

describe('an audit in passing, and one by shards', () => {
  it.each(Object.entries(inputs))('say what one at once says: %s', async (_, files) => {
    await expectSame([folderOf(files)])
  })
  it.each([
    ['some people', ['--users', 'bob,cai']],
    ['people nobody knows', ['--users', 'bobb,zoe']],
    ['a person of whom only rows that cannot be used name', ['--users', 'ghost']],
    ['one end of the period', ['--to', '2026-03-03']],
    ['a period behind the data', ['--from', '2027-01-01']],
    ['days that are not over', ['--as-of', '2026-03-04T12:00:00+08:00']],
    ['no approvals', ['--approvals', 'none']],
    ['another zone', ['--zone', 'Asia/Tokyo']],
    ['measures that are not compared', ['--ignore', 'late.seconds']],
  ])('say what one at once says of %s', async (_, options) => {
    const files = { 'bad.json': [{ userid: 'ghost', checkin_time: 'x' }], 'approvals.json': { approvals } }
    await expectSame([folderOf(files)], { options })
  })
  it('say it as files in any order, strictly, for certain, and in Chinese', async () => {
    const folder = folderOf({ 'bad.json': [{ userid: 'amy', checkin_time: 'x' }] })
    const files = readdirSync(folder).map((file) => join(folder, file))
    await expectSame(files)
    const { code } = await expectSame(files, { printing: ['--strict', '--certain'] })
    expect(code).toBe(1)
    const { out } = await expectSame(files, { printing: ['--lang', 'zh'] })
    expect(out).toMatch(/[一-龥]{6}/)
  })
  it('miss a path that was typed and is not there', async () => {
    const { code, err } = await expectSame([folderOf({}), 'nowhere.json'])
    expect(code).toBe(2)
    expect(err).toContain('nowhere.json')
  })
  it('print text and CSV alike', async () => {
    const folder = folderOf({})
    for (const format of ['text', 'csv', 'ndjson']) {
      const whole = await kaoqin(`audit ${folder} --format ${format} --at-once 60000`)
      expect(await kaoqin(`audit ${folder} --format ${format} --at-once 0 --workers 1`)).toEqual(whole)
      expect(whole.out).not.toBe('')
    }
  })
  it('write differences and a ledger alike', async () => {
    const folder = folderOf({})
    const into = folderWith()
    const written = ['60000', '0'].map(async (most) => {
      const [csv, known] = [join(into, `${most}.csv`), join(into, `${most}.json`)]
      await kaoqin(`audit ${folder} --csv ${csv} --write-known ${known} --at-once ${most} --workers 1 --quiet`)
      return [readFileSync(csv, 'utf8'), readFileSync(known, 'utf8')]
    })
    const [one, other] = await Promise.all(written)
    expect(other).toEqual(one)
    expect(one?.[1]).toContain('bob')
  })
})

describe('standard input in passing', () => {
  const text = lines(...rules, ...punches, ...days)
  it('is read as a file of the same text is, whichever of the two ways', async () => {
    const file = join(folderWith({ 'x.ndjson': text }), 'x.ndjson')
    const expected = JSON.parse((await atOnce([file])).out)
    const { out, code } = await inPassing(['-'], {}, { stdin: text })
    const { inputs: read, ...report } = JSON.parse(out)
    expect({ ...report, inputs: undefined }).toEqual({ ...expected, inputs: undefined })
    expect(read.map(({ path, rows }: Row) => [path, rows])).toEqual([
      ['-', 3],
      ['-', 15],
      ['-', 9],
    ])
    expect(code).toBe(1)
  })
})

describe('rows put aside', () => {
  it('leave nothing behind, whether the audit is told or refused', async () => {
    const folder = folderOf({})
    const temporary = folderWith()
    vi.stubEnv('TMPDIR', temporary)
    for (const paths of [[folder], [join(folder, 'punches.json')], ['nowhere']]) await inPassing(paths)
    vi.unstubAllEnvs()
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('the size above which input is read in passing', () => {
  it.each(['-1', '1.5', 'many', '70000'])('is a whole number of MB, not %s, in both languages', async (seen) => {
    const en = await kaoqin(['audit', tiny, '--at-once', seen])
    expect(en.code).toBe(2)
    expect(en.err).toContain('--at-once')
    expect((await kaoqin(['audit', tiny, '--at-once', seen, '--lang', 'zh'])).err).toMatch(/--at-once.*[一-龥]/)
  })
  it.each(['0', '65', 'x'])('has workers between 1 and 64, not %s', async (seen) => {
    const { code, err } = await kaoqin(['audit', tiny, '--workers', seen])
    expect(code).toBe(2)
    expect(err).toContain('--workers')
  })
})
