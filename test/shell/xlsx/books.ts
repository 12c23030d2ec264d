/** Workbooks for tests, written by a library or put together by hand; nothing in them is from a real export. */
import { crc32 } from 'node:zlib'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { ConsoleSheet } from '../../../src/vendor/index.js'

export interface BookOptions {
  readonly strings?: 'shared' | 'inline'
  readonly dateSystem?: '1900' | '1904'
  readonly password?: string
}

/** As an export has them, with the first cells of merged groups. */
export const book = (
  sheets: readonly ConsoleSheet[],
  { strings = 'inline', dateSystem = '1900', password }: BookOptions = {},
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ sheet, rows }) => ({ name: sheet, rows: rows.map((row): CellValue[] => [...row]) })),
    stringMode: strings,
    dateSystem,
    ...(password === undefined ? {} : { encryption: { password, spinCount: 1000 } }),
  })

/** The same book with some of its parts replaced; `undefined` takes one away. */
export const withParts = (
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | undefined>>,
): Uint8Array => {
  const all: Zippable = { ...unzipSync(bytes) }
  for (const [name, content] of Object.entries(parts))
    if (content === undefined) delete all[name]
    else all[name] = typeof content === 'string' ? strToU8(content) : [content, { level: 9 }]
  return zipSync(all)
}

/** What a writer makes, gathered. */
export const gathered = async (chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Parts that are not as the directory at the end tells: a spreadsheet would offer to repair them, and the library's reader does not look. */
export const partsAmiss = (bytes: Uint8Array): readonly string[] => {
  const parts = unzipSync(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const amiss: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ]
    const called = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))
    const part = parts[called] ?? new Uint8Array()
    const sum = part.length === 0 ? 0 : crc32(part)
    if (view.getUint32(at + 16, true) !== sum || view.getUint32(at + 24, true) !== part.length) amiss.push(called)
    at += 46 + name + extra + comment
  }
  return amiss
}

/** The text of one part. */
export const partOf = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name])

/** One sheet written by hand, as programs write them that know no shared strings and name no cells. */
export const handmade = (rows: string, strings?: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
        '</Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>' +
        '</Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings ?? ''}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  })
