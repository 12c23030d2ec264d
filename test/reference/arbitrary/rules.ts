/** Made-up rules of all three kinds, over dates where something may differ: a holiday, a make-up day, a new year, a change of clocks. */
import fc from 'fast-check'
import type { SpecialDay } from '../../../src/domain/calendar.js'
import type { Roster } from '../../../src/domain/roster.js'
import {
  type FixedRule,
  type FreeRule,
  type Rule,
  ruleId,
  type ShiftId,
  type ShiftRule,
  shiftId,
  type Timetable,
  type WeekEntry,
} from '../../../src/domain/rule.js'
import { addDays, type CivilDate, monthOf, type Weekday } from '../../../src/time/civil-date.js'
import { minutes, none } from '../../../src/time/seconds.js'
import { fixedRule, freeRule, on, shiftRule } from '../../kit/rule.js'
import { sections, timetable } from './hours.js'

export const firstDates = [
  '2026-03-02',
  '2026-03-05',
  '2023-12-27',
  '2024-02-05',
  '2025-09-24',
  '2026-04-29',
  '2026-10-30',
  '2026-12-28',
].map(on)

export const fixed = (first: CivilDate): fc.Arbitrary<FixedRule> =>
  fc
    .record({
      entries: weekEntries,
      specialOffdays: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.tuple(specialDay(first)) },
      ),
      specialWorkdays: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.tuple(
            fc.record({ day: specialDay(first), sections }).map(({ day, ...more }) => ({ ...day, ...more })),
          ),
        },
      ),
      ...headOf(fc.constantFrom('pairs', 'first-to-last')),
    })
    .map((sketch) => fixedRule(sketch))

export const shift: fc.Arbitrary<ShiftRule> = fc
  .record({
    hours: fc.array(timetable, { minLength: 1, maxLength: 3 }),
    ...headOf(fc.constantFrom('pairs', 'first-to-last')),
  })
  .map(({ hours, ...head }) =>
    shiftRule(
      hours.map((timetable, i) => ({ id: shiftId(i + 1), name: `shift ${i + 1}`, timetable })),
      head,
    ),
  )

export const free = (first: CivilDate): fc.Arbitrary<FreeRule> =>
  fc
    .record({
      days: fc.constantFrom<ReadonlyArray<Weekday>>([1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6], [0, 6]),
      dayCut: fc.constantFrom('00:00', '02:00', '04:00', '05:30'),
      standard: fc.constantFrom(undefined, minutes(240), minutes(480)),
      outAfter: fc.constantFrom(none, none, minutes(5), minutes(60)),
      specialOffdays: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.tuple(specialDay(first)) },
      ),
      ...headOf(fc.constantFrom('pairs', 'first-to-last', 'record-only')),
    })
    .map((sketch) => freeRule(sketch))

/** The same kind of rule, written anew: what a dated answer may bring. */
export const ruleLike = (rule: Rule, first: CivilDate): fc.Arbitrary<Rule> => {
  switch (rule._tag) {
    case 'fixed':
      return fixed(first)
    case 'shift':
      return shift
    case 'free':
      return free(first)
  }
}

export const ruleFrom = (first: CivilDate): fc.Arbitrary<Rule> =>
  fc.oneof(
    { weight: 5, arbitrary: fixed(first) },
    { weight: 4, arbitrary: shift },
    { weight: 2, arbitrary: free(first) },
  )

/** A roster over the dates and a margin: work, rest, now and then nothing, seldom a shift that the rule lacks. */
export const rosterFor = (rule: Rule, dates: readonly CivilDate[]): fc.Arbitrary<Roster> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.nat(2) },
        { weight: 2, arbitrary: fc.constant('rest' as const) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
      { minLength: dates.length, maxLength: dates.length },
    )
    .map((picks) => {
      const ids = rule._tag === 'shift' ? [...rule.patterns.keys()] : []
      const days = dates.flatMap((date, i) => {
        const pick = picks[i]
        if (pick === undefined || ids.length === 0) return []
        const id: ShiftId = pick === 'rest' ? shiftId(0) : ids[pick % ids.length]!
        return [[date, { rule: ruleId(rule.id), shift: id, name: `shift ${id}`, times: [] }] as const]
      })
      return { months: new Set(dates.map(monthOf)), days: new Map(days) }
    })

/** The hours that a rule may ask for. */
export const hoursOf = (rule: Rule): ReadonlyArray<Pick<Timetable, 'sections'>> => {
  switch (rule._tag) {
    case 'fixed':
      return [...rule.entries.map((entry) => entry.timetable), ...rule.specialWorkdays]
    case 'shift':
      return [...rule.patterns.values()].map((pattern) => pattern.timetable)
    case 'free':
      return []
  }
}

// Helpers

function headOf<M extends 'pairs' | 'first-to-last' | 'record-only'>(method: fc.Arbitrary<M>) {
  return {
    method,
    followsHolidays: fc.boolean(),
    outsideFillsSlot: fc.boolean(),
    outOfRange: fc.constantFrom('exception' as const, 'exception' as const, 'fieldwork' as const, 'forbidden' as const),
  }
}

const weekdays = (days: readonly number[]): ReadonlySet<Weekday> => new Set(days as readonly Weekday[])
/** One entry for the working week, two or three with hours of their own, or alternate weeks. */
const weekEntries: fc.Arbitrary<readonly WeekEntry[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(timetable, fc.constantFrom([1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6], [2, 4, 6]))
      .map(([timetable, days]) => [{ week: { _tag: 'weekly', days: weekdays(days) }, timetable }] as const),
  },
  {
    weight: 2,
    arbitrary: fc.array(timetable, { minLength: 2, maxLength: 3 }).map((hours) =>
      hours.map((timetable, i): WeekEntry => {
        const days = [[1, 3, 5], [2, 4], [6]][i]!
        return { week: { _tag: 'weekly', days: weekdays(days) }, timetable }
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: timetable.map((timetable) => [
      {
        week: { _tag: 'alternating', odd: weekdays([1, 2, 3, 4, 5]), even: weekdays([0, 1, 2, 3, 4, 5, 6]) },
        timetable,
      } as const,
    ]),
  },
)

const specialDay = (first: CivilDate): fc.Arbitrary<SpecialDay> =>
  fc
    .record({
      starts: fc.integer({ min: -14, max: 13 }),
      lasts: fc.integer({ min: 0, max: 2 }),
      repeats: fc.constantFrom('span' as const, 'every-two-weeks' as const),
    })
    .map(({ starts, lasts, repeats }) => {
      const from = addDays(first, starts)
      return { repeats, from, to: addDays(from, repeats === 'span' ? lasts : 28), note: '' }
    })
