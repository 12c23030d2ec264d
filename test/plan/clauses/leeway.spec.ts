import { describe, expect, it } from 'vitest'
import { band } from '../../../src/plan/clauses/band.js'
import { carryTiers } from '../../../src/plan/clauses/carry-tiers.js'
import { grace } from '../../../src/plan/clauses/grace.js'
import { rests } from '../../../src/plan/clauses/rests.js'
import { ask } from '../../../src/reason/clause.js'
import type { Policies } from '../../../src/reason/policies.js'
import { hours, minutes, none } from '../../../src/time/seconds.js'
import { recordingWorld, worldOf } from '../../kit/asking.js'
import { clock, type HoursSketch, leewayOf, section } from '../../kit/rule.js'

describe('grace', () => {
  it.each<[string, HoursSketch, Partial<Policies>, number | undefined]>([
    ['as written in seconds', { graceIn: 10 }, {}, 600],
    ['as written, whatever flex_time says', { graceIn: 10, legacyGrace: 5 }, {}, 600],
    ['nothing where it is 0, even beside a flex_time of 5 minutes', { graceIn: 0, legacyGrace: 5 }, {}, undefined],
    ['flex_time where it is −1', { graceIn: 'legacy', legacyGrace: 5 }, {}, 300],
    [
      'flex_time where it is −1, under every answer',
      { graceIn: 'legacy', legacyGrace: 5 },
      { graceUnset: 'none' },
      300,
    ],
    ['flex_time where it is missing', { graceIn: 'unset', legacyGrace: 5 }, {}, 300],
    [
      'nothing where it is missing and so answered',
      { graceIn: 'unset', legacyGrace: 5 },
      { graceUnset: 'none' },
      undefined,
    ],
    ['nothing where allow_flex is false', { graceIn: 10, allowFlex: false }, {}, undefined],
    [
      'kept beside allow_flex false where so answered',
      { graceIn: 10, allowFlex: false },
      { leewayDisallowed: 'kept' },
      600,
    ],
    [
      'flex_time too goes with allow_flex false',
      { graceIn: 'legacy', legacyGrace: 5, allowFlex: false },
      {},
      undefined,
    ],
    ['as written where allow_flex is true', { graceIn: 10, allowFlex: true }, {}, 600],
    ['as written where allow_flex is missing', { graceIn: 10, allowFlex: undefined }, {}, 600],
  ])('is %s', (_, sketch, answers, expected) => {
    expect(ask(grace, { leeway: leewayOf(sketch), edge: 'in' }, worldOf(answers))).toBe(expected)
  })

  it('of the two ends is each its own', () => {
    const leeway = leewayOf({ graceIn: 10, graceOut: 20 })
    expect(ask(grace, { leeway, edge: 'out' }, worldOf())).toBe(minutes(20))
  })

  it('leans on no policy where the rule itself tells', () => {
    const { world, lines } = recordingWorld()
    ask(grace, { leeway: leewayOf({ graceIn: 10, legacyGrace: 5, allowFlex: true }), edge: 'in' }, world)
    ask(grace, { leeway: leewayOf({ graceIn: 0, allowFlex: false }), edge: 'in' }, world)
    ask(grace, { leeway: leewayOf({ graceIn: 'unset' }), edge: 'in' }, world)
    expect(lines.map(({ leansOn }) => leansOn)).toEqual([[], [], []])
  })
})

describe('band', () => {
  it.each<[string, HoursSketch, Partial<Policies>, object | undefined]>([
    ['both ends', { bandEarly: 45, bandLate: 60 }, {}, { bandEarly: 2700, bandLate: 3600 }],
    ['one end alone', { bandLate: 60 }, {}, { bandEarly: 0, bandLate: 3600 }],
    ['nothing where both are 0', { bandEarly: 0, bandLate: 0 }, {}, undefined],
    ['nothing where allow_flex is false', { bandLate: 60, allowFlex: false }, {}, undefined],
    [
      'kept beside allow_flex false where so answered',
      { bandLate: 60, allowFlex: false },
      { leewayDisallowed: 'kept' },
      { bandEarly: 0, bandLate: 3600 },
    ],
  ])('is %s', (_, sketch, answers, expected) => {
    expect(ask(band, leewayOf(sketch), worldOf(answers))).toEqual(expected)
  })
})

describe('the carry', () => {
  const tier = { after: hours(1), grants: hours(1) }
  const empty = { after: none, grants: none }
  it.each<[string, HoursSketch, Partial<Policies>, object | undefined]>([
    ['is on where the switch is on', { carry: { allowed: true, tiers: [tier] } }, {}, [tier]],
    ['is on where there are tiers and no switch', { carry: { allowed: undefined, tiers: [tier] } }, {}, [tier]],
    ['is off where the switch is off', { carry: { allowed: false, tiers: [tier] } }, {}, undefined],
    ['is off without tiers', { carry: { allowed: true, tiers: [] } }, {}, undefined],
    ['is off where its only tier is 0 and 0', { carry: { allowed: true, tiers: [empty] } }, {}, undefined],
    ['drops a tier of 0 and 0 beside others', { carry: { allowed: true, tiers: [empty, tier] } }, {}, [tier]],
    ['stays on beside allow_flex false', { allowFlex: false, carry: { allowed: true, tiers: [tier] } }, {}, [tier]],
    [
      'goes with allow_flex false where so answered',
      { allowFlex: false, carry: { allowed: true, tiers: [tier] } },
      { carryDisallowed: 'disabled' },
      undefined,
    ],
  ])('%s', (_, sketch, answers, expected) => {
    expect(ask(carryTiers, leewayOf(sketch), worldOf(answers))).toEqual(expected)
  })
})

describe('the rests of a section', () => {
  const lunch = { start: clock('12:00'), end: clock('13:00') }
  it.each<[string, boolean | undefined, Partial<Policies>, object | undefined]>([
    ['are deducted where allow_rest is true', true, {}, [lunch]],
    ['are deducted where allow_rest is missing', undefined, {}, [lunch]],
    ['are ignored where allow_rest is false', false, {}, undefined],
    ['are deducted beside allow_rest false where so answered', false, { breakDisallowed: 'deducted' }, [lunch]],
  ])('%s', (_, restAllowed, answers, expected) => {
    const nineToSix = section('09:00-18:00', { rests: [lunch], restAllowed })
    expect(ask(rests, nineToSix, worldOf(answers))).toEqual(expected)
  })
})
