/** Rules in the shape of any other, made from what a console export prints: shifts with their times, or free hours without. */
import type { ExportedLeeway } from './exported-leeway.js'
import type { FittedLeeway } from './domain/finding.js'
import type { AskedSection } from './domain/official.js'
import {
  type FreeRule,
  type GivenWindow,
  type Leeway,
  type RuleHead,
  type RuleId,
  sectionId,
  type ShiftId,
  type ShiftPattern,
  type ShiftRule,
} from './domain/rule.js'
import type { Weekday } from './time/civil-date.js'
import { type DayOffset, dayOffset, formatOffset } from './time/day-offset.js'
import { none, type Seconds, seconds, secondsInMinute } from './time/seconds.js'

/** Which days are worked, and holidays with them, is told day by day: nothing here follows a calendar. */
const headOf = (id: RuleId, name: string): RuleHead => ({
  id,
  name,
  exempt: new Set(),
  specialOffdays: [],
  followsHolidays: false,
  method: 'pairs',
  outAfter: none,
  restDayPunches: undefined,
  outOfRange: 'exception',
  outsideFillsSlot: false,
  punchedBy: 'either',
  places: [],
  wifis: [],
})

export const exportedShiftRule = (id: RuleId, name: string, patterns: readonly ShiftPattern[]): ShiftRule => ({
  ...headOf(id, name),
  _tag: 'shift',
  patterns: new Map(patterns.map((pattern) => [pattern.id, pattern])),
})

/** Free hours for every date that it is the rule of, or a day off. */
export const exportedFreeRule = (
  id: RuleId,
  name: string,
  days: 'all' | 'none',
  standard: Seconds | undefined,
  dayCut: DayOffset,
): FreeRule => ({
  ...headOf(id, name),
  _tag: 'free',
  days: new Set<Weekday>(days === 'all' ? [0, 1, 2, 3, 4, 5, 6] : []),
  dayCut,
  standard,
})

export const exportedPattern = (
  id: ShiftId,
  sections: readonly AskedSection[],
  leeway: ExportedLeeway | undefined,
): ShiftPattern => ({
  id,
  name: sections.map(({ start, end }) => `${formatOffset(start)}-${formatOffset(end)}`).join('、'),
  timetable: {
    sections: sections.map(({ start, end, rests }, i) => ({
      id: sectionId(i + 1),
      start,
      end,
      rests,
      restAllowed: true,
      window: windowOf(sections, i),
      inNeeded: true,
      outNeeded: true,
    })),
    leeway: leewayOf(leeway),
    outNeeded: true,
    aheadLimit: undefined,
    offLimit: undefined,
  },
})

/**
 * No window is printed. A day shift takes punches from 04:00 to 03:59, as the vendor does where nobody set another; a shift that begins or
 * ends within two hours of that border, or lies over it, has the borders of policy `windowUnset`.
 */
const windowOf = (sections: readonly AskedSection[], position: number): GivenWindow => {
  const [first, last] = [sections[0], sections.at(-1)]
  const isOfTheDay = first !== undefined && last !== undefined && first.start >= 6 * hour && last.end <= 26 * hour
  return {
    inFrom: isOfTheDay && position === 0 ? dayOffset(4 * hour) : undefined,
    inTo: undefined,
    outFrom: undefined,
    outTo: isOfTheDay && position === sections.length - 1 ? dayOffset(28 * hour - secondsInMinute) : undefined,
  }
}
const hour = 3600

const leewayOf = (leeway: ExportedLeeway | undefined): Leeway => {
  const value = (name: FittedLeeway['name']) => seconds(leeway?.values.find((one) => one.name === name)?.value ?? 0)
  return {
    allowed: undefined,
    graceIn: value('graceIn'),
    graceOut: value('graceOut'),
    legacyGrace: none,
    bandEarly: value('bandEarly'),
    bandLate: value('bandLate'),
    carry: { allowed: undefined, tiers: [] },
  }
}
