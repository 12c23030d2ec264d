import { describe, expect, it } from 'vitest'
import { type Block, text } from '../../src/domain/document.js'
import { toTerminal } from '../../src/present/to-terminal.js'

const plain = { width: undefined, colour: false }
const show = (block: Block, terminal: Parameters<typeof toTerminal>[1] = plain) =>
  toTerminal({ blocks: [block] }, terminal)
const table: Block = {
  _tag: 'table',
  head: ['name', 'late'],
  rows: [
    [text('张三'), text('30 min')],
    [text('Li'), text('0 min')],
  ],
}

describe('a table on the terminal', () => {
  it('aligns columns by what the eye sees: a Chinese character takes two columns', () =>
    expect(show(table).split('\n')).toEqual(['  name   late', '  张三   30 min', '  Li     0 min', '']))

  it('is one table however many rows it has', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [text(`员工${i}`), text('30 min')])
    const lines = show({ ...table, rows })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(1 + 1000)
    expect([lines[0], lines[1], lines.at(-1)]).toEqual(['  name      late', '  员工0     30 min', '  员工999   30 min'])
  })

  it('is drawn in reasonable time whatever its length is', () => {
    const rows = Array.from({ length: 150_000 }, () => [text('a'), text('b')])
    expect(
      show({ ...table, rows })
        .trimEnd()
        .split('\n'),
    ).toHaveLength(1 + 150_000)
  })

  it('breaks cells, not the screen, where it is too wide', () => {
    const wide: Block = {
      _tag: 'table',
      head: ['date', 'why'],
      rows: [[text('2026-02-03'), text('others have a report of that date and this person has none at all')]],
    }
    const lines = show(wide, { width: 40, colour: false }).trimEnd().split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
    expect(lines.map((line) => line.slice(15)).join(' ')).toBe(
      'why others have a report of that date and this person has none at all',
    )
  })
})

describe('colour', () => {
  it('is there when asked for', () =>
    expect(show({ _tag: 'line', parts: [text('x', 'bad')] }, { width: 80, colour: true })).toBe(
      '\u001B[31mx\u001B[39m\n',
    ))
  it('is not there when not asked for', () => expect(show({ _tag: 'line', parts: [text('x', 'bad')] })).toBe('x\n'))
  it('does not disturb the alignment', () => {
    const rows = [[text('a', 'bad'), text('b', 'good')]]
    const coloured = show({ _tag: 'table', head: ['one', 'two'], rows }, { width: 80, colour: true })
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(show({ _tag: 'table', head: ['one', 'two'], rows }))
  })
  it('stays with its words when a line is broken', () => {
    const parts = [text('aaaa bbbb cccc dddd eeee '), text('ffff gggg hhhh iiii jjjj', 'bad')]
    expect(show({ _tag: 'line', parts }, { width: 40, colour: true })).toBe(
      'aaaa bbbb cccc dddd eeee \u001B[31mffff gggg hhhh\u001B[39m\n\u001B[31miiii jjjj\u001B[39m\n',
    )
  })
})

describe('text from strangers', () => {
  const shown = (name: string) => show({ _tag: 'line', parts: [text(name)] }).slice(0, -1)

  it('cannot begin a line of its own', () => expect(shown('张三\n0 differ\r\u2028x')).toBe('张三␊0 differ␍<U+2028>x'))
  it('cannot give orders to the terminal', () =>
    expect(shown('\u001B[2J\u0000\u0007\u009B31m')).toBe('␛[2J␀␇<U+009B>31m'))
  it('cannot turn the direction of reading or hide itself', () =>
    expect(shown('a\u202Eb\u2066c\u200Bd\uFEFF')).toBe('a<U+202E>b<U+2066>c<U+200B>d<U+FEFF>'))
  it('is shown though it is half a character', () => expect(shown('x\uD800')).toBe('x<U+D800>'))
  it('keeps what has a shape: accents, emoji, rare characters', () =>
    expect(shown('é 👩‍👩‍👧 𠮷 ا')).toBe('é 👩‍👩‍👧 𠮷 ا'))
  it('takes no more of a table than a cell can hold, counted in whole characters', () => {
    const cell = (name: string) =>
      show({ _tag: 'table', head: ['h'], rows: [[text(name)]] })
        .split('\n')[1]
        ?.trim()
    expect(cell('𠮷'.repeat(300))).toBe('𠮷'.repeat(300))
    expect(cell('𠮷'.repeat(10_000))).toBe(`${'𠮷'.repeat(300)}…`)
  })
  it('is as harmless in tables, headings, lists and trees', () => {
    const bad = [text('a\nb\u001B')]
    const blocks: Block[] = [
      { _tag: 'table', head: ['h\n'], rows: [bad] },
      { _tag: 'heading', level: 1, text: 'a\nb\u001B' },
      { _tag: 'list', items: [bad] },
      { _tag: 'tree', roots: [{ parts: bad, under: [{ parts: bad, under: [] }] }] },
    ]
    expect(toTerminal({ blocks }, plain).split('\n')).toEqual([
      '  h␊',
      '  a␊b␛',
      'a␊b␛',
      '  • a␊b␛',
      '  a␊b␛',
      '  └─ a␊b␛',
      '',
    ])
  })
})
