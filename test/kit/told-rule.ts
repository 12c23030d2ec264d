/**
 * Rules in a line, for the left of the bar of a told day. `09:00-12:00 13:00-18:00 rest 10:00-10:15 grace 5 band 45/60 out-optional` is
 * a fixed rule of every weekday, and so on with the words below. Several rules stand apart by `;` and begin with whose they are:
 * `on 2026-03-01` (the person's answer of that date), `company` (a company rule that names the person), `anybody` (somebody else's).
 * Several weekly entries of one rule stand apart by `and`.
 */
import type { Company } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import {
  type CarryTier,
  type PairingMethod,
  type Rule,
  type Section,
  type ShiftPattern,
  type Snapshot,
  type SpecialWorkday,
} from '../../src/domain/rule.js'
import type { SpecialDay } from '../../src/domain/calendar.js'
import type { Weekday } from '../../src/time/civil-date.js'
import { minutes } from '../../src/time/seconds.js'
import {
  aheadLimit,
  alternating,
  clock,
  fixedRule,
  freeRule,
  givenWindow,
  type HoursSketch,
  office,
  on,
  roster,
  type RuleSketch,
  sectionsOf,
  shift,
  shiftRule,
  someone,
  specialDay,
  specialWorkday,
  weekEntry,
} from './rule.js'
import { overtimeTold, type Told } from './told-overtime.js'

export interface ToldRule {
  /** The rule that governs every day, where one alone is told. */
  readonly rule: Rule
  readonly differs: Partial<Company>
}

/** `date` is the day that a roster is for. */
export const ruleTold = (text: string, date: string): ToldRule => {
  const drafts = text.split(';').map((part) => {
    const [draft, ...more] = part.split(/\band\b/).map((entry) => readWords(entry.trim().split(/\s+/).filter(Boolean)))
    return { ...draft!, more }
  })
  const [first] = drafts
  const approvals = drafts.some(({ ownApprovals }) => ownApprovals) ? ({ approvalsFrom: 'document' } as const) : {}
  return { rule: ruleOf(first!), differs: { ...answersOf(drafts), ...rosterOf(drafts, date), ...approvals } }
}

interface Draft {
  whose: 'every-day' | 'on' | 'company' | 'anybody'
  since: string
  kind: 'fixed' | 'free' | 'shift'
  sections: string[]
  windows: Map<number, { in?: string; out?: string }>
  rests: string[]
  hours: { -readonly [K in keyof HoursSketch]: HoursSketch[K] }
  rule: { -readonly [K in keyof RuleSketch]: RuleSketch[K] }
  tiers: CarryTier[]
  days: ReadonlyArray<Weekday>
  even: ReadonlyArray<Weekday> | undefined
  specialOn: SpecialWorkday[]
  specialOff: SpecialDay[]
  shifts: string[]
  rostered: string | undefined
  printed: string | undefined
  rosteredIn: number | undefined
  standard: number | undefined
  dayCut: string
  created: number
  overtime: Told[]
  /** The approvals are a document of their own, not read from the reports. */
  ownApprovals: boolean
  /** Its other weekly entries. */
  more: readonly Draft[]
}

const readWords = (words: readonly string[]): Draft => {
  const draft: Draft = {
    whose: 'every-day',
    since: '',
    kind: 'fixed',
    sections: [],
    windows: new Map(),
    rests: [],
    hours: {},
    rule: {},
    tiers: [],
    days: [0, 1, 2, 3, 4, 5, 6],
    even: undefined,
    specialOn: [],
    specialOff: [],
    shifts: [],
    rostered: undefined,
    printed: undefined,
    rosteredIn: undefined,
    standard: undefined,
    dayCut: '00:00',
    created: 0,
    overtime: [],
    ownApprovals: false,
    more: [],
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const alone = wordsAlone[word]
    const withValue = wordsWithValue[word]
    if (alone) alone(draft)
    else if (withValue) withValue(draft, words[++i] ?? '')
    else if (word.startsWith('ot-')) draft.overtime.push([word, words[++i] ?? ''])
    else if (/^-?\d+:\d\d-/.test(word)) draft.sections.push(word)
    else throw new RangeError(`cannot read "${word}" in "${words.join(' ')}"`)
  }
  return draft
}

const wordsAlone: Readonly<Record<string, (draft: Draft) => void>> = {
  company: (draft) => (draft.whose = 'company'),
  anybody: (draft) => (draft.whose = 'anybody'),
  free: (draft) => (draft.kind = 'free'),
  'out-optional': (draft) => (draft.hours.outNeeded = false),
  'rests-off': (draft) => (draft.hours.restAllowed = false),
  'no-flex': (draft) => (draft.hours.allowFlex = false),
  holidays: (draft) => (draft.rule.followsHolidays = true),
  fieldwork: (draft) => (draft.rule.outOfRange = 'fieldwork'),
  synchronised: (draft) => (draft.rule.outsideFillsSlot = true),
  'own-approvals': (draft) => (draft.ownApprovals = true),
  'no-rest-day-punches': (draft) => (draft.rule.restDayPunches = false),
}

const wordsWithValue: Readonly<Record<string, (draft: Draft, value: string) => void>> = {
  on: (draft, value) => {
    draft.whose = 'on'
    draft.since = value
  },
  created: (draft, value) => (draft.created = Number(value)),
  group: (draft, value) => (draft.rule.group = Number(value)),
  rest: (draft, value) => draft.rests.push(value),
  grace: (draft, value) => (draft.hours.graceIn = draft.hours.graceOut = Number(value)),
  /** −1, so that the older minutes count. */
  legacy: (draft, value) => {
    draft.hours.graceIn = draft.hours.graceOut = 'legacy'
    draft.hours.legacyGrace = Number(value)
  },
  /** No grace field at all beside the older minutes. */
  unset: (draft, value) => {
    draft.hours.graceIn = draft.hours.graceOut = 'unset'
    draft.hours.legacyGrace = Number(value)
  },
  band: (draft, value) => {
    const [early = 0, late = 0] = value.split('/').map(Number)
    draft.hours.bandEarly = early
    draft.hours.bandLate = late
  },
  carry: (draft, value) => {
    const [after = 0, grants = 0] = value.split('/').map(Number)
    draft.tiers.push({ after: minutes(after), grants: minutes(grants) })
  },
  /** The window of the section before it. */
  'in-window': (draft, value) => windowOf(draft, { in: value }),
  'out-window': (draft, value) => windowOf(draft, { out: value }),
  /** As on the wire. */
  ahead: (draft, value) => (draft.hours.aheadLimit = aheadLimit(Number(value))),
  'off-limit': (draft, value) => (draft.hours.offLimit = minutes(Number(value))),
  days: (draft, value) => (draft.days = weekdays(value)),
  weeks: (draft, value) => {
    const [odd = '', even = ''] = value.split('/')
    draft.days = weekdays(odd)
    draft.even = weekdays(even)
  },
  /** "2026-03-07/10:00-16:00". */
  'special-on': (draft, value) => {
    const [dates = '', hours = ''] = value.split('/')
    draft.specialOn.push(specialWorkday(dates, hours))
  },
  /** A place with that radius; where a punch was is told as `in 09:00@320`, so many metres from it. */
  within: (draft, value) => (draft.rule.places = [office(Number(value))]),
  'special-off': (draft, value) => draft.specialOff.push(specialDay(value)),
  shift: (draft, value) => {
    draft.kind = 'shift'
    draft.shifts.push(value)
  },
  /** A shift's number, `rest`, or `nothing` for a roster that lacks the day; without the word there is no roster. */
  rostered: (draft, value) => (draft.rostered = value),
  printed: (draft, value) => (draft.printed = value),
  'rostered-in': (draft, value) => (draft.rosteredIn = Number(value)),
  standard: (draft, value) => (draft.standard = Number(value)),
  cut: (draft, value) => (draft.dayCut = value),
  method: (draft, value) => (draft.rule.method = value as PairingMethod),
  'out-after': (draft, value) => (draft.rule.outAfter = minutes(Number(value))),
}

const windowOf = (draft: Draft, given: { in?: string; out?: string }): void => {
  const position = draft.sections.length - 1
  draft.windows.set(position, { ...draft.windows.get(position), ...given })
}
const weekdays = (digits: string): ReadonlyArray<Weekday> => digits.split('').map((digit) => Number(digit) as Weekday)

const ruleOf = (draft: Draft): Rule => {
  const overtime = overtimeTold(draft.overtime)
  const head: RuleSketch = {
    ...draft.rule,
    specialOffdays: draft.specialOff,
    ...(overtime === undefined ? {} : { overtime }),
  }
  const standard = draft.standard === undefined ? undefined : minutes(draft.standard)
  switch (draft.kind) {
    case 'free':
      return freeRule({ ...head, days: draft.days, dayCut: draft.dayCut, standard })
    case 'shift':
      return shiftRule(
        draft.shifts.map((one) => shiftTold(one, draft)),
        head,
      )
    case 'fixed': {
      const entries = [draft, ...draft.more].map((one) =>
        one.even === undefined ? weekEntry(hoursOf(one), one.days) : alternating(hoursOf(one), one.days, one.even),
      )
      return fixedRule({ ...head, entries, specialWorkdays: draft.specialOn })
    }
  }
}

/** "2/22:00-30:00". */
const shiftTold = (text: string, draft: Draft): ShiftPattern => {
  const [id = '', sections = ''] = text.split('/')
  return shift(Number(id), sections, { ...hoursOf(draft), rests: draft.rests.join(' ') })
}

const hoursOf = (draft: Draft): HoursSketch => ({
  restAllowed: draft.rests.length > 0,
  ...draft.hours,
  sections: windowed(draft),
  ...(draft.tiers.length > 0 ? { carry: { allowed: true, tiers: draft.tiers } } : {}),
})
const windowed = ({ sections, rests, windows, hours }: Draft): ReadonlyArray<Section> =>
  sections.length === 0
    ? []
    : sectionsOf({
        sections: sections.join(' '),
        rests: rests.join(' '),
        restAllowed: hours.restAllowed ?? rests.length > 0,
      }).map((one, i) => ({ ...one, window: givenWindow(windows.get(i) ?? {}) }))

const answersOf = (drafts: readonly Draft[]): Partial<Company> => {
  if (drafts.every(({ whose }) => whose === 'every-day')) return {}
  const told = drafts.map((draft) => ({ ...draft, rule: ruleOf(draft) }))
  const own = told.flatMap(({ whose, since, rule }): Snapshot[] =>
    whose === 'on' ? [{ date: on(since), rule }] : whose === 'every-day' ? [{ date: undefined, rule }] : [],
  )
  const others = told.flatMap(({ whose, rule }): Snapshot[] => (whose === 'anybody' ? [{ date: undefined, rule }] : []))
  return {
    snapshots: new Map(
      [[someone, own] as const, [employeeId('LiSi'), others] as const].filter(([, all]) => all.length),
    ),
    companyRules: told
      .filter(({ whose }) => whose === 'company')
      .map(({ rule, created }) => ({ rule, people: new Set([someone]), alsoUnresolved: false, created })),
  }
}

const rosterOf = (drafts: readonly Draft[], date: string): Partial<Company> => {
  const draft = drafts.find(({ rostered }) => rostered !== undefined)
  if (draft === undefined) return {}
  const number = draft.rostered === 'rest' ? 0 : draft.rostered === 'nothing' ? undefined : Number(draft.rostered)
  const [start = '', end = ''] = (draft.printed ?? '').split('-')
  const times = draft.printed === undefined ? [] : [{ id: sectionsOf({})[0]!.id, start: clock(start), end: clock(end) }]
  const told = roster(date, [number], { group: draft.rosteredIn ?? draft.rule.group ?? 2, times })
  return { rosters: new Map([[someone, told]]) }
}
