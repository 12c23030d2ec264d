/** Claims about effort, counted and never timed: what is worked out once, and that twice the input asks for about twice the work. */
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { employeeId } from '../../src/domain/employee.js'
import type { PlannedSlot, WorkPlan } from '../../src/domain/plan.js'
import type { Rule } from '../../src/domain/rule.js'
import { createEngine, type Engine } from '../../src/engine.js'
import { createLeaning } from '../../src/leaning.js'
import { bestPlacement } from '../../src/match/best-placement.js'
import type { Candidate } from '../../src/match/candidate.js'
import type { LineSlot } from '../../src/match/slot-line.js'
import { defaultPolicies } from '../../src/reason/policies.js'
import { addDays } from '../../src/time/civil-date.js'
import { instant, plus } from '../../src/time/instant.js'
import { startOfDay } from '../../src/time/zone.js'
import { eachRow, rowReader } from '../../src/vendor/each-row.js'
import type { OpenPart } from '../../src/vendor/open.js'
import { object, userid, whole } from '../../src/vendor/wire/words.js'
import { week } from '../kit/arbitraries.js'
import { punch } from '../kit/day.js'
import { companyOf, fixedRule, shanghai, someone } from '../kit/rule.js'

describe('planning', () => {
  it('asks a rule about a date once, however many people work by it', () => {
    const few = ruleReads(2)
    expect(few).toBeGreaterThan(0)
    expect(ruleReads(200)).toBe(few)
  })
  it('asks it no more when the same people are judged again', () => expect(ruleReads(2, 5)).toBe(ruleReads(2)))
})

describe('placing the punches of one day', () => {
  it.each([
    ['in turns in and out', (i: number) => ({ at: i, typeClash: i % 2 })],
    ['all of one second', () => ({ at: 0, typeClash: 0 })],
    ['by pairs of one second', (i: number) => ({ at: i >> 1, typeClash: i % 2 })],
    ['all alike', (i: number) => ({ at: i, typeClash: 0 })],
  ])('takes at most about four times the steps for four times as many, %s', (_, made) => {
    const [some, more] = [slotReads(100, made), slotReads(400, made)]
    expect(some).toBeGreaterThan(100)
    expect(more / some).toBeLessThan(6)
  })
})

describe('what figures lean on', () => {
  it('is explained once a day and judged once a day and answer, however many measures are asked about', () => {
    const { engine, calls } = counted(
      createEngine(companyOf(fixedRule({ graceIn: 5 }), { punches }), defaultPolicies, undefined),
    )
    const leaning = createLeaning(defaultPolicies, engine)
    const dates = [0, 1, 2, 3, 4].map((day) => addDays(week.from, day))
    for (const measure of ['late.seconds', 'late.count', 'worked.seconds', 'late.seconds'] as const)
      for (const date of dates) leaning(someone, date, measure)
    expect(calls.why).toBe(dates.length)
    expect(calls.judge).toBeLessThanOrEqual(dates.length * (1 + calls.under))
  })
  it('makes an engine for each other answer once, however many days differ', () => {
    const { engine, calls } = counted(
      createEngine(companyOf(fixedRule({ graceIn: 5 }), { punches }), defaultPolicies, undefined),
    )
    const leaning = createLeaning(defaultPolicies, engine)
    leaning(someone, week.from, 'late.seconds')
    const afterOne = calls.under
    expect(afterOne).toBeGreaterThan(0)
    for (const day of [1, 2, 3]) leaning(someone, addDays(week.from, day), 'late.seconds')
    expect(calls.under).toBe(afterOne)
  })
})

describe('reading rows', () => {
  it('decodes with the codec only those rows that are not accepted at a glance', () => {
    const codec = object({ userid, at: whole }, { note: t.string })
    let decoded = 0
    const decode = codec.decode.bind(codec)
    const counting = Object.assign(Object.create(codec) as typeof codec, {
      decode: (value: unknown) => (decoded++, decode(value)),
    })
    const rows = Array.from({ length: 100 }, (_, i) =>
      i % 10 === 0 ? { userid: 'Ann', at: 'x', note: '' } : { userid: 'Ann', at: i },
    )
    const reader = { ...rowReader(codec), codec: counting }
    let taken = 0
    eachRow(openOf(rows), reader, () => taken++)
    expect(taken).toBe(90)
    // As it came, without nulls, without what is broken.
    expect(decoded).toBeLessThanOrEqual(3 * 10)
  })
})

// Helpers

const punches = new Map([
  [someone, [0, 1, 2, 3, 4].flatMap((day) => [punchOn(day, 9.2, 'in'), punchOn(day, 18.1, 'out')])],
])
function punchOn(day: number, hour: number, says: 'in' | 'out') {
  return punch(plus(startOfDay(shanghai, addDays(week.from, day)), Math.round(hour * 3600)), says)
}

/** How often a fixed rule's timetables are looked at while so many people of its are judged, so many times. */
const ruleReads = (people: number, times = 1): number => {
  let reads = 0
  const rule: Rule = new Proxy(fixedRule(), {
    get: (all, name) => {
      if (name === 'entries') reads++
      return Reflect.get(all, name) as unknown
    },
  })
  const names = Array.from({ length: people }, (_, i) => `P${i}`)
  const engine = createEngine(
    companyOf(Object.fromEntries(names.map((name) => [name, rule]))),
    defaultPolicies,
    undefined,
  )
  for (let time = 0; time < times; time++) for (const name of names) engine.judge(employeeId(name), week)
  return reads
}

/** How often the slots of a day of two sections are looked at while so many punches are placed that could go into any of them. */
const slotReads = (count: number, made: (i: number) => { at: number; typeClash: number }): number => {
  let reads = 0
  const slots = Array.from(
    { length: 4 },
    (_, index): LineSlot => ({
      get index() {
        reads++
        return index
      },
      slot: { edge: index % 2 === 0 ? 'in' : 'out', planned: instant(100 * index) } as PlannedSlot,
      plan: {} as WorkPlan,
      opens: instant(0),
    }),
  )
  const candidates = Array.from({ length: count }, (_, i): Candidate & { readonly typeClash: number } => {
    const { at, typeClash } = made(i)
    return { at: instant(at), corrected: false, slots, typeClash }
  })
  bestPlacement(candidates, { in: 'earliest', out: 'latest', corrected: 'correction' }, ({ typeClash }) =>
    slots.map((slot) => ({ slot, typeClash, idClash: 0, timeClash: 0 })),
  )
  return reads
}

/** The same engine, and how often it and those made from it are asked. */
const counted = (own: Engine) => {
  const calls = { judge: 0, why: 0, under: 0 }
  const counting = (engine: Engine): Engine => ({
    judge: (...of) => (calls.judge++, engine.judge(...of)),
    why: (...of) => (calls.why++, engine.why(...of)),
    whyAll: engine.whyAll,
    noted: engine.noted,
    under: (policies) => (calls.under++, counting(engine.under(policies))),
    supposing: engine.supposing,
  })
  return { engine: counting(own), calls }
}

const openOf = (rows: readonly unknown[]) =>
  ({
    part: { rows, pathOf: (i: number) => `rows[${i}]`, generic: 'rows[]' },
    source: { report: () => undefined },
    countUnknown: () => undefined,
  }) as unknown as OpenPart
