import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/measure.js'
import { compareDays } from '../../src/reconcile/index.js'
import { everything, judged, official } from './figures.js'

const monday = '2026-05-04'
const api = (figures: Figures) => official('ann', monday, figures)
const console = (figures: Figures) => ({ ...official('ann', monday, figures), units: 'console' as const })
const compare = (theirs: Parameters<typeof compareDays>[1], ours: Figures = {}) =>
  compareDays([judged('ann', monday, ours)], theirs, everything)
const hours = (count: number) => count * 3600

describe('an API report and an export of one day', () => {
  it('agree where the export rounds what the API tells', () => {
    const { twoSources, classes } = compare([
      api({ 'worked.seconds': 29_117 }),
      console({ 'worked.seconds': hours(9) }),
    ])
    expect(twoSources).toEqual([])
    expect(classes).toMatchObject({ duplicated: 0, identical: 1 })
  })
  it('agree where clocks without seconds make the stretch a minute longer', () => {
    // In at 09:00:50 and out at 18:00:10 are 8 h 59 min 20 s, by the minute nine hours: 7 h 59 min or 8 h after the rest. A minute later
    // it is 8 h 0 min 20 s, by the minute 8 h 1 min and so 9 h.
    expect(
      compare([api({ 'worked.seconds': hours(8) + 20 }), console({ 'worked.seconds': hours(9) })]).twoSources,
    ).toEqual([])
    expect(
      compare([api({ 'worked.seconds': hours(8) }), console({ 'worked.seconds': hours(10) })]).twoSources,
    ).toHaveLength(1)
  })
  it('disagree by measure, and are no duplicate', () => {
    const { twoSources, unmatched } = compare([
      api({ 'late.count': 1, 'late.seconds': 840 }),
      console({ 'late.count': 0, 'late.seconds': 0, 'early.count': 1 }),
    ])
    expect(twoSources).toMatchObject([{ employee: 'ann', measures: ['late.count', 'late.seconds'] }])
    expect(unmatched).toEqual([])
  })
  it('are compared with ours by the API’s, which is the finer', () => {
    const { differences } = compare([console({ 'late.seconds': 60 }), api({ 'late.seconds': 90 })], {
      'late.seconds': 90,
    })
    expect(differences).toEqual([])
  })
  it('are duplicated only where one source tells the day twice', () => {
    expect(compare([api({ 'late.count': 1 }), api({ 'late.count': 2 }), console({})]).classes.duplicated).toBe(1)
    expect(compare([console({ 'late.count': 1 }), console({ 'late.count': 2 })]).classes.duplicated).toBe(1)
    expect(
      compare([api({ 'late.count': 1 }), console({ 'late.count': 2 }), console({ 'late.count': 3 })]),
    ).toMatchObject({
      classes: { duplicated: 0 },
      twoSources: [],
    })
  })
})
