/** Claims about zones: against Temporal densely around every change of eleven zones, and against the published times of known days. */
import { Temporal } from '@js-temporal/polyfill'
import { describe, expect, it } from 'vitest'
import { type CivilDate, parseDate } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import { type Instant, instant } from '../../src/time/instant.js'
import { hours } from '../../src/time/seconds.js'
import { dateAt, formatInstant, instantOf, startOfDay, wallOffset, type Zone, zone } from '../../src/time/zone.js'

/** Half-hour changes, changes at midnight, a skipped day, no changes, Ramadan pauses, and a change at 00:01. */
const zoneNames = [
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Europe/London',
  'America/St_Johns',
]

describe.each(zoneNames)('%s', (name) => {
  const where = known(name)
  const changes = changesOf(name)
  const near = [...changes.flatMap((at) => around.map((step) => at + step)), ...quietInstants].map(instant)

  it('has the offset Temporal gives, before, at and after every change', () => {
    for (const at of near) expect(offsetSaid(where, at)).toBe(offsetSaidByTemporal(name, at))
  })
  it('lists every change, to the second', () => {
    expect(where.transitions(instant(first), instant(last)).map(({ at }) => at)).toEqual(changes)
    for (const { at, offset } of where.transitions(instant(first), instant(last))) {
      expect(where.offsetAt(at)).toBe(offset)
      expect(where.offsetAt((at - 1) as Instant)).not.toBe(offset)
    }
  })
  it('reads a wall clock as Temporal does; a time that is skipped is the instant the clocks skip to, a doubled one the first', () => {
    for (const at of near) {
      const local = Temporal.Instant.fromEpochMilliseconds(at * 1000)
        .toZonedDateTimeISO(name)
        .toPlainDateTime()
      // the wall time itself, and the walls of the same numbers just off it, of which some are skipped and some doubled
      for (const wall of [local, local.add({ minutes: 30 }), local.subtract({ hours: 1 })])
        expect([String(wall), instantOfWall(where, wall)]).toEqual([String(wall), instantByTemporal(name, wall)])
    }
  })
  it('starts each date at its first instant', () => {
    for (const at of near) {
      const date = dateAt(where, at)
      expect(startOfDay(where, date)).toBe(startByTemporal(name, date))
    }
  })
  it('puts every instant into exactly one date, the one Temporal names', () => {
    for (const at of near) {
      const date = Temporal.Instant.fromEpochMilliseconds(at * 1000)
        .toZonedDateTimeISO(name)
        .toPlainDate()
        .toString()
      expect(dateAt(where, at)).toBe(parseDate(date))
    }
  })
  it('shows on the wall what leads back to the instant, or to the first of a doubled time', () => {
    for (const at of near) {
      const date = dateAt(where, at)
      const again = instantOf(where, date, wallOffset(where, at, date), 'wall-clock')
      expect(wallOffset(where, again, date)).toBe(wallOffset(where, at, date))
      expect(again).toBeLessThanOrEqual(at)
    }
  })
})

describe('transitions', () => {
  const newYork = known('America/New_York')
  const at = utc('2026-03-08T07:00:00Z')

  it('are those from the first instant to the last, both included', () => {
    expect(newYork.transitions(at, at)).toEqual([{ at, offset: -14_400 }])
    expect(newYork.transitions(instant(at - 1), instant(at))).toHaveLength(1)
    expect(newYork.transitions(instant(at + 1), instant(at + 86_400))).toEqual([])
    expect(newYork.transitions(instant(at - 86_400), instant(at - 1))).toEqual([])
  })
  it('are found across the years in one question', () =>
    expect(newYork.transitions(utc('2007-01-01T00:00:00Z'), utc('2027-01-01T00:00:00Z'))).toHaveLength(40))
  it('are none where the clocks have not changed since 1991', () =>
    expect(known('Asia/Shanghai').transitions(utc('1992-01-01T00:00:00Z'), utc('2037-01-01T00:00:00Z'))).toEqual([]))
})

describe('the date', () => {
  it('of time 0 is the last of 1969 west of Greenwich', () => {
    expect(dateAt(known('America/New_York'), instant(0))).toBe(-1)
    expect(dateAt(known('Asia/Shanghai'), instant(0))).toBe(0)
  })
  it.each([
    ['2026-02-02T15:59:59Z', '2026-02-02'],
    ['2026-02-02T16:00:00Z', '2026-02-03'],
    ['2026-02-03T15:59:59Z', '2026-02-03'],
    ['2026-02-03T16:00:00Z', '2026-02-04'],
  ])('at %s in Shanghai is %s', (at, date) => expect(dateAt(known('Asia/Shanghai'), utc(at))).toBe(parseDate(date)))
})

describe('startOfDay', () => {
  it.each([
    ['America/Sao_Paulo', '2017-10-15', '2017-10-15T03:00:00Z'], // midnight skipped: 00:00 -03 became 01:00 -02
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00Z'], // 23:00 to 24:00 of the 17th doubled
    ['Africa/Cairo', '2023-04-28', '2023-04-27T22:00:00Z'], // midnight skipped: 00:00 +02 became 01:00 +03
    ['America/Havana', '2023-11-05', '2023-11-05T04:00:00Z'], // midnight doubled: 01:00 -04 became 00:00 -05
    ['Asia/Shanghai', '2026-02-03', '2026-02-02T16:00:00Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'], // never happened: the 29th was followed by the 31st
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z'],
  ])('in %s of %s is %s', (name, date, expected) =>
    expect(startOfDay(known(name), parseDate(date)!)).toBe(utc(expected)),
  )
  it.each([
    ['Asia/Shanghai', '1986-05-04', 23],
    ['Asia/Shanghai', '1986-09-14', 25],
    ['Asia/Shanghai', '1991-04-14', 23],
    ['Asia/Shanghai', '1991-09-15', 25],
    ['Asia/Shanghai', '2026-05-04', 24],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('makes %s %s a day of the hours it had', (name, date, length) => {
    const day = parseDate(date)!
    expect(startOfDay(known(name), (day + 1) as CivilDate) - startOfDay(known(name), day)).toBe(length * 3600)
  })
})

describe('a wall clock', () => {
  it.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00Z'], // skipped: 02:00 -05 became 03:00 -04
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'], // doubled: the -04 one
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00Z'], // skipped: 02:00 +10:30 became 02:30 +11
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'], // doubled: the +11 one
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00Z'], // in the skipped day
    ['America/New_York', '2026-03-07', '30:00', '2026-03-08T10:00:00Z'], // 06:00 -04 of the next morning
    ['America/New_York', '2026-10-31', '30:00', '2026-11-01T11:00:00Z'], // 06:00 -05 of the next morning
  ])('in %s on %s at %s is %s', (name, date, clock, expected) =>
    expect(instantOf(known(name), parseDate(date)!, offsetOf(clock), 'wall-clock')).toBe(utc(expected)),
  )
})

describe('elapsed time', () => {
  const newYork = known('America/New_York')
  const early = (reading: 'wall-clock' | 'elapsed', date: string, clock: string) =>
    instantOf(newYork, parseDate(date)!, offsetOf(clock), reading)

  it('is an hour ahead of the wall clock after the hour a day of 23 hours lacks', () =>
    expect(early('elapsed', '2026-03-08', '09:00') - early('wall-clock', '2026-03-08', '09:00')).toBe(3600))
  it('is an hour behind the wall clock after the hour a day of 25 hours has twice', () =>
    expect(early('elapsed', '2026-11-01', '09:00') - early('wall-clock', '2026-11-01', '09:00')).toBe(-3600))
  it('of a night into a short day ends an hour later by the clock', () => {
    expect(early('elapsed', '2026-03-07', '30:00')).toBe(utc('2026-03-08T11:00:00Z'))
    expect(wallOffset(newYork, early('elapsed', '2026-03-07', '30:00'), parseDate('2026-03-07')!)).toBe(hours(31))
  })
  it('is the wall clock on a day of 24 hours', () => {
    for (let hour = 0; hour <= 24; hour++)
      expect(early('elapsed', '2026-02-03', `${hour}:00`)).toBe(early('wall-clock', '2026-02-03', `${hour}:00`))
  })
})

describe('a zone', () => {
  it.each(['Asia/Beijing', 'Shanghai', '', '+08:00', '-05:00'])('is not known by "%s"', (name) =>
    expect(zone(name)).toBeUndefined(),
  )
  it('has the same offset however it is asked: forwards, backwards or to and fro', () => {
    const steps = Array.from({ length: 400 }, (_, i) => instant(utc('2015-01-01T00:00:00Z') + i * 1_000_003))
    const forwards = steps.map(known('America/New_York').offsetAt)
    expect(steps.toReversed().map(known('America/New_York').offsetAt).toReversed()).toEqual(forwards)
    const toAndFro = known('America/New_York')
    const jumps = steps.map((at, i) => [toAndFro.offsetAt(at), toAndFro.offsetAt(steps[steps.length - 1 - i]!)])
    expect(jumps.map(([one]) => one)).toEqual(forwards)
  })
  it.each([
    ['Asia/Shanghai', '2026-02-03T01:06:12Z', '2026-02-03T09:06:12+08:00'],
    ['America/St_Johns', '2026-02-03T01:06:12Z', '2026-02-02T21:36:12-03:30'],
    ['UTC', '2026-02-03T01:06:12Z', '2026-02-03T01:06:12+00:00'],
  ])('%s writes %s as %s', (name, at, text) => expect(formatInstant(known(name), utc(at))).toBe(text))
})

// Helpers

const first = utc('1985-06-01T00:00:00Z')
const last = utc('2037-06-01T00:00:00Z')
const around = [-86_401, -86_400, -3601, -3600, -1801, -1800, -60, -1, 0, 1, 59, 1799, 1800, 3599, 3600, 86_399, 86_400]
const quietInstants = Array.from({ length: 60 }, (_, i) => first + i * 27_000_017)

function utc(text: string): Instant {
  return instant(Date.parse(text) / 1000)
}
function known(name: string): Zone {
  const found = zone(name)
  if (found === undefined) throw new Error(`the host does not know ${name}`)
  return found
}
function offsetOf(clock: string) {
  const [hour, minute] = clock.split(':').map(Number)
  return dayOffset(hour! * 3600 + minute! * 60)
}
function changesOf(name: string): number[] {
  const found: number[] = []
  let at = zoned(name, first).getTimeZoneTransition('next')
  while (at !== null && at.epochMilliseconds <= last * 1000) {
    found.push(at.epochMilliseconds / 1000)
    at = at.getTimeZoneTransition('next')
  }
  return found.filter((second) => zoned(name, second).offset !== zoned(name, second - 1).offset)
}
function zoned(name: string, at: number) {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name)
}
function offsetSaid(where: Zone, at: Instant) {
  return `${at} ${where.offsetAt(at)}`
}
function offsetSaidByTemporal(name: string, at: number) {
  return `${at} ${zoned(name, at).offsetNanoseconds / 1e9}`
}
function dayNumber(date: Temporal.PlainDate): CivilDate {
  return parseDate(date.toString())!
}
function instantOfWall(where: Zone, wall: Temporal.PlainDateTime) {
  const offset = wall.hour * 3600 + wall.minute * 60 + wall.second
  return instantOf(where, dayNumber(wall.toPlainDate()), dayOffset(offset), 'wall-clock')
}
/** Where the wall time exists, the earlier one; where it is skipped, the change itself, which is the last instant "earlier" leads up to. */
function instantByTemporal(name: string, wall: Temporal.PlainDateTime): number {
  const at = wall.toZonedDateTime(name, { disambiguation: 'earlier' })
  if (at.toPlainDateTime().equals(wall)) return at.epochMilliseconds / 1000
  return at.getTimeZoneTransition('next')!.epochMilliseconds / 1000
}
function startByTemporal(name: string, date: CivilDate): number {
  const plain = Temporal.PlainDate.from('1970-01-01').add({ days: date })
  return plain.toZonedDateTime(name).startOfDay().epochMilliseconds / 1000
}
