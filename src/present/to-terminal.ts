/** A document as text for a terminal: aligned by what the eye sees, coloured only when asked, safe whatever the names contain. */
import Table from 'cli-table3'
import colours from 'picocolors'
import type { Block, Branch, Document, Text, Tone } from '../domain/document.js'
import { harmless } from './harmless.js'
import { widthOf, wrap } from './wrap.js'

export interface Terminal {
  /** Columns of the screen; `undefined` breaks no line, as for a file or a pipe. */
  readonly width: number | undefined
  readonly colour: boolean
}

export const toTerminal = (document: Document, { width, colour }: Terminal): string => {
  const page: Page = {
    width: width === undefined ? Number.POSITIVE_INFINITY : Math.max(width, narrowest),
    paint: painter(colour),
  }
  const lines = document.blocks.flatMap((block) => linesOf(block, page))
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

interface Page {
  readonly width: number
  readonly paint: Paint
}
type Paint = (text: string, tone: Tone) => string

const narrowest = 40
const indent = '  '

const painter = (colour: boolean): Paint => {
  const c = colours.createColors(colour)
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    plain: String,
    good: c.green,
    bad: c.red,
    quiet: c.dim,
    strong: c.bold,
  }
  return (text, tone) => (text === '' ? '' : paints[tone](text))
}

const linesOf = (block: Block, page: Page): string[] => {
  switch (block._tag) {
    case 'heading':
      return paragraph([{ text: block.text, tone: 'strong' }], page, '', '')
    case 'line':
      return paragraph(block.parts, page, '', '')
    case 'list':
      return block.items.flatMap((item) => paragraph(item, page, `${indent}• `, `${indent}  `))
    case 'tree':
      return block.roots.flatMap((root) => branch(root, page, indent, indent))
    case 'table':
      return table(block.head, block.rows, page)
    case 'gap':
      return ['']
  }
}

const branch = ({ parts, under }: Branch, page: Page, first: string, rest: string): string[] => [
  ...paragraph(parts, page, first, under.length > 0 ? `${rest}│ ` : `${rest}  `),
  ...under.flatMap((child, i) => {
    const last = i === under.length - 1
    return branch(child, page, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`)
  }),
]

/** Several tones on one line; where they do not fit, each word keeps its tone on the next. */
const paragraph = (parts: readonly Text[], page: Page, first: string, rest: string): string[] => {
  const words = parts.map(({ text, tone }) => ({ text: harmless(text), tone }))
  const whole = words.map(({ text }) => text).join('')
  if (widthOf(first + whole) <= page.width)
    return [first + words.map(({ text, tone }) => page.paint(text, tone)).join('')]
  const lines = wrap(whole, page.width - Math.max(widthOf(first), widthOf(rest)))
  return lines.map((line, i) => (i === 0 ? first : rest) + recoloured(line, i, lines, words, page.paint))
}

/** The characters of one wrapped line in the tones they had before wrapping; only spaces were lost at the breaks. */
const recoloured = (
  line: string,
  index: number,
  lines: readonly string[],
  words: readonly Text[],
  paint: Paint,
): string => {
  const whole = words.map(({ text }) => text).join('')
  let start = 0
  for (const earlier of lines.slice(0, index)) start = whole.indexOf(earlier, start) + earlier.length
  start = whole.indexOf(line, start)
  let at = 0
  let painted = ''
  for (const { text, tone } of words) {
    painted += paint(text.slice(Math.max(0, start - at), Math.max(0, start + line.length - at)), tone)
    at += text.length
  }
  return painted
}

const table = (head: readonly string[], rows: ReadonlyArray<readonly Text[]>, page: Page): string[] => {
  const cells = [head.map((text): Text => ({ text, tone: 'quiet' })), ...rows].map((row) =>
    row.map(({ text, tone }) => ({ text: shortened(harmless(text)), tone })),
  )
  const natural = head.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[column]?.text ?? '')), 0),
  )
  const widths = fitted(natural, page.width - indent.length - gap.length * (head.length - 1))
  const wrapped = cells.map((row) =>
    row.map(({ text, tone }, column) =>
      wrap(text, widths[column] ?? Number.POSITIVE_INFINITY)
        .map((line) => page.paint(line, tone))
        .join('\n'),
    ),
  )
  return inSlices(wrapped).flatMap((rows) => drawn(rows, widths))
}

/** A cell of more than this is no cell any more; other formats have it whole. */
const mostOfACell = 300
const shortened = (text: string): string => {
  if (text.length <= mostOfACell) return text
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  return characters.length <= mostOfACell ? text : `${characters.slice(0, mostOfACell).join('')}…`
}

/** Some rows at fixed widths, so that tables drawn one after the other are one table to the eye. */
const drawn = (rows: readonly string[][], colWidths: readonly number[]): string[] => {
  const slice = new Table({
    chars: borderless,
    colWidths: [...colWidths],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  })
  slice.push(...rows)
  return slice
    .toString()
    .split('\n')
    .map((line) => indent + line)
}

/** The library's time grows with the square of the rows it is given at once. */
const inSlices = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, i) =>
    rows.slice(i * rowsAtOnce, (i + 1) * rowsAtOnce),
  )
const rowsAtOnce = 100

/** Widths that fit the page: columns give way from the widest, none below what a date needs. */
const fitted = (natural: readonly number[], room: number): number[] => {
  const widths = [...natural]
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= dateWidth) return widths
    widths[widest]! -= 1
  }
  return widths
}

const dateWidth = '2026-02-03'.length
const gap = '   '
const none = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
}
const borderless = {
  ...none,
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: gap,
}
