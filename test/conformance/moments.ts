/** `{"$at": …}` in a case, turned into the whole seconds that the vendor sends. */
import { Temporal } from '@js-temporal/polyfill'

/**
 * A value with every `$at` replaced: "08:30" is seconds after 0:00 ("29:59" is on the next day), "2026-03-04" the Unix second of the
 * date's 0:00, "2026-03-04 08:30:12" that of a wall-clock time in the zone. A time that the clocks show twice needs its offset,
 * "2026-11-01 01:30-05:00"; one that they skip is refused.
 */
export const withSeconds = (value: unknown, zone: string): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => withSeconds(one, zone))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === '$at') return secondsAt(String(only[1]), zone)
  return Object.fromEntries(entries.map(([name, one]) => [name, withSeconds(one, zone)]))
}

/** The seconds of one notation; throws on any other text. */
export const secondsAt = (text: string, zone: string): number => {
  const clock = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  if (!/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?)?$/.test(text))
    throw new RangeError(`$at has no form of ours: ${text}`)
  const moment = text.includes(' ') ? text.replace(' ', 'T') : `${text}T00:00`
  const at = /\d[+-]\d{2}:\d{2}$/.test(moment)
    ? Temporal.Instant.from(moment)
    : Temporal.PlainDateTime.from(moment).toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant()
  return at.epochMilliseconds / 1000
}
