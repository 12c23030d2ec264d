import { describe, expect, it } from 'vitest'
import { saidBy } from '../kit/evidence.js'

describe('the reason that a clause of matching gives', () => {
  it.each([
    ['in-choice', '09:00-18:00 | in 08:50 in 09:00 out 18:00', 'in-choice.chose'],
    ['out-choice', '09:00-18:00 | in 09:00 out 18:00 out 18:10', 'out-choice.chose'],
    ['correction-wins', '09:00-18:00 | in 09:00 out 18:30 corrected-out 18:00', 'correction-wins.corrected'],
    ['outside-punch', '09:00-18:00 synchronised | outside 09:00 out 18:00', 'outside-punch.fills'],
    ['outside-punch', '09:00-18:00 | outside 09:00 out 18:00', '-outside-punch.does-not-fill'],
  ])('%s says of %s: %s', (clause, line, says) => expect(saidBy(clause, line)).toEqual([says]))

  it.each(['in-choice', 'out-choice', 'correction-wins'])('%s is not asked about a lone punch', (clause) =>
    expect(saidBy(clause, '09:00-18:00 | in 09:00 out 18:00')).toEqual([]),
  )
})
