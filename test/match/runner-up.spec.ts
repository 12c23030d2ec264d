import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import { companyTold, wednesday } from '../kit/day.js'
import { fixedRule, on, someone } from '../kit/rule.js'

const second = (line: string) => explain(companyTold(line), someone, on(wednesday))!.runnerUp

describe('the second best placement', () => {
  it('is told with what speaks against it: 17:50 as the out lies nearer to 18:00 than to 09:00', () =>
    expect(second('09:00-18:00 | punch 17:50')).toBe(
      'second best: 17:50 as the in-punch of 09:00; not taken, since it lies further from the planned times',
    ))
  it('is refused for what the record says, before any distance', () =>
    expect(second('09:00-18:00 | in 17:50')).toBe(
      'second best: 17:50 as the out-punch of 18:00; not taken, since a record would stand in a slot of the other type than it says',
    ))
  it('is refused for the slots it would leave empty', () =>
    expect(second('09:00-18:00 | punch 08:50 punch 09:10')).toBe(
      'second best: 09:10 as the in-punch of 09:00; not taken, since fewer slots would be filled',
    ))
  it('is none where no punch had a choice', () => {
    expect(second('09:00-18:00 | in 08:50 out 18:30')).toBeNull()
    expect(second('09:00-18:00 |')).toBeNull()
  })
})

describe('a punch that a rest day does not take', () => {
  it('is told so, not that there was no slot for it', () => {
    const rule = fixedRule({ days: [1], restDayPunches: false })
    const company = companyTold('| in 09:00 out 12:00', { rule })
    const told = explain(company, someone, on(wednesday), { policies: { offDutyPunches: 'ignored' } })!
    expect(told.punches.map(({ used, why }) => [used, why])).toEqual([
      ['unmatched', 'the rule does not take punches on rest days'],
      ['unmatched', 'the rule does not take punches on rest days'],
    ])
  })
})
