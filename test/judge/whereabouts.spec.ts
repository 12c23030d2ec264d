import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Punch } from '../../src/domain/punch.js'
import type { Rule, RuleHead } from '../../src/domain/rule.js'
import { whereabouts } from '../../src/judge/whereabouts.js'
import { punch } from '../kit/day.js'
import { at, fixedRule, northOfOffice, office } from '../kit/rule.js'

/** A record so many metres from the office, or with what else it tells. */
const made = (metres: number | undefined, more: Partial<Punch> = {}): Punch => ({
  ...punch(at('2026-03-04 09:00'), 'in'),
  ...(metres === undefined ? {} : northOfOffice(metres)),
  ...more,
})
const rule = (more: Partial<RuleHead> = {}): Rule => fixedRule({ places: [office(300)], ...more })
const wifi = (name: string, mac: string) => ({ wifis: [{ name, mac }] })
const said = (one: Punch, of: Rule) => {
  const found = whereabouts(one, of)
  return found._tag === 'unknown' ? found.because : found._tag
}
const mac = '3c:46:d8:0c:7a:70'

describe('the whereabouts of a punch', () => {
  /** 300 m allowed, uncertain by 1 m + 1 %: up to 296 m is inside (296 + 3.96), from 305 m on outside (305 − 4.05). */
  it.each([
    ['near the middle', 10, 'inside'],
    ['near the border', 298, 'borderline'],
    ['just beyond the border', 303, 'borderline'],
    ['beyond it', 320, 'outside'],
    ['far away', 1_200_000, 'outside'],
    ['with coordinates 0,0', undefined, 'no-coordinates'],
  ])('%s', (_, metres, where) => expect(said(made(metres), rule())).toBe(where))

  it('tell the place, how far it is and how surely', () =>
    expect(whereabouts(made(320), rule())).toMatchObject({
      place: { title: 'office', radius: 300 },
      distance: expect.closeTo(320_000, -2),
      uncertainty: expect.closeTo(4200, -1),
    }))

  it('are what they are under a rule that has measured nothing yet, whatever was measured before', () => {
    const point = fc.record({ lat: fc.integer({ min: 0, max: 3 }), lng: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), (points) => {
        const { lat, lng } = office(300)
        // 0.0015° are some 150 m: three of them lead out of the circle, either way.
        const punches = points.map((by) => made(0, { lat: lat + by.lat * 1500, lng: lng + by.lng * 1500 }))
        const one = rule()
        expect(punches.map((each) => whereabouts(each, one))).toEqual(punches.map((each) => whereabouts(each, rule())))
      }),
    )
  })

  describe('under a rule', () => {
    it.each<[string, Partial<RuleHead>, string]>([
      ['with a second place that takes it', { places: [office(100), office(500)] }, 'inside'],
      ['without places', { places: [] }, 'nobody-asks'],
      ['of machines', { punchedBy: 'machine' }, 'nobody-asks'],
      ['of machines and phones', { punchedBy: 'either' }, 'outside'],
      ['that knows places by Wi-Fi alone', { places: [], ...wifi('office', mac) }, 'wifi-rule'],
      ['with a place at 0,0', { places: [{ ...office(300), lat: 0, lng: 0 }] }, 'place-incomplete'],
      ['with a place of no radius', { places: [office(0)] }, 'place-incomplete'],
      ['with a second place of no radius', { places: [office(300), office(0)] }, 'place-incomplete'],
    ])('%s', (_, differs, where) => expect(said(made(320), rule(differs))).toBe(where))
    it('with an incomplete place beside the one that takes it', () =>
      expect(said(made(10), rule({ places: [office(0), office(300)] }))).toBe('inside'))
  })

  describe('far from the place', () => {
    it.each([
      ['on the rule’s Wi-Fi', wifi('office', mac), { wifiMac: mac }, 'on-wifi'],
      ['on it in another spelling', wifi('office', mac), { wifiMac: '3C-46-D8-0C-7A-70' }, 'on-wifi'],
      ['on it under a changed name', wifi('office', mac), { wifi: 'guest', wifiMac: mac }, 'on-wifi'],
      [
        'on another Wi-Fi of that name',
        wifi('office', mac),
        { wifi: 'office', wifiMac: '3c:46:d8:0c:7a:71' },
        'outside',
      ],
      ['on one of that name, address unknown', wifi('office', mac), { wifi: 'office' }, 'wifi-name-only'],
      [
        'on one of that name, the rule’s address unknown',
        wifi('office', ''),
        { wifi: 'office', wifiMac: mac },
        'wifi-name-only',
      ],
      ['on another Wi-Fi', wifi('office', mac), { wifi: 'home', wifiMac: '3c:46:d8:0c:7a:71' }, 'outside'],
      ['where neither has a name or an address', wifi('', ''), { wifi: '', wifiMac: '' }, 'outside'],
    ])('%s', (_, of, more, where) => expect(said(made(320, more), rule(of))).toBe(where))
  })

  it('on the Wi-Fi of a rule without places', () =>
    expect(said(made(undefined, { wifiMac: mac }), rule({ places: [], ...wifi('office', mac) }))).toBe('on-wifi'))
  it('by a Wi-Fi’s name alone do not spoil what was measured inside', () =>
    expect(said(made(10, { wifi: 'office' }), rule(wifi('office', mac)))).toBe('inside'))
  it('of a machine’s record are nobody’s question', () =>
    expect(said(made(320, { fromDevice: true }), rule())).toBe('nobody-asks'))
})
