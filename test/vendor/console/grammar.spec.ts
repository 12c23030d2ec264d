import { describe, expect, it } from 'vitest'
import { placeOf, textOf } from '../../../src/vendor/console/cell.js'
import { clockIn, stampsIn } from '../../../src/vendor/console/clock.js'
import { dateIn, statedDates } from '../../../src/vendor/console/dates.js'
import { amountIn } from '../../../src/vendor/console/figures.js'
import { columnOf, headerOf } from '../../../src/vendor/console/header.js'
import { shiftIn } from '../../../src/vendor/console/shift.js'
import { statusIn } from '../../../src/vendor/console/status.js'
import { formatDate, parseDate } from '../../../src/time/civil-date.js'

const clock = (hour: number, minute: number) => hour * 3600 + minute * 60
const march = { from: parseDate('2026-03-01')!, to: parseDate('2026-03-31')! }

describe('a cell', () => {
  it('of nothing is empty, however nothing is written', () => {
    for (const nothing of [null, undefined, '', '  ', '--', '-', '—', '－']) expect(textOf(nothing)).toBe('')
  })
  it('reads the same in full width and in half', () =>
    expect(textOf('缺卡（０９：００）\n')).toBe(textOf('缺卡(09:00)')))
  it('has the place that spreadsheets give it', () => {
    expect(placeOf('打卡详情', 0, 0)).toBe('打卡详情!A1')
    expect(placeOf('打卡详情', 6, 55)).toBe('打卡详情!BD7')
  })
})

describe('a time', () => {
  it.each([
    ['09:09', clock(9, 9)],
    ['9:09', clock(9, 9)],
    ['０９：０９', clock(9, 9)],
    ['次日05:10', clock(29, 10)],
    ['05:10(次日)', clock(29, 10)],
    ['24:30', clock(24, 30)],
    // 12:00 typed again is half of a day; as a date without a day it is 1899-12-30 12:00.
    [0.5, clock(12, 0)],
    [new Date(Date.UTC(1899, 11, 30, 9, 36)), clock(9, 36)],
  ])('%s is so many seconds after midnight', (cell, expected) => expect(clockIn(cell)).toBe(expected))
  it.each(['9点', '25:61', '09:09 18:00', '正常', '48:00', 33])('is not %s', (cell) =>
    expect(clockIn(cell)).toBeUndefined(),
  )
})

describe('打卡时间记录', () => {
  it.each([
    ['09:09 19:43', [clock(9, 9), clock(19, 43)]],
    ['09:01、18:22', [clock(9, 1), clock(18, 22)]],
    ['08:11；16:21，18:00', [clock(8, 11), clock(16, 21), clock(18, 0)]],
    ['08:54; 次日01:01;', [clock(8, 54), clock(25, 1)]],
    ['未打卡', []],
    ['--', []],
  ])('%s is read whole', (cell, expected) =>
    expect(stampsIn(cell)).toMatchObject({ isWhole: true, stamps: expected.map((at) => ({ at })) }),
  )
  it('tells the mark behind a time, in brackets of either width', () => {
    expect(stampsIn('08:11 16:21 18:00(补卡)').stamps.map(({ marks }) => marks)).toEqual([[], [], ['补卡']])
    expect(stampsIn('09:30（管理员校准、补卡） 22:34').stamps[0]?.marks).toEqual(['管理员校准', '补卡'])
  })
  it('keeps a time that stands twice', () => expect(stampsIn('21:43 21:43').stamps).toHaveLength(2))
  it('keeps its times where something else in it is none, and says so', () =>
    expect(stampsIn('09:00 大概18点')).toMatchObject({ isWhole: false, stamps: [{ at: clock(9, 0) }] }))
})

describe('班次', () => {
  it('has its pairs of times in order', () =>
    expect(shiftIn('09:00-12:00、13:00-18:00')).toEqual({
      name: '',
      times: [
        { start: clock(9, 0), end: clock(12, 0) },
        { start: clock(13, 0), end: clock(18, 0) },
      ],
      isRest: false,
    }))
  it('may have a name, and a night', () => {
    expect(shiftIn('夜班(22:00-次日06:00)')).toMatchObject({ name: '夜班', times: [{ end: clock(30, 0) }] })
    expect(shiftIn('22:00～06:00').times).toEqual([{ start: clock(22, 0), end: clock(30, 0) }])
  })
  it('is a day off, or nothing', () => {
    expect(shiftIn('休息')).toMatchObject({ isRest: true, times: [] })
    expect(shiftIn('--')).toEqual({ name: '', times: [], isRest: false })
  })
})

describe('打卡状态 and 考勤结果', () => {
  it.each([
    ['正常', {}, {}],
    ['迟到30分钟', {}, { late: 30 }],
    ['失效 早退54分钟', {}, { early: 54 }],
    ['缺卡1次', { missing: 1 }, {}],
    ['旷工480分钟', {}, { absence: 480 }],
    ['迟到5分钟、缺卡1次', { missing: 1 }, { late: 5 }],
    ['缺卡（09:00）', {}, {}],
    ['无需打卡（请假）', {}, {}],
    ['正常（未排班）', {}, {}],
  ])('%s tells what it tells', (cell, counts, minutes) =>
    expect(statusIn(cell)).toMatchObject({ counts, minutes, unknown: [] }),
  )
  it('tells corrections, void punches, places and devices', () => {
    expect(statusIn('正常(补卡)')).toMatchObject({ isCorrected: true, isVoid: false })
    expect(statusIn('失效 早退54分钟')).toMatchObject({ isCorrected: false, isVoid: true })
    expect([...statusIn('地点异常；设备异常').flaws]).toEqual(['place', 'device'])
    expect([...statusIn('WiFi异常').flaws]).toEqual(['wifi'])
  })
  it('names words that are none of theirs', () => expect(statusIn('正常 心情好').unknown).toEqual(['心情好']))
})

describe('a date', () => {
  it.each([
    ['2026/03/04 星期三'],
    ['2026-03-04'],
    ['2026年3月4日'],
    ['２０２６／０３／０４'],
    // 46085 days after 1899-12-30: 25569 to 1970-01-01, and 20516 more.
    [46_085],
    [new Date(Date.UTC(2026, 2, 4))],
  ])('%s is 2026-03-04', (cell) => expect(formatDate(dateIn(cell, undefined)!)).toBe('2026-03-04'))
  it('without a year takes that of the export', () => {
    expect(formatDate(dateIn('03-04 星期三', march)!)).toBe('2026-03-04')
    expect(dateIn('03-04 星期三', undefined)).toBeUndefined()
  })
  it.each(['星期三', '2026/13/01', '2026/02/30', '', 7])('is not %s', (cell) =>
    expect(dateIn(cell, march)).toBeUndefined(),
  )
})

describe('the dates of an export', () => {
  const from = (text: string, file = '上下班打卡_日报.xlsx') => {
    const found = statedDates([['标题'], [text]], file)
    return found && [formatDate(found.from), formatDate(found.to)]
  }
  it('take their year from the time of printing, which comes after them', () => {
    expect(from('统计时间:02-01 ～ 02-28     制表时间:2026-03-10 20:11(UTC+8)')).toEqual(['2026-02-01', '2026-02-28'])
    // Printed in January, a report of December is of the year before.
    expect(from('统计时间：12-01 ～ 12-31 制表时间：2026-01-05')).toEqual(['2025-12-01', '2025-12-31'])
    expect(from('统计时间:12-26 ～ 01-25 制表时间:2026-01-26 09:00')).toEqual(['2025-12-26', '2026-01-25'])
    expect(from('统计时间:2026-02-01 ～ 2026-02-28')).toEqual(['2026-02-01', '2026-02-28'])
  })
  it('stand in the name of the file where the sheet has none', () => {
    expect(from('', 'a/上下班打卡_月报_20260401-20260430 (2).xlsx')).toEqual(['2026-04-01', '2026-04-30'])
    expect(from('统计时间:02-01 ～ 02-28')).toBeUndefined()
  })
})

describe('an amount', () => {
  it('is counted, or becomes seconds', () => {
    expect(amountIn(2, 'times')).toBe(2)
    expect(amountIn('30', 'minutes')).toBe(1800)
    expect(amountIn('8.2', 'hours')).toBe(29_520)
    expect(amountIn(0.5, 'days')).toBe(43_200)
    expect(amountIn('2次', 'times')).toBe(2)
  })
  it('is 0 where nothing stands, and none where it is no number', () => {
    expect(amountIn('--', 'minutes')).toBe(0)
    for (const nonsense of ['很久', '-5', '1,5', '1e3']) expect(amountIn(nonsense, 'minutes')).toBeUndefined()
    expect(amountIn(1.5, 'times')).toBeUndefined()
  })
})

describe('a heading', () => {
  it('gives its groups to the titles below, merged or repeated', () => {
    for (const groups of [
      ['时间', '姓名', '上班1', null, '下班1', null],
      ['时间', '姓名', '上班1', '上班1', '下班1', '下班1'],
    ]) {
      const header = headerOf([['标题'], groups, [null, null, '打卡时间', '打卡状态', '打卡时间', '打卡状态'], ['x']])!
      expect(columnOf(header, '打卡时间', '下班1')?.index).toBe(4)
      expect(columnOf(header, '姓名')).toMatchObject({ index: 1, group: '' })
      expect(header.firstRow).toBe(3)
    }
  })
  it('may stand in one row, or with its names in the second', () => {
    expect(
      headerOf([
        ['时间', '姓名', '打卡时间记录'],
        ['2026/03/04', '林一', '09:00'],
      ])!.firstRow,
    ).toBe(1)
    const below = headerOf([
      ['基础', null, '出勤'],
      ['姓名', '账号', '迟到次数(次)'],
      ['林一', 'LinYi', 0],
    ])!
    expect(below).toMatchObject({ firstRow: 2 })
    expect(columnOf(below, '迟到次数')).toMatchObject({ group: '出勤', unit: 'times', index: 2 })
  })
  it('reads a title over two lines, and keeps the brackets of a name', () => {
    const { columns } = headerOf([
      ['姓名', '补卡次数\n(次)', '病假（长期）(天)'],
      ['林一', 0, 0],
    ])!
    expect(columns.slice(1)).toMatchObject([
      { title: '补卡次数', unit: 'times' },
      { title: '病假(长期)', unit: 'days', name: '病假（长期）' },
    ])
  })
  it('is none where nobody is named', () =>
    expect(
      headerOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBeUndefined())
})
