import { describe, expect, it } from 'vitest'
import { cause } from '../../src/domain/diagnosis.js'
import { employeeId } from '../../src/domain/employee.js'
import type { Weighed } from '../../src/diagnose/weigh.js'
import { openWeighings, type Weighings } from '../../src/diagnose/weighings.js'
import { on } from '../kit/rule.js'

const [ann, ben] = [employeeId('Ann'), employeeId('Ben')]
const [monday, friday] = [on('2026-05-11'), on('2026-05-15')]
const ofAnn = { employee: ann, period: { from: monday, to: monday } }
const ofBen = { employee: ben, period: { from: monday, to: friday } }
const midnight = () => cause('other-day-cut', {}, [{ _tag: 'midnight' }])

describe('a cause', () => {
  it('is weighed once over the same stretches, however often it is thought of', () => {
    const { count, weigh } = counting()
    const known = openWeighings()
    for (let i = 0; i < 3; i++) known.once(midnight(), [{ ...ofAnn }, ofBen], 2, weigh)
    expect(count()).toBe(1)
  })
  it.each([
    ['over other stretches', (known: Weighings, weigh: () => Weighed) => known.once(midnight(), [ofAnn], 2, weigh)],
    [
      'over longer ones',
      (known: Weighings, weigh: () => Weighed) =>
        known.once(midnight(), [{ ...ofAnn, period: ofBen.period }, ofBen], 2, weigh),
    ],
    [
      'with another patience',
      (known: Weighings, weigh: () => Weighed) => known.once(midnight(), [ofAnn, ofBen], 3, weigh),
    ],
    [
      'once something is accepted that touches one of them',
      (known: Weighings, weigh: () => Weighed) =>
        known.except((employee) => employee === ben).once(midnight(), [ofAnn, ofBen], 2, weigh),
    ],
    [
      'that changes something else',
      (known: Weighings, weigh: () => Weighed) =>
        known.once(cause('other-day-cut', {}, [{ _tag: 'zone', zone: 'UTC' }]), [ofAnn, ofBen], 2, weigh),
    ],
  ])('is weighed anew %s', (_, again) => {
    const { count, weigh } = counting()
    const known = openWeighings()
    known.once(midnight(), [ofAnn, ofBen], 2, weigh)
    again(known, weigh)
    expect(count()).toBe(2)
  })
  it('is not weighed anew where what is accepted touches others, or other dates', () => {
    const { count, weigh } = counting()
    const known = openWeighings()
    known.once(midnight(), [ofAnn], 2, weigh)
    const next = known.except((employee, { to }) => employee === ben || to > friday)
    next.once(midnight(), [ofAnn], 2, weigh)
    expect(count()).toBe(1)
  })
})

// Helpers

function counting() {
  let weighed = 0
  const weigh = (): Weighed => {
    weighed += 1
    return { cause: midnight(), mends: [], breaks: [], whole: new Set(), gaps: new Map() }
  }
  return { count: () => weighed, weigh }
}
