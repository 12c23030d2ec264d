/** Text broken into lines of a given width on the screen, where a Chinese character takes two columns. */
import stringWidth from 'string-width'

export const widthOf = (text: string): number => stringWidth(text)

/**
 * Lines no wider than `width`: broken at spaces and between Chinese characters, inside a word only where it is wider than a line, and there
 * after a hyphen or a slash where that is enough.
 */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, width)) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}

const han = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF'
const word = `[^\\s${han}]+`
const closing = '[，。；：！？、）」』】〉》]*'
/** A number with its unit (8 小时, 36 s), a day of the week, a Chinese character, or a word: each with the punctuation that closes it. */
const together = new RegExp(
  `(?:[−+]?\\d+ (?:[分小秒次天个][时钟]?|${word})|周[一二三四五六日]|[${han}]|${word})${closing}\\s*|\\s+`,
  'gu',
)

const pieces = (text: string, width: number): string[] =>
  (text.match(together) ?? [])
    .flatMap((piece) => (fits(piece, width) ? [piece] : piece.split(/(?<=[-/])(?=[^-/\s])/)))
    .flatMap((piece) => (fits(piece, width) ? [piece] : Array.from(graphemes.segment(piece), ({ segment }) => segment)))

const fits = (piece: string, width: number): boolean => widthOf(piece.trimEnd()) <= width

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
