import { describe, expect, it } from 'vitest'
import type { Difference } from '../../src/domain/report.js'
import { netOfPeople } from '../../src/reconcile/index.js'

const differs = (measure: string, ours: number | string, theirs: number | string, date = '2026-05-04'): Difference => ({
  userid: 'ann',
  date,
  measure,
  ours,
  theirs,
  cause: null,
  restsOn: [],
})
const favours = (...differences: Difference[]) => netOfPeople(differences)[0]?.favours

describe('the net of a person', () => {
  it('is theirs minus ours, summed over the days', () =>
    expect(netOfPeople([differs('late.seconds', 1800, 0), differs('late.seconds', 60, 120, '2026-05-05')])).toEqual([
      { userid: 'ann', differ: 2, net: { 'late.seconds': -1740 }, favours: 'employee' },
    ]))

  it('has no sum for the kind of day', () =>
    expect(netOfPeople([differs('dayType', 'work', 'rest')])).toEqual([
      { userid: 'ann', differ: 1, net: {}, favours: 'neither' },
    ]))

  it('leaves month differences to the months', () =>
    expect(
      netOfPeople([
        { userid: 'ann', period: '2026-05', measure: 'workdays', ours: 1, theirs: 2, cause: null, restsOn: [] },
      ]),
    ).toEqual([]))
})

describe('a report', () => {
  it('favours the employee by counting less late or more worked time', () => {
    expect(favours(differs('late.seconds', 1800, 0))).toBe('employee')
    expect(favours(differs('worked.seconds', 0, 60))).toBe('employee')
  })
  it('favours the employer by counting more against a person or less worked time', () => {
    expect(favours(differs('absence.seconds', 0, 28_800))).toBe('employer')
    expect(favours(differs('worked.seconds', 60, 0))).toBe('employer')
  })
  it('favours neither where the signs are mixed, cancel out, or weigh nothing', () => {
    expect(favours(differs('late.seconds', 0, 60), differs('worked.seconds', 0, 60))).toBe('neither')
    expect(favours(differs('late.seconds', 0, 60), differs('late.seconds', 60, 0, '2026-05-05'))).toBe('neither')
    expect(favours(differs('punches.count', 1, 2))).toBe('neither')
  })
})
