/** The sheets of an audit as the bytes of a workbook that a spreadsheet opens without repair, and in which no cell is a formula. */
import type { CellStyle, ConditionalRule, WriteSheet } from 'hucre/xlsx'
import type { Lang } from '../../domain/document.js'
import { inCell } from '../../present/book/cell-text.js'
import type { Colour, Kind, ReportCell, ReportSheet, Tint } from '../../present/book/report-sheet.js'
import { secondsInDay } from '../../time/seconds.js'

/** The library writes a workbook of several sheets whole: it is held in memory until it stands. It is loaded with the first workbook. */
export const writeAuditBook = async (
  sheets: readonly ReportSheet[],
  lang: Lang,
  rowsOfSheet = mostRows,
): Promise<Uint8Array> => {
  const { writeXlsx, rangeRef } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: sheets.flatMap((sheet) => partsOf(sheet, rowsOfSheet)).map((sheet) => sheetOf(sheet, lang, rangeRef)),
    defaultFont: { name: lang === 'zh' ? 'Microsoft YaHei' : 'Calibri', size: 11 },
  })
}

/** Excel's own limit. */
const mostRows = 1_048_576

/** What does not fit goes on in further sheets under the same headings. */
const partsOf = (sheet: ReportSheet, most: number): readonly ReportSheet[] => {
  const room = most - sheet.headings.length
  const count = Math.max(1, Math.ceil(sheet.rows.length / room))
  return Array.from({ length: count }, (_, i) => ({
    ...sheet,
    name: i === 0 ? sheet.name : `${sheet.name} (${i + 1})`,
    rows: count === 1 ? sheet.rows : sheet.rows.slice(i * room, (i + 1) * room),
  }))
}

type RangeRef = (startRow: number, startColumn: number, endRow: number, endColumn: number) => string

const sheetOf = (sheet: ReportSheet, lang: Lang, rangeRef: RangeRef): WriteSheet => {
  const { name, headings, merges, columns, rows, frozen } = sheet
  const [top, last] = [headings.length, headings.length + rows.length - 1]
  const styled: NonNullable<WriteSheet['cells']> = new Map()
  headings.forEach((row, r) => row.forEach((_, c) => styled.set(`${r},${c}`, { style: headingStyle })))
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell !== 'object' || cell === null || cell.kind === columns[c]?.kind) return
      styled.set(`${top + r},${c}`, {
        value: numberOf(cell.kind, cell.value),
        style: { numFmt: formats[cell.kind][lang] },
      })
    }),
  )
  return {
    name,
    columns: columns.map(({ width, kind }) => ({
      width,
      ...(kind === undefined ? {} : { style: { numFmt: formats[kind][lang], ...aligned(kind) } }),
    })),
    rows: [
      ...headings.map((row) => row.map((title) => (title === null ? null : inCell(title)))),
      ...rows.map((row) => row.map((cell, c) => valueOf(cell, columns[c]?.kind))),
    ],
    cells: styled,
    merges: merges.map(({ rows: [startRow, endRow], columns: [startCol, endCol] }) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    })),
    freezePane: { rows: top, columns: frozen },
    autoFilter: { range: rangeRef(top - 1, 0, Math.max(last, top - 1), columns.length - 1) },
    // Managers are handed paper: as wide as a page, with the headings on each.
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${top}`,
    },
    conditionalRules: columns.flatMap(({ colours = [] }, c) =>
      rows.length === 0 ? [] : colours.map((colour, i) => ruleOf(colour, rangeRef(top, c, last, c), i + 1)),
    ),
  }
}

const valueOf = (cell: ReportCell, kind: Kind | undefined): string | number | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return inCell(cell)
  if (typeof cell === 'number') return kind === undefined ? cell : numberOf(kind, cell)
  return numberOf(cell.kind, cell.value)
}

/** Spreadsheets count days after 1899-12-30, and times as fractions of a day. */
const numberOf = (kind: Kind, value: number): number => {
  if (kind === 'date' || kind === 'moment') return value + 25_569
  return kind === 'clock' || kind === 'minute' || kind === 'duration' ? value / secondsInDay : value
}

const formats: Readonly<Record<Kind, Readonly<Record<Lang, string>>>> = {
  date: { zh: 'yyyy/mm/dd', en: 'yyyy-mm-dd' },
  moment: { zh: 'yyyy/mm/dd hh:mm:ss', en: 'yyyy-mm-dd hh:mm:ss' },
  clock: { zh: '[>=1]"次日 "hh:mm:ss;hh:mm:ss', en: '[>=1]hh:mm:ss" next day";hh:mm:ss' },
  minute: { zh: '[>=1]"次日"hh:mm;hh:mm', en: '[>=1]hh:mm" next day";hh:mm' },
  duration: { zh: '[h]:mm:ss', en: '[h]:mm:ss' },
  net: { zh: '+0" 秒";-0" 秒";0" 秒"', en: '+0" s";-0" s";0" s"' },
  count: { zh: '0', en: '0' },
}

/** A date stands beside a name: away from it. */
const aligned = (kind: Kind): CellStyle =>
  kind === 'date' || kind === 'moment' ? { alignment: { horizontal: 'left' } } : {}

const solid = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } },
})
const headingStyle: CellStyle = {
  ...solid('D9E2EC'),
  font: { bold: true, size: 11 },
  alignment: { vertical: 'center', wrapText: true },
}
const tints: Readonly<Record<Tint, CellStyle>> = {
  good: solid('D8F0DF'),
  bad: solid('F9D3D0'),
  doubtful: solid('FCE9BF'),
  quiet: solid('E7E9EC'),
}

/** Text in a rule is a constant of ours; its quotes are doubled all the same. */
const ruleOf = ({ when, tint }: Colour, range: string, priority: number): ConditionalRule => ({
  ...(when === 'above-0'
    ? { type: 'expression', formula: `AND(ISNUMBER(${firstOf(range)}),${firstOf(range)}>0)` }
    : { type: 'cellIs', operator: 'equal', formula: `"${when.is.replaceAll('"', '""')}"` }),
  range,
  priority,
  style: tints[tint],
})
const firstOf = (range: string): string => range.split(':', 1)[0] ?? range
