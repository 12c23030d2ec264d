/** Text from strangers as the text of a cell: nothing that XML forbids, nothing that a spreadsheet decodes, and no more than it holds. */
import { harmless } from '../harmless.js'

/** Excel's own limit, in UTF-16 units. */
const longest = 32_767

/** Control characters are shown as pictures; `_x0041_`, which a spreadsheet would read as a letter, is escaped as the format asks. */
export const inCell = (text: string): string => cut(harmless(text).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_'))

/** Never between the halves of a character, nor inside an escape. */
const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$|_(x[0-9A-F]{0,4})?$/i, '')}…`
