/** What real answers look like beside the manual: each numbered quirk that the decoder must accept, and how it is read. */
import { describe, expect, it } from 'vitest'
import { parseDocuments } from '../../src/vendor/index.js'
import {
  at,
  briefly,
  day,
  dayReport,
  dayReports,
  decodeAll,
  decodeFiles,
  decodeOne,
  fixed,
  onlyPunch,
  onlyRule,
  punches,
  ruleOf,
  shanghai,
  who,
} from './decoding.js'

const nine = at('2026-02-03 09:00')
const punch = (more: object = {}) => ({ userid: 'ZhangSan', checkin_time: nine, ...more })
const fixedRule = (value: object) => {
  const { company, problems } = decodeOne(ruleOf(value))
  const rule = onlyRule(company)
  if (rule?._tag !== 'fixed') throw new Error('not a fixed rule')
  return { rule, problems: briefly(problems) }
}
const leewayOf = (entry: object) => fixedRule(fixed(entry)).rule.entries[0]!.timetable.leeway
const figuresOf = (row: object) => decodeOne(dayReports(row)).company.officialDays[0]!.figures

describe('records of punches', () => {
  it('1: a 未打卡 row is a placeholder and no punch, whatever time it has', () => {
    const { company, problems } = decodeOne(
      punches(punch({ exception_type: '未打卡' }), punch({ exception_type: '未打卡', checkin_time: 0 })),
    )
    expect(company.punches.size).toBe(0)
    expect(company.placeholders.get(who('ZhangSan'))).toHaveLength(2)
    expect(problems).toEqual([])
  })
  it.each(['', '正常', '时间异常'])('2: exception_type "%s" says nothing against the punch', (text) =>
    expect([...onlyPunch(decodeOne(punches(punch({ exception_type: text }))).company)!.flaws]).toEqual([]),
  )
  it.each(['地点异常;非常用设备', '地点异常；非常用设备', '时间异常; 地点异常 ;非常用设备'])(
    '2: several are split: %s',
    (text) =>
      expect([...onlyPunch(decodeOne(punches(punch({ exception_type: text }))).company)!.flaws]).toEqual([
        'place',
        'device',
      ]),
  )
  it('3: the fourth type of punch is known, and a new word is told once a file and costs nothing', () => {
    const { company, problems } = decodeOne(
      punches(
        punch({ checkin_type: '仅记录打卡时间和位置', exception_type: 'wifi异常' }),
        punch({ checkin_time: nine + 60, exception_type: '无效' }),
        punch({ checkin_time: nine + 120, exception_type: '无效' }),
      ),
    )
    expect(onlyPunch(company)).toMatchObject({ says: 'record-only', flaws: new Set(['wifi']) })
    expect(company.punches.get(who('ZhangSan'))).toHaveLength(3)
    expect(briefly(problems)).toEqual(['unknown-word checkindata[1].exception_type'])
  })
  it('4: a row may be no more than a person and a time', () =>
    expect(onlyPunch(decodeOne(punches(punch())).company)).toEqual({
      employee: 'ZhangSan',
      at: nine,
      says: undefined,
      flaws: new Set(),
      hint: { rule: undefined, shift: undefined, section: undefined, planned: undefined, plannedOffset: undefined },
      device: '',
      place: '',
      lat: 0,
      lng: 0,
      wifi: '',
      wifiMac: '',
      fromDevice: false,
      origin: { input: 0, path: 'checkindata[0]' },
    }))
  it.each([[['media']], [[]], [''], ['media'], [null]])('5: mediaids may be %j', (mediaids) =>
    expect(decodeOne(punches(punch({ mediaids }))).problems).toEqual([]),
  )
  it.each([
    [nine, nine, undefined],
    [32_400, undefined, 32_400],
    [172_800, undefined, 172_800],
    [0, undefined, undefined],
    [undefined, undefined, undefined],
  ])(
    '6: sch_checkin_time %s is an instant, seconds of the day, or nothing',
    (sch_checkin_time, planned, plannedOffset) =>
      expect(onlyPunch(decodeOne(punches(punch({ sch_checkin_time }))).company)!.hint).toMatchObject({
        planned,
        plannedOffset,
      }),
  )
  it('7: places may lie south and west, and 0 is unknown', () =>
    expect(onlyPunch(decodeOne(punches(punch({ lat: -41_328_886, lng: 0 }))).company)).toMatchObject({
      lat: -41_328_886,
      lng: 0,
    }))
  it('8: in 2017 the list was called result', () =>
    expect(decodeOne({ errcode: 0, result: [punch()] }).company.punches.size).toBe(1))
  it('9: a punch after midnight is kept at its own instant, for the day before to take', () =>
    expect(onlyPunch(decodeOne(punches(punch({ checkin_time: at('2026-03-01 00:35') }))).company)!.at).toBe(
      at('2026-03-01 00:35'),
    ))
})

describe('rules', () => {
  it.each(['checkin_method_type', 'group.checkin_method_type'])('10: %s tells how punches pair', (field) =>
    expect(fixedRule(fixed({}, { [field]: 1 }))).toMatchObject({ rule: { method: 'first-to-last' }, problems: [] }),
  )
  it('11: leeway stands in checkindate[] as well as in schedulelist[]', () => {
    const leeway = {
      allow_flex: true,
      max_allow_arrive_early: 2700,
      max_allow_arrive_late: 3600,
      late_rule: { allow_offwork_after_time: true, timerules: [{ offwork_after_time: 3600, onwork_flex_time: 1800 }] },
    }
    const read = {
      allowed: true,
      bandEarly: 2700,
      bandLate: 3600,
      carry: { allowed: true, tiers: [{ after: 3600, grants: 1800 }] },
    }
    expect(leewayOf(leeway)).toMatchObject(read)
    const shift = { schedule_id: 5, time_section: [{ work_sec: 0, off_work_sec: 60 }], ...leeway }
    const rule = onlyRule(decodeOne(ruleOf({ grouptype: 2, groupid: 2, schedulelist: [shift] })).company)
    expect(rule?._tag === 'shift' && [...rule.patterns.values()][0]!.timetable.leeway).toMatchObject(read)
  })
  it('12: a carry may stand beside allow_flex false; its list beats the older pair', () =>
    expect(
      leewayOf({
        allow_flex: false,
        late_rule: {
          offwork_after_time: 3600,
          onwork_flex_time: 3600,
          allow_offwork_after_time: true,
          timerules: [
            { offwork_after_time: 18_000, onwork_flex_time: 3600 },
            { offwork_after_time: 21_600, onwork_flex_time: 7200 },
          ],
        },
      }),
    ).toMatchObject({
      allowed: false,
      carry: {
        allowed: true,
        tiers: [
          { after: 18_000, grants: 3600 },
          { after: 21_600, grants: 7200 },
        ],
      },
    }))
  it('12: without a list the older pair counts, and allow_offwork_after_time may be missing', () =>
    expect(leewayOf({ late_rule: { offwork_after_time: 3600, onwork_flex_time: 1800, timerules: [] } }).carry).toEqual({
      allowed: undefined,
      tiers: [{ after: 3600, grants: 1800 }],
    }))
  it.each([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    [null, undefined],
    [undefined, undefined],
  ])('13: allow_flex %s', (allow_flex, allowed) => expect(leewayOf({ allow_flex }).allowed).toBe(allowed))
  it('14: a section may have an id, rests, windows and optional punches, and end on the next day', () => {
    const section = {
      time_id: 7,
      work_sec: 79_200,
      off_work_sec: 108_000,
      allow_rest: true,
      rest_begin_time: 90_000,
      rest_end_time: 93_600,
      rest_times: [{ rest_begin_time: 82_800, rest_end_time: 83_400 }],
      earliest_work_sec: 72_000,
      latest_work_sec: 107_940,
      earliest_off_work_sec: 79_260,
      latest_off_work_sec: 122_400,
      no_need_checkon: false,
      no_need_checkoff: true,
    }
    expect(fixedRule(fixed({ checkintime: [section] })).rule.entries[0]!.timetable.sections).toEqual([
      {
        id: 7,
        start: 79_200,
        end: 108_000,
        rests: [
          { start: 82_800, end: 83_400 },
          { start: 90_000, end: 93_600 },
        ],
        restAllowed: true,
        window: { inFrom: 72_000, inTo: 107_940, outFrom: 79_260, outTo: 122_400 },
        inNeeded: true,
        outNeeded: false,
      },
    ])
  })
  it('15: special days are single dates, ranges or every second week; those of rest have times or none', () => {
    const { rule, problems } = fixedRule(
      fixed(
        {},
        {
          spe_workdays: [
            { timestamp: at('2026-02-07'), notes: '补班', checkintime: [{ work_sec: 32_400, off_work_sec: 61_200 }] },
            {
              type: 2,
              timestamp: at('2026-03-07'),
              endtime: at('2026-06-27'),
              checkintime: [{ work_sec: 0, off_work_sec: 60 }],
            },
          ],
          spe_offdays: [
            { timestamp: at('2026-02-09'), checkintime: [] },
            { timestamp: at('2026-02-10'), checkintime: [{ work_sec: 0, off_work_sec: 0 }] },
            { timestamp: at('2026-02-11') },
            { type: 1, begtime: at('2026-02-12'), endtime: at('2026-02-13') },
            { type: 1, begintime: at('2026-02-16'), endtime: at('2026-02-17') },
          ],
        },
      ),
    )
    expect(problems).toEqual([])
    expect(rule.specialWorkdays).toMatchObject([
      { repeats: 'span', from: day('2026-02-07'), to: day('2026-02-07'), note: '补班', sections: [{ start: 32_400 }] },
      { repeats: 'every-two-weeks', from: day('2026-03-07'), to: day('2026-06-27') },
    ])
    expect(rule.specialOffdays.map(({ from, to }) => [from, to])).toEqual(
      [
        ['2026-02-09', '2026-02-09'],
        ['2026-02-10', '2026-02-10'],
        ['2026-02-11', '2026-02-11'],
        ['2026-02-12', '2026-02-13'],
        ['2026-02-16', '2026-02-17'],
      ].map((dates) => dates.map(day)),
    )
  })
  it.each([[[]], [undefined]])('16: workdays are %j where alternate weeks are on', (workdays) =>
    expect(
      fixedRule(
        fixed({
          workdays,
          biweekly: {
            enable_weekday_recurrence: true,
            odd_workdays: [1, 2, 3, 4, 5, 6],
            even_workdays: [1, 2, 3, 4, 5],
          },
        }),
      ),
    ).toMatchObject({
      rule: {
        entries: [{ week: { _tag: 'alternating', odd: new Set([1, 2, 3, 4, 5, 6]), even: new Set([1, 2, 3, 4, 5]) } }],
      },
      problems: [],
    }),
  )
  it('16: Sunday is 0 and the order free; under a shift rule workdays are dates and mean nothing', () => {
    expect(fixedRule(fixed({ workdays: [6, 1, 0] })).rule.entries[0]!.week).toEqual({
      _tag: 'weekly',
      days: new Set([6, 1, 0]),
    })
    const shift = { grouptype: 2, groupid: 2, checkindate: [{ workdays: [at('2026-02-03')] }], schedulelist: [] }
    expect(decodeOne(ruleOf(shift)).problems).toEqual([])
  })
  it('17: a rule may be no more than a name and a type: kept, told to be without times', () => {
    const { rule, problems } = fixedRule({ groupid: 101, groupname: '研发组', grouptype: 1 })
    expect(rule).toMatchObject({
      id: 101,
      name: '研发组',
      entries: [],
      followsHolidays: true,
      outAfter: 0,
      restDayPunches: undefined,
    })
    expect(problems).toEqual(['rule-without-times info[0].group.checkindate'])
  })
  it('18: a fixed rule may list shifts; shift 0 is rest and needs no times, another does', () => {
    expect(fixedRule(fixed({}, { schedulelist: [{ schedule_id: 1, schedule_name: '早班' }] })).problems).toEqual([])
    const shifts = [
      { schedule_id: 0, schedule_name: '休息' },
      { schedule_id: 9, schedule_name: '夜班', time_section: [] },
    ]
    const { company, problems } = decodeOne(
      ruleOf({ grouptype: 2, groupid: 2, groupname: '门店', schedulelist: shifts }),
    )
    const rule = onlyRule(company)
    expect(rule?._tag === 'shift' && [...rule.patterns.keys()]).toEqual([0, 9])
    expect(briefly(problems)).toEqual(['rule-without-times info[0].group.schedulelist[1]'])
  })
  it('19: the misspelt names of the table are read as well', () =>
    expect(
      fixedRule(fixed({ checkintime: [{ work_se: 32_400, offwork_sec: 64_800, remind_offwork_sec: 1 }] })),
    ).toMatchObject({
      rule: { entries: [{ timetable: { sections: [{ start: 32_400, end: 64_800 }] } }] },
      problems: [],
    }))
  it.each([
    [{ party_id: ['2'], userid: ['LiSi'] }, true],
    [{ partyid: [2], userid: ['LiSi'] }, true],
    [{ party_id: [], userid: ['LiSi'], tagid: [4] }, true],
    [{ party_id: [], partyid: [], tagid: [], userid: ['LiSi'] }, false],
  ])('20: the range of a company rule is %j', (range, alsoUnresolved) =>
    expect(
      decodeOne({ group: [fixed({}, { range, ot_info: {}, create_time: 1_606_204_343 })] }).company.companyRules,
    ).toMatchObject([{ people: new Set(['LiSi']), alsoUnresolved, created: 1_606_204_343 }]),
  )
  it('20: the range may be absent, and white_users are exempt', () =>
    expect(
      decodeOne({ group: [fixed({}, { white_users: ['boss'], ot_info_v2: {} })] }).company.companyRules,
    ).toMatchObject([{ people: new Set(), alsoUnresolved: false, created: 0, rule: { exempt: new Set(['boss']) } }]))
})

describe('reports', () => {
  it.each([undefined, null, []])('21: lists and objects that are %j say nothing, which is 0', (absent) => {
    const { company, problems } = decodeOne(
      dayReports(
        dayReport(
          { exception_infos: absent, sp_items: absent, holiday_infos: absent },
          { rule_info: { checkintime: absent, groupid: null } },
        ),
      ),
    )
    expect(problems).toEqual([])
    expect(company.officialDays[0]).toMatchObject({
      rule: undefined,
      times: [],
      figures: { 'late.count': 0, 'late.seconds': 0, 'absence.seconds': 0, 'device.count': 0, 'leave.count': 0 },
    })
  })
  it('21: without summary_info or ot_info their figures are not carried', () => {
    const figures = figuresOf(dayReport({ summary_info: null }))
    expect(Object.keys(figures)).not.toContain('worked.seconds')
    expect(Object.keys(figures)).not.toContain('overtime.seconds')
    expect(figuresOf(dayReport({ summary_info: {}, ot_info: {} }))).toMatchObject({
      'worked.seconds': 0,
      'punches.count': 0,
      'overtime.seconds': 0,
    })
  })
  it('22: an exception may count 0, lack its length, or have an unknown code', () => {
    const { company, problems } = decodeOne(
      dayReports(
        dayReport({
          exception_infos: [
            { exception: 1, count: 0, duration: 0 },
            { exception: 2, count: 1 },
            { exception: 3, count: 2 },
            { exception: 99, count: 1 },
          ],
        }),
      ),
    )
    const { figures, unknownExceptions } = company.officialDays[0]!
    expect(figures).toMatchObject({ 'late.count': 0, 'late.seconds': 0, 'early.count': 1, 'missing.count': 2 })
    expect(Object.keys(figures)).not.toContain('early.seconds')
    expect(unknownExceptions).toEqual([99])
    expect(briefly(problems)).toEqual(['unknown-exception datas[0].exception_infos[3].exception'])
  })
  it('23: earliest_time and lastest_time are seconds of the day', () =>
    expect(figuresOf(dayReport({ summary_info: { earliest_time: 38_827, lastest_time: 38_858 } }))).toMatchObject({
      'earliest.seconds': 38_827,
      'latest.seconds': 38_858,
    }))
  it('24: titles may be empty or without a language, and the number may be missing', () => {
    const text = '年假1.0天（2/3 上午 - 2/3 下午）'
    const { company, problems } = decodeOne(
      dayReports(
        dayReport({ holiday_infos: [{ sp_title: { data: [{ text }] } }, { sp_title: { data: [] }, sp_number: '7' }] }),
      ),
    )
    expect(company.officialDays[0]!.approvalTitles).toEqual([text])
    expect(company.approvals.get(who('ZhangSan'))).toMatchObject([{ kind: 'leave', name: '年假', number: '' }])
    expect(briefly(problems)).toEqual(['approval-unreadable datas[0].holiday_infos[1]'])
  })
  it.each([[[]], [[600]], [0]])('25: ot_info.exception_duration may be %j', (exception_duration) =>
    expect(
      figuresOf(
        dayReport({ ot_info: { ot_status: 2, ot_duration: 3600, exception_duration, workday_over_as_money: 1 } }),
      ),
    ).toMatchObject({
      'overtime.seconds': 3600,
    }),
  )
  it('26: a request for several days answers with a row each, and with none for some', () => {
    const response = dayReports(dayReport({}, { date: at('2026-02-05 05:00') }), dayReport())
    const { company } = decodeOne({ request: { starttime: at('2026-02-03'), endtime: at('2026-02-05') }, response })
    expect(company.officialDays.map(({ date }) => date)).toEqual([day('2026-02-03'), day('2026-02-05')])
    expect(company.requested.days).toEqual([{ from: day('2026-02-03'), to: day('2026-02-05') }])
  })
  it('27: a month has no date, or a number or text that means nothing; its optional sums may be missing', () => {
    const month = (date: unknown) => ({
      base_info: { acctid: 'ZhangSan', date },
      summary_info: { work_days: 3, except_days: 3, regular_work_sec: 31 },
      overwork_info: { workday_over_sec: 54_000, workdays_over_as_money: 54_000 },
    })
    const { company, problems } = decodeOne(dayReports(month(undefined), month(1), month('2026-08-28')))
    expect(problems).toEqual([])
    expect(company.officialMonths).toHaveLength(3)
    expect(company.officialMonths[0]!.figures).toMatchObject({
      workdays: 3,
      exceptDays: 3,
      regularDays: 0,
      'worked.seconds': 31,
      'overtime.workday.seconds': 54_000,
      'overtime.holiday.seconds': 0,
      'overtime.workday.asMoney': 54_000,
      'overtime.seconds': 54_000,
    })
    expect(Object.keys(company.officialMonths[0]!.figures)).not.toContain('restDays')
  })
  it('28: numbers of leave may be written as text', () =>
    expect(
      figuresOf(dayReport({ sp_items: [{ type: 1, count: '1', duration: '43200', vacation_id: '2', name: '年假' }] })),
    ).toMatchObject({
      'leave.count': 1,
      'leave.seconds': 43_200,
      'leave.count:年假': 1,
      'leave.seconds:年假': 43_200,
    }))
})

describe('rosters and everything', () => {
  const shiftOn = (date: number, schedule_id: number, time_section: object[] = []) => ({
    day: date,
    schedule_info: { schedule_id, schedule_name: '', time_section },
  })
  it.each([202_602, '202602'])(
    '29: yearmonth is %j, the sections have an id, and a person has an element a month',
    (yearmonth) => {
      const row = (month: unknown, days: object[]) => ({
        userid: 'ZhangSan',
        yearmonth: month,
        groupid: 11,
        schedule: { scheduleList: days },
      })
      const { company, problems } = decodeOne({
        schedule_list: [
          row(yearmonth, [shiftOn(3, 229, [{ id: 1, work_sec: 32_400, off_work_sec: 43_200 }]), shiftOn(4, 0)]),
          row(202_603, [shiftOn(1, 7)]),
        ],
        errcode: 0,
      })
      expect(problems).toEqual([])
      const roster = company.rosters.get(who('ZhangSan'))!
      expect(roster.months.size).toBe(2)
      expect([...roster.days.keys()]).toEqual([day('2026-02-03'), day('2026-02-04'), day('2026-03-01')])
      expect(roster.days.get(day('2026-02-03'))).toEqual({
        rule: 11,
        shift: 229,
        name: '',
        times: [{ id: 1, start: 32_400, end: 43_200 }],
      })
      expect(roster.days.get(day('2026-02-04'))).toMatchObject({ shift: 0, times: [] })
    },
  )
  it('30: errmsg may be absent and errcode come last; one person may be spelled in two ways', () => {
    const { company } = decodeFiles({
      'punches.json': { checkindata: [punch({ userid: 'zhangsan' })], errcode: 0 },
      'rules.json': { info: [{ userid: 'ZhangSan', group: fixed() }], errcode: 0 },
    })
    expect([...company.punches.keys()]).toEqual(['ZhangSan'])
    expect([...company.snapshots.keys()]).toEqual(['ZhangSan'])
  })
  it('31: numbers beyond what a double holds are no trouble where nobody reads them', () =>
    expect(fixedRule(fixed({}, { buka_restriction: 2 ** 64, allow_apply_bk_cnt: -1 })).problems).toEqual([]))
  it('32: a stored answer may begin with a byte order mark', () => {
    const { documents } = parseDocuments('a.json', `\uFEFF${JSON.stringify(punches(punch()))}`)
    expect(decodeAll(documents).company.punches.size).toBe(1)
  })
  it('33: makers of machines send an object of items, some rows twice, and items may be none', () => {
    const row = { open_userid: 'x1', checkin_time: nine, device_sn: 'SN' }
    const { company, problems } = decodeOne({ errcode: 0, checkindata: { items: [row, row] }, next_cursor: 'NEXT' })
    expect(problems).toEqual([])
    expect(company.punches.get(who('x1'))).toMatchObject([
      { at: nine, fromDevice: true, says: undefined, device: 'SN' },
    ])
    expect(company.inputs).toMatchObject([{ kind: 'device-punches', rows: 2, repeated: 1 }])
    expect(decodeOne({ checkindata: { items: [] }, next_cursor: 'NEXT' }).company.inputs).toMatchObject([
      { kind: 'device-punches', rows: 0 },
    ])
  })
})

describe('the zone of these claims', () => {
  it('is eight hours ahead of UTC', () => expect(shanghai.offsetAt(nine as never)).toBe(28_800))
})
