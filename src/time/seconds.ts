/** The only unit of duration inside the house: whole seconds. Milliseconds die here, minutes are born in printers. */
import type { Brand } from './brand.js'

export type Seconds = Brand<number, 'seconds'>

/** Whole seconds from a plain number; throws on 1.5, because only a bug of ours can produce it. */
export const seconds = (count: number): Seconds => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`seconds must be a whole number, got ${count}`)
  return (count + 0) as Seconds // + 0 makes one zero of the two
}

/** Seconds from the vendor's milliseconds (`flex_time`, `limit_aheadtime`); a part of a second is dropped. */
export const fromMillis = (millis: number): Seconds => seconds(Math.trunc(millis / 1000))

export const minutes = (count: number): Seconds => seconds(count * 60)
export const hours = (count: number): Seconds => seconds(count * 3600)

export const none = 0 as Seconds
export const secondsInMinute = 60
export const secondsInDay = 86_400

export const sum = (parts: readonly Seconds[]): Seconds => {
  let total = 0
  for (const part of parts) total += part
  return total as Seconds
}
export const atLeastZero = (value: number): Seconds => (value > 0 ? value : 0) as Seconds
export const clamp = (value: number, low: number, high: number): Seconds =>
  (value < low ? low : value > high ? high : value) as Seconds
