/** Claims about a rule inferred from reports: it holds what was planted, is never narrower than the days pin it, and says which days do. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayLength } from '../../src/calibrate/day-length.js'
import { factsOf } from '../../src/calibrate/fact.js'
import { inferRules } from '../../src/calibrate/infer-rules.js'
import { cellsWithout, type Held } from '../../src/calibrate/region.js'
import { reportedDay, type ReportedDay } from '../../src/calibrate/reported-day.js'
import { fittedNames, type FittedName, type InferredTimes } from '../../src/domain/calibration.js'
import type { OfficialDay } from '../../src/domain/official.js'
import { builtInCalendar } from '../../src/plan/calendar/index.js'
import { withAnswers } from '../../src/reason/policies.js'
import { addDays } from '../../src/time/civil-date.js'
import { on, shanghai } from '../kit/rule.js'
import {
  behind,
  type Diary,
  firstDay,
  inferFrom,
  minutesOf,
  nineToSix,
  type Plan,
  reportOf,
  strict,
  timesFrom,
  verdictOn,
} from './planted.js'

describe('a start', () => {
  it('is pinned by one late arrival: 30 minutes late at 09:30', () => {
    const { start } = timesFrom(nineToSix, [{ in: 570, out: 1080 }]).values
    expect([start.value, ...minutesOf(start)]).toEqual([540 * 60, 540, 540])
    expect(start.holding).toEqual({
      from: [{ employee: 'ZhangSan', date: firstDay }],
      to: [{ employee: 'ZhangSan', date: firstDay }],
    })
  })
  it('is pinned by nobody where nobody is late: any time from six hours before the last arrival, the widest leeway', () => {
    const { start } = timesFrom(nineToSix, [
      { in: 530, out: 1090 },
      { in: 540, out: 1085 },
    ]).values
    expect(minutesOf(start)[0]).toBe(540 - 360)
    expect(start.holding.from).toEqual([{ employee: 'ZhangSan', date: addDays(firstDay, 1) }])
  })
  it('is judged without leeway where the arrival was corrected: 09:30 in time is a start no earlier', () => {
    const { start } = timesFrom({ ...nineToSix, start: 570, end: 1110 }, [
      { in: 570, out: 1110, corrected: 'in' },
    ]).values
    expect(minutesOf(start)[0]).toBe(570)
  })
})

describe('an end', () => {
  it('is pinned by one who left early: 20 minutes early at 17:40', () =>
    expect(
      minutesOf(
        timesFrom(nineToSix, [
          { in: 540, out: 1060 },
          { in: 545, out: 1080 },
        ]).values.end,
      ),
    ).toEqual([1080, 1080]))
  it('is no earlier than start and standard time allow, where nobody both came and went', () => {
    const { end, start } = timesFrom(nineToSix, [{ in: 541 }]).values
    expect([...minutesOf(start), minutesOf(end)[0]]).toEqual([540, 540, 540 + 8 * 60])
    expect(end.holding.from).toEqual([{ employee: 'ZhangSan', date: firstDay }])
  })
  it('is told by standard and worked time alone, where somebody was there from start to end', () => {
    const { end, start } = timesFrom(nineToSix, [
      { in: 541, out: 1090 },
      { in: 540, out: 1100 },
    ]).values
    expect([minutesOf(start), minutesOf(end)]).toEqual([
      [540, 540],
      // Who left at 18:10 was in time: an end within the widest grace, which nobody was there to see whole.
      [1080, 1090 + 360],
    ])
  })
})

describe('a band', () => {
  const band: Plan = { ...nineToSix, bandEarly: 45, bandLate: 60 }
  it('is told from a grace by who came late, and stayed as much longer', () => {
    const { kinds, values } = timesFrom(band, [
      { in: 570, out: 1080, corrected: 'in' },
      { in: 600, out: 1130 },
      { in: 480, out: 1030 },
    ])
    expect(kinds).toEqual(['band'])
    expect(minutesOf(values.graceIn)).toEqual([0, 0])
    expect(minutesOf(values.bandEarly)).toEqual([45, 45])
    // 10:00 was in time, and 18:50 was ten minutes early for it: sixty minutes of shift at least, and no more was asked.
    expect(minutesOf(values.bandLate)).toEqual([60, undefined])
  })
})

describe('what is inferred', () => {
  it(
    'holds the planted values, and no day contradicts it',
    () =>
      fc.assert(
        fc.property(plans, diariesArb, (plan, diaries) => {
          const times = timesFrom(plan, diaries)
          expect(times.contradicting).toEqual([])
          for (const name of fittedNames) expect(times.values[name]).toSatisfy(holds(plan[name] * 60))
        }),
        { numRuns: 40 },
      ),
    240_000,
  )

  it(
    'has ends that some rule reaches and no rule passes',
    () =>
      fc.assert(
        fc.property(
          plans,
          diariesArb,
          fc.constantFrom(...fittedNames),
          fc.infiniteStream(fc.nat()),
          (plan, diaries, name, chance) => {
            const { values } = timesFrom(plan, diaries)
            const { from, to } = values[name]
            for (const [end, step] of [
              [from, -1],
              [to, 1],
            ] as const) {
              if (end === undefined) continue
              const reaching = someRule(plan, diaries, name, end / 60)
              expect(reaching, `${name} ${end / 60}`).toBeDefined()
              expect(contradictions(reaching!, plan, diaries)).toBe(0)
              const beyond = end / 60 + step
              if (beyond < 0) continue
              expect(someRule(plan, diaries, name, beyond)).toBeUndefined()
              for (let i = 0; i < 200; i++)
                expect(contradictions(neighbour(plan, chance, name, beyond), plan, diaries)).toBeGreaterThan(0)
            }
          },
        ),
        { numRuns: 30 },
      ),
    240_000,
  )

  it(
    'names days beyond each end that is pinned',
    () =>
      fc.assert(
        fc.property(plans, diariesArb, (plan, diaries) => {
          const { values } = timesFrom(plan, diaries)
          for (const name of fittedNames) {
            const { from, to, holding } = values[name]
            expect(from === undefined || from === 0 || holding.from.length > 0).toBe(true)
            expect(to === undefined ? holding.to : 'pinned').toEqual(to === undefined ? [] : 'pinned')
            expect(to === undefined || holding.to.length > 0).toBe(true)
          }
        }),
        { numRuns: 20 },
      ),
    240_000,
  )

  it(
    'does not hang on the order of the reports',
    () =>
      fc.assert(
        fc.property(plans, diariesArb, (plan, diaries) => {
          const days = diaries.map((diary, i) => reportOf(plan, diary, i))
          const [one] = inferFrom(days, diaries)
          const [other] = inferFrom(days.toReversed(), diaries)
          expect(other!.times).toEqual(one!.times)
        }),
        { numRuns: 10 },
      ),
    120_000,
  )

  it('is no narrower for what the reports print of the hours: they choose a value, and bound nothing', () => {
    const diaries = [
      { in: 530, out: 1090 },
      { in: 540, out: 1085 },
    ]
    const printed = diaries.map((diary, i) => reportOf(nineToSix, diary, i, true))
    const [withThem] = inferFrom(printed, diaries)
    const [without] = inferFrom(
      printed.map((day) => ({ ...day, times: [] })),
      diaries,
    )
    for (const name of fittedNames)
      expect(minutesOf(withThem!.times!.values[name])).toEqual(minutesOf(without!.times!.values[name]))
    expect([withThem!.times!.values.start.value, withThem!.times!.values.end.value]).toEqual([540 * 60, 1080 * 60])
    expect(withThem!.times!.told).toEqual({ start: 540 * 60, end: 1080 * 60, days: 2 })
  })
})

describe('days that no rule satisfies together', () => {
  const diaries: Diary[] = Array.from({ length: 20 }, (_, i) => ({ in: 530 + 2 * i, out: 1070 + 2 * i }))
  const lifted = [15, 18]
  const days = diaries.map((diary, i) => {
    const day = reportOf(nineToSix, diary, i)
    return lifted.includes(i) ? { ...day, figures: { ...day.figures, 'late.count': 0, 'late.seconds': 0 } } : day
  })
  const [{ times } = { times: undefined }] = inferFrom(days, diaries)
  it('are set aside, as few as possible, and named', () =>
    expect(times!.contradicting.map(({ date }) => date - firstDay)).toEqual(lifted))
  it('leave the others to pin what they pin', () => {
    expect(minutesOf(times!.values.start)).toEqual([540, 540])
    expect(minutesOf(times!.values.end)).toEqual([1080, 1080])
  })
})

describe('readings of what the vendor leaves unsaid', () => {
  it('are told where another one fits no values at all', () => {
    const { otherwise } = timesFrom({ ...nineToSix, bandLate: 60 }, [
      { in: 570, out: 1150, corrected: 'in' },
      { in: 600, out: 1150 },
    ])
    const of = (policy: string, answer: string) =>
      otherwise.find((one) => one.policy === policy && one.answer === answer)?.contradicting
    // Corrected 09:30 is late, live 10:00 is not: with the band for both, one of them is wrong.
    expect(of('correctionLeeway', 'full')).toBe(1)
    expect(of('correctionLeeway', 'grace')).toBe(0)
    expect(of('deviationClock', 'punch-second')).toBe(0)
  })
})

describe('a rest', () => {
  it('is as long as the times leave over the standard, and begins where worked time says', () => {
    const { rest } = timesFrom(nineToSix, [
      { in: 550, out: 1080 },
      { in: 540, out: 750 },
      { in: 760, out: 1080 },
    ])
    expect(rest.total).toEqual({ value: 3600, from: 3600, to: 3600, days: 3 })
    expect(rest.begins).toEqual({ value: 720 * 60, from: 720 * 60, to: 720 * 60, days: 3 })
    expect(rest.workedIn).toBe('seconds')
  })
  it('begins anywhere between the latest arrival and the earliest departure less itself, where all were there for the whole of it', () => {
    const { begins } = timesFrom(nineToSix, [
      { in: 600, out: 1080 },
      { in: 550, out: 1000 },
    ]).rest
    expect([begins!.from / 60, begins!.to / 60]).toEqual([600, 940])
  })
  it('is read from whole hours where worked time is written so', () => {
    const diaries = [
      { in: 545, out: 1083 },
      { in: 550, out: 1070 },
    ]
    const days = diaries.map((diary, i) => {
      const day = reportOf(nineToSix, diary, i)
      const worked = Math.ceil(Number(day.figures['worked.seconds']) / 3600) * 3600
      return { ...day, figures: { ...day.figures, 'worked.seconds': worked } }
    })
    expect(inferFrom(days, diaries)[0]!.times!.rest.workedIn).toBe('ceil-hour')
  })
})

describe('a day', () => {
  const diaries: Diary[] = [{ in: 570, out: 1080 }]
  const [report] = diaries.map((diary, i) => reportOf(nineToSix, diary, i))
  const beside = { ...behind(diaries), zone: shanghai, policies: withAnswers({}) }
  const read = (figures: OfficialDay['figures'], differs: Partial<OfficialDay> = {}) =>
    reportedDay({ ...report!, ...differs, figures: { ...report!.figures, ...figures } }, beside)

  it.each([
    ['a rest day', { dayType: 'rest' }, 'rest'],
    ['a day with leave', { 'leave.count': 1 }, 'away'],
    ['a day of two sections', { 'punches.count': 4 }, 'several-slots'],
    [
      'one punch of which nobody says whether it was in or out',
      { 'latest.seconds': 40_000, 'earliest.seconds': 40_000, 'late.count': 0 },
      'unclear-punch',
    ],
  ] as const)('says nothing of the times where it is %s', (_, figures, why) => expect(read(figures)).toBe(why))
  it('is read with its first and last punch by the minute, the seconds kept for worked time', () =>
    expect(read({ 'earliest.seconds': 570 * 60 + 7 })).toMatchObject({
      arrival: { exact: 34_207, read: 34_200, corrected: false },
      departure: { exact: 64_800 },
      late: 1800,
    }))
  it('takes its punches where the report carries no times', () => {
    const { 'earliest.seconds': _, 'latest.seconds': __, ...bare } = report!.figures
    expect(reportedDay({ ...report!, figures: bare }, beside)).toMatchObject({
      arrival: { exact: 34_200 },
      departure: { exact: 64_800 },
    })
  })
  it('that is reported twice says nothing', () => {
    const [rule] = inferRules({
      days: [report!, report!],
      ...behind(diaries),
      zone: shanghai,
      calendar: builtInCalendar,
      policies: withAnswers({}),
    })
    expect([rule!.times, rule!.leftOut]).toEqual([undefined, { twice: 2 }])
  })
})

describe('a week', () => {
  const kind = (date: string, dayType: 'work' | 'rest'): OfficialDay => ({
    ...reportOf(nineToSix, { in: 540, out: 1080 }, on(date) - firstDay),
    figures: { dayType },
  })
  const monday = kind('2026-03-02', 'work')
  const sunday = kind('2026-03-01', 'rest')
  it('has the weekdays that are mostly worked, and says which no date tells', () =>
    expect(inferFrom([sunday, monday], [])[0]!.week).toMatchObject({
      workdays: [1],
      untold: [2, 3, 4, 5, 6],
      followsHolidays: undefined,
    }))
  it('follows public holidays where a holiday Monday is off', () =>
    expect(inferFrom([monday, kind('2026-02-16', 'rest')], [])[0]!.week).toMatchObject({
      followsHolidays: true,
      holidays: 1,
      contradicting: [],
    }))
  it('does not where it is worked', () =>
    expect(inferFrom([monday, kind('2026-02-16', 'work')], [])[0]!.week.followsHolidays).toBe(false))
  it('names the days of another kind', () =>
    expect(
      inferFrom([monday, kind('2026-03-09', 'work'), kind('2026-03-16', 'rest')], [])[0]!.week.contradicting,
    ).toEqual([{ employee: 'ZhangSan', date: on('2026-03-16') }]))
})

describe('an absence', () => {
  it('is counted by days without any punch, and by how many last the standard time', () => {
    const diaries = [{}, { in: 541, out: 1080 }]
    expect(
      inferFrom(
        diaries.map((diary, i) => reportOf(nineToSix, diary, i)),
        diaries,
      )[0]!.absence,
    ).toEqual({
      days: 1,
      ofStandard: 1,
      asMissing: 0,
      lateBelow: 60,
      lateAbove: undefined,
    })
  })
})

describe('reports of several rules', () => {
  it('are each inferred for themselves, by the rule and shift that they name', () => {
    const other: Plan = { ...nineToSix, start: 480, end: 1020 }
    const diaries = [{ in: 570, out: 1080 }]
    const reports = [reportOf(nineToSix, diaries[0]!, 0), { ...reportOf(other, diaries[0]!, 1), rule: 2 as never }]
    expect(inferFrom(reports, diaries).map(({ times }) => minutesOf(times!.values.start))).toEqual([
      [540, 540],
      [480, 480],
    ])
  })
  it('of two sections a day are left open', () => {
    const day = reportOf(nineToSix, { in: 540, out: 1080 }, 0)
    const [rule] = inferFrom([{ ...day, figures: { ...day.figures, 'punches.count': 4 } }], [])
    expect([rule!.times, rule!.several]).toEqual([undefined, true])
  })
})

// Helpers

const leeway = fc.oneof(
  fc.constant(strict),
  fc.record({ graceIn: fc.nat(30), graceOut: fc.nat(30) }).map((grace) => ({ ...strict, ...grace })),
  fc.record({ bandEarly: fc.nat(60), bandLate: fc.nat(90) }).map((band) => ({ ...strict, ...band })),
)
const plans: fc.Arbitrary<Plan> = fc
  .record({ start: fc.integer({ min: 420, max: 660 }), lasts: fc.integer({ min: 400, max: 600 }), leeway })
  .map(({ start, lasts, leeway: own }) => ({ start, end: start + lasts, ...own }))

/** Around ten, so that most plans have somebody late and somebody early; the shifts lie close to the edges. */
const diariesArb: fc.Arbitrary<readonly Diary[]> = fc.array(
  fc
    .record({
      in: fc.option(fc.integer({ min: 420, max: 700 }), { freq: 8 }),
      out: fc.option(fc.integer({ min: 900, max: 1300 }), { freq: 8 }),
      corrected: fc.constantFrom(undefined, undefined, undefined, 'in' as const, 'out' as const),
    })
    .map(({ in: arrived, out, corrected }) => ({
      ...(arrived === null ? {} : { in: arrived }),
      ...(out === null ? {} : { out }),
      ...(corrected !== undefined && (corrected === 'in' ? arrived : out) !== null ? { corrected } : {}),
    })),
  { minLength: 4, maxLength: 25 },
)

const holds =
  (planted: number) =>
  ({ from, to }: InferredTimes['values'][FittedName]): boolean =>
    (from === undefined || from <= planted) && (to === undefined || planted <= to)

/** A rule with one value held that contradicts no day, as the search finds it. */
const someRule = (plan: Plan, diaries: readonly Diary[], name: FittedName, value: number): Plan | undefined => {
  const read = withAnswers({})
  const beside = { ...behind(diaries), zone: shanghai, policies: read }
  const days = diaries
    .map((diary, i) => reportedDay(reportOf(plan, diary, i), beside))
    .filter((day): day is ReportedDay => typeof day !== 'string')
  const asked = { facts: factsOf(days, read), read, length: dayLength(days) }
  const edge = { graceIn: 'in', graceOut: 'out', bandEarly: 'out', bandLate: 'in' } as const
  const helds: Held[] =
    name === 'start' || name === 'end'
      ? [{ [name]: value * 60 }]
      : [
          { kind: name.startsWith('grace') ? 'grace' : 'band', [edge[name]]: value * 60 },
          ...(value === 0 ? [{ kind: name.startsWith('grace') ? 'band' : 'grace' } as const] : []),
        ]
  for (const held of helds)
    for (const cell of cellsWithout(asked, held)) {
      const [into, out] = [cell.in.from / 60, cell.out.from / 60]
      const own = cell.kind === 'grace' ? { graceIn: into, graceOut: out } : { bandLate: into, bandEarly: out }
      return { ...strict, start: cell.start / 60, end: cell.end / 60, ...own }
    }
  return undefined
}

/** How many days another rule would have reported otherwise, by the arithmetic that made the reports. */
const contradictions = (other: Plan, plan: Plan, diaries: readonly Diary[]): number =>
  diaries.filter((diary) => {
    const { in: arrived, out } = diary
    if (arrived === undefined && out === undefined) return restOf(other, plan) < 0
    const [a, b] = [verdictOn(other, diary), verdictOn(plan, diary)]
    if (a.late !== b.late || a.early !== b.early) return true
    if (arrived === undefined || out === undefined) return restOf(other, plan) < 0
    // Everybody who came has the hour of rest in full; who was there throughout had no other.
    const rest = restOf(other, plan)
    return rest < 60 || (rest > 60 && arrived <= other.start && other.end <= out)
  }).length
/** What the other's hours leave over the standard time that is reported. */
const restOf = (other: Plan, plan: Plan): number => other.end - other.start - (plan.end - plan.start - 60)

/** A rule near the planted one, with one value held and a leeway of any kind that goes with it. */
const neighbour = (plan: Plan, chance: fc.Stream<number>, name: FittedName, value: number): Plan => {
  const draw = (below: number): number => chance.next().value % below
  const near = (planned: number): number => planned + (draw(3) === 0 ? draw(120) - 60 : 0)
  const grace = { ...strict, graceIn: draw(90), graceOut: draw(90) }
  const band = { ...strict, bandEarly: draw(120), bandLate: draw(120) }
  const kinds =
    value > 0 && name.startsWith('grace') ? [grace] : value > 0 && name.startsWith('band') ? [band] : [grace, band]
  return { ...kinds[draw(kinds.length)]!, start: near(plan.start), end: near(plan.end), [name]: value }
}
