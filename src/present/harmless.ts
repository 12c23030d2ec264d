/** Text from strangers made safe to show: what would move the cursor, turn the reading direction or hide itself is written out instead. */

/**
 * A name may hold a line break, an escape sequence or a right-to-left mark. Control characters become their pictures (␊, ␛), other
 * invisible ones their code (`<U+202E>`); everything that has a shape of its own stays.
 */
export const harmless = (text: string): string => text.replace(treacherous, written)

/** Controls, marks of direction, separators of lines, joiners nobody sees, tags, and halves of characters. */
const treacherous =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** The same JSON with such characters written as escapes: the values stay as they are, and so do the line breaks between them. */
export const harmlessJson = (json: string): string => json.replace(treacherousInLines, escapesOf)

const treacherousInLines = new RegExp(`(?!\\n)${treacherous.source}`, 'gu')

const escapesOf = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

const written = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
