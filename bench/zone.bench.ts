/** Conversions between instants and wall clocks: our table beside the calls of date-fns-tz that it stands for. */
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz'
import { bench, describe } from 'vitest'
import { type CivilDate, formatDate } from '../src/time/civil-date.js'
import { dayOffset, formatOffset } from '../src/time/day-offset.js'
import { type Instant, instant } from '../src/time/instant.js'
import { dateAt, instantOf, startOfDay, zone } from '../src/time/zone.js'

const count = 1000
const newYear = Date.UTC(2026, 0, 1) / 1000
/** Instants spread over 2026 by a step that is no divisor of a day; the same on every run. */
const instants = Array.from({ length: count }, (_, i) => instant(newYear + ((i * 7_654_321) % 31_536_000)))

describe.each(['Asia/Shanghai', 'America/New_York'])(`${count} conversions in %s`, (name) => {
  const where = zone(name)
  if (where === undefined) throw new Error(`the host does not know ${name}`)
  const walls = instants.map((at) => ({
    date: dateAt(where, at),
    offset: dayOffset((((at - newYear) % 86_400) + 86_400) % 86_400),
  }))
  const texts = walls.map(({ date, offset }) => `${formatDate(date)}T${formatOffset(offset)}`)

  bench('instant → offset, by the table', () => spend(instants, where.offsetAt))
  bench('instant → offset, formatInTimeZone xxxxx', () =>
    spend(instants, (at) => formatInTimeZone(at * 1000, name, 'xxxxx')),
  )
  bench('instant → date, by the table', () => spend(instants, (at) => dateAt(where, at)))
  bench('instant → date, formatInTimeZone yyyy-MM-dd', () =>
    spend(instants, (at) => formatInTimeZone(at * 1000, name, 'yyyy-MM-dd')),
  )
  bench('wall → instant, by the table', () =>
    spend(walls, ({ date, offset }) => instantOf(where, date, offset, 'wall-clock')),
  )
  bench('wall → instant, fromZonedTime', () => spend(texts, (text) => fromZonedTime(text, name)))
  bench('date → first instant, by the table', () => spend(walls, ({ date }) => startOfDay(where, date)))
})

describe('a table of one year', () => {
  bench('built anew', () => {
    const where = zone('America/New_York')
    where?.offsetAt(newYear as Instant)
    where?.offsetAt(startOfDay(where, 20_800 as CivilDate))
  })
})

/** Does something with each and lets nothing be optimised away. */
const spend = <A>(all: readonly A[], convert: (one: A) => unknown): void => {
  for (const one of all) kept = convert(one)
}
export let kept: unknown
