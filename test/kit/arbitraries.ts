/** Random rules, rosters, punches and approvals of one person over a week, close to the edges at which a judgement turns. */
import fc from 'fast-check'
import type { Approval, Correction, Leave } from '../../src/domain/approval.js'
import { datesOf, type Period } from '../../src/domain/period.js'
import type { Punch } from '../../src/domain/punch.js'
import type { Roster } from '../../src/domain/roster.js'
import {
  type FixedRule,
  type FreeRule,
  type Rule,
  type Section,
  sectionId,
  type ShiftRule,
} from '../../src/domain/rule.js'
import { type Policies, policyCatalogue, policyNames } from '../../src/reason/policies.js'
import { addDays, type CivilDate } from '../../src/time/civil-date.js'
import { type Instant, plus } from '../../src/time/instant.js'
import { hours, minutes, none } from '../../src/time/seconds.js'
import { startOfDay } from '../../src/time/zone.js'
import { punch } from './day.js'
import {
  aheadLimit,
  alternating,
  clock,
  fixedRule,
  freeRule,
  mondayToFriday,
  on,
  roster,
  sectionsOf,
  shanghai,
  shift,
  shiftRule,
  someone,
  specialDay,
  specialWorkday,
  weekEntry,
} from './rule.js'

/** Monday to Sunday: no holiday, and no change of clocks in Shanghai. */
export const week: Period = { from: on('2026-03-02'), to: on('2026-03-08') }
/** The days on which punches, leave and rosters may lie: the week and three days on each side. */
export const around: Period = { from: addDays(week.from, -3), to: addDays(week.to, 3) }

export interface Situation {
  readonly rule: Rule
  readonly roster: Roster | undefined
  /** In order of time. */
  readonly punches: readonly Punch[]
  readonly approvals: readonly Approval[]
}

export const layouts = [
  '09:00-18:00',
  '09:00-12:00 13:00-18:00',
  '08:00-11:00 12:00-15:00 16:00-19:00',
  '08:00-10:00 10:30-12:00 13:00-15:00 15:30-18:00',
] as const
export const layoutArb = fc.constantFrom(...layouts)

const tierArb = fc.constantFrom(
  [],
  [{ after: hours(1), grants: minutes(30) }],
  [
    { after: hours(1), grants: minutes(20) },
    { after: hours(3), grants: hours(1) },
  ],
)
const leewayArb = fc.record({
  graceIn: fc.constantFrom(0, 5, 30),
  graceOut: fc.constantFrom(0, 5, 30),
  bandEarly: fc.constantFrom(0, 45),
  bandLate: fc.constantFrom(0, 60),
  carry: tierArb.map((tiers) => ({ allowed: undefined, tiers })),
})
const specialsArb = fc.record({
  specialOffdays: fc.constantFrom(
    [],
    [specialDay('2026-03-04')],
    [specialDay('2026-02-19..2026-04-30', 'every-two-weeks')],
  ),
  specialWorkdays: fc.constantFrom([], [specialWorkday('2026-03-07', '10:00-16:00')]),
})

/** The rule's own windows: the first in from 06:00, the last out until 03:59 of the next morning. */
const windowed = (sections: ReadonlyArray<Section>): ReadonlyArray<Section> =>
  sections.map((one, i) => ({
    ...one,
    window: {
      ...one.window,
      inFrom: i === 0 ? clock('06:00') : undefined,
      outTo: i === sections.length - 1 ? clock('27:59') : undefined,
    },
  }))

/** Fixed hours: sections, windows, rests, leeway, special days, every week or every other. */
export const fixedArb: fc.Arbitrary<FixedRule> = fc
  .record({
    sections: layoutArb,
    rests: fc.constantFrom('', '10:00-10:15 14:00-14:30'),
    leeway: leewayArb,
    specials: specialsArb,
    outNeeded: fc.constantFrom(true, true, true, false),
    alternates: fc.constantFrom(false, false, true),
    limits: fc.constantFrom({}, {}, { aheadLimit: aheadLimit(10_800_000) }, { offLimit: hours(4) }),
    windows: fc.constantFrom(false, false, true),
  })
  .map(({ sections: written, rests, leeway, specials, outNeeded, alternates, limits, windows }) => {
    const hoursOf = { sections: written, rests, restAllowed: rests !== '' }
    const sections = windows ? windowed(sectionsOf(hoursOf)) : written
    const sketch = { ...hoursOf, sections, ...leeway, outNeeded, ...limits }
    const entry = alternates
      ? alternating(sketch, [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5])
      : weekEntry(sketch, mondayToFriday)
    return fixedRule({ ...specials, entries: [entry] })
  })

/** Days, evenings, nights and a divided day; which is worked is for the roster. */
export const shiftArb: fc.Arbitrary<ShiftRule> = leewayArb.map((leeway) =>
  shiftRule([
    shift(1, '08:00-16:00', leeway),
    shift(2, '16:00-24:00', leeway),
    shift(3, '22:00-30:00', leeway),
    shift(4, '09:00-12:00 13:00-18:00', leeway),
  ]),
)
export const rosterArb: fc.Arbitrary<Roster> = fc
  .array(fc.constantFrom(1, 1, 2, 3, 3, 4, 0, undefined), { minLength: 21, maxLength: 21 })
  .map((shifts) => roster('2026-02-23', shifts))

export const freeArb: fc.Arbitrary<FreeRule> = fc
  .record({
    standard: fc.constantFrom(undefined, hours(8)),
    dayCut: fc.constantFrom('00:00', '04:00'),
    method: fc.constantFrom('pairs' as const, 'first-to-last' as const, 'record-only' as const),
    outAfter: fc.constantFrom(none, minutes(30)),
  })
  .map((sketch) => freeRule(sketch))

type Ruled = Pick<Situation, 'rule' | 'roster'>
const unrostered = (rule: Rule): Ruled => ({ rule, roster: undefined })
export const plannedArb: fc.Arbitrary<Ruled> = fc.oneof(
  { arbitrary: fixedArb.map(unrostered), weight: 2 },
  { arbitrary: fc.record({ rule: shiftArb, roster: rosterArb }), weight: 1 },
)
export const ruledArb: fc.Arbitrary<Ruled> = fc.oneof(
  { arbitrary: plannedArb, weight: 3 },
  { arbitrary: freeArb.map(unrostered), weight: 1 },
)

/** A moment told by a planned edge of a day, whatever the rule is: resolved once the rule is known. */
interface Mark {
  readonly day: number
  readonly edge: number
  readonly away: number
}
const markArb = fc.record({
  day: fc.integer({ min: 0, max: around.to - around.from }),
  edge: fc.nat({ max: 7 }),
  away: fc.oneof(
    fc.constantFrom(0, 0, -1, 1, 59, 60, -60, 299, 300, 301, 360, -1800, 1800, 3600, -3600, 7200),
    fc.integer({ min: -5400, max: 5400 }),
  ),
})
const resolved = ({ rule, roster: shifts }: Ruled, { day, edge, away }: Mark): Instant => {
  const date = addDays(around.from, day)
  const edges = sectionsOn(rule, shifts, date).flatMap(({ start, end }) => [start, end])
  const nearby = edges.length > 0 ? edges[edge % edges.length]! : hours(8 + edge)
  return plus(startOfDay(shanghai, date), nearby + away)
}
const sectionsOn = (rule: Rule, shifts: Roster | undefined, date: CivilDate): ReadonlyArray<Section> => {
  if (rule._tag === 'fixed') return rule.entries[0]!.timetable.sections
  const shiftOfDay = shifts?.days.get(date)?.shift
  return rule._tag === 'free' || shiftOfDay === undefined
    ? []
    : (rule.patterns.get(shiftOfDay)?.timetable.sections ?? [])
}

const flawsArb = fc.constantFrom([], [], [], ['place' as const], ['wifi' as const], ['device' as const])
const seenArb = fc.record({
  mark: markArb,
  says: fc.constantFrom('in' as const, 'out' as const, 'in' as const, 'out' as const, undefined, 'outside' as const),
  flaws: flawsArb,
  section: fc.constantFrom(undefined, undefined, undefined, 1, 2, 4),
})
/** Leave, trips and outings: by the hour in quarters around the times that plans begin and end at, by half days, by days. */
export const leaveArb: fc.Arbitrary<Leave> = fc
  .record({
    kind: fc.constantFrom('leave' as const, 'leave' as const, 'trip' as const, 'outing' as const),
    unit: fc.constantFrom('hour' as const, 'hour' as const, 'half-day' as const, 'day' as const),
    day: fc.integer({ min: 3, max: 9 }),
    hour: fc.constantFrom(0, 8, 9, 9, 10, 12, 13, 14, 16, 18, 22),
    quarter: fc.constantFrom(0, 0, 0, -1, 1, 2),
    quarters: fc.constantFrom(1, 2, 4, 4, 8, 12, 16, 20, 36, 40, 60),
  })
  .map(({ kind, unit, day, hour, quarter, quarters }) => {
    const begin =
      day * 96 + (unit === 'hour' ? Math.max(0, hour * 4 + quarter) : unit === 'half-day' && hour >= 12 ? 48 : 0)
    const lasts = unit === 'hour' ? quarters : (unit === 'half-day' ? 48 : 96) * (1 + (quarters % 3))
    return leaveOf(kind, unit, begin, begin + lasts)
  })
const leaveOf = (kind: Leave['kind'], unit: Leave['unit'], begin: number, end: number): Leave => ({
  _tag: 'leave',
  employee: someone,
  kind,
  name: kind === 'leave' ? '年假' : kind === 'trip' ? '出差' : '外出',
  number: '',
  unit,
  begin: plus(startOfDay(shanghai, around.from), begin * 900),
  end: plus(startOfDay(shanghai, around.from), end * 900),
})
const correctionOf = (at: Instant, slot: Correction['slot']): Correction => ({
  _tag: 'correction',
  employee: someone,
  number: '',
  at,
  slot,
  date: undefined,
  section: undefined,
})

/** Everything that can happen to a person under a rule, as far as it is asked for. */
export const situationArb = (
  ruled: fc.Arbitrary<Ruled> = ruledArb,
  { leaves = 2, corrections = 1 }: { readonly leaves?: number; readonly corrections?: number } = {},
): fc.Arbitrary<Situation> =>
  fc
    .record({
      under: ruled,
      seen: fc.array(seenArb, { maxLength: 36, size: 'max' }),
      leaves: fc.array(leaveArb, { maxLength: leaves }),
      corrected: fc.array(
        fc.record({ mark: markArb, slot: fc.constantFrom('in' as const, 'out' as const, undefined) }),
        {
          maxLength: corrections,
        },
      ),
    })
    .map(({ under, seen, leaves: away, corrected }) => ({
      ...under,
      punches: seen
        .map(({ mark, says, flaws, section }) => hinting(punch(resolved(under, mark), says, flaws), section))
        .toSorted((a, b) => a.at - b.at),
      approvals: [...away, ...corrected.map(({ mark, slot }) => correctionOf(resolved(under, mark), slot))].toSorted(
        (a, b) => startOf(a) - startOf(b),
      ),
    }))
const hinting = (one: Punch, section: number | undefined): Punch =>
  section === undefined ? one : { ...one, hint: { ...one.hint, section: sectionId(section) } }
const startOf = (approval: Leave | Correction): Instant => (approval._tag === 'leave' ? approval.begin : approval.at)
/** The same without leave and corrections. */
export const punchesOnlyArb = (ruled: fc.Arbitrary<Ruled> = ruledArb): fc.Arbitrary<Situation> =>
  situationArb(ruled, { leaves: 0, corrections: 0 })

/** Any answer to any policy; one that carries a number carries half an hour. */
export const answersArb: fc.Arbitrary<Policies> = fc
  .tuple(...policyNames.map((name) => fc.constantFrom(...policyCatalogue[name].answers)))
  .map(
    (chosen) =>
      Object.fromEntries(policyNames.map((name, i) => [name, chosen[i]!.replace('<n>', '30')])) as unknown as Policies,
  )

export const dayArb: fc.Arbitrary<CivilDate> = fc.constantFrom(...datesOf(week))
/** A moment of the week or the days beside it. */
export const momentArb: fc.Arbitrary<Instant> = fc
  .integer({ min: 0, max: (around.to - around.from) * 86_400 })
  .map((second) => plus(startOfDay(shanghai, around.from), second))
