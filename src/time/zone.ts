/**
 * A time zone as a table of its offsets, and the way from wall clock to instant and back.
 * The only file that imports date-fns-tz, and only for the offset token `xxxxx`: that one is right everywhere, while the package's
 * `getTimezoneOffset` and wall-clock fields are wrong near transitions or depend on the host's own zone.
 */
import { formatInTimeZone } from 'date-fns-tz'
import type { CivilDate } from './civil-date.js'
import type { DayOffset } from './day-offset.js'
import type { Instant } from './instant.js'
import { type Seconds, secondsInDay } from './seconds.js'

export interface Zone {
  /** The IANA name, such as "Asia/Shanghai". */
  readonly name: string
  readonly offsetAt: (at: Instant) => Seconds
  /** The transitions within a stretch of time, in order: from that instant on, that offset holds. */
  readonly transitions: (from: Instant, to: Instant) => ReadonlyArray<Transition>
}
export interface Transition {
  readonly at: Instant
  readonly offset: Seconds
}
/** How "seconds after 0:00" is read on a day of 23 or 25 hours: policy `dstOffsets`. */
export type DstReading = 'wall-clock' | 'elapsed'

/** A zone by its IANA name; `undefined` where the host knows no such zone. */
export const zone = (name: string): Zone | undefined => (isZone(name) ? tabulated(name) : undefined)

/**
 * The instant of a date's "seconds after 0:00". Wall clock: a time that does not exist is the instant the clocks skip to, a doubled
 * one the first. Elapsed: that many seconds after the date's first instant.
 */
export const instantOf = (where: Zone, date: CivilDate, offset: DayOffset, reading: DstReading): Instant =>
  reading === 'wall-clock'
    ? fromWall(where, date * secondsInDay + offset)
    : ((fromWall(where, date * secondsInDay) + offset) as Instant)

/** The first instant of a date: midnight, or where midnight does not exist the moment the clocks skip to. */
export const startOfDay = (where: Zone, date: CivilDate): Instant => fromWall(where, date * secondsInDay)

export const dateAt = (where: Zone, at: Instant): CivilDate =>
  Math.floor((at + where.offsetAt(at)) / secondsInDay) as CivilDate

/** What a clock on the wall shows, as seconds after 00:00 of the given date; over 24 h on the days after it. */
export const wallOffset = (where: Zone, at: Instant, date: CivilDate): DayOffset =>
  (at + where.offsetAt(at) - date * secondsInDay) as DayOffset

/** "2026-02-03T09:06:12+08:00". */
export const formatInstant = (where: Zone, at: Instant): string => {
  const offset = where.offsetAt(at)
  const wall = new Date((at + offset) * 1000).toISOString().slice(0, 19)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${two(size / 3600)}:${two((size % 3600) / 60)}`
}

/**
 * Tries the offsets in force within a day of the wall time: the one before and the one after a change. No zone has changed twice
 * within three days since 1972, so there are two at most.
 */
const fromWall = (where: Zone, wall: number): Instant => {
  const dayBefore = (wall - secondsInDay) as Instant
  const dayAfter = (wall + secondsInDay) as Instant
  const before = where.offsetAt(dayBefore)
  if (before === where.offsetAt(dayAfter)) return (wall - before) as Instant
  const changes = where.transitions(dayBefore, dayAfter)
  const hits = [before, ...changes.map((change) => change.offset)]
    .map((offset) => (wall - offset) as Instant)
    .filter((at) => at + where.offsetAt(at) === wall)
  if (hits.length > 0) return Math.min(...hits) as Instant
  const skip = changes.find((change) => change.at + change.offset > wall)
  if (skip === undefined) throw new RangeError(`${where.name} has neither the wall time ${wall} nor a gap around it`)
  return skip.at
}

/** Offsets in blocks of 2^25 seconds (388 days), each sampled once when first asked for; the memory is not observable. */
const tabulated = (name: string): Zone => {
  const blocks = new Map<number, ReadonlyArray<Transition>>()
  const block = (number: number): ReadonlyArray<Transition> => {
    const known = blocks.get(number)
    if (known) return known
    const made = sampled(name, number * blockSize, (number + 1) * blockSize)
    blocks.set(number, made)
    return made
  }
  let lastNumber = Number.NaN
  let last: ReadonlyArray<Transition> = []
  const offsetAt = (at: Instant): Seconds => {
    const number = Math.floor(at / blockSize)
    if (number !== lastNumber) {
      last = block(number)
      lastNumber = number
    }
    let found = last[0]!.offset
    for (let i = 1; i < last.length && last[i]!.at <= at; i++) found = last[i]!.offset
    return found
  }
  const transitions = (from: Instant, to: Instant): ReadonlyArray<Transition> => {
    const found: Transition[] = []
    for (let number = Math.floor(from / blockSize); number <= Math.floor(to / blockSize); number++)
      found.push(
        ...block(number)
          .slice(1)
          .filter((t) => from <= t.at && t.at <= to),
      )
    return found
  }
  return { name, offsetAt, transitions }
}

const blockSize = 2 ** 25

/**
 * The offset just before the stretch, then each change in it, its first second included: looked for day by day and bisected to
 * the second.
 */
const sampled = (name: string, from: number, to: number): ReadonlyArray<Transition> => {
  const found: Transition[] = [{ at: (from - 1) as Instant, offset: readOffset(name, from - 1) }]
  for (let day = from - 1; day < to - 1; day += secondsInDay) {
    let low = day
    let high = Math.min(day + secondsInDay, to - 1)
    const offset = readOffset(name, high)
    if (offset === found.at(-1)!.offset) continue
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (readOffset(name, middle) === offset) high = middle
      else low = middle
    }
    found.push({ at: high as Instant, offset })
  }
  return found
}

/** The token drops the seconds of an offset: right from 1972 on, when the last zone (Africa/Monrovia) took up whole minutes. */
const readOffset = (name: string, at: number): Seconds => {
  const text = formatInTimeZone(at * 1000, name, 'xxxxx')
  const match = /^([+-])(\d\d):(\d\d)$/.exec(text)
  if (!match) throw new RangeError(`no offset in "${text}" of ${name}`)
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60
  return (match[1] === '-' ? -size : size) as Seconds
}

/** Newer hosts take "+08:00" for a zone and older ones do not; an offset is no IANA name, so it is none on any of them. */
const isZone = (name: string): boolean => {
  if (/^[+-]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
