/** What holds of decoding whatever is decoded. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../src/domain/company.js'
import { at, briefly, dayReport, decodeAll, decodeFiles, decodeOne, fixed, who } from './decoding.js'

describe('decoding', () => {
  it('never throws on any JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(decodeOne(value).company.inputs).toHaveLength(1)
      }),
    ))
  it('never throws on rows of a known kind with anything in their fields', () =>
    fc.assert(
      fc.property(anyRows, ([list, rows]) => {
        expect(decodeOne({ [list]: rows }).company.inputs[0]!.rows).toBe(rows.length)
      }),
      { numRuns: 2000 },
    ))
  it('never throws on what is nested deeper than the stack is high', () => {
    let deep: unknown = 1
    for (let i = 0; i < 200_000; i++) deep = [deep]
    const group = { ...fixed(), ot_info: deep, foo: deep }
    const files = {
      'a.json': {
        checkindata: [
          { userid: 'a', checkin_time: 1, mediaids: deep },
          { userid: 'a', checkin_time: 1, mediaids: deep },
        ],
      },
      'b.json': { info: [{ userid: 'a', group }] },
      'c.json': deep,
    }
    const { company } = decodeFiles(files)
    expect(company.punches.get(who('a'))).toHaveLength(2)
    expect(company.snapshots.get(who('a'))![0]!.rule).toBeDefined()
  })

  it('is the same for any order of documents', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(decodeAll(shuffled)).toEqual(decodeAll(documents))
      }),
    ))
  it('lists its inputs by their paths', () =>
    expect(decodeAll(documents).company.inputs.map(({ path }) => path)).toEqual(
      documents.map(({ path }) => path).toSorted(),
    ))
  it('is the same for any order of rows, but for where they are found', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(punchRows, { minLength: punchRows.length }), (shuffled) => {
        const { company, problems } = decodeOne({ checkindata: shuffled })
        const expected = decodeOne({ checkindata: punchRows })
        expect(withoutOrigins(company)).toEqual(withoutOrigins(expected.company))
        expect(problems).toHaveLength(expected.problems.length)
      }),
    ))
  it('loses no row to a bad one', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 }), fc.nat(), (bad, place) => {
        const rows: unknown[] = [...goodRows]
        rows.splice(place % (goodRows.length + 1), 0, ...bad)
        const punches = decodeOne({ checkindata: rows }).company.punches.get(who('ZhangSan')) ?? []
        expect(punches.map((punch) => punch.at)).toEqual(
          expect.arrayContaining(goodRows.map((row) => row.checkin_time)),
        )
      }),
    ))
})

describe('rows equal in every field', () => {
  const row = { userid: 'ZhangSan', checkin_time: at('2026-02-03 09:00'), notes: 'a', lat: 1 }
  it('are one row, counted where it is repeated', () => {
    const { company } = decodeFiles({
      '1.json': { checkindata: [row] },
      '2.json': {
        checkindata: [{ lat: 1, notes: 'a', deviceid: null, checkin_time: row.checkin_time, userid: 'ZhangSan' }],
      },
    })
    expect(company.punches.get(who('ZhangSan'))).toHaveLength(1)
    expect(company.inputs.map(({ repeated }) => repeated)).toEqual([0, 1])
  })
  it('are not those that differ in a field that nobody reads', () =>
    expect(decodeOne({ checkindata: [row, { ...row, notes: 'b' }] }).company.punches.get(who('ZhangSan'))).toHaveLength(
      2,
    ))
  it('are one official day; two that disagree stay two', () => {
    const summary = (checkin_count: number) => dayReport({ summary_info: { checkin_count } })
    expect(decodeOne({ datas: [summary(2), summary(2)] }).company.officialDays).toHaveLength(1)
    expect(decodeOne({ datas: [summary(2), summary(1), summary(2)] }).company.officialDays).toHaveLength(2)
  })
})

describe('unknown fields', () => {
  it('are counted by their path without positions, wherever they stand', () => {
    const { company, problems } = decodeOne({
      errcode: 0,
      page: 1,
      checkindata: [
        { userid: 'a', checkin_time: 1, foo: 1 },
        { userid: 'a', checkin_time: 2, foo: null, bar: {} },
      ],
    })
    expect(problems).toEqual([])
    expect([...company.inputs[0]!.unknownFields]).toEqual([
      ['page', 1],
      ['checkindata[].foo', 2],
      ['checkindata[].bar', 1],
    ])
  })
  it('of a rule are counted for everybody who has it', () => {
    const group = fixed({ checkintime: [{ work_sec: 0, off_work_sec: 60, colour: 1 }] })
    const info = ['a', 'b', 'c'].map((userid) => ({ userid, group: structuredClone(group) }))
    expect([...decodeOne({ info }).company.inputs[0]!.unknownFields]).toEqual([
      ['info[].group.checkindate[].checkintime[].colour', 3],
    ])
  })
  it('are none where the vendor’s documents know them all', () =>
    expect(
      decodeOne({ checkindata: [{ userid: 'a', checkin_time: 1, notes: '', wifimac: '', groupname: '' }] }).company
        .inputs[0]!.unknownFields.size,
    ).toBe(0))
})

describe('a file with one document a line', () => {
  it('is one input of its kind, and a problem names its line', () => {
    const { company, problems } = decodeAll([
      { path: 'a.ndjson', line: 1, value: { userid: 'a', checkin_time: 1 } },
      { path: 'a.ndjson', line: 2, value: { userid: 'a', checkin_time: 'x' } },
      { path: 'a.ndjson', line: 4, value: { checkindata: [{ userid: 'a', checkin_time: 0 }] } },
    ])
    expect(company.inputs).toMatchObject([{ path: 'a.ndjson', kind: 'punches', rows: 3 }])
    expect(company.punches.get(who('a'))![0]!.origin).toEqual({ input: 0, path: 'L1' })
    expect(briefly(problems)).toEqual(['bad-row L2.checkin_time', 'punch-at-zero L4.checkindata[0].checkin_time'])
  })
})

// Helpers

const goodRows = [9, 12, 13, 18].map((hour) => ({ userid: 'ZhangSan', checkin_time: at('2026-02-03') + hour * 3600 }))
const punchRows: object[] = [
  ...goodRows,
  { ...goodRows[0], checkin_type: '上班打卡' },
  { ...goodRows[0], checkin_type: '下班打卡' },
  { ...goodRows[0] },
  { userid: 'zhangsan', checkin_time: at('2026-02-03 20:00'), exception_type: '未打卡' },
  { userid: 'LiSi', checkin_time: 'x' },
  { userid: 'LiSi', checkin_time: at('2026-02-03 20:00') },
]
const rulesAt = (start: number) => ({
  info: [{ userid: 'ZhangSan', group: fixed({ checkintime: [{ work_sec: start, off_work_sec: 64_800 }] }) }],
})
const documents = Object.entries({
  'punches.json': { checkindata: punchRows },
  'more.json': { checkindata: goodRows },
  'rules-1.json': rulesAt(32_400),
  'rules-2.json': rulesAt(36_000),
  'company.json': { group: [fixed({}, { white_users: ['boss'] })] },
  'days-1.json': { datas: [dayReport({ summary_info: { checkin_count: 1 } })] },
  'days-2.json': { datas: [dayReport({ summary_info: { checkin_count: 2 } }, { name: '张三' })] },
  'error.json': { errcode: 40014 },
  'none.json': {},
}).map(([path, value]) => ({ path, value }))

/** Rows whose fields have their names and anything as their values. */
const kinds: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['info', ['userid', 'group']],
  ['group', ['groupid', 'grouptype', 'checkindate', 'spe_workdays', 'schedulelist', 'white_users', 'range']],
  ['checkindata', ['userid', 'checkin_time', 'exception_type', 'sch_checkin_time', 'device_sn', 'lat']],
  ['datas', ['base_info', 'summary_info', 'exception_infos', 'sp_items', 'holiday_infos', 'overwork_info']],
  ['schedule_list', ['userid', 'yearmonth', 'schedule']],
  ['approvals', ['userid', 'kind', 'begin', 'end', 'at', 'date']],
  ['people', ['userid', 'from', 'to']],
  ['known', ['userid', 'measure', 'date', 'period']],
]
const anyRows = fc.constantFrom(...kinds).chain(([list, fields]) => {
  const row = fc.record(Object.fromEntries(fields.map((name) => [name, anyField])), { requiredKeys: [] })
  return fc.tuple(fc.constant(list), fc.array(row, { maxLength: 4 }))
})
const times = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 2 ** 53 - 1, -(2 ** 53) + 1, 1.5, 1e300, 1_770_000_000, 4_294_967_295),
)
const sections = fc.array(
  fc.record(
    { work_sec: times, off_work_sec: times, rest_begin_time: times, rest_end_time: times, latest_off_work_sec: times },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
)
const texts = fc.constantFrom(
  '',
  'a',
  'leave',
  'correction',
  '2026-02-03',
  '2026-02',
  'late.count',
  '年假1.0天（2/29 上午 - 2/30 下午）',
  '13/45 99:99~1/1',
)
const wording = fc.record({ data: fc.array(fc.record({ text: texts })) })
const group = fc.record(
  {
    groupid: times,
    grouptype: fc.constantFrom(1, 2, 3, 4),
    checkindate: fc.array(
      fc.record(
        {
          workdays: fc.array(times),
          checkintime: sections,
          flex_time: times,
          flex_on_duty_time: times,
          limit_aheadtime: times,
          limit_offtime: times,
          max_allow_arrive_late: times,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    schedulelist: fc.array(fc.record({ schedule_id: times, time_section: sections }), { maxLength: 2 }),
    spe_workdays: fc.array(
      fc.record(
        { type: fc.constantFrom(0, 1, 2, 3), timestamp: times, begtime: times, endtime: times, checkintime: sections },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
    span_day_time: times,
    standard_work_duration: times,
    offwork_interval_time: times,
  },
  { requiredKeys: ['grouptype'] },
)
const anyField: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  times,
  texts,
  group,
  fc.array(
    group.map((one) => one.checkindate),
    { maxLength: 2 },
  ),
  fc.record({ acctid: fc.constantFrom('a', 'A', ''), date: times }),
  fc.record({ checkin_count: times, work_days: times }),
  fc.array(
    fc.record({
      exception: times,
      count: times,
      duration: times,
      type: times,
      sp_title: wording,
      sp_description: wording,
    }),
    { maxLength: 3 },
  ),
  fc.record({
    scheduleList: fc.array(
      fc.record({ day: times, schedule_info: fc.record({ schedule_id: times, time_section: sections }) }),
      { maxLength: 2 },
    ),
  }),
)

const withoutOrigins = (company: Company) => ({
  ...company,
  punches: stripped(company.punches),
  placeholders: stripped(company.placeholders),
})
const stripped = (punches: Company['punches']) =>
  [...punches].map(([person, rows]) => [person, rows.map((row) => ({ ...row, origin: undefined }))])
