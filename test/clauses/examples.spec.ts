/** Every example on a page about a clause comes out as the page says, and asks the clause that it is an example of. */
import { describe, expect, it } from 'vitest'
import { allClauses } from '../../src/clauses.js'
import { examplesOn, outcomeOf, pageOf, runExample } from './pages.js'

describe.each(allClauses.map(({ id }) => id))('the page about %s', (id) => {
  const lines = examplesOn(pageOf(id))

  it('has an example', () => expect(lines.length).toBeGreaterThan(0))

  it.each(lines)('tells the truth: %s', (line) => {
    const { claims, told } = runExample(line)
    expect(claims.map(([name]) => [name, outcomeOf(name, told)])).toEqual(claims)
  })
  it.each(lines)('asks the clause: %s', (line) => expect([...runExample(line).told.asked]).toContain(id))
})

describe('an example', () => {
  it('that is not so is seen', () => {
    const { claims, told } = runExample('09:00-18:00 grace 5 | in 09:06 out 18:00 => late.seconds 300')
    expect(claims.map(([name, value]) => outcomeOf(name, told) === value)).toEqual([false])
  })
  it('may name the date, the policies and the moment of asking', () => {
    const line = '2026-03-05 09:00-18:00 grace 5 | in 09:06 with lateCountsFrom=grace-end as-of 12:00'
    const { claims, told } = runExample(`${line} => late.seconds 60, state provisional, missing.count 0`)
    expect(claims.map(([name]) => [name, outcomeOf(name, told)])).toEqual(claims)
  })
  it('that nobody can read is refused', () => {
    expect(() => runExample('09:00-18:00 | in 09:00')).toThrow(RangeError)
    expect(() => runExample('09:00-18:00 forever | in 09:00 => late.count 0')).toThrow(RangeError)
    expect(() => runExample('09:00-18:00 | in 09:00 with inChoice=best => late.count 0')).toThrow(RangeError)
  })
})
