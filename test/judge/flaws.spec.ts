import { describe, expect, it } from 'vitest'
import { day, type Telling } from '../kit/day.js'
import { fixedRule } from '../kit/rule.js'

const flaws = (line: string, telling: Telling = {}) => {
  const { figures } = day(line, telling)
  return [figures['place.count'], figures['device.count']]
}

describe('place and device exceptions', () => {
  it('are counted for each punch that counts', () =>
    expect(flaws('09:00-18:00 | in 09:00!place out 18:00!place!device')).toEqual([2, 1]))
  it('take a Wi-Fi flaw for a place exception, unless a policy says otherwise', () => {
    expect(flaws('09:00-18:00 | in 09:00!wifi out 18:00')).toEqual([1, 0])
    expect(flaws('09:00-18:00 | in 09:00!wifi out 18:00', { policies: { wifiIsPlace: 'no' } })).toEqual([0, 0])
  })
  it('are one for a punch with both flaws', () =>
    expect(flaws('09:00-18:00 | in 09:00!wifi!place out 18:00')).toEqual([1, 0]))
  it('do not touch whether the punch is on time', () =>
    expect(day('09:00-18:00 | in 09:10!place out 18:00').figures).toMatchObject({
      'late.seconds': 600,
      'place.count': 1,
    }))
  it('are cleared by a correction', () =>
    expect(flaws('09:00-18:00 | in 09:00!place corrected-in 09:00 out 18:00')).toEqual([0, 0]))
  it('are not looked for in a superseded punch', () =>
    expect(flaws('09:00-18:00 | in 09:00 out 18:00!place out 18:30')).toEqual([0, 0]))
  it('are none where the rule takes punches outside as field work', () =>
    expect(flaws('| in 09:00!place out 18:00', { rule: fixedRule({ outOfRange: 'fieldwork' }) })).toEqual([0, 0]))
})
