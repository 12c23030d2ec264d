/** The bytes that give JSON its shape. */
export const quote = 0x22
export const comma = 0x2c
export const colon = 0x3a
export const openBracket = 0x5b
export const backslash = 0x5c
export const closeBracket = 0x5d
export const openBrace = 0x7b
export const closeBrace = 0x7d

export const [lineFeed, carriageReturn, tab, space] = [0x0a, 0x0d, 0x09, 0x20]
export const [zero, nine, minus, plus, point, smallE, largeE] = [0x30, 0x39, 0x2d, 0x2b, 0x2e, 0x65, 0x45]
/** What `true`, `false` and `null` begin with. */
export const [letterT, letterF, letterN] = [0x74, 0x66, 0x6e]
