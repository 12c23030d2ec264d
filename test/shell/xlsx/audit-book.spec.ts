import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colToLetter, readXlsx } from 'hucre/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { auditBookOf } from '../../../src/audit-book.js'
import { judgedCompany } from '../../../src/judged-company.js'
import { audited } from '../../../src/audit.js'
import type { Lang } from '../../../src/domain/document.js'
import { sheetOf } from '../../../src/present/book/report-sheet.js'
import { writeWhole } from '../../../src/shell/cli/deliver.js'
import { readWorkbook } from '../../../src/shell/xlsx/read-workbook.js'
import { writeAuditBook } from '../../../src/shell/xlsx/write-audit-book.js'
import { hostileCompany, hostileTexts } from '../../kit/hostile.js'
import { folderWith, kaoqin, reportWith, tiny, tinyWith } from '../stage.js'
import { gathered, partOf, partsAmiss } from './books.js'

const names = ['概况', '差异', '日报', '月报', '打卡记录', '原因', '需要知道的', '约定', '输入']

/** The tiny company's day, of which the report says ten minutes of lateness where one is right. */
const wronged = () => tinyWith({ 'reports.json': reportWith([{ exception: 1, count: 1, duration: 600 }]) })

const written = async (words: readonly string[]): Promise<Uint8Array> => {
  const file = join(folderWith(), 'audit.xlsx')
  const { code, err } = await kaoqin(['audit', ...words, '--xlsx', file])
  expect(err).toBe('')
  expect(code).toBe(1)
  return readFileSync(file)
}
const sheetsOf = async (bytes: Uint8Array) => {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return new Map(sheets.map((sheet) => [sheet.name, sheet]))
}

describe('kaoqin audit --xlsx', () => {
  it('writes the sheets in the language asked for, opened by our own reader too', async () => {
    const chinese = await readWorkbook(await written([wronged(), '--lang', 'zh', '--quiet']))
    expect(chinese.ok && chinese.sheets.map(({ sheet }) => sheet)).toEqual(names)
    const english = await sheetsOf(await written([wronged(), '--quiet']))
    expect([...english.keys()]).toEqual([
      'Summary',
      'Differences',
      'Days',
      'Months',
      'Punches',
      'Causes',
      'Worth knowing',
      'Policies',
      'Inputs',
    ])
  })

  it('is whole in every part, so that no program offers to repair it', async () => {
    expect(partsAmiss(await written([wronged(), '--quiet']))).toEqual([])
    expect(partsAmiss(await written(['docs/examples/company', '--quiet']))).toEqual([])
  })

  it('keeps headings in sight, filters every sheet, and has a width for every column', async () => {
    const bytes = await written([wronged(), '--quiet'])
    const heads = [1, 1, 2, 1, 1, 1, 1, 1, 1]
    heads.forEach((rows, i) => {
      const xml = partOf(bytes, `xl/worksheets/sheet${i + 1}.xml`)
      expect(xml).toMatch(new RegExp(`<pane [^>]*ySplit="${rows}"[^>]*state="frozen"`))
      expect(xml).toMatch(new RegExp(`<autoFilter ref="A${rows}:`))
      expect(xml).toContain('customWidth="true"')
      expect(xml).not.toContain('<f>')
    })
  })

  it('lists a difference with a real date and real durations', async () => {
    const bytes = await written([wronged(), '--quiet'])
    const sheet = (await sheetsOf(bytes)).get('Differences')!
    expect(sheet.rows[0]!.slice(0, 10)).toEqual([
      'Date',
      'Period',
      'Name',
      'Userid',
      'Department',
      'Rule',
      'Measure',
      'Ours',
      'Official',
      'Official minus ours',
    ])
    const at = sheet.rows.findIndex((row) => row[6] === 'time late')
    const row = sheet.rows[at]!
    expect(row[0]).toEqual(new Date('2020-09-03T00:00:00Z'))
    // A minute and ten minutes as fractions of a day; theirs are nine minutes more.
    expect(secondsAt(bytes, 2, `H${at + 1}`)).toBe(60)
    expect(secondsAt(bytes, 2, `I${at + 1}`)).toBe(600)
    expect(row[9]).toBe(540)
    expect(sheet.cells!.get(`${at},7`)!.style!.numFmt).toBe('[h]:mm:ss')
  })

  it('lays the day under the titles of the console’s export, its times as times', async () => {
    const bytes = await written([wronged(), '--lang', 'zh', '--quiet'])
    const sheet = (await sheetsOf(bytes)).get('日报')!
    const [groups, titles, day] = sheet.rows as [unknown[], unknown[], unknown[]]
    expect(groups.slice(0, 4)).toEqual(['时间', '姓名', '账号', '基础信息'])
    const of = (title: string): unknown => day[titles.indexOf(title)]
    // Punched 10:47:07 and 10:47:38: the console tells minutes.
    expect(secondsAt(bytes, 3, `${colToLetter(titles.indexOf('最早'))}3`)).toBe(10 * 3600 + 47 * 60)
    expect(of('迟到时长(分钟)')).toBe(1)
    expect(of('考勤结果')).toBe('迟到1分钟、早退1分钟')
    expect(day[0]).toEqual(new Date('2020-09-03T00:00:00Z'))
    expect(of('结果')).toBe('不一致')
  })

  it('colours what differs', async () => {
    const bytes = await written([wronged(), '--lang', 'zh', '--quiet'])
    const xml = partOf(bytes, 'xl/worksheets/sheet3.xml')
    const rule =
      /<cfRule type="cellIs" priority="\d+" dxfId="(\d+)" operator="equal"><formula>"不一致"<\/formula>/.exec(xml)
    const styles = partOf(bytes, 'xl/styles.xml').match(/<dxf>.*?<\/dxf>/g)!
    expect(styles[Number(rule![1])]).toContain('<bgColor rgb="FFF9D3D0"/>')
  })

  it('tells of each punch when it was and what became of it', async () => {
    const sheet = (await sheetsOf(await written([wronged(), '--quiet']))).get('Punches')!
    const [titles, ...rows] = sheet.rows as [unknown[], ...unknown[][]]
    const told = rows.map((row) => [row[titles.indexOf('Punched at')], row[titles.indexOf('Used as')]])
    expect(told).toEqual([
      [near('2020-09-03T10:47:07Z'), 'in-punch'],
      [near('2020-09-03T10:47:38Z'), 'out-punch'],
    ])
  })

  it.each(['zh', 'en'])(
    'is never taken for an export of the vendor’s where it lies in the folder: %s',
    async (lang) => {
      const folder = wronged()
      const alone = JSON.parse((await kaoqin(['audit', folder, '--format', 'json'])).out)
      await kaoqin(['audit', folder, '--lang', lang, '--xlsx', join(folder, 'audit.xlsx')])
      const { out } = await kaoqin(['audit', folder, '--format', 'json', '--quiet'])
      const { summary, differences, inputs } = JSON.parse(out)
      expect({ summary, differences }).toEqual({ summary: alone.summary, differences: alone.differences })
      expect(inputs.map(({ kind }: { kind: string }) => kind).join(' ')).not.toContain('console')
    },
  )

  it('sums up the days, and the month from them', async () => {
    const bytes = await written([wronged(), '--quiet'])
    const sheets = await sheetsOf(bytes)
    const summary = new Map(sheets.get('Summary')!.rows.map(([item, value]) => [String(item).trim(), value]))
    expect([summary.get('Person-days'), summary.get('agrees'), summary.get('differs')]).toEqual([1, 0, 1])
    const [titles, month] = sheets.get('Months')!.rows as [unknown[], unknown[]]
    expect(month[titles.indexOf('times late')]).toBe(1)
    // Two minutes of duty, 10:46 to 10:48.
    const standard = `${colToLetter(titles.indexOf('standard time'))}2`
    expect(secondsAt(bytes, 4, standard)).toBe(120)
  })

  it('ends with 2 where the file cannot be written', async () => {
    const { code, err } = await kaoqin(['audit', tiny, '--xlsx', join(folderWith(), 'no', 'such.xlsx')])
    expect(code).toBe(2)
    expect(err).toContain('cannot write')
  })
})

describe.each<Lang>(['zh', 'en'])('text from strangers in a workbook in %s', (lang) => {
  it('is text: no formula, nothing that XML forbids, no more than a cell holds', async () => {
    const { company, problems } = hostileCompany()
    const bytes = await gathered(writeAuditBook(auditBookOf(judgedCompany(audited(company, problems)), lang), lang))
    const { sheets } = await readXlsx(bytes)
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string'))
    for (const formula of hostileTexts.filter((text) => /^[=+\-@＝]/.test(text))) expect(texts).toContain(formula)
    expect(texts).toContain('nul␀ bell␇ escape␛[2J␛]0;title␇')
    expect(texts).toContain('line one␊line two␍␊line three<U+2028>four')
    sheets.forEach((_, i) => expect(partOf(bytes, `xl/worksheets/sheet${i + 1}.xml`)).not.toMatch(/<f>|<f |t="e"/))
    sheets.forEach((_, i) => expect(partOf(bytes, `xl/worksheets/sheet${i + 1}.xml`)).not.toMatch(forbidden))
  })
})

describe('a workbook of an audit', () => {
  const one = (rows: Iterable<string>) =>
    sheetOf('rows', [{ title: 'text', width: 9, cell: (row: string) => row }], rows, 1)

  it('goes on in a further sheet, with the headings again, where a sheet is full', async () => {
    const bounds = { rows: 4, text: Infinity }
    const { sheets } = await readXlsx(await gathered(writeAuditBook([one(['a', 'b', 'c'])], 'en', bounds)))
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['rows', [['text'], ['a'], ['b'], ['Goes on in the sheet “rows (2)”']]],
      ['rows (2)', [['text'], ['c']]],
    ])
  })

  it('goes on in a further sheet too where its text would be too much for a zip', async () => {
    const bounds = { rows: 100, text: 60 }
    const { sheets } = await readXlsx(await gathered(writeAuditBook([one(['a', 'b'])], 'en', bounds)))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['rows', 3],
      ['rows (2)', 2],
    ])
  })

  it('is the same, byte for byte, whenever it is written', async () => {
    const bytes = () => gathered(writeAuditBook([one(['a', 'b', 'c'])], 'en'))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 0, 1) })
    const then = await bytes()
    vi.useRealTimers()
    expect(await bytes()).toEqual(then)
  })

  it('that breaks while it is made replaces nothing and leaves nothing behind', async () => {
    const folder = folderWith({ 'audit.xlsx': 'the old one' })
    const broken = one({
      *[Symbol.iterator]() {
        yield 'a'
        throw new Error('a day that cannot be told')
      },
    })
    const file = join(folder, 'audit.xlsx')
    const stderr = { write: () => {}, isTerminal: false, columns: undefined }
    await expect(writeWhole(file, writeAuditBook([broken], 'en'), { stderr }, 'en')).rejects.toThrow(/cannot be told/)
    expect(readdirSync(folder)).toEqual(['audit.xlsx'])
    expect(readFileSync(file, 'utf8')).toBe('the old one')
  })
})

describe('a workbook that nobody reads to its end', () => {
  it('ends its rows, so that what was put aside for them is gone', async () => {
    let isOver = false
    const endless = {
      *[Symbol.iterator]() {
        try {
          for (let n = 0; ; n++) yield [n]
        } finally {
          isOver = true
        }
      },
    }
    const sheet = { ...sheetOf('rows', [{ title: 'n', width: 9, cell: (n: number) => n }], []), rows: endless }
    for await (const chunk of writeAuditBook([sheet], 'en')) {
      expect(chunk.length).toBeGreaterThan(0)
      if (chunk.length > 1000) break
    }
    expect(isOver).toBe(true)
  })
})

/** What XML forbids. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
/** The number behind a time: a reader may show 00:01 as a minute after the first day of 1900. */
const secondsAt = (bytes: Uint8Array, sheet: number, cell: string): number => {
  const [, value] = new RegExp(`<c r="${cell}"[^>]*><v>([^<]+)</v>`).exec(
    partOf(bytes, `xl/worksheets/sheet${sheet}.xml`),
  )!
  return Math.round(Number(value) * 86_400)
}
const near = (iso: string): unknown =>
  expect.toSatisfy((cell) => cell instanceof Date && Math.abs(cell.getTime() - Date.parse(iso)) < 500)
