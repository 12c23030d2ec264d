import { describe, expect, it } from 'vitest'
import { at, briefly, day, decodeFiles, decodeOne, fixed, onlyRule, ruleOf, who } from '../decoding.js'

const fetched = (date: string, response: object, people: string[] = [], fetchedAt?: string) => ({
  request: { datetime: at(date), useridlist: people },
  response,
  fetchedAt,
})
const startingAt = (work_sec: number) => fixed({ checkintime: [{ work_sec, off_work_sec: 64_800 }] })
const snapshotsOf = (files: Record<string, unknown>, userid = 'ZhangSan') =>
  decodeFiles(files)
    .company.snapshots.get(who(userid))!
    .map(({ date, rule }) => [date, rule?._tag])

describe('the day a rule is for', () => {
  it('is the one the request names, in the zone', () =>
    expect(snapshotsOf({ 'a.json': fetched('2026-02-03', ruleOf(fixed())) })).toEqual([[day('2026-02-03'), 'fixed']]))
  it.each([
    ['rules/2026-02-03.json', '2026-02-03'],
    ['20260203_rules.json', '2026-02-03'],
    ['C:\\2026-02-01\\rules-2026-02-03.json', '2026-02-03'],
  ])('is else the date in the name of the file: %s', (path, date) =>
    expect(snapshotsOf({ [path]: ruleOf(fixed()) })).toEqual([[day(date), 'fixed']]),
  )
  it.each(['rules.json', '20260201-20260228.json', '20261345.json', '120260203.json', '2026-02-03/rules.json'])(
    'is none where the name has no date, or two: %s',
    (path) => expect(snapshotsOf({ [path]: ruleOf(fixed()) })).toEqual([[undefined, 'fixed']]),
  )
  it('orders a person’s rules, the undated first', () =>
    expect(
      snapshotsOf({
        'b.json': fetched('2026-02-03', ruleOf(fixed())),
        'a.json': fetched('2026-02-10', ruleOf(startingAt(0))),
        'z.json': ruleOf(startingAt(60)),
      }).map(([date]) => date),
    ).toEqual([undefined, day('2026-02-03'), day('2026-02-10')]))
})

describe('a person whom a request names', () => {
  it('and the answer lacks has no rule that day', () => {
    const files = {
      'a.json': fetched('2026-02-03', ruleOf(fixed()), ['ZhangSan', 'LiSi']),
      'b.json': fetched('2026-02-04', ruleOf(fixed(), 'LiSi')),
    }
    expect(snapshotsOf(files, 'LiSi')).toEqual([
      [day('2026-02-03'), undefined],
      [day('2026-02-04'), 'fixed'],
    ])
  })
  it('has one where another batch of that day answers', () => {
    const files = {
      'a.json': fetched('2026-02-03', { info: [] }, ['ZhangSan']),
      'b.json': fetched('2026-02-03', ruleOf(fixed())),
    }
    expect(snapshotsOf(files)).toEqual([[day('2026-02-03'), 'fixed']])
  })
})

describe('equal rules', () => {
  const info = (group: object, ...people: string[]) => ({
    info: people.map((userid) => ({ userid, group: structuredClone(group) })),
  })
  const rulesOf = (files: Record<string, unknown>) =>
    [...decodeFiles(files).company.snapshots.values()].flat().map(({ rule }) => rule)

  it('are one object for everybody and every day, whatever the order of their fields', () => {
    const turned = Object.fromEntries(Object.entries(fixed()).toReversed())
    const rules = rulesOf({
      '2026-02-03.json': info(fixed(), 'a', 'b'),
      '2026-02-04.json': info(turned, 'a'),
      'x.json': { group: [{ ...fixed(), create_time: 1, update_userid: 'x' }] },
    })
    expect(rules).toHaveLength(3)
    expect(new Set(rules).size).toBe(1)
  })
  it('are not those that differ', () =>
    expect(new Set(rulesOf({ 'a.json': info(fixed(), 'a'), 'b.json': info(startingAt(0), 'b') })).size).toBe(2))
  it('tell their problems once', () => {
    const { problems } = decodeOne(info(fixed({ flex_on_duty_time: 99_999 }), 'a', 'b', 'c'))
    expect(briefly(problems)).toEqual(['grace-too-long info[0].group.checkindate[0].flex_on_duty_time'])
  })
})

describe('two rules for one person and day', () => {
  const files = (first: string | undefined, second: string | undefined) => ({
    'a.json': fetched('2026-02-03', ruleOf(startingAt(32_400)), [], first),
    'b.json': fetched('2026-02-03', ruleOf(startingAt(36_000)), [], second),
  })
  const start = (rule: ReturnType<typeof onlyRule>) =>
    rule?._tag === 'fixed' && rule.entries[0]!.timetable.sections[0]!.start
  it('are told, and the one fetched later holds', () => {
    const early = decodeFiles(files('2026-03-02', '2026-03-01'))
    expect(start(onlyRule(early.company))).toBe(32_400)
    expect(early.problems).toMatchObject([{ id: 'two-rules', with: { userid: 'ZhangSan', date: '2026-02-03' } }])
    expect(start(onlyRule(decodeFiles(files('2026-03-01', '2026-03-02')).company))).toBe(36_000)
  })
  it('are no trouble where they are the same', () => {
    const same = fetched('2026-02-03', ruleOf(fixed()))
    expect(decodeFiles({ 'a.json': same, 'b.json': same }).problems).toEqual([])
  })
})

describe('the company’s rule of the same groupid', () => {
  const own = fixed({ workdays: [1], flex_on_duty_time: 60 }, { sync_holidays: false })
  const theirs = fixed(
    {
      flex_on_duty_time: 600,
      allow_flex: true,
      checkintime: [
        {
          work_sec: 32_400,
          off_work_sec: 64_800,
          earliest_work_sec: 21_600,
          latest_off_work_sec: 107_940,
          no_need_checkoff: true,
        },
      ],
      late_rule: { allow_offwork_after_time: true },
    },
    { white_users: ['boss'], sync_holidays: true, groupname: 'other' },
  )
  const merged = (company: object, mine: object = own) =>
    onlyRule(decodeFiles({ 'a.json': ruleOf(mine), 'b.json': { group: [company] } }).company)

  it('adds what the person’s answer lacks, and overrides nothing', () =>
    expect(merged(theirs)).toMatchObject({
      name: '总部',
      followsHolidays: false,
      exempt: new Set(['boss']),
      entries: [
        {
          timetable: {
            leeway: { graceIn: 60, allowed: true, carry: { allowed: true } },
            sections: [{ window: { inFrom: 21_600, outTo: 107_940 }, outNeeded: false }],
          },
        },
      ],
    }))
  it('adds to a section only by the same times', () => {
    const shifted = fixed({ checkintime: [{ work_sec: 36_000, off_work_sec: 64_800, earliest_work_sec: 21_600 }] })
    expect(merged(shifted)).toMatchObject({
      entries: [{ timetable: { sections: [{ window: { inFrom: undefined } }] } }],
    })
  })
  it('adds nothing from another kind of rule', () =>
    expect(merged({ ...theirs, grouptype: 3 })).toMatchObject({ exempt: new Set() }))
  it('gives times to a rule that came without', () =>
    expect(merged(theirs, { groupid: 1, grouptype: 1 })).toMatchObject({
      entries: [{ timetable: { sections: [{ start: 32_400 }] } }],
    }))
  it('of two answers is the one fetched last', () => {
    const answer = (boss: string, fetchedAt: string) => ({
      request: {},
      response: { group: [fixed({}, { white_users: [boss] })] },
      fetchedAt,
    })
    const { company } = decodeFiles({ 'a.json': answer('new', '2026-03-02'), 'b.json': answer('old', '2026-03-01') })
    expect(company.companyRules).toMatchObject([{ rule: { exempt: new Set(['new']) } }])
  })
})
