import { describe, expect, it } from 'vitest'
import { saidBy } from '../kit/evidence.js'

describe('the reason that a clause of summing gives', () => {
  it.each(['punch-count', 'earliest-and-latest'])('%s is how many punches it took', (clause) => {
    expect(saidBy(clause, '09:00-18:00 | in 09:00 out 18:00')).toEqual(['punches.counted'])
    expect(saidBy(clause, '09:00-18:00 |')).toEqual(['punches.counted'])
  })
})
