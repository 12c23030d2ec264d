/** From when to when a slot takes a punch: the rule's own windows, and borders near 04:00 where it gives none. */
import type { Section, ShiftId, Timetable } from '../domain/rule.js'
import type { Rule } from '../domain/rule.js'
import type { Policies } from '../reason/policies.js'
import { addDays, type CivilDate } from '../time/civil-date.js'
import { type DayOffset, dayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import { instantOf, type Zone } from '../time/zone.js'
import type { Duty } from './asked.js'

/** A planned working day before its windows are known. */
export interface Instance {
  readonly date: CivilDate
  readonly rule: Rule
  readonly shift: ShiftId
  readonly sections: readonly Section[]
  readonly outNeeded: boolean
  /** The older limits of its timetable; a special day has none. */
  readonly limits: Pick<Timetable, 'aheadLimit' | 'offLimit'>
}
export interface Borders {
  readonly before: Instant
  readonly after: Instant
}
export interface Clock {
  readonly zone: Zone
  readonly policies: Policies
}

export const timeOf = ({ zone, policies }: Clock, date: CivilDate, offset: DayOffset): Instant =>
  instantOf(zone, date, offset, policies.dstOffsets)

/** Where one instance ends and the next begins. */
export const bordersOf = (
  one: Instance,
  before: Instance | undefined,
  after: Instance | undefined,
  clock: Clock,
): Borders => {
  if (clock.policies.windowUnset === 'calendar-day')
    return { before: four(clock, one.date), after: four(clock, addDays(one.date, 1)) }
  return {
    before: before && areNeighbours(before, one, clock) ? between(before, one, clock) : reachBack(one, clock),
    after: after && areNeighbours(one, after, clock) ? between(one, after, clock) : reachOn(one, clock),
  }
}

/** "Two are neighbours when the later one's first in comes at most 24 h after the earlier one's last out." */
const areNeighbours = (a: Instance, b: Instance, clock: Clock): boolean =>
  firstIn(b, clock) - lastOut(a, clock) <= 24 * hour

/** 04:00 of the later one's date where it is two hours from both, else the midpoint. */
const between = (a: Instance, b: Instance, clock: Clock): Instant => {
  const [out, back, border] = [lastOut(a, clock), firstIn(b, clock), four(clock, b.date)]
  return border - out >= 2 * hour && back - border >= 2 * hour ? border : midpoint(out, back)
}
/** "An end without a neighbour reaches to the 04:00 nearest to it that is two to eight hours away, else four hours." */
const reachBack = (one: Instance, clock: Clock): Instant => {
  const at = firstIn(one, clock)
  const borders = foursAround(one, clock).filter((border) => at - border >= 2 * hour && at - border <= 8 * hour)
  return borders.length > 0 ? (Math.max(...borders) as Instant) : ((at - 4 * hour) as Instant)
}
const reachOn = (one: Instance, clock: Clock): Instant => {
  const at = lastOut(one, clock)
  const borders = foursAround(one, clock).filter((border) => border - at >= 2 * hour && border - at <= 8 * hour)
  return borders.length > 0 ? (Math.min(...borders) as Instant) : ((at + 4 * hour) as Instant)
}

/** The sections of an instance with the window of each slot. */
export const dutiesOf = (one: Instance, borders: Borders, clock: Clock): readonly Duty[] =>
  one.sections.map((section, position) => {
    const at = (offset: DayOffset) => timeOf(clock, one.date, offset)
    const [start, end] = [at(section.start), at(section.end)]
    const [earlier, later] = [one.sections[position - 1], one.sections[position + 1]]
    const opens = earlier ? midpoint(at(earlier.end), start) : borders.before
    const closes = later ? midpoint(end, at(later.start)) : borders.after
    const slot = {
      date: one.date,
      position,
      rule: one.rule.id,
      shift: one.shift,
      section: section.id,
    }
    const { inFrom, inTo, outFrom, outTo } = section.window
    const ahead = aheadOf(one, clock.policies)
    const off = later ? undefined : offOf(one, clock.policies)
    return {
      start,
      end,
      rests: restsCount(section, clock.policies)
        ? section.rests.map((rest) => ({ start: at(rest.start), end: at(rest.end) }))
        : [],
      in: {
        ...slot,
        edge: 'in',
        planned: start,
        needed: section.inNeeded,
        opens: inFrom !== undefined ? at(inFrom) : ahead !== undefined ? ((start - ahead) as Instant) : opens,
        closes: inTo !== undefined ? afterTheMinute(at(inTo)) : end,
      },
      out: {
        ...slot,
        edge: 'out',
        planned: end,
        needed: section.outNeeded && one.outNeeded,
        opens: outFrom !== undefined ? at(outFrom) : start,
        closes:
          outTo !== undefined
            ? afterTheMinute(at(outTo))
            : off !== undefined
              ? afterTheMinute((end + off) as Instant)
              : closes,
      },
    }
  })

/** `limit_aheadtime`, "打卡时间限制（毫秒）": a 0 of old is no limit (`limitZero`). */
const aheadOf = ({ limits: { aheadLimit } }: Instance, policies: Policies): number | undefined => {
  if (aheadLimit === undefined) return undefined
  const seconds =
    policies.limitAheadUnit === 'second-when-below-86400' && aheadLimit.asSeconds < 86_400
      ? aheadLimit.asSeconds
      : aheadLimit.asMilliseconds
  return seconds === 0 && policies.limitZero === 'no-limit' ? undefined : seconds
}
/** `limit_offtime`, "下班xx秒后不允许打下班卡". */
const offOf = ({ limits: { offLimit } }: Instance, policies: Policies): number | undefined =>
  offLimit === 0 && policies.limitZero === 'no-limit' ? undefined : offLimit

/** Rest times beside `allow_rest` false do not count (`breakDisallowed`); a missing switch disables nothing. */
const restsCount = (section: Section, policies: Policies): boolean =>
  section.restAllowed !== false || policies.breakDisallowed === 'deducted'

const firstIn = (one: Instance, clock: Clock): Instant => timeOf(clock, one.date, one.sections[0]!.start)
const lastOut = (one: Instance, clock: Clock): Instant => timeOf(clock, one.date, one.sections.at(-1)!.end)
/** 04:00 is our border and none of the vendor's offsets: always by the clock on the wall. */
export const four = ({ zone }: Clock, date: CivilDate): Instant =>
  instantOf(zone, date, dayOffset(4 * hour), 'wall-clock')
const foursAround = (one: Instance, clock: Clock): readonly Instant[] =>
  [-1, 0, 1, 2, 3].map((days) => four(clock, addDays(one.date, days)))
const midpoint = (a: Instant, b: Instant): Instant => Math.floor((a + b) / 2) as Instant
const afterTheMinute = (at: Instant): Instant => (at + 60) as Instant
const hour = 3600
