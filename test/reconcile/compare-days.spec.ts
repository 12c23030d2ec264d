import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownDifference } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import type { Measure } from '../../src/domain/measure.js'
import { compareDays, dayClasses, type Terms } from '../../src/reconcile/index.js'
import { day, everything, judged, official, someJudged, someOfficial } from './figures.js'

const monday = '2026-05-04'
const tuesday = '2026-05-05'

describe('comparing days', () => {
  it('finds everything identical when the reports say what we say', () => {
    fc.assert(
      fc.property(someJudged, (days) => {
        const final = days.map((one) => ({ ...one, state: 'final' as const }))
        const reports = final.map(({ employee, date, figures }) => ({ ...official(employee, monday, figures), date }))
        const { classes, differences, unmatched } = compareDays(final, reports, everything)
        expect(classes.identical).toBe(days.length)
        expect([...differences, ...unmatched]).toEqual([])
      }),
    )
  })

  it('puts every person-day that has a report or a rule into exactly one class', () => {
    fc.assert(
      fc.property(someJudged, someOfficial, (ours, theirs) => {
        const names = new Set([
          ...ours.filter((one) => one.hasRule || one.state !== 'unjudged').map((one) => `${one.employee} ${one.date}`),
          ...theirs.map((one) => `${one.employee} ${one.date}`),
        ])
        const { classes } = compareDays(ours, theirs, everything)
        expect(dayClasses.reduce((sum, name) => sum + classes[name], 0)).toBe(names.size)
      }),
    )
  })

  it('does not mind in which order either side comes', () => {
    const shuffled = fc
      .tuple(someJudged, someOfficial)
      .chain(([ours, theirs]) =>
        fc.tuple(
          fc.constant(compareDays(ours, theirs, everything)),
          fc.shuffledSubarray(ours, { minLength: ours.length }),
          fc.shuffledSubarray(theirs, { minLength: theirs.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([before, ours, theirs]) => {
        expect(compareDays(ours, theirs, everything)).toEqual(before)
      }),
    )
  })

  it('counts as differing exactly the person-days that have a difference', () => {
    fc.assert(
      fc.property(someJudged, someOfficial, (ours, theirs) => {
        const { classes, differences } = compareDays(ours, theirs, everything)
        expect(new Set(differences.map((one) => `${one.userid} ${one.date}`)).size).toBe(classes.differ)
      }),
    )
  })

  it('gives a difference its person, date, both values and what our value rests on', () => {
    const ours = judged('ann', monday, { 'late.seconds': 1800 })
    const restsOn: Terms['restsOn'] = ({ employee }, measure) => [`${measure} of ${employee}`]
    const theirs = official('ann', monday, { 'late.seconds': 0 })
    expect(compareDays([ours], [theirs], { ...everything, restsOn }).differences).toEqual([
      {
        userid: 'ann',
        date: monday,
        measure: 'late.seconds',
        ours: 1800,
        theirs: 0,
        cause: null,
        restsOn: ['late.seconds of ann'],
      },
    ])
  })

  it('tells a person forgotten by the reports from a date without reports', () => {
    const ours = [judged('ann', monday, {}), judged('ann', tuesday, {})]
    const { classes, unmatched } = compareDays(ours, [official('bo', monday, {})], everything)
    expect(classes).toMatchObject({ onlyOurs: 1, unreported: 1, onlyTheirs: 1 })
    expect(unmatched).toEqual([
      { userid: 'ann', date: monday, side: 'ours' },
      { userid: 'bo', date: monday, side: 'theirs' },
    ])
  })

  it('sees that a date has reports even when only other people were asked about', () => {
    const onlyAnn = { ...everything, counts: (who: string) => who === 'ann' }
    const { classes } = compareDays([judged('ann', monday, {})], [official('bo', monday, {})], onlyAnn)
    expect(classes).toMatchObject({ onlyOurs: 1, onlyTheirs: 0 })
  })

  it('judges a day against neither of two reports that disagree', () => {
    const reports = [official('ann', monday, { 'late.seconds': 0 }), official('ann', monday, { 'late.seconds': 60 })]
    const { classes, differences, unmatched } = compareDays(
      [judged('ann', monday, { 'late.seconds': 0 })],
      reports,
      everything,
    )
    expect(classes).toMatchObject({ duplicated: 1, identical: 0, differ: 0 })
    expect(differences).toEqual([])
    expect(unmatched).toEqual([{ userid: 'ann', date: monday, side: 'duplicated' }])
  })

  it('takes two reports with equal figures for one, though a department was renamed between them', () => {
    const report = official('ann', monday, { 'late.seconds': 0 })
    const reports = [report, { ...report, departments: 'renamed' }]
    expect(compareDays([judged('ann', monday, { 'late.seconds': 0 })], reports, everything).classes.identical).toBe(1)
  })

  it('leaves out a day that has neither rule nor report, and calls it unjudged when a report exists', () => {
    const nobody = judged('ann', monday, {}, { state: 'unjudged', hasRule: false })
    expect(compareDays([nobody], [], everything).people).toBe(0)
    expect(compareDays([nobody], [official('ann', monday, {})], everything).classes.unjudged).toBe(1)
  })

  it('says which measures it could not lay side by side, and on how many days', () => {
    const ours = judged('ann', monday, { 'late.count': 0, 'device.count': 0 })
    const theirs = official('ann', monday, { 'late.count': 0, 'overtime.seconds': 3600 })
    const { notCarried, notRecomputed } = compareDays([ours], [theirs], everything)
    expect([...notCarried]).toEqual([['device.count', 1]])
    expect([...notRecomputed]).toEqual([['overtime.seconds', 1]])
  })

  it('counts such days whether or not they follow one another', () => {
    const [both, late] = [{ 'late.count': 0, 'device.count': 0 }, { 'late.count': 0 }]
    const sides = [
      ['2026-05-04', both, late],
      ['2026-05-05', both, late],
      ['2026-05-06', late, both],
      ['2026-05-07', both, both],
      ['2026-05-08', both, late],
    ] as const
    const { notCarried, notRecomputed } = compareDays(
      sides.map(([date, ours]) => judged('ann', date, ours)),
      sides.map(([date, , theirs]) => official('ann', date, theirs)),
      everything,
    )
    expect([...notCarried]).toEqual([['device.count', 3]])
    expect([...notRecomputed]).toEqual([['device.count', 1]])
  })
})

describe('the ledger of known differences', () => {
  const known = (measure: Measure, date = monday, who = 'ann'): KnownDifference => ({
    employee: employeeId(who),
    date: day(date),
    period: undefined,
    measure,
    reason: 'agreed',
    by: 'hr',
    on: '2026-06-01',
    origin: { input: 0, path: '' },
  })
  const ours = judged('ann', monday, { 'late.seconds': 1800, 'late.count': 1 })
  const theirs = official('ann', monday, { 'late.seconds': 0, 'late.count': 0 })
  const under = (...ledger: KnownDifference[]) => compareDays([ours], [theirs], { ...everything, ledger })

  it('counts a reviewed difference apart; the day still differs by the others', () => {
    const { classes, differences, known: reviewed, stale } = under(known('late.seconds'))
    expect(differences.map(({ measure }) => measure)).toEqual(['late.count'])
    expect({ differ: classes.differ, reviewed, stale }).toEqual({ differ: 1, reviewed: 1, stale: [] })
  })

  it('makes a day identical once all its differences are reviewed', () =>
    expect(under(known('late.seconds'), known('late.count')).classes).toMatchObject({ differ: 0, identical: 1 }))

  it('names an entry that no longer differs, and one about a person nobody knows', () => {
    const gone = known('worked.seconds')
    const stranger = known('late.seconds', monday, 'zed')
    expect(under(gone, stranger).stale).toEqual([gone, stranger])
  })

  it('says nothing of an entry outside the question, ignored, or about a day that could not be compared', () => {
    const ledger = [known('late.seconds', tuesday), known('worked.seconds', monday, 'bo'), known('early.count')]
    const { stale } = compareDays([ours, judged('bo', monday, {}, { state: 'provisional' })], [theirs], {
      ...everything,
      counts: (_, date) => date === day(monday),
      ignored: new Set(['early.count'] as const),
      ledger,
    })
    expect(stale).toEqual([])
  })
})
