import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { disagreeingPlaces } from '../../src/disagreeing-places.js'
import { found } from '../../src/domain/finding.js'
import { sayFinding } from '../../src/present/wording/findings.js'
import { companyTold, day } from '../kit/day.js'
import { fixedRule, office, on, someone } from '../kit/rule.js'

const told = (...lines: string[]) => disagreeingPlaces(lines.map((line) => day(line).result))
const nothing: ReturnType<typeof told> = []
const where = { employee: someone, date: on('2026-03-04') }

describe('the vendor’s 地点异常 against the coordinates', () => {
  it.each([
    ['a flag outside', 'in 09:00@320!place out 18:00@10'],
    ['no flag inside', 'in 09:00@10 out 18:00@10'],
    ['a flag or none at the border', 'in 09:00@298!place out 18:00@302'],
    ['a flag without coordinates', 'in 09:00!place out 18:00'],
    ['a Wi-Fi flag outside: the vendor did not accept the place', 'in 09:00@320!wifi out 18:00@10'],
    ['an outside punch far away', 'outside 14:00@9000 in 09:00@10 out 18:00@10'],
  ])('agrees: %s', (_, line) => expect(told(`09:00-18:00 within 300 | ${line}`)).toEqual(nothing))

  it('is contradicted by a flag inside', () =>
    expect(told('09:00-18:00 within 300 | in 09:00@10!place out 18:00@10')).toEqual([
      found('place-disagrees', { vendor: 'flagged', punches: 1, days: 1 }, [where]),
    ]))
  it('is contradicted by the want of a flag outside', () =>
    expect(told('09:00-18:00 within 300 | in 09:00@320 out 18:00@9000')).toEqual([
      found('place-disagrees', { vendor: 'passed', punches: 2, days: 1 }, [where]),
    ]))
  it('is looked at in every record, corrected or beaten', () =>
    expect(
      told('09:00-18:00 within 300 | in 09:00@10!place corrected-in 09:00 out 18:00@10!place out 18:30@10'),
    ).toMatchObject([{ with: { vendor: 'flagged', punches: 2, days: 1 } }]))
  it('is looked at in a record outside every window too', () =>
    expect(told('09:00-18:00 in-window 08:00-10:00 within 300 | in 06:00@320 in 09:00@10 out 18:00@10')).toMatchObject([
      { with: { vendor: 'passed', punches: 1, days: 1 } },
    ]))
  it('is counted over all days, each direction by itself', () =>
    expect(
      told(
        '09:00-18:00 within 300 | in 09:00@10!place out 18:00@320',
        '09:00-18:00 within 300 | in 09:00@10 out 18:00@10',
        'free within 300 | in 09:00@10!place out 18:00@10',
      ),
    ).toEqual([
      found('place-disagrees', { vendor: 'flagged', punches: 2, days: 2 }, [where, where]),
      found('place-disagrees', { vendor: 'passed', punches: 1, days: 1 }, [where]),
    ]))
  it.each(['fieldwork', 'forbidden'] as const)('is not asked where a punch outside is %s', (outOfRange) => {
    const rule = fixedRule({ places: [office(300)], outOfRange })
    expect(disagreeingPlaces([day('| in 09:00@320 out 18:00@10!place', { rule }).result])).toEqual(nothing)
  })
  it('is a finding of an audit, whichever way places are judged', () => {
    const company = companyTold('09:00-18:00 within 300 | in 09:00@320 out 18:00@10', {})
    for (const placeFrom of ['vendor-flag', 'recomputed'] as const) {
      const { findings } = audit(company, [], { from: on('2026-03-04'), to: on('2026-03-04'), policies: { placeFrom } })
      expect(findings.find(({ id }) => id === 'place-disagrees')).toMatchObject({
        level: 'warning',
        where: [{ userid: someone, date: '2026-03-04' }],
      })
    }
  })
})

describe('the finding in words', () => {
  const says = (vendor: 'flagged' | 'passed', punches: number, days: number) =>
    (['zh', 'en'] as const).map((lang) => sayFinding(found('place-disagrees', { vendor, punches, days }), lang).says)

  it('names a flag inside', () =>
    expect(says('flagged', 1, 1)).toEqual([
      '1 个人日的 1 次打卡，官方标了地点异常，按坐标却在规则的打卡范围之内，且超出测量误差。请核对打卡地点是否改过。',
      'The vendor flags 地点异常 for 1 punch (1 person-day); the coordinates lie inside a place of the rule, by more than the uncertainty of measuring. Check whether the places were changed since.',
    ]))
  it('names the want of a flag outside', () =>
    expect(says('passed', 3, 2)).toEqual([
      '2 个人日的 3 次打卡，官方没有标地点异常，按坐标却在规则的打卡范围之外，且超出测量误差。请核对打卡地点是否改过。',
      'The vendor does not flag 地点异常 for 3 punches (2 person-days); the coordinates lie outside every place of the rule, by more than the uncertainty of measuring. Check whether the places were changed since.',
    ]))
})
