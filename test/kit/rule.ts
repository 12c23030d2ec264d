/** Rules and companies in a line: what a test does not mention is as plain as it can be (strict, no windows, no holidays, no special days). */
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import type { SpecialDay } from '../../src/domain/calendar.js'
import type { Company } from '../../src/domain/company.js'
import { type EmployeeId, employeeId } from '../../src/domain/employee.js'
import type { Roster, RosterDay } from '../../src/domain/roster.js'
import {
  type AheadLimit,
  type Carry,
  type FixedRule,
  type FreeRule,
  type GivenWindow,
  type Leeway,
  type Place,
  type Rule,
  type RuleHead,
  ruleId,
  type Section,
  sectionId,
  type ShiftPattern,
  type ShiftRule,
  type Snapshot,
  type SpecialWorkday,
  shiftId,
  type Timetable,
  type WeekEntry,
  type WrittenGrace,
} from '../../src/domain/rule.js'
import { addDays, type CivilDate, monthOf, parseDate, type Weekday } from '../../src/time/civil-date.js'
import { type DayOffset, dayOffset } from '../../src/time/day-offset.js'
import type { Instant } from '../../src/time/instant.js'
import { minutes, none, type Seconds, seconds } from '../../src/time/seconds.js'
import { instantOf, type Zone, zone } from '../../src/time/zone.js'

export const shanghai: Zone = zone('Asia/Shanghai')!
export const newYork: Zone = zone('America/New_York')!

/** "2026-02-03"; throws on what is no date. */
export const on = (text: string): CivilDate => {
  const date = parseDate(text)
  if (date === undefined) throw new RangeError(`no date: ${text}`)
  return date
}

/** "09:00" or "30:00" as an offset; "-01:00" is before midnight. */
export const clock = (text: string): DayOffset => {
  const match = /^(-?)(\d+):(\d\d)(?::(\d\d))?$/.exec(text)
  if (!match) throw new RangeError(`no time: ${text}`)
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return dayOffset(match[1] === '-' ? -size : size)
}

/** The instant of "2026-02-03 09:00" (or "… 30:00") on the wall of a zone. */
export const at = (text: string, where: Zone = shanghai): Instant => {
  const [date = '', time = '00:00'] = text.split(' ')
  return instantOf(where, on(date), clock(time), 'wall-clock')
}

/** "09:00-18:00" or "09:00-12:00 13:00-18:00": sections with ids 1, 2, …; rests go to the section that holds them. */
export interface HoursSketch {
  readonly sections?: string | ReadonlyArray<Section>
  readonly rests?: string
  readonly restAllowed?: boolean | undefined
  /** In minutes, or as the vendor leaves it: `legacy`, `unset`. */
  readonly graceIn?: number | 'legacy' | 'unset'
  readonly graceOut?: number | 'legacy' | 'unset'
  readonly legacyGrace?: number
  readonly bandEarly?: number
  readonly bandLate?: number
  readonly allowFlex?: boolean | undefined
  readonly carry?: Carry
  readonly outNeeded?: boolean
  readonly aheadLimit?: AheadLimit
  readonly offLimit?: Seconds
}

/** "06:00-17:59": the given ends of one slot's window. */
export const givenWindow = (given: { readonly in?: string; readonly out?: string }): GivenWindow => {
  const ends = (text: string | undefined): readonly [DayOffset | undefined, DayOffset | undefined] => {
    const [from = '', to = ''] = (text ?? '').split('-')
    return [from === '' ? undefined : clock(from), to === '' ? undefined : clock(to)]
  }
  const [inFrom, inTo] = ends(given.in)
  const [outFrom, outTo] = ends(given.out)
  return { inFrom, inTo, outFrom, outTo }
}

/** One section, "09:00-18:00", with what differs from the plainest. */
export const section = (hours: string, differs: Partial<Section> = {}): Section => {
  const [start = '', end = ''] = hours.split('-')
  return {
    id: sectionId(1),
    start: clock(start),
    end: clock(end),
    rests: [],
    restAllowed: undefined,
    window: givenWindow({}),
    inNeeded: true,
    outNeeded: true,
    ...differs,
  }
}

export const sectionsOf = (sketch: HoursSketch): ReadonlyArray<Section> => {
  const written = sketch.sections ?? '09:00-18:00'
  if (typeof written !== 'string') return written
  const rests = (sketch.rests ?? '')
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => section(one))
  return written
    .split(' ')
    .map((hours) => section(hours))
    .map((one, i) => ({
      ...one,
      id: sectionId(i + 1),
      restAllowed: sketch.restAllowed,
      rests: rests
        .filter((rest) => one.start <= rest.start && rest.end <= one.end)
        .map(({ start, end }) => ({ start, end })),
    }))
}

export const noCarry: Carry = { allowed: undefined, tiers: [] }

export const leewayOf = (sketch: HoursSketch): Leeway => ({
  allowed: sketch.allowFlex,
  graceIn: grace(sketch.graceIn),
  graceOut: grace(sketch.graceOut),
  legacyGrace: minutes(sketch.legacyGrace ?? 0),
  bandEarly: minutes(sketch.bandEarly ?? 0),
  bandLate: minutes(sketch.bandLate ?? 0),
  carry: sketch.carry ?? noCarry,
})

export const timetable = (sketch: HoursSketch = {}): Timetable => ({
  sections: sectionsOf(sketch),
  leeway: leewayOf(sketch),
  outNeeded: sketch.outNeeded ?? true,
  aheadLimit: sketch.aheadLimit,
  offLimit: sketch.offLimit,
})

/** Both readings of a `limit_aheadtime`, from the number on the wire. */
export const aheadLimit = (onTheWire: number): AheadLimit => ({
  asMilliseconds: seconds(Math.trunc(onTheWire / 1000)),
  asSeconds: seconds(onTheWire),
})

const head = (id: number, differs: Partial<RuleHead>): RuleHead => ({
  id: ruleId(id),
  name: `rule ${id}`,
  exempt: new Set(),
  specialOffdays: [],
  followsHolidays: false,
  method: 'pairs',
  outAfter: none,
  restDayPunches: undefined,
  outOfRange: 'exception',
  outsideFillsSlot: false,
  punchedBy: 'phone',
  places: [],
  wifis: [],
  ...differs,
})

/** A place at 30° N 104° E, and a point so many metres north of it: there a millionth of a degree is 0.110852 m. */
export const office = (radius: number): Place => ({ title: 'office', lat: 30_000_000, lng: 104_000_000, radius })
export const northOfOffice = (metres: number): { readonly lat: number; readonly lng: number } => ({
  lat: 30_000_000 + Math.round(metres / 0.110852),
  lng: 104_000_000,
})

export const mondayToFriday: ReadonlyArray<Weekday> = [1, 2, 3, 4, 5]

export const weekEntry = (sketch: HoursSketch = {}, days: ReadonlyArray<Weekday> = mondayToFriday): WeekEntry => ({
  week: { _tag: 'weekly', days: new Set(days) },
  timetable: timetable(sketch),
})
export const alternating = (
  sketch: HoursSketch,
  odd: ReadonlyArray<Weekday>,
  even: ReadonlyArray<Weekday>,
): WeekEntry => ({
  week: { _tag: 'alternating', odd: new Set(odd), even: new Set(even) },
  timetable: timetable(sketch),
})

/** "2026-02-14" or "2026-02-14..2026-02-16". */
export const specialDay = (days: string, repeats: SpecialDay['repeats'] = 'span', note = 'special'): SpecialDay => {
  const [from = '', to = from] = days.split('..')
  return { repeats, from: on(from), to: on(to), note }
}
export const specialWorkday = (
  days: string,
  sections: string,
  repeats: SpecialDay['repeats'] = 'span',
): SpecialWorkday => ({
  ...specialDay(days, repeats),
  sections: sections === '' ? [] : sectionsOf({ sections }),
})

export interface RuleSketch extends Partial<RuleHead> {
  /** `groupid`; 1 where a test does not care. */
  readonly group?: number
}

/** A fixed rule, Monday to Friday 09:00-18:00 unless the sketch differs. */
export const fixedRule = (
  sketch: HoursSketch &
    RuleSketch & {
      readonly days?: ReadonlyArray<Weekday>
      readonly entries?: ReadonlyArray<WeekEntry>
      readonly specialWorkdays?: ReadonlyArray<SpecialWorkday>
    } = {},
): FixedRule => ({
  ...head(sketch.group ?? 1, headOf(sketch)),
  _tag: 'fixed',
  entries: sketch.entries ?? [weekEntry(sketch, sketch.days)],
  specialWorkdays: sketch.specialWorkdays ?? [],
})

/** A shift of a shift rule: `shift(2, '22:00-30:00')`. */
export const shift = (id: number, sections: string, sketch: HoursSketch = {}): ShiftPattern => ({
  id: shiftId(id),
  name: `shift ${id}`,
  timetable: sections === '' ? { ...timetable(sketch), sections: [] } : timetable({ ...sketch, sections }),
})
export const shiftRule = (patterns: ReadonlyArray<ShiftPattern>, sketch: RuleSketch = {}): ShiftRule => ({
  ...head(sketch.group ?? 2, headOf(sketch)),
  _tag: 'shift',
  patterns: new Map(patterns.map((one) => [one.id, one])),
})

/** A free rule, Monday to Friday. */
export const freeRule = (
  sketch: RuleSketch & {
    readonly days?: ReadonlyArray<Weekday>
    readonly dayCut?: string
    readonly standard?: Seconds | undefined
  } = {},
): FreeRule => ({
  ...head(sketch.group ?? 3, headOf(sketch)),
  _tag: 'free',
  days: new Set(sketch.days ?? mondayToFriday),
  dayCut: clock(sketch.dayCut ?? '00:00'),
  standard: sketch.standard,
})

/** A roster from its first date on: `roster('2026-02-02', [1, 1, 2, 0, undefined])`; `undefined` is a day that it lacks. */
export const roster = (
  first: string,
  shifts: ReadonlyArray<number | undefined>,
  differs: { readonly group?: number; readonly times?: RosterDay['times'] } = {},
): Roster => {
  const days = shifts.flatMap((shift, i): Array<[CivilDate, RosterDay]> => {
    if (shift === undefined) return []
    const day = {
      rule: ruleId(differs.group ?? 2),
      shift: shiftId(shift),
      name: shift === 0 ? '休息' : `shift ${shift}`,
    }
    return [[addDays(on(first), i), { ...day, times: shift === 0 ? [] : (differs.times ?? []) }]]
  })
  return { months: new Set(shifts.map((_, i) => monthOf(addDays(on(first), i)))), days: new Map(days) }
}

export const someone: EmployeeId = employeeId('ZhangSan')

/** One rule for every day of a person. */
export const everyDay = (rule: Rule): ReadonlyArray<Snapshot> => [{ date: undefined, rule }]

/** A company in Shanghai in which `someone` (or each named person) is under a rule every day; anything else may be given whole. */
export const companyOf = (
  rules: Rule | Readonly<Record<string, Rule | ReadonlyArray<Snapshot>>> = {},
  differs: Partial<Company> = {},
): Company => {
  const people = isRule(rules) ? { [someone]: rules } : rules
  return {
    zone: shanghai,
    snapshots: new Map(
      Object.entries(people).map(([userid, rule]) => [employeeId(userid), isRule(rule) ? everyDay(rule) : rule]),
    ),
    companyRules: [],
    rosters: new Map(),
    punches: new Map(),
    placeholders: new Map(),
    approvals: new Map(),
    approvalsFrom: 'none',
    calendar: builtInCalendar,
    employment: new Map(),
    names: new Map(),
    officialDays: [],
    officialMonths: [],
    requested: { days: [], punches: [] },
    answers: {},
    known: [],
    inputs: [],
    ...differs,
  }
}

const isRule = (value: Rule | ReadonlyArray<Snapshot> | Readonly<Record<string, unknown>>): value is Rule =>
  '_tag' in value

const grace = (written: number | 'legacy' | 'unset' | undefined): WrittenGrace =>
  typeof written === 'number' ? minutes(written) : (written ?? none)

const headOf = ({ group: _group, ...sketch }: RuleSketch): Partial<RuleHead> => {
  const keys = [...Object.keys(head(0, {})), 'overtime'] as ReadonlyArray<keyof RuleHead>
  return Object.fromEntries(keys.flatMap((key) => (sketch[key] === undefined ? [] : [[key, sketch[key]]])))
}
