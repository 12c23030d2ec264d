import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Bounds, defaultBounds, readWorkbook } from '../../../src/shell/xlsx/read-workbook.js'
import type { ConsoleSheet } from '../../../src/vendor/index.js'
import { days, wednesday } from '../../vendor/console/sheets.js'
import { book, handmade, partOf, withParts } from './books.js'

const sheet: ConsoleSheet = { sheet: '概况', rows: [['姓名', '次数'], ['林一', 2], [null, '--'], [], ['何二', 0.5]] }
const first = 'xl/worksheets/sheet1.xml'

const sheetsOf = async (bytes: Uint8Array, bounds?: Bounds) => {
  const read = await readWorkbook(bytes, bounds)
  return read.ok ? read.sheets : read
}

describe('a workbook', () => {
  it.each(['shared', 'inline'] as const)('is its sheets and rows, with %s strings', async (strings) =>
    expect(await sheetsOf(await book([sheet, { ...sheet, sheet: '详情' }], { strings }))).toMatchObject([
      { sheet: '概况', rows: [['姓名', '次数'], ['林一', 2], [null, '--'], [], ['何二', 0.5]], fault: undefined },
      { sheet: '详情' },
    ]),
  )

  it('of a real layout is read as it was written', async () => {
    const written = days(wednesday)
    const [read] = (await sheetsOf(await book([written]))) as readonly ConsoleSheet[]
    expect(read!.rows.slice(2).map((row) => row.slice(0, 12))).toEqual(
      written.rows.slice(2).map((row) => row.slice(0, 12)),
    )
  })

  it.each(['1900', '1904'] as const)('has its dates in UTC, whatever day it counts from: %s', async (dateSystem) => {
    const date = new Date(Date.UTC(2026, 2, 4))
    const [read] = (await sheetsOf(
      await book([{ sheet: 'a', rows: [[date]] }], { dateSystem }),
    )) as readonly ConsoleSheet[]
    expect(read!.rows).toEqual([[date]])
  })

  it('may name none of its cells, leave rows out, and mix fonts within a text', async () => {
    const rows =
      '<row><c t="inlineStr"><is><r><t>姓</t></r><r><t>名</t></r></is></c><c t="s"><v>0</v></c></row>' +
      '<row r="4"><c r="B4"><v>2</v></c></row>'
    expect(
      await sheetsOf(handmade(rows, '<si><r><t xml:space="preserve">次 </t></r><r><t>数</t></r></si>')),
    ).toMatchObject([{ rows: [['姓名', '次 数'], [], [], [null, 2]] }])
  })

  it('keeps one string of equal ones, and no rows that are empty down to the last', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"/></row>`).join('')
    const bytes = handmade(`<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>${many}`)
    expect(await sheetsOf(bytes)).toMatchObject([{ rows: [['姓名']] }])
  })

  it('with a cell in its farthest corner takes no more room than it has', async () => {
    const bytes = handmade(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    const [read] = (await sheetsOf(bytes)) as readonly ConsoleSheet[]
    expect(read!.rows.filter((row) => row.length > 0)).toEqual([[1]])
  })
})

describe('a workbook that is refused', () => {
  it.each([
    ['text', strToU8('时间,姓名,账号\n2026/03/04,林一,LinYi\n')],
    // The same in GBK.
    ['text', Uint8Array.of(0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0x0a)],
    ['protected', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['not-a-workbook', Uint8Array.of(0, 1, 2, 3)],
    ['not-a-workbook', zipSync({ 'a.txt': strToU8('hello') })],
    ['not-a-workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
  ])('is %s', async (reason, bytes) => expect(await readWorkbook(bytes)).toMatchObject({ ok: false, reason }))

  it('is protected where it was written with a password', async () =>
    expect(await readWorkbook(await book([sheet], { password: 'secret' }))).toMatchObject({ reason: 'protected' }))

  it('is damaged where its end is missing', async () => {
    const bytes = await book([sheet])
    expect(await readWorkbook(bytes.subarray(0, bytes.length - 200))).toMatchObject({ ok: false, reason: 'damaged' })
  })

  it('is too large where a part unpacks to many times its size, whatever the zip declares', async () => {
    const bomb = withParts(await book([sheet]), { [first]: new Uint8Array(2 ** 26) })
    expect(await readWorkbook(bomb)).toMatchObject({ ok: false, reason: 'too-large' })
    const strings = withParts(await book([sheet]), { 'xl/sharedStrings.xml': new Uint8Array(2 ** 26) })
    expect(await readWorkbook(strings)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  it('is too large where all its parts together are', async () => {
    const bounds = { ...defaultBounds, all: 3000 }
    expect(await readWorkbook(await book([sheet]), bounds)).toMatchObject({ ok: false, reason: 'too-large' })
  })
})

describe('a sheet that is not whole', () => {
  it('is read to its last row, and the workbook says that it breaks off', async () => {
    const bytes = await book([sheet])
    const cut = withParts(bytes, { [first]: partOf(bytes, first).split('何二')[0]! })
    expect(await readWorkbook(cut)).toMatchObject({
      ok: true,
      damaged: [first],
      sheets: [
        {
          rows: [
            ['姓名', '次数'],
            ['林一', 2],
            [null, '--'],
          ],
        },
      ],
    })
  })
  it('costs itself alone where it is missing', async () => {
    const bytes = withParts(await book([sheet, { ...sheet, sheet: '详情' }]), { 'xl/worksheets/sheet2.xml': undefined })
    expect(await sheetsOf(bytes)).toMatchObject([
      { sheet: '概况', fault: undefined },
      { sheet: '详情', rows: [], fault: 'damaged' },
    ])
  })
  it('is cut at the bound of rows and of cells, and says so', async () => {
    expect(await sheetsOf(await book([sheet]), { ...defaultBounds, rows: 2 })).toMatchObject([
      {
        rows: [
          ['姓名', '次数'],
          ['林一', 2],
        ],
        fault: 'cut',
      },
    ])
    expect(await sheetsOf(await book([sheet]), { ...defaultBounds, cells: 1 })).toMatchObject([
      { rows: [['姓名'], ['林一'], [], [], ['何二']] },
    ])
  })
})
