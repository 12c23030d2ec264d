import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/vendor/index.js'
import { formatDate } from '../../../src/time/civil-date.js'
import { at, briefly, decodeAll, decodeOne, punches as apiPunches, who } from '../decoding.js'
import { days, dayHeading, details, sheetOf, slot, stated, wednesday } from './sheets.js'

const clock = (hour: number, minute: number) => hour * 3600 + minute * 60
const read = (...sheets: readonly unknown[]) => decodeAll(sheets.map((value) => ({ path: 'export.xlsx', value })))
const linYi = who('LinYi')
const timesOf = (company: ReturnType<typeof read>['company']) =>
  (company.punches.get(linYi) ?? []).map(({ at: time }) => (time - at('2026-03-04')) / 60)

describe('a day export', () => {
  it('is an official day in the console’s units', () => {
    const { company, problems } = read(
      days({ ...wednesday, 姓名: '林一（已离职）', '异常统计/迟到次数(次)': 1, '异常统计/迟到时长(分钟)': 14 }),
    )
    expect(problems).toEqual([])
    expect(company.officialDays).toMatchObject([
      {
        employee: 'LinYi',
        name: '林一',
        ruleName: '总部',
        units: 'console',
        times: [{ start: clock(9, 0), end: clock(12, 0) }, { start: clock(13, 0) }],
        origin: { path: '概况统计与打卡明细!5' },
        figures: {
          'late.count': 1,
          'late.seconds': 840,
          'absence.count': 0,
          'worked.seconds': 32_400,
          'standard.seconds': 28_800,
          'punches.count': 2,
          'earliest.seconds': clock(8, 58),
          'latest.seconds': clock(18, 3),
          dayType: 'work',
        },
      },
    ])
    expect(formatDate(company.officialDays[0]!.date)).toBe('2026-03-04')
    expect(company.names.get(linYi)).toBe('林一')
  })

  it('is read the same with its columns in another order', () => {
    const shuffled = sheetOf('概况统计与打卡明细', dayHeading.toReversed(), [wednesday])
    expect(read(shuffled).company.officialDays[0]!.figures).toEqual(
      read(days(wednesday)).company.officialDays[0]!.figures,
    )
  })

  it('tells 最早 of the day, not that of 外出打卡', () =>
    expect(read(days({ ...wednesday, '外出打卡/最早': '07:00' })).company.officialDays[0]!.figures).toMatchObject({
      'earliest.seconds': clock(8, 58),
    }))

  it('has the leave types of its company, in days or hours', () => {
    const { figures } = read(days({ ...wednesday, '假勤统计/年假(天)': 0.5, '假勤统计/哺乳假(小时)': 1 })).company
      .officialDays[0]!
    expect(figures).toMatchObject({
      'leave.seconds': 46_800,
      'leave.seconds:年假': 43_200,
      'leave.seconds:哺乳假': 3600,
    })
  })

  it('says nothing of measures that neither a column nor 考勤结果 tells', () => {
    const { figures } = read(days({ ...wednesday, '考勤概况/考勤结果': '迟到30分钟' })).company.officialDays[0]!
    expect(figures).not.toHaveProperty(['early.count'])
    expect(figures).not.toHaveProperty(['place.count'])
    expect(figures['late.seconds']).toBe(0)
  })

  it('tells nothing in an empty cell, and none by --', () => {
    const { figures } = read(days({ ...wednesday, '异常统计/旷工次数(次)': null, '异常统计/迟到次数(次)': '--' }))
      .company.officialDays[0]!
    expect(figures).not.toHaveProperty(['absence.count'])
    expect(figures['late.count']).toBe(0)
  })

  it('that is shortened tells by 考勤结果 what its columns do not', () => {
    const heading = [['时间'], ['姓名'], ['账号'], ['校准状态'], ['打卡时间记录']] as const
    const row = { 时间: '2026/03/04 星期三', 姓名: '林一', 账号: 'LinYi', 打卡时间记录: '09:30' }
    const figuresOf = (result: string) =>
      read(sheetOf('Sheet1', heading, [{ ...row, 校准状态: result }])).company.officialDays[0]!.figures
    expect(figuresOf('迟到30分钟 缺卡1次')).toEqual({ 'late.seconds': 1800, 'missing.count': 1 })
    expect(figuresOf('正常（补卡）')).toMatchObject({ 'late.count': 0, 'late.seconds': 0, 'absence.count': 0 })
  })

  it('of a day off is one, and of a day whose 班次 is -- tells no kind', () => {
    const kindOf = (shift: string) =>
      read(days({ ...wednesday, '考勤概况/班次': shift, '考勤概况/标准工作时长(小时)': '--' })).company.officialDays[0]!
        .figures.dayType
    expect(kindOf('休息')).toBe('rest')
    expect(kindOf('--')).toBeUndefined()
  })

  it('without a year in its rows takes it from the line above', () =>
    expect(formatDate(read(days({ ...wednesday, 时间: '03/04 星期三' })).company.officialDays[0]!.date)).toBe(
      '2026-03-04',
    ))

  it('that two files hold is read once, and two that disagree are both kept', () => {
    const again = read(days(wednesday), days(wednesday))
    expect(again.company.officialDays).toHaveLength(1)
    expect(again.company.inputs.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(1)
    expect(read(days(wednesday), days({ ...wednesday, '考勤概况/最早': '08:50' })).company.officialDays).toHaveLength(2)
  })
})

describe('the punches of an export', () => {
  const morning = slot({
    打卡类型: '上班',
    应打卡时间: '09:00',
    实际打卡时间: '08:58',
    打卡状态: '正常',
    打卡地点: '总部 | 一路1号',
  })
  const evening = slot({ 打卡类型: '下班', 应打卡时间: '18:00', 实际打卡时间: '18:03', 打卡状态: '正常' })

  it('are those of 打卡详情, each once, whatever the other sheet repeats', () => {
    const { company, problems } = read(days(wednesday), details(morning, evening))
    expect(problems).toEqual([])
    expect(company.punches.get(linYi)).toMatchObject([
      { says: 'in', place: '总部', hint: { planned: at('2026-03-04 09:00') } },
      { says: 'out', hint: { planned: at('2026-03-04 18:00') } },
    ])
    expect(timesOf(company)).toEqual([8 * 60 + 58, 18 * 60 + 3])
  })

  it('with those that only 打卡时间记录 keeps: a repeated out-punch leaves 打卡详情', () => {
    const row = { ...wednesday, 打卡时间记录: '08:58 17:59 18:03' }
    expect(timesOf(read(days(row), details(morning, evening)).company)).toEqual([538, 1079, 1083])
  })

  it('with two in one minute as two', () => {
    const row = { ...wednesday, 打卡时间记录: '08:58 18:03 18:03' }
    expect(timesOf(read(days(row), details(morning, evening)).company)).toEqual([538, 1083, 1083])
  })

  it('are none where a slot was missed', () => {
    const missed = slot({ 打卡类型: '上班', 应打卡时间: '09:00', 打卡状态: '缺卡（09:00）' })
    expect(timesOf(read(details(missed, evening)).company)).toEqual([1083])
    expect(timesOf(read(days({ ...wednesday, '上班1/打卡时间': '未打卡', 打卡时间记录: '18:03' })).company)).toEqual([
      1083,
    ])
  })

  it('stand after midnight where 次日 says so', () =>
    expect(
      timesOf(read(days({ ...wednesday, '下班1/打卡时间': '次日01:10', 打卡时间记录: '08:58 次日01:10' })).company),
    ).toEqual([538, 1510]))

  it('keep 地点异常 and 设备异常, which are said of the punch', () => {
    const away = { ...evening, 打卡状态: '地点异常;设备异常' }
    expect([...read(details(away)).company.punches.get(linYi)![0]!.flaws]).toEqual(['place', 'device'])
  })

  it('are the API’s where it tells the same minute', () => {
    const api = apiPunches({ userid: 'LinYi', checkin_type: '上班打卡', checkin_time: at('2026-03-04 08:58') + 37 })
    const { company } = decodeAll([
      { path: 'export.xlsx', value: days(wednesday) },
      { path: 'punches.json', value: api },
    ])
    expect(company.punches.get(linYi)!.map(({ at: time }) => time - at('2026-03-04'))).toEqual([
      clock(8, 58) + 37,
      clock(18, 3),
    ])
  })

  it('come from 上班N and 下班N of every section', () => {
    const heading = [...dayHeading.slice(0, -2), ['上班2', '打卡时间'], ['上班2', '打卡状态']] as const
    const row = Object.fromEntries(Object.entries(wednesday).filter(([name]) => !name.startsWith('打卡')))
    const two = sheetOf('概况统计与打卡明细', heading, [{ ...row, '上班2/打卡时间': '13:01' }])
    expect(timesOf(read(two).company)).toEqual([538, 781, 1083])
  })
})

describe('the approvals of an export', () => {
  const approvalsIn = (...sheets: readonly unknown[]) => read(...sheets).company.approvals.get(linYi)

  it('are the times marked 补卡, once, whatever else tells them', () => {
    const row = {
      ...wednesday,
      '考勤概况/假勤申请': '补卡申请（03-04 18:00）',
      '下班1/打卡时间': '18:00',
      '下班1/打卡状态': '正常(补卡)',
      打卡时间记录: '08:58 16:21 18:00(补卡)',
    }
    expect(approvalsIn(days(row))).toEqual([
      expect.objectContaining({ _tag: 'correction', at: at('2026-03-04 18:00'), slot: 'out' }),
    ])
  })
  it('are marked in 打卡时间记录 alone where the other sheet leaves the mark out', () => {
    const evening = slot({ 打卡类型: '下班', 应打卡时间: '18:00', 实际打卡时间: '18:00', 打卡状态: '正常' })
    const row = { ...wednesday, '下班1/打卡时间': '18:00', 打卡时间记录: '08:58 18:00(补卡)' }
    expect(approvalsIn(days(row), details(evening))).toMatchObject([{ at: at('2026-03-04 18:00'), slot: 'out' }])
  })
  it('are corrections that only the text tells, too', () =>
    expect(approvalsIn(days({ ...wednesday, '考勤概况/假勤申请': '补卡申请（03-04 18:30）' }))).toMatchObject([
      { _tag: 'correction', at: at('2026-03-04 18:30'), slot: undefined },
    ]))
  it('are leave and trips, several in one cell', () => {
    const text =
      '年假0.5天（3/4 上午 - 3/4 上午）\n出差10.0小时（3/4 13:00 - 3/4 23:00）、加班9.5小时(3/4 18:00 - 3/5 03:30)'
    expect(approvalsIn(days({ ...wednesday, '考勤概况/假勤申请': text }))).toMatchObject([
      { kind: 'leave', name: '年假', unit: 'half-day', begin: at('2026-03-04 00:00'), end: at('2026-03-04 12:00') },
      { kind: 'trip', begin: at('2026-03-04 13:00'), end: at('2026-03-04 23:00') },
      { _tag: 'overtime', begin: at('2026-03-04 18:00'), end: at('2026-03-05 03:30') },
    ])
  })
  it('stand in 打卡详情 as well, and count once', () => {
    const text = '年假1.0天（3/4 上午 - 3/4 下午）'
    expect(
      approvalsIn(days({ ...wednesday, '考勤概况/假勤申请': text }), details(slot({ 假勤申请: text }))),
    ).toHaveLength(1)
  })
  it('are those of an approvals document where there is one', () => {
    const own = { approvals: [{ userid: 'LinYi', kind: 'correction', at: at('2026-03-04 08:00') }] }
    const { company } = decodeAll([
      { path: 'export.xlsx', value: days({ ...wednesday, 打卡时间记录: '08:58(补卡) 18:03' }) },
      { path: 'approvals.json', value: own },
    ])
    expect(company.approvals.get(linYi)).toMatchObject([{ at: at('2026-03-04 08:00') }])
  })
  it('without a time are told with their place', () =>
    expect(briefly(read(days({ ...wednesday, '考勤概况/假勤申请': '年假2.0天' })).problems)).toEqual([
      'approval-unreadable 概况统计与打卡明细!5',
    ]))
})

describe('what a day asked for', () => {
  const askedOf = (...sheets: readonly unknown[]) => read(...sheets).company.officialDays[0]!.asked
  const noon = { start: clock(12, 0), end: clock(13, 0) }
  const one = { _tag: 'work', sections: [{ start: clock(9, 0), end: clock(18, 0), rests: [noon] }] }
  const two = {
    _tag: 'work',
    sections: [
      { start: clock(9, 0), end: clock(12, 0), rests: [] },
      { start: clock(13, 0), end: clock(18, 0), rests: [] },
    ],
  }
  const due = (...times: readonly string[]) =>
    details(...times.map((time) => slot({ 打卡类型: '上班', 应打卡时间: time })))

  it('is one pair of punches with a rest where 应打卡时间 names the ends alone', () =>
    expect(askedOf(days(wednesday), due('09:00', '18:00'))).toEqual(one))
  it('is two pairs where it names the times between as well', () =>
    expect(askedOf(days(wednesday), due('09:00', '12:00', '13:00', '18:00'))).toEqual(two))
  it('is told by 上班2 where there are no details, and by the number of punches where there is no such column', () => {
    expect(askedOf(days(wednesday))).toEqual(one)
    const shortened = dayHeading.filter(([group]) => !/^(上班|下班)1$/.test(group))
    const count = (punches: Cell) =>
      sheetOf('概况统计与打卡明细', shortened, [
        {
          时间: wednesday.时间,
          账号: 'LinYi',
          '考勤概况/班次': '09:00-12:00、13:00-18:00',
          '考勤概况/打卡次数(次)': punches,
        },
      ])
    expect(askedOf(count(2))).toEqual(one)
    expect(askedOf(count(4))).toEqual(two)
  })
  it('is nothing on a day off, and unknown where nobody planned it', () => {
    expect(askedOf(days({ ...wednesday, '考勤概况/班次': '休息' }))).toEqual({ _tag: 'rest' })
    const row = { ...wednesday, '考勤概况/班次': '--', '考勤概况/考勤结果': '正常（未排班）' }
    expect(askedOf(days(row))).toEqual({ _tag: 'unscheduled' })
    expect(askedOf(days({ ...wednesday, '考勤概况/班次': '--' }))).toBeUndefined()
  })
})

describe('a month export', () => {
  const heading = [
    ['姓名'],
    ['账号'],
    ['所属规则'],
    ['概况', '应出勤天数\n(天)'],
    ['概况', '实际出勤天数(天)'],
    ['概况', '休息天数(天)'],
    ['概况', '正常天数(天)'],
    ['概况', '异常天数(天)'],
    ['概况', '实际工作时长(小时)'],
    ['异常', '迟到次数(次)'],
    ['异常', '迟到时长(分钟)'],
    ['假勤', '年假(天)'],
    ['假勤', '病假（长期）(天)'],
    ['加班', '加班时长(小时)'],
    ['加班', '工作日加班计为调休(小时)'],
    ['每日', '4\n星期三'],
    ['每日', '5\n星期四'],
  ] as const
  const month = sheetOf('上下班打卡_月报', heading, [
    {
      姓名: '林一',
      账号: 'LinYi',
      '概况/应出勤天数\n(天)': 22,
      '概况/休息天数(天)': 9,
      '概况/正常天数(天)': 21,
      '概况/异常天数(天)': 1,
      '概况/实际工作时长(小时)': 180.5,
      '异常/迟到次数(次)': 1,
      '异常/迟到时长(分钟)': 14,
      '假勤/病假（长期）(天)': 1,
      '加班/加班时长(小时)': 1.5,
      '每日/4\n星期三': '正常-08:58; 缺卡(18:00);',
      '每日/5\n星期四': '正常(补卡)-09:00; 18:31',
    },
  ])

  it('is an official month of the dates that it states', () => {
    const { company, problems } = read(month)
    expect(problems).toEqual([])
    const [only] = company.officialMonths
    expect([formatDate(only!.from!), formatDate(only!.to!)]).toEqual(['2026-03-01', '2026-03-31'])
    expect(only).toMatchObject({
      employee: 'LinYi',
      units: 'console',
      figures: {
        workdays: 22,
        restDays: 9,
        regularDays: 21,
        exceptDays: 1,
        'worked.seconds': 649_800,
        'late.count': 1,
        'late.seconds': 840,
        'leave.seconds': 86_400,
        'leave.seconds:病假（长期）': 86_400,
        'overtime.seconds': 5400,
        'overtime.workday.asVacation': 0,
      },
    })
    expect(company.inputs[0]!.unknownFields.size).toBe(0)
  })
  it('tells the times of its days, of which those in brackets were planned', () => {
    const { company } = read(month)
    expect(company.punches.get(linYi)!.map(({ at: time }) => time)).toEqual([
      at('2026-03-04 08:58'),
      at('2026-03-05 09:00'),
      at('2026-03-05 18:31'),
    ])
    expect(company.approvals.get(linYi)).toMatchObject([{ _tag: 'correction', at: at('2026-03-05 09:00') }])
  })
})

describe('a grid of times', () => {
  const heading = [['姓名'], ['账号'], ['部门'], ['职务'], ['所属规则'], ['4\n星期三'], ['5\n星期四']] as const
  const row = { 姓名: '林一', 账号: 'LinYi', '4\n星期三': '09:01、18:22', '5\n星期四': '--' }

  it('is punches, in the year that its file is named for', () => {
    const grid = sheetOf('打卡时间记录', heading, [row], ['打卡时间记录'])
    const { company, problems } = decodeAll([{ path: '打卡时间记录_20260301-20260331.xlsx', value: grid }])
    expect(problems).toEqual([])
    expect(company.inputs[0]).toMatchObject({ kind: 'console-times', rows: 1 })
    expect(timesOf(company)).toEqual([541, 1102])
  })
})

describe('an export that cannot be used as it is', () => {
  it('loses a row without a date or an account, and tells sheet and cell', () => {
    const { company, problems } = read(
      days(wednesday, { ...wednesday, 时间: '昨天' }, { ...wednesday, 账号: '--' }, { 打卡详情: '合计' }),
    )
    expect(company.officialDays).toHaveLength(1)
    expect(briefly(problems)).toEqual([
      'bad-cell 概况统计与打卡明细!A6',
      'bad-cell 概况统计与打卡明细!C7',
      'bad-cell 概况统计与打卡明细!C8',
      'bad-cell 概况统计与打卡明细!A8',
    ])
    expect(problems.slice(0, 2)).toMatchObject([
      { with: { column: '时间', seen: '昨天', needed: 'date' } },
      { with: { column: '账号', seen: '--', needed: 'account' } },
    ])
  })
  it('loses one figure where one cell is nonsense', () => {
    const { company, problems } = read(
      days({ ...wednesday, '异常统计/迟到时长(分钟)': '很久', '考勤概况/最早': '早上' }),
    )
    expect(briefly(problems)).toEqual(['bad-cell 概况统计与打卡明细!O5', 'bad-cell 概况统计与打卡明细!G5'])
    expect(company.officialDays[0]!.figures).not.toHaveProperty(['late.seconds'])
    expect(company.officialDays[0]!.figures).toMatchObject({ 'late.count': 0, 'latest.seconds': clock(18, 3) })
  })
  it('tells a word that is none of the console’s once', () => {
    const odd = { ...wednesday, '考勤概况/考勤结果': '正常 心情好' }
    expect(read(days(odd, { ...odd, 时间: '2026/03/05 星期四' })).problems).toMatchObject([
      { id: 'unknown-word', with: { field: '考勤结果', word: '心情好' } },
    ])
  })
  it('names columns that it has and we do not know', () => {
    const heading = [...dayHeading, ['考勤概况', '幸运数字']] as const
    const { company } = read(sheetOf('概况统计与打卡明细', heading, [wednesday]))
    expect([...company.inputs[0]!.unknownFields.keys()]).toEqual(['考勤概况/幸运数字'])
  })
  it('is skipped in another language, as another export, or as another table', () => {
    const english = { sheet: 'Daily', rows: [['Daily report'], ['Date', 'Name', 'Account', 'Clock in']] }
    const outside = sheetOf('外出打卡_日报', dayHeading, [wednesday])
    const { company, problems } = read(english, outside, { sheet: 'Sheet9', rows: [] })
    expect(company.officialDays).toEqual([])
    expect(problems).toMatchObject([
      { id: 'unknown-sheet', path: 'Daily', with: { titles: ['Date', 'Name', 'Account', 'Clock in'] } },
      { id: 'unknown-sheet', path: 'Sheet9', with: { titles: [] } },
      { id: 'unknown-sheet', path: '外出打卡_日报' },
    ])
  })
  it('that has no accounts tells people apart by name, and says so', () => {
    const heading = [['时间'], ['姓名'], ['打卡时间记录']] as const
    const row = { 时间: '2026/03/04 星期三', 姓名: '林一', 打卡时间记录: '09:00 18:00' }
    const { company, problems } = decodeOne(sheetOf('Sheet1', heading, [row]))
    expect(briefly(problems)).toEqual(['no-accounts Sheet1'])
    expect(company.punches.get(who('林一'))).toHaveLength(2)
  })
  it('reads the same however its documents are ordered', () => {
    const two = [days(wednesday), details(slot({ 打卡类型: '上班', 应打卡时间: '09:00', 实际打卡时间: '08:58' }))]
    const [one, other] = [read(...two).company, read(...two.toReversed()).company]
    expect(one.officialDays).toEqual(other.officialDays)
    expect(one.punches).toEqual(other.punches)
    expect(stated).toContain('制表时间')
  })
})
