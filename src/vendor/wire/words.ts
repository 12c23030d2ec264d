/** The few words that every codec of the wire is made of. A codec's name says what a place needs; see `Need`. */
import * as t from 'io-ts'

export interface Whole {
  readonly 'whole-number': unique symbol
}
/** A whole number that a double holds exactly. */
export const whole = t.brand(
  t.number,
  (value): value is t.Branded<number, Whole> => Number.isSafeInteger(value),
  'whole-number',
)

export interface UserId {
  readonly userid: unique symbol
}
/** "userid": never empty. */
export const userid = t.brand(t.string, (text): text is t.Branded<string, UserId> => text !== '', 'userid')

export interface Digits {
  readonly 'whole-number': unique symbol
}
const digits = t.brand(t.string, (text): text is t.Branded<string, Digits> => /^\d{1,15}$/.test(text), 'whole-number')
/** A whole number, or one written as text, as older pages documented some fields. */
export const wholeOrDigits = t.union([whole, digits], 'whole-number')

/** "bool", or 0 and 1 where a page says uint32 and its sample says bool. */
export const flag = t.union([t.boolean, t.literal(0), t.literal(1)], 'flag')

/** A wire object: the fields without which it means nothing, and the others. */
export const object = <R extends t.Props, O extends t.Props>(required: R, optional: O) =>
  t.intersection([t.type(required), t.partial(optional)], 'object')
