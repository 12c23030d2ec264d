import { describe, expect, it } from 'vitest'
import { type Reason, reason } from '../../src/domain/sentences/index.js'
import { sayReason } from '../../src/present/wording/reasons.js'
import { showIn } from '../../src/present/wording/show-in.js'
import { day, type Telling } from '../kit/day.js'
import { saidBy } from '../kit/evidence.js'
import { at, fixedRule, office, on, shanghai } from '../kit/rule.js'

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

describe('place exceptions recomputed', () => {
  const recomputed = { placeFrom: 'recomputed' } as const
  const counted = (line: string) => flaws(line, { policies: recomputed })[0]

  it.each([
    ['inside', '09:00-18:00 within 300 | in 09:00@10 out 18:00@10', 0],
    ['inside, whatever the flag says', '09:00-18:00 within 300 | in 09:00@10!place!wifi out 18:00@10', 0],
    ['at the border', '09:00-18:00 within 300 | in 09:00@303 out 18:00@10', 0],
    ['outside without a flag', '09:00-18:00 within 300 | in 09:00@320 out 18:00@10', 1],
    ['outside twice', '09:00-18:00 within 300 | in 09:00@320 out 18:00@5000', 2],
    ['outside and corrected', '09:00-18:00 within 300 | in 09:00@320 corrected-in 09:00 out 18:00@10', 0],
    ['outside, as field work', '09:00-18:00 within 300 fieldwork | in 09:00@320 out 18:00@10', 0],
    ['without coordinates', '09:00-18:00 within 300 | in 09:00!place out 18:00', 0],
    ['where the rule names no place', '09:00-18:00 | in 09:00@320!place out 18:00', 0],
    ['outside in free hours', 'free within 300 | in 09:00@320 out 18:00@10', 1],
  ])('%s', (_, line, count) => expect(counted(line)).toBe(count))

  it('where the rule forbids punches outside are exceptions all the same', () =>
    expect(
      flaws('09:00-18:00 | in 09:00@320 out 18:00@10', {
        policies: recomputed,
        rule: fixedRule({ places: [office(300)], outOfRange: 'forbidden' }),
      }),
    ).toEqual([1, 0]))

  it.each([
    ['09:00-18:00 within 300 | in 09:00@320', ['place.measured']],
    ['09:00-18:00 within 300 | in 09:00@303', ['-place.measured']],
    ['09:00-18:00 within 300 | in 09:00', ['-place.unmeasured']],
    ['09:00-18:00 within 300 fieldwork | in 09:00@320', ['-place.fieldwork']],
    ['09:00-18:00 within 300 | in 09:00@320 corrected-in 09:00', ['-flaw.cleared']],
  ])('say why of %s', (line, says) => expect(saidBy('place', line, recomputed)).toEqual(says))
})

describe('the reason of a place exception in words', () => {
  const nine = at('2026-03-04 09:00')
  const show = showIn(shanghai, on('2026-03-04'))
  const say = (why: Reason) => [sayReason(why, show, 'zh'), sayReason(why, show, 'en')]
  const measured = { at: nine, place: '成都', radius: 300, distance: 320_049, uncertainty: 4201 }

  it('gives the distance, its uncertainty and what is allowed', () =>
    expect(say(reason('place.measured', { ...measured, standing: 'outside' }))).toEqual([
      '09:00 的打卡距“成都” 320.0 ± 4.2 米，允许 300 米：地点异常',
      'the punch at 09:00 was 320.0 ± 4.2 m from “成都”, of 300 m allowed: place exception',
    ]))
  it('admits what is too near the border to tell', () =>
    expect(
      say(reason('place.measured', { ...measured, place: '', distance: 300_000, standing: 'borderline' })),
    ).toEqual([
      '09:00 的打卡距打卡地点 300.0 ± 4.2 米，允许 300 米：在误差之内无法判定，按范围内计',
      'the punch at 09:00 was 300.0 ± 4.2 m from a place of the rule, of 300 m allowed: too near the border to tell, taken as inside',
    ]))
  it('names the Wi-Fi that clears it', () =>
    expect(say(reason('place.on-wifi', { at: nine, wifi: '办公一区' }))).toEqual([
      '09:00 的打卡连接规则中的 Wi-Fi“办公一区”：地点无异常',
      "the punch at 09:00 was on the rule's Wi-Fi “办公一区”: nothing wrong with its place",
    ]))
  it('says why nothing was measured', () =>
    expect(say(reason('place.unmeasured', { at: nine, because: 'no-coordinates' }))).toEqual([
      '09:00 的打卡地点无法核实（记录没有坐标）：不计地点异常',
      'the place of 09:00 cannot be checked (the record has no coordinates), so it is no exception',
    ]))
  it('says that a correction clears the punch', () =>
    expect(say(reason('flaw.cleared', { at: nine }))).toEqual([
      '09:00 的打卡已由补卡校准，不再查地点和设备',
      'an approved correction clears the punch at 09:00; its place and device are not looked at',
    ]))
})

describe('field work', () => {
  const count = (line: string) => day(line).figures['fieldwork.count']
  it('is each punch outside the places of a rule that allows it: 320 m against a fence of 300 m', () => {
    expect(count('09:00-18:00 fieldwork within 300 | in 09:00@320 out 18:00@320')).toBe(2)
    expect(count('09:00-18:00 fieldwork within 300 | in 09:00@10 out 18:00@320')).toBe(1)
  })
  it('is not told where a punch is within the uncertainty of the fence, or tells no place', () => {
    expect(count('09:00-18:00 fieldwork within 300 | in 09:00@301 out 18:00@320')).toBeUndefined()
    expect(count('09:00-18:00 fieldwork within 300 | in 09:00 out 18:00@320')).toBeUndefined()
  })
  it('is not told under a rule that takes punches outside as exceptions', () =>
    expect(count('09:00-18:00 within 300 | in 09:00@320 out 18:00@320')).toBeUndefined())
  it('does not ask where a corrected punch was made', () =>
    expect(count('09:00-18:00 fieldwork within 300 | in 09:00@320 corrected-out 18:00')).toBe(1))
})
