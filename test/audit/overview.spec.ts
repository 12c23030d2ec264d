import { describe, expect, it } from 'vitest'
import { audited } from '../../src/audit.js'
import { certainOnly } from '../../src/certain.js'
import { outcomeLetters } from '../../src/domain/overview.js'
import { overview } from '../../src/overview.js'
import { readCompany } from '../../src/shell/files/index.js'
import { instant } from '../../src/time/instant.js'
import { zone } from '../../src/time/zone.js'

const { company } = await readCompany(['docs/examples/company'], {
  zone: zone('Asia/Shanghai')!,
  stdin: async () => new Uint8Array(),
})
const of = (asOf?: number) => {
  const found = audited(company, [], asOf === undefined ? {} : { asOf: instant(asOf) })
  const report = found.report('en')
  return { report, seen: overview(found, report) }
}

describe('an audit at a glance', () => {
  it.each([
    ['when everything is over', undefined],
    ['in the middle of 20 May 2026', Date.UTC(2026, 4, 20, 4) / 1000],
  ])('counts every class of person-days as the summary does, %s', (_, asOf) => {
    const { report, seen } = of(asOf)
    const letters = seen.people.flatMap(({ outcomes }) => outcomes.split(''))
    for (const [name, letter] of Object.entries(outcomeLetters))
      if (name !== 'none' && name !== 'setAside')
        expect([name, letters.filter((one) => one === letter).length]).toEqual([
          name,
          report.summary[name as 'identical'],
        ])
  })

  it('tells days apart whose differences are not listed: with none listed, all five that differ', () => {
    const found = audited(company)
    const report = found.report('en')
    const letters = (shown: typeof report) =>
      overview(found, report, shown)
        .people.map((one) => one.outcomes)
        .join('')
    const count = (text: string, letter: string) => text.split(letter).length - 1
    expect(count(letters(report), '*')).toBe(0)
    const none = letters({ ...report, differences: [] })
    expect([count(none, '!'), count(none, '*')]).toEqual([0, 5])
    // Of the five, 陆云's 7 May alone rests on an assumption.
    const certain = letters(certainOnly(report))
    expect([count(certain, '!'), count(certain, '*')]).toEqual([4, 1])
  })

  it('has a letter for each of the 31 days, and says what is said of 陆云 in May: late on 7, 20 and 27', () => {
    const one = of().seen.people.find(({ userid }) => userid === 'LuYun')!
    expect([one.outcomes.length, one.faces.length]).toEqual([31, 31])
    const late = one.faces.split('').flatMap((letter, i) => (letter === 'l' ? i + 1 : []))
    expect(late).toEqual([7, 20, 27])
    expect(one.outcomes.indexOf('!')).toBe(6)
  })

  it('tells the rule of every difference of a day, and counts arrivals around the planned time', () => {
    const { report, seen } = of()
    const rules = report.differences.map((one, i) => [one.userid, seen.rules[seen.rulesOfDifferences[i]!]])
    expect(rules).toContainEqual(['LuYun', '总部固定班'])
    for (const { counts } of seen.arrivals) expect(counts).toHaveLength(48)
  })
})
