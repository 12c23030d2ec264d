import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../src/shell/files/index.js'
import { readWorkbook } from '../../../src/shell/xlsx/read-workbook.js'
import { days, details, slot, wednesday } from '../../vendor/console/sheets.js'
import { folderWith, kaoqin } from '../stage.js'
import { book, withParts } from './books.js'

/** The Wednesday of the sheets, late by its figures or not. */
const wrong = {
  ...wednesday,
  '异常统计/迟到次数(次)': 1,
  '异常统计/迟到时长(分钟)': 14,
  '考勤概况/考勤结果': '迟到14分钟',
}
const slots = details(
  slot({ 打卡类型: '上班', 应打卡时间: '09:00', 实际打卡时间: '08:58', 打卡状态: '正常' }),
  slot({ 打卡类型: '下班', 应打卡时间: '18:00', 实际打卡时间: '18:03', 打卡状态: '正常' }),
)
const audited = async (files: Record<string, unknown>, more: readonly string[] = []) =>
  kaoqin(['audit', folderWith(files), '--lang', 'en', ...more])

describe('kaoqin audit with an export alone', () => {
  it('agrees with an export that is right, and tells what rule it took', async () => {
    const { code, out, err } = await audited({ 'march.xlsx': await book([days(wednesday), slots]) })
    expect(err).toBe('')
    expect(out).toContain('1 person-day: 1 identical')
    expect(out).toContain(
      'No rule was given for “总部”: 1 person-day is judged by the times that the export prints, 09:00-18:00 with 12:00-13:00 off',
    )
    expect(code).toBe(0)
  })
  it('differs from one that is wrong', async () => {
    const { code, out } = await audited({ 'march.xlsx': await book([days(wrong), slots]) })
    expect(out).toContain('1 person-day: 0 identical, 1 differ')
    expect(code).toBe(1)
  })
  it('gives the same for shared strings, for another name, and for the day sheet alone', async () => {
    const json = async (files: Record<string, unknown>) => {
      const { summary } = JSON.parse((await audited(files, ['--format', 'json'])).out)
      return summary as unknown
    }
    const one = await json({ 'march.xlsx': await book([days(wednesday), slots]) })
    expect(await json({ 'march.xlsx': await book([days(wednesday), slots], { strings: 'shared' }) })).toEqual(one)
    expect(await json({ '(1).XLSX': await book([slots, days(wednesday)]) })).toEqual(one)
    expect(await json({ 'march.xlsx': await book([days(wednesday)]) })).toEqual(one)
  })
  it('reads a workbook from standard input and under any name', async () => {
    const bytes = await book([days(wednesday), slots])
    expect((await kaoqin('audit - --lang en', { stdin: bytes })).out).toContain('1 identical')
    expect((await kaoqin(['audit', join(folderWith({ report: bytes }), 'report'), '--lang', 'en'])).out).toContain(
      '1 identical',
    )
  })
  it('explains a day by the rule that it took', async () => {
    const folder = folderWith({ 'march.xlsx': await book([days(wednesday), slots]) })
    const { out, code } = await kaoqin(['explain', '--user', 'LinYi', '--date', '2026-03-04', folder, '--lang', 'en'])
    expect(out).toContain('08:58')
    expect(out).toContain('总部')
    expect(code).toBe(0)
  })
  it('prints our own day reports from it', async () => {
    const folder = folderWith({ 'march.xlsx': await book([days(wednesday), slots]) })
    const { out } = await kaoqin(['recompute', folder, '--format', 'json'])
    // 18:03 - 08:58 = 9 h 5 min, less an hour's rest.
    expect(JSON.parse(out)).toMatchObject({ datas: [{ summary_info: { regular_work_sec: 29_100 } }] })
  })
})

describe('kaoqin audit with a rule beside the export', () => {
  const rule = (start: number) => ({
    info: [
      {
        userid: 'LinYi',
        group: {
          groupid: 1,
          groupname: '总部',
          grouptype: 1,
          sync_holidays: false,
          checkindate: [
            {
              workdays: [1, 2, 3, 4, 5],
              checkintime: [
                {
                  work_sec: start,
                  off_work_sec: 64_800,
                  allow_rest: true,
                  rest_begin_time: 43_200,
                  rest_end_time: 46_800,
                },
              ],
            },
          ],
        },
      },
    ],
  })
  it('judges by the rule, and says nothing where both ask for the same', async () => {
    const { out, code } = await audited({
      'rule.json': rule(32_400),
      'march.xlsx': await book([days(wednesday), slots]),
    })
    expect(out).toContain('1 person-day: 1 identical')
    expect(out).not.toContain('No rule was given')
    expect(out).not.toContain('where the export prints')
    expect(code).toBe(0)
  })
  it('tells where the rule asks for other times', async () => {
    const { out } = await audited({ 'rule.json': rule(30_600), 'march.xlsx': await book([days(wednesday), slots]) })
    expect(out).toContain(
      'The rule “总部” asks for 08:30-18:00 with 12:00-13:00 off where the export prints 09:00-18:00',
    )
    expect(out).toContain('late 28 min')
  })
})

describe('kaoqin audit with the API’s reports beside the export', () => {
  const midnight = Date.UTC(2026, 2, 3, 16) / 1000
  const report = (exceptions: readonly object[], worked = 29_117) => ({
    datas: [
      {
        base_info: {
          date: midnight,
          acctid: 'LinYi',
          name: '林一',
          day_type: 0,
          rule_info: { groupid: 1, groupname: '总部' },
        },
        summary_info: {
          checkin_count: 2,
          regular_work_sec: worked,
          standard_work_sec: 28_800,
          earliest_time: 32_293,
          lastest_time: 65_010,
        },
        exception_infos: exceptions,
      },
    ],
  })
  const findings = async (api: unknown) => {
    const { out } = await audited({ 'api.json': api, 'march.xlsx': await book([days(wednesday), slots]) }, [
      '--format',
      'json',
    ])
    const { findings: found, summary } = JSON.parse(out) as {
      findings: ReadonlyArray<{ id: string; where: unknown }>
      summary: Record<string, number>
    }
    return { found: found.find(({ id }) => id === 'export-disagrees'), summary }
  }
  it('finds no fault where both tell the same, the API by the second', async () => {
    const { found, summary } = await findings(report([]))
    expect(found).toBeUndefined()
    expect(summary).toMatchObject({ personDays: 1, duplicated: 0 })
  })
  it('tells a day that they report differently, and does not call it duplicated', async () => {
    const { found, summary } = await findings(report([{ exception: 1, count: 1, duration: 840 }]))
    expect(found).toMatchObject({ where: [{ userid: 'LinYi', date: '2026-03-04' }] })
    expect(summary['duplicated']).toBe(0)
  })
})

describe('a folder of good and bad workbooks', () => {
  it('uses the good ones, and says of each bad one what it is', async () => {
    const good = await book([days(wednesday), slots])
    const folder = folderWith({
      'a.xlsx': good,
      'b-text.xlsx': '时间,姓名\n',
      'c-empty.xlsx': '',
      'd-cut.xlsx': good.subarray(0, 500),
      'e-half.xlsx': withParts(good, { 'xl/worksheets/sheet2.xml': undefined }),
      'f-other.xlsx': await book([
        {
          sheet: 'Prices',
          rows: [
            ['Item', 'Price'],
            ['Tea', 3],
          ],
        },
      ]),
      'g.xls': 'old',
    })
    const { out, err } = await kaoqin(['audit', folder, '--lang', 'en'])
    expect(out).toContain('1 person-day: 1 identical')
    expect(err).toContain('It is a text, perhaps a CSV under another name.')
    expect(err).toContain('The file has no bytes.')
    expect(err).toContain('It is damaged or cut off')
    expect(err).toContain('e-half.xlsx › 打卡详情')
    expect(err).toContain('f-other.xlsx › Prices')
    expect(err).toContain('Its heading says “Item”, “Price”.')
    expect(err).toContain('This is a .xls file.')
  })
  it('says which rows were not read', async () => {
    const rows = Array.from({ length: 5 }, () => ['林一'])
    const folder = folderWith({ 'a.xlsx': await book([{ sheet: '大', rows }]) })
    const workbooks = (bytes: Uint8Array) =>
      readWorkbook(bytes, { all: 1e9, sheet: 1e9, part: 1e9, ratio: 1e9, rows: 3, cells: 9 })
    const { problems } = await readDocuments([folder], { workbooks })
    expect(problems).toMatchObject([{ id: 'too-many-rows', path: '大', with: { read: 3 } }])
  })
  it('is a problem each for a library that was given nothing to read them with', async () => {
    const { problems } = await readDocuments([folderWith({ 'a.xlsx': await book([days(wednesday)]) })])
    expect(problems).toMatchObject([{ id: 'spreadsheet', with: { extension: '.xlsx' } }])
  })
})
