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

/** Two candidates at most: the offset before and the offset after a change nearby. */
const fromWall = (where: Zone, wall: number): Instant => {
  const before = where.offsetAt((wall - secondsInDay) as Instant)
  const after = where.offsetAt((wall + secondsInDay) as Instant)
  if (before === after && where.offsetAt((wall - before) as Instant) === before) return (wall - before) as Instant
  const offsets = [
    before,
    ...where.transitions((wall - secondsInDay) as Instant, (wall + secondsInDay) as Instant).map((t) => t.offset),
  ]
  const hits = offsets.map((offset) => (wall - offset) as Instant).filter((at) => at + where.offsetAt(at) === wall)
  if (hits.length > 0) return Math.min(...hits) as Instant
  const skips = where.transitions((wall - secondsInDay) as Instant, (wall + secondsInDay) as Instant)
  const skip = skips.find((t) => t.at + t.offset > wall && t.at + where.offsetAt((t.at - 1) as Instant) <= wall)
  return skip ? skip.at : ((wall - before) as Instant)
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

/** The offset at the block's start, then each change in it: looked for day by day and bisected to the second. */
const sampled = (name: string, from: number, to: number): ReadonlyArray<Transition> => {
  const found: Transition[] = [{ at: from as Instant, offset: readOffset(name, from) }]
  for (let day = from; day < to; day += secondsInDay) {
    const next = Math.min(day + secondsInDay, to)
    const offset = readOffset(name, next)
    if (offset === found.at(-1)!.offset) continue
    let low = day
    let high = next
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (readOffset(name, middle) === found.at(-1)!.offset) low = middle
      else high = middle
    }
    if (high < to) found.push({ at: high as Instant, offset })
  }
  return found
}

const readOffset = (name: string, at: number): Seconds => {
  const text = formatInTimeZone(at * 1000, name, 'xxxxx')
  const match = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!match) throw new RangeError(`no offset in "${text}" of ${name}`)
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return (match[1] === '-' ? -size : size) as Seconds
}

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
