/** Which shift a person under a shift rule works on a date: the roster alone tells. */
import type { RosterDay } from '../../domain/roster.js'
import { type Section, type ShiftPattern, type ShiftRule, shiftId } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { type CivilDate, monthOf } from '../../time/civil-date.js'
import { strict } from '../strict.js'

export interface RosteredInput {
  readonly rule: ShiftRule
  readonly date: CivilDate
  readonly day: RosterDay | undefined
  /** Whether any roster of that person and month was given. */
  readonly rosterKnown: boolean
}

export type Rostered =
  | { readonly _tag: 'shift'; readonly pattern: ShiftPattern; readonly printed: boolean }
  | { readonly _tag: 'rest' | 'unscheduled' | 'no-roster' | 'unknown-shift' }

/**
 * Shift 0 is rest ("休息"). A shift that the rule lacks, or has without times, takes the times that the roster itself prints. A day
 * outside the roster that is taken for a workday has the first shift that the rule lists.
 */
export const rosteredShift = clause({
  id: 'rostered-shift',
  law: { page: 'getcheckinschedulist', says: '当日安排班次id，班次id也可在打卡规则中查询获得' },
  leansOn: ['unscheduled'],
  decide: ({ rule, day, rosterKnown }: RosteredInput, policies): Rostered => {
    if (!rosterKnown) return { _tag: 'no-roster' }
    if (day !== undefined) return shiftOf(rule, day)
    switch (policies.unscheduled) {
      case 'no-expectation':
        return { _tag: 'unscheduled' }
      case 'rest':
        return { _tag: 'rest' }
      case 'workday':
        return firstShift(rule)
    }
  },
  because: ({ date, day, rosterKnown }, outcome, policies) => {
    if (!rosterKnown) return reason('rostered-shift.no-roster', { month: monthOf(date) })
    if (day === undefined) return reason('rostered-shift.unscheduled', { taken: policies.unscheduled })
    if (outcome?._tag === 'rest') return reason('rostered-shift.rest', {})
    if (outcome?._tag !== 'shift') return reason('rostered-shift.unknown-shift', { shift: day.shift })
    const shift = outcome.pattern.name
    return outcome.printed
      ? reason('rostered-shift.printed-times', { shift })
      : reason('rostered-shift.shift', { shift })
  },
})

const rest = shiftId(0)

/** Shift ids are unique within a rule only, so a day of another rule is not looked up in this one. */
const shiftOf = (rule: ShiftRule, day: RosterDay): Rostered => {
  if (day.shift === rest) return { _tag: 'rest' }
  const pattern = day.rule === rule.id ? rule.patterns.get(day.shift) : undefined
  if (pattern !== undefined && (pattern.timetable.sections.length > 0 || day.times.length === 0))
    return { _tag: 'shift', pattern, printed: false }
  return day.times.length === 0
    ? { _tag: 'unknown-shift' }
    : { _tag: 'shift', pattern: printedPattern(day, pattern), printed: true }
}

const firstShift = (rule: ShiftRule): Rostered => {
  const first = [...rule.patterns.values()].find(({ id }) => id !== rest)
  return first === undefined ? { _tag: 'unknown-shift' } : { _tag: 'shift', pattern: first, printed: false }
}

/** The roster prints times and nothing else: what it does not print is what the rule gives the shift, or what a rule without it has. */
const printedPattern = (day: RosterDay, pattern: ShiftPattern | undefined): ShiftPattern => ({
  id: day.shift,
  name: day.name,
  timetable: {
    ...(pattern?.timetable ?? strict([])),
    sections: day.times.map(printedSection),
  },
})
const printedSection = (times: RosterDay['times'][number]): Section => ({
  id: times.id,
  start: times.start,
  end: times.end,
  rests: [],
  restAllowed: undefined,
  window: { inFrom: undefined, inTo: undefined, outFrom: undefined, outTo: undefined },
  inNeeded: true,
  outNeeded: true,
})
