/** All of a workbook but its rows: names of sheets, styles, widths, panes, filters, colours, paper, as the library writes them. */
import type { CellStyle, ConditionalRule, WriteSheet } from 'hucre/xlsx'
import type { Lang } from '../../domain/document.js'
import type { Colour, Kind, ReportSheet, Tint } from '../../present/book/report-sheet.js'
import type { Styles } from './row-xml.js'

/** A sheet, and in how many rows it ends, headings among them. */
export type Framed = Omit<ReportSheet, 'rows'> & { readonly height: number }

export interface BookFrame {
  /** What stands before and after the rows of each sheet. */
  readonly around: ReadonlyArray<{ readonly head: string; readonly tail: string }>
  readonly styles: Styles
  /** Every part that is no sheet, by name. */
  readonly others: ReadonlyMap<string, Uint8Array>
}

/** Styles and colours are numbered as they first come, so a sheet keeps its numbers when others follow. */
export const bookFrame = async (sheets: readonly Framed[], lang: Lang): Promise<BookFrame> => {
  const [{ writeXlsx, rangeRef }, { strFromU8, unzipSync }] = await Promise.all([
    import('hucre/xlsx'),
    import('fflate'),
  ])
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, lang, rangeRef)),
    defaultFont: { name: lang === 'zh' ? 'Microsoft YaHei' : 'Calibri', size: 11 },
    properties: { modified: undated },
    stringMode: 'inline',
  })
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const xmlOf = (nth: number): string => strFromU8(parts.get(sheetPart(nth)) ?? new Uint8Array())
  const frame = { around: sheets.map((_, i) => aroundRows(xmlOf(i + 1))), styles: stylesIn(xmlOf(1)) }
  sheets.forEach((_, i) => parts.delete(sheetPart(i + 1)))
  return { ...frame, others: parts }
}

/** Counted from 1. */
export const sheetPart = (nth: number): string => `xl/worksheets/sheet${nth}.xml`
/** The same book whenever it is written. */
const undated = new Date(Date.UTC(1980, 0, 1))

/** The cells in between are the samples; the extent, which they alone would have, need not be told. */
const aroundRows = (xml: string): BookFrame['around'][number] => {
  const [head = '', tail = ''] = xml.replace(/<dimension [^>]*\/>/, '').split(/(?<=<sheetData>).*(?=<\/sheetData>)/s)
  return { head, tail }
}

/** A cell of each style stands in the first row of every sheet, so that the table of styles has them all. */
const stylesIn = (xml: string): Styles => {
  const numbers = [...xml.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number = '']) => number)
  return Object.fromEntries(styled.map((name, i) => [name, numbers[i] ?? '0'])) as Record<keyof Styles, string>
}
const styled = [
  'heading',
  'date',
  'moment',
  'clock',
  'minute',
  'duration',
  'net',
  'count',
] as const satisfies ReadonlyArray<keyof Styles>

type RangeRef = (startRow: number, startColumn: number, endRow: number, endColumn: number) => string

const sheetOf = ({ name, headings, merges, columns, frozen, height }: Framed, lang: Lang, rangeRef: RangeRef) => {
  const [top, last] = [headings.length, height - 1]
  const samples = styled.map((one, c) => [`0,${c}`, { value: 0, style: styleOf(one, lang) }] as const)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map(samples),
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
      last < top ? [] : colours.map((colour, i) => ruleOf(colour, rangeRef(top, c, last, c), i + 1)),
    ),
  } as const satisfies WriteSheet
}

const styleOf = (one: keyof Styles, lang: Lang): CellStyle =>
  one === 'heading' ? headingStyle : { numFmt: formats[one][lang], ...aligned(one) }

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
