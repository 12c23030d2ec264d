/** Made-up records and approvals, close to planned times and to the edges where verdicts turn. */
import fc from 'fast-check'
import type { Approval, Correction, Leave } from '../../../src/domain/approval.js'
import type { Flaw, Punch, PunchHint, PunchType } from '../../../src/domain/punch.js'
import { type RuleId, sectionId, type Timetable } from '../../../src/domain/rule.js'
import { addDays, type CivilDate } from '../../../src/time/civil-date.js'
import { dayOffset } from '../../../src/time/day-offset.js'
import type { Instant } from '../../../src/time/instant.js'
import { instantOf, type Zone } from '../../../src/time/zone.js'
import { punch } from '../../kit/day.js'
import { someone } from '../../kit/rule.js'

/** What events are made around. */
export interface Stage {
  readonly zone: Zone
  readonly dates: readonly CivilDate[]
  readonly rule: RuleId
  /** The hours that each date may have. */
  readonly hours: (date: CivilDate) => ReadonlyArray<Pick<Timetable, 'sections'>>
}

export const punchesOn = (stage: Stage): fc.Arbitrary<readonly Punch[]> =>
  fc
    .tuple(...stage.dates.map((date) => dayOfPunches(stage, date)))
    .map((days) => days.flat().toSorted((a, b) => a.at - b.at || order(a) - order(b)))

export const approvalsOn = (stage: Stage, punches: readonly Punch[]): fc.Arbitrary<readonly Approval[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc.array(fc.oneof(hourly(stage), byDay(stage), correction(stage, punches)), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  )

/** Seconds away from a planned time: on it, one second or minute beside it, at the ends of usual grace, or anywhere near. */
const near = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, -1, 59, -59, 60, -60, 61, -61) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(5, 10, 15, 30, 45, 60, 120, 180),
        fc.constantFrom(1, -1),
        fc.constantFrom(0, 0, 59, 60, -1),
      )
      .map(([minutes, side, past]) => side * (minutes * 60 + past)),
  },
  { weight: 3, arbitrary: fc.integer({ min: -5400, max: 5400 }) },
  { weight: 1, arbitrary: fc.integer({ min: -21_600, max: 21_600 }) },
)
const nearer = near.filter((away) => Math.abs(away) <= 7200)
const mostly = (right: PunchType): fc.Arbitrary<PunchType | undefined> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: fc.constantFrom<PunchType | undefined>(undefined, 'in', 'out', 'outside') },
  )
const flaws = fc.oneof(
  { weight: 12, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray<Flaw>(['place', 'wifi', 'device']) },
)
type Hinted = 'none' | 'right' | 'wrong'
const hinted = fc.constantFrom<Hinted>('none', 'none', 'none', 'right', 'wrong')
const seldomTwice = fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) })

const dayOfPunches = (stage: Stage, date: CivilDate): fc.Arbitrary<readonly Punch[]> => {
  const choices = stage.hours(date)
  const edges = (pick: number) =>
    choices.length === 0
      ? [32_400, 43_200, 46_800, 64_800]
      : choices[pick % choices.length]!.sections.flatMap((section) => [section.start, section.end])
  const at = (offset: number) => instantOf(stage.zone, date, dayOffset(Math.max(offset, 0)), 'wall-clock')
  const told = (offset: number, says: PunchType | undefined, flaws: readonly Flaw[], hint: Partial<PunchHint> = {}) => {
    const plain = punch(at(offset), says, flaws)
    return { ...plain, hint: { ...plain.hint, ...hint } }
  }
  const hintFor = (edge: number, position: number, how: Hinted): Partial<PunchHint> =>
    how === 'none'
      ? {}
      : { rule: stage.rule, section: sectionId(how === 'right' ? position + 1 : position + 2), planned: at(edge) }
  const asPlanned = fc.nat(2).chain((pick) =>
    fc
      .tuple(
        ...edges(pick).map((edge, i) =>
          fc
            .record({
              away: near,
              says: mostly(i % 2 === 0 ? 'in' : 'out'),
              flaws,
              times: seldomTwice,
              kept: mostlyTrue,
              hinted,
            })
            .map(({ away, says, flaws, times, kept, hinted }) =>
              kept
                ? Array.from({ length: times }, () =>
                    told(edge + away, says, flaws, hintFor(edge, Math.floor(i / 2), hinted)),
                  )
                : [],
            ),
        ),
      )
      .map((punches) => punches.flat()),
  )
  const anyhow = fc.array(
    fc
      .record({
        pick: fc.nat(2),
        edge: fc.nat(7),
        away: near,
        says: fc.constantFrom<PunchType | undefined>('in', 'out', undefined, 'in', 'out', undefined, 'outside'),
        flaws,
      })
      .map(({ pick, edge, away, says, flaws }) => {
        const all = edges(pick)
        return told(all[edge % all.length]! + away, says, flaws)
      }),
    { maxLength: 5 },
  )
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 6, arbitrary: asPlanned },
    { weight: 3, arbitrary: anyhow },
  )
}
const mostlyTrue = fc.constantFrom(true, true, true, true, true, true, true, false)
const order = ({ says }: Punch): number => ['in', 'out', undefined, 'outside', 'record-only'].indexOf(says)

/** A moment of some date near one of its edges, on the whole minute. */
const moment = (stage: Stage, away = near): fc.Arbitrary<{ date: CivilDate; at: Instant; edge: number }> =>
  fc
    .record({ day: fc.nat(stage.dates.length - 1), pick: fc.nat(2), edge: fc.nat(7), away })
    .map(({ day, pick, edge, away }) => {
      const date = stage.dates[day]!
      const choices = stage.hours(date)
      const all =
        choices.length === 0
          ? [32_400, 64_800]
          : choices[pick % choices.length]!.sections.flatMap((section) => [section.start, section.end])
      const offset = Math.max(0, Math.floor((all[edge % all.length]! + away) / 60) * 60)
      return { date, edge: edge % all.length, at: instantOf(stage.zone, date, dayOffset(offset), 'wall-clock') }
    })

const kinds = fc.constantFrom<Leave['kind']>('leave', 'leave', 'leave', 'trip', 'outing')
const leave = (of: Pick<Leave, 'kind' | 'unit' | 'begin' | 'end'>): Leave => ({
  _tag: 'leave',
  employee: someone,
  name: '',
  number: '',
  ...of,
})
const hourly = (stage: Stage): fc.Arbitrary<Leave> =>
  fc
    .record({ from: moment(stage), quarters: fc.integer({ min: 1, max: 48 }), kind: kinds, back: fc.boolean() })
    .map(({ from, quarters, kind, back }) => {
      const length = quarters * 900
      const begin = (back ? from.at - length : from.at) as Instant
      return leave({ kind, unit: 'hour', begin, end: (begin + length) as Instant })
    })
/** Half days and days in a row, from some morning or noon on. */
const byDay = (stage: Stage): fc.Arbitrary<Leave> =>
  fc
    .record({
      day: fc.nat(stage.dates.length - 1),
      fromNoon: fc.boolean(),
      halves: fc.integer({ min: 1, max: 5 }),
      kind: kinds,
      wholeDays: fc.boolean(),
    })
    .map(({ day, fromNoon, halves, kind, wholeDays }) => {
      const half = (count: number) =>
        instantOf(
          stage.zone,
          addDays(stage.dates[day]!, Math.floor(count / 2)),
          dayOffset((count % 2) * 43_200),
          'wall-clock',
        )
      if (wholeDays) return leave({ kind, unit: 'day', begin: half(0), end: half(2 * Math.ceil(halves / 2)) })
      const first = fromNoon ? 1 : 0
      return leave({ kind, unit: 'half-day', begin: half(first), end: half(first + halves) })
    })
const correction = (stage: Stage, punches: readonly Punch[]): fc.Arbitrary<Correction> =>
  fc
    .record({
      told: moment(stage, nearer),
      record: fc.oneof({ weight: 1, arbitrary: fc.nat(20) }, { weight: 2, arbitrary: fc.constant(undefined) }),
      named: fc.constantFrom('slot', 'slot', 'date', 'nothing'),
    })
    .map(({ told, record, named }): Correction => {
      const found = record === undefined ? undefined : punches[record % Math.max(punches.length, 1)]
      const edge = found?.says === 'in' || found?.says === 'out' ? found.says : told.edge % 2 === 0 ? 'in' : 'out'
      return {
        _tag: 'correction',
        employee: someone,
        number: '',
        at: found ? ((Math.floor(found.at / 60) * 60) as Instant) : told.at,
        slot: named === 'nothing' ? undefined : edge,
        date: named === 'date' && !found ? told.date : undefined,
        section: undefined,
      }
    })
