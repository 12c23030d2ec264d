/** The conformance suite: every case file is one test, and the suite as a whole tells the answers of every policy apart. */
import { describe, expect, it } from 'vitest'
import { policyCatalogue, type PolicyName, policyNames } from '../../src/reason/policies.js'
import { isAnswer } from '../../src/reason/policy.js'
import { type Case, caseFiles, type Expectation, faultsOf, isCase } from './case.js'
import { secondsAt, withSeconds } from './moments.js'
import { expectedOf, runCase } from './run-case.js'

const files = caseFiles()
const topicOf = ({ path }: { readonly path: string }): string => path.split(/[\\/]/)[0]!
const cases = files.flatMap(({ path, value }) => (isCase(value) ? [{ path, one: value }] : []))

const answersToTell: ReadonlyArray<readonly [PolicyName, string]> = policyNames.flatMap((name) =>
  policyCatalogue[name].answers.slice(1).map((answer) => [name, answer] as const),
)

/** Whether one case expects another figure under that answer alone than under the default. */
const tellsApart = (one: Case, name: PolicyName, answer: string): boolean =>
  one.policies?.[name] === undefined &&
  (one.otherwise ?? []).some(({ policies, expect: days = [], audit = {} }) => {
    const written = policies[name]
    const isThatAnswer =
      Object.keys(policies).length === 1 &&
      written !== undefined &&
      isAnswer({ ...policyCatalogue[name], answers: [answer] }, written)
    return isThatAnswer && (days.some((day) => differs(one, day)) || contradicts(one.audit ?? {}, audit))
  })
const differs = (one: Case, other: Expectation): boolean =>
  expectedOf(one, one.expect)
    .filter(({ userid, date, month }) => userid === other.userid && date === other.date && month === other.month)
    .some((base) => contradicts(base, expectedOf(one, [other])[0]!))
const contradicts = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(a).some((key) => key in b && JSON.stringify(a[key]) !== JSON.stringify(b[key]))

describe.each([...new Set(files.map(topicOf))])('%s', (topic) => {
  const own = cases.filter((file) => topicOf(file) === topic)

  it.each(own.map(({ path, one }) => [`${one.says} (${path})`, one] as const))('%s', (_, one) => {
    const base = runCase(one)
    expect(base.problems).toEqual((one.problems ?? []).toSorted())
    expect(base.days(one.expect)).toEqual(expectedOf(one, one.expect))
    if (one.audit) expect(base.summary(one.audit)).toEqual(one.audit)
    for (const other of one.otherwise ?? []) {
      const outcome = runCase(one, other.policies)
      const expected = other.expect ?? []
      expect({ ...other.policies, days: outcome.days(expected) }).toEqual({
        ...other.policies,
        days: expectedOf(one, expected),
      })
      if (other.audit) expect(outcome.summary(other.audit)).toEqual(other.audit)
    }
  })
})

describe('a case file', () => {
  it.each(files.map(({ path, value }) => [path, value] as const))('%s has the form of one', (_, value) => {
    expect(faultsOf(value)).toEqual([])
  })

  it('with an unknown field, measure, status or answer is none', () => {
    const expected: Expectation = { userid: 'a', date: '2026-03-04', statuses: [] }
    const plain: Case = { says: 'a', source: 'b', arithmetic: 'c', expect: [expected] }
    expect(faultsOf(plain)).toEqual([])
    expect(faultsOf({ ...plain, punchs: {} })).toEqual(['no such field: punchs'])
    expect(faultsOf({ ...plain, expect: [{ ...expected, lateness: 1 }] })).toEqual(['no such measure: lateness'])
    expect(faultsOf({ ...plain, expect: [{ ...expected, statuses: ['tired'] }] })).toEqual(['no such status: tired'])
    expect(faultsOf({ ...plain, policies: { inChoice: 'middle' } })).toEqual(['no such answer: inChoice: middle'])
    expect(faultsOf({ ...plain, arithmetic: '' })).toEqual(['an expectation needs its source'])
    expect(faultsOf({ says: 'a' })).toEqual(['the shape is not that of a case'])
  })
})

describe('$at', () => {
  it('is seconds after 0:00, the 0:00 of a date, or a moment of the zone', () => {
    expect(secondsAt('29:59', 'Asia/Shanghai')).toBe(107_940)
    // 2020-09-03 00:00 in Shanghai and the punch at 10:47:07, as the vendor's own samples write them.
    expect(secondsAt('2020-09-03', 'Asia/Shanghai')).toBe(1_599_062_400)
    expect(secondsAt('2020-09-03 10:47:07', 'Asia/Shanghai')).toBe(1_599_062_400 + 38_827)
    expect(withSeconds({ a: [{ $at: '00:01' }], b: 'x' }, 'Asia/Shanghai')).toEqual({ a: [60], b: 'x' })
  })
  it('refuses a time that the clocks skip, and one that they show twice unless it says its offset', () => {
    expect(() => secondsAt('2026-03-08 02:30', 'America/New_York')).toThrow(RangeError)
    expect(() => secondsAt('2026-11-01 01:30', 'America/New_York')).toThrow(RangeError)
    expect(secondsAt('2026-11-01 01:30-05:00', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 6, 30) / 1000)
  })
})

describe('the suite', () => {
  it('has at least 200 cases, no two of which say the same', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200)
    expect(new Set(cases.map(({ one }) => one.says)).size).toBe(cases.length)
  })

  it.each(answersToTell)('tells %s: %s from the default', (name, answer) => {
    expect(cases.some(({ one }) => tellsApart(one, name, answer))).toBe(true)
  })
})
