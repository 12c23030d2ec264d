/** Unix seconds of the wire as instants and dates; a time that no punch can have is a problem, and looks like what it is. */
import type { CivilDate } from '../../time/civil-date.js'
import { parseDate } from '../../time/civil-date.js'
import { type Instant, instant } from '../../time/instant.js'
import { dateAt } from '../../time/zone.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'

/** 2100-01-01T00:00Z. */
const farthest = 4_102_444_800
/** Ten digits are seconds, thirteen are milliseconds of the same years. */
const isMilliseconds = (value: number): boolean => value >= 1e12 && value < farthest * 1000

/** The instant of a field in Unix seconds; `undefined` after the problem is told. `within`: what has the field. */
export const readInstant = (value: number, within: string, field: string, source: Source): Instant | undefined => {
  if (value > 0 && value < farthest) return instant(value)
  const path = `${within}.${field}`
  if (isMilliseconds(value)) source.report('looks-like-milliseconds', path, { field: path.split('.').at(-1)!, value })
  else source.report('bad-row', path, { seen: seenText(value), needed: 'unix-seconds' })
  return undefined
}

/** The date of a field that holds 0:00 of a day in Unix seconds. */
export const readDay = (value: number, within: string, field: string, source: Source): CivilDate | undefined => {
  const at = readInstant(value, within, field, source)
  return at === undefined ? undefined : dateAt(source.zone, at)
}

/** The date of a field written "2026-02-03". */
export const readDate = (text: string, path: string, source: Source): CivilDate | undefined => {
  const date = parseDate(text)
  if (date === undefined) source.report('bad-row', path, { seen: seenText(text), needed: 'date' })
  return date
}
