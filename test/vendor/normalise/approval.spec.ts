import { describe, expect, it } from 'vitest'
import { at, briefly, day, dayReport, dayReports, decodeFiles, decodeOne, who } from '../decoding.js'

const info = (title: string, description = '', sp_number?: string) => ({
  sp_number,
  sp_title: { data: [{ lang: 'zh_CN', text: title }] },
  sp_description: { data: [{ lang: 'zh_CN', text: description }] },
})
const reportOf = (date: string, ...holiday_infos: object[]) => dayReport({ holiday_infos }, { date: at(date) })
const read = (date: string, title: string, description = '') => {
  const { company, problems } = decodeOne(dayReports(reportOf(date, info(title, description))))
  return { approval: company.approvals.get(who('ZhangSan'))?.[0], problems: briefly(problems) }
}

describe('a text of the API', () => {
  it('is leave with begin and end, its name not told', () =>
    expect(read('2020-09-03', '请假0.1小时', '09/03 10:00~09/03 10:01')).toEqual({
      approval: {
        _tag: 'leave',
        employee: 'ZhangSan',
        kind: 'leave',
        name: '',
        number: '',
        unit: 'hour',
        begin: at('2020-09-03 10:00'),
        end: at('2020-09-03 10:01'),
      },
      problems: [],
    }))
  it('is overtime over several weeks', () =>
    expect(read('2020-09-03', '加班17.0小时', '08/25 14:37~09/10 14:37').approval).toMatchObject({
      _tag: 'overtime',
      begin: at('2020-08-25 14:37'),
      end: at('2020-09-10 14:37'),
    }))
  it.each([
    ['出差1.0天', '02/03~02/04', 'trip', 'day', '2026-02-03 00:00', '2026-02-05 00:00'],
    ['外出2.0小时', '02/03 10:00~12:00', 'outing', 'hour', '2026-02-03 10:00', '2026-02-03 12:00'],
    ['年假1.5天', '02/03 下午~02/04 下午', 'leave', 'half-day', '2026-02-03 12:00', '2026-02-05 00:00'],
    ['事假1.0天', '2026/02/03 09:00~2026/02/03 18:00', 'leave', 'hour', '2026-02-03 09:00', '2026-02-03 18:00'],
  ])('%s %s', (title, description, kind, unit, begin, end) =>
    expect(read('2026-02-03', title, description).approval).toMatchObject({
      kind,
      unit,
      begin: at(begin),
      end: at(end),
    }),
  )
})

describe('a text of the console', () => {
  it.each([
    ['年假2.0天（2/13 上午 - 2/14 下午）', 'leave', '年假', 'half-day', '2026-02-13 00:00', '2026-02-15 00:00'],
    ['调休假0.5天（2/13 下午 - 2/13 下午）', 'leave', '调休假', 'half-day', '2026-02-13 12:00', '2026-02-14 00:00'],
    ['事假0.5天（2/13 上午 - 2/13 上午）', 'leave', '事假', 'half-day', '2026-02-13 00:00', '2026-02-13 12:00'],
    ['出差10.0小时（2/13 08:00 - 2/13 18:00）', 'trip', '', 'hour', '2026-02-13 08:00', '2026-02-13 18:00'],
    ['外出2小时（2/13 08:00 - 2/13 10:00）', 'outing', '', 'hour', '2026-02-13 08:00', '2026-02-13 10:00'],
    ['病假3.0小时(2/13 09:00-2/13 12:00)', 'leave', '病假', 'hour', '2026-02-13 09:00', '2026-02-13 12:00'],
  ])('%s', (title, kind, name, unit, begin, end) =>
    expect(read('2026-02-13', title)).toMatchObject({
      approval: { kind, name, unit, begin: at(begin), end: at(end) },
      problems: [],
    }),
  )
  it('is a correction at a time, of the report’s day, for no slot in particular', () =>
    expect(read('2026-02-14', '补卡申请（02-14 18:00）').approval).toEqual({
      _tag: 'correction',
      employee: 'ZhangSan',
      number: '',
      at: at('2026-02-14 18:00'),
      slot: undefined,
      date: day('2026-02-14'),
      section: undefined,
    }))
  it('may name the slot of a correction, and a night’s correction is of the day before its time', () =>
    expect(read('2026-02-14', '补卡申请（下班 02-15 06:00）').approval).toMatchObject({
      slot: 'out',
      at: at('2026-02-15 06:00'),
      date: day('2026-02-14'),
    }))
})

describe('a text without a year', () => {
  it.each([
    ['2026-01-01', '12/30 上午 - 1/2 下午', '2025-12-30 00:00', '2026-01-03 00:00'],
    ['2025-12-31', '12/30 上午 - 1/2 下午', '2025-12-30 00:00', '2026-01-03 00:00'],
    ['2026-01-05', '12/29 上午 - 12/30 下午', '2025-12-29 00:00', '2025-12-31 00:00'],
    ['2025-12-29', '1/5 上午 - 1/6 下午', '2026-01-05 00:00', '2026-01-07 00:00'],
    ['2024-02-28', '2/29 上午 - 3/1 下午', '2024-02-29 00:00', '2024-03-02 00:00'],
  ])('on the report of %s, %s, is read in the years that lie nearest', (date, span, begin, end) =>
    expect(read(date, `年假3.0天（${span}）`).approval).toMatchObject({ begin: at(begin), end: at(end) }),
  )
  it('is not read on a date that no year nearby has', () =>
    expect(read('2026-03-01', '年假1.0天（2/30 上午 - 2/30 下午）').problems).toEqual([
      'approval-unreadable datas[0].holiday_infos[0]',
    ]))
})

describe('a text that tells no time or no kind', () => {
  it.each([
    ['请假0.1小时', ''],
    ['年假', '明天'],
    ['换班申请（02-14）', ''],
    ['补卡申请', '02-14'],
    ['年假2小时', '02/14 10:00'],
    ['年假2小时', '02/14 12:00~02/14 10:00'],
    ['', ''],
  ])('is told with its words and left out: %s %s', (title, description) => {
    const { company, problems } = decodeOne(dayReports(reportOf('2026-02-14', info(title, description))))
    expect(company.approvals.size).toBe(0)
    expect(problems).toMatchObject([{ id: 'approval-unreadable', with: { text: `${title} ${description}`.trim() } }])
    expect(company.officialDays).toHaveLength(1)
  })
  it('may have the name of a leave that only the day’s items tell', () => {
    const row = {
      ...reportOf('2026-02-14', info('陪产8小时（2/14 09:00 - 2/14 18:00）')),
      sp_items: [{ type: 1, name: '陪产' }],
    }
    expect(decodeOne(dayReports(row)).company.approvals.get(who('ZhangSan'))).toMatchObject([{ name: '陪产' }])
  })
})

describe('one approval on several reports', () => {
  it('is one', () => {
    const leave = info('年假2.0天（2/13 上午 - 2/14 下午）')
    const { company } = decodeOne(dayReports(reportOf('2026-02-13', leave), reportOf('2026-02-14', leave)))
    expect(company.approvals.get(who('ZhangSan'))).toHaveLength(1)
  })
  it('is two under two numbers', () => {
    const leave = (number: string) => info('年假2.0天（2/13 上午 - 2/14 下午）', '', number)
    const { company } = decodeOne(dayReports(reportOf('2026-02-13', leave('1'), leave('2'))))
    expect(company.approvals.get(who('ZhangSan'))).toHaveLength(2)
  })
  it('is of the nearest day, if it is a correction', () => {
    const correction = info('补卡申请（02-14 18:00）')
    const { company } = decodeOne(dayReports(reportOf('2026-02-15', correction), reportOf('2026-02-14', correction)))
    expect(company.approvals.get(who('ZhangSan'))).toMatchObject([{ date: day('2026-02-14') }])
  })
})

describe('approvals', () => {
  const reports = dayReports(reportOf('2026-02-13', info('年假1.0天（2/13 上午 - 2/13 下午）')))
  const form = { userid: 'ZhangSan', kind: 'trip', begin: at('2026-02-03 09:00'), end: at('2026-02-03 18:00') }
  it('come from the day reports where no document tells them', () =>
    expect(decodeOne(reports).company).toMatchObject({
      approvalsFrom: 'report',
      approvals: new Map([['ZhangSan', [{ name: '年假' }]]]),
    }))
  it('come from their own document alone where there is one, even an empty one', () => {
    const { company } = decodeFiles({ 'a.json': reports, 'b.json': { approvals: [form] } })
    expect(company.approvalsFrom).toBe('document')
    expect(company.approvals.get(who('ZhangSan'))).toMatchObject([{ kind: 'trip' }])
    expect(decodeFiles({ 'a.json': reports, 'b.json': { approvals: [] } }).company.approvals.size).toBe(0)
  })
  it('come from the reports or from nowhere, if that is asked for', () => {
    const files = { 'a.json': reports, 'b.json': { approvals: [form] } }
    expect(decodeFiles(files, { approvals: 'report' }).company.approvals.get(who('ZhangSan'))).toMatchObject([
      { name: '年假' },
    ])
    expect(decodeFiles(files, { approvals: 'none' }).company.approvals.size).toBe(0)
  })
})

describe('an approvals document', () => {
  const read = (form: object) => {
    const { company, problems } = decodeOne({ approvals: [{ userid: 'ZhangSan', ...form }] })
    return { approval: company.approvals.get(who('ZhangSan'))?.[0], problems: briefly(problems) }
  }
  const begin = at('2026-02-03 09:00')
  const end = at('2026-02-03 18:00')
  it('tells leave, by the hour unless it says otherwise', () => {
    expect(read({ kind: 'leave', name: '年假', number: '7', begin, end })).toEqual({
      approval: {
        _tag: 'leave',
        employee: 'ZhangSan',
        kind: 'leave',
        name: '年假',
        number: '7',
        unit: 'hour',
        begin,
        end,
      },
      problems: [],
    })
    expect(read({ kind: 'outing', begin, end, unit: 'half-day' }).approval).toMatchObject({
      kind: 'outing',
      unit: 'half-day',
    })
  })
  it('tells overtime and corrections', () => {
    expect(read({ kind: 'overtime', begin, end }).approval).toMatchObject({ _tag: 'overtime' })
    expect(read({ kind: 'correction', at: begin, slot: 'in', date: '2026-02-03', section: 2 }).approval).toMatchObject({
      _tag: 'correction',
      at: begin,
      slot: 'in',
      date: day('2026-02-03'),
      section: 2,
    })
  })
  it.each([
    [{ kind: 'vacation', begin, end }, 'bad-row approvals[0].kind'],
    [{ kind: 'leave', begin }, 'bad-row approvals[0].end'],
    [{ kind: 'leave', begin: end, end: begin }, 'bad-row approvals[0].end'],
    [{ kind: 'leave', begin: begin * 1000, end }, 'looks-like-milliseconds approvals[0].begin'],
    [{ kind: 'correction' }, 'bad-row approvals[0].at'],
  ])('refuses %j', (form, problem) => expect(read(form)).toEqual({ approval: undefined, problems: [problem] }))
})
