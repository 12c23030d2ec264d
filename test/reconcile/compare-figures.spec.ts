import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../src/reconcile/index.js'
import { someFigures } from './figures.js'

describe('comparing figures', () => {
  it('finds nothing between a thing and itself', () => {
    fc.assert(
      fc.property(someFigures, (figures) => {
        expect(compareFigures(figures, { ...figures })).toEqual([])
      }),
    )
  })

  it('finds the same measures whichever side is ours, with the values exchanged', () => {
    fc.assert(
      fc.property(someFigures, someFigures, (a, b) => {
        const turned = compareFigures(b, a).map(({ measure, ours, theirs }) => ({
          measure,
          ours: theirs,
          theirs: ours,
        }))
        expect(compareFigures(a, b)).toEqual(turned)
      }),
    )
  })

  it('tells one second apart, for no tolerance is promised', () =>
    expect(compareFigures({ 'late.seconds': 67 }, { 'late.seconds': 60 })).toEqual([
      { measure: 'late.seconds', ours: 67, theirs: 60 },
    ]))

  it('does not compare what one side does not carry, not even with 0', () =>
    expect(compareFigures({ 'late.seconds': 60 }, { 'worked.seconds': 31 })).toEqual([]))

  it('compares the kind of day', () =>
    expect(compareFigures({ dayType: 'work' }, { dayType: 'rest' })).toEqual([
      { measure: 'dayType', ours: 'work', theirs: 'rest' },
    ]))

  it('lists measures in the order of the contract, entries of one leave type last', () =>
    expect(
      compareFigures(
        { 'leave.seconds:年假': 1, 'worked.seconds': 1, 'late.count': 1 },
        { 'worked.seconds': 2, 'leave.seconds:年假': 2, 'late.count': 2 },
      ).map(({ measure }) => measure),
    ).toEqual(['late.count', 'worked.seconds', 'leave.seconds:年假']))

  it('leaves out an ignored measure, and with leave.seconds the entries of each leave type', () =>
    expect(
      compareFigures(
        { 'leave.seconds:年假': 1, 'leave.count': 1, 'worked.seconds': 1 },
        { 'leave.seconds:年假': 2, 'leave.count': 2, 'worked.seconds': 2 },
        new Set(['leave.seconds', 'worked.seconds'] as const),
      ).map(({ measure }) => measure),
    ).toEqual(['leave.count']))
})
