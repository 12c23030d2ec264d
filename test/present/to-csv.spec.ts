import { describe, expect, it } from 'vitest'
import { toCsv, toCsvFile } from '../../src/present/to-csv.js'

const row = (...cells: Array<string | number | undefined>) =>
  toCsv({ head: ['a'], rows: [cells] }).slice('a\r\n'.length)

describe('CSV', () => {
  it('ends lines with CRLF and quotes what needs quoting (RFC 4180)', () =>
    expect(row('a,b', 'say "x"', 'two\nlines', '张三')).toBe('"a,b","say ""x""","two\nlines",张三\r\n'))
  it('leaves empty what is not there', () => expect(row(undefined, '', 0)).toBe(',,0\r\n'))
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x'])(
    'does not let a spreadsheet run %s',
    (formula) => expect(row(formula)).toBe(`'${formula}\r\n`),
  )
  it('does not let one run behind a tab or a line break either', () => {
    expect(row('\t=1')).toBe("'\t=1\r\n")
    expect(row('\r=1')).toBe('"\'\r=1"\r\n')
  })
  it('writes out what would hide or turn the text, and keeps its lines', () =>
    expect(row('a\u202Eb\u0000\nc\uFEFF', '👩‍👩‍👧')).toBe('"a<U+202E>b␀\nc<U+FEFF>",👩‍👩‍👧\r\n'))
  it('has the mark of UTF-8 in front as a file for a spreadsheet alone', () => {
    const sheet = { head: ['姓名'], rows: [] }
    expect([toCsvFile(sheet), toCsv(sheet)]).toEqual(['\uFEFF姓名\r\n', '姓名\r\n'])
  })
  it('keeps negative numbers numbers', () => expect(row(-1800)).toBe('-1800\r\n'))
})
