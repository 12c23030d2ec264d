/** Claims about the reference alone, from the vendor's sample, the real export's figures and the pages of the policies. */
import { describe, expect, it } from 'vitest'
import type { Figures } from '../../src/domain/measure.js'
import type { Rule } from '../../src/domain/rule.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { judged, notSupported, referenceDays, unsupportedIn } from '../../src/reference/index.js'
import { companyTold, wednesday } from '../kit/day.js'
import { fixedRule, freeRule, on, someone } from '../kit/rule.js'

describe('the reference', () => {
  it('reads the vendor’s own day: late 60, early 60, worked 31, standard 120', () =>
    expect(figures('10:46-10:48 | in 10:47:07 out 10:47:38')).toMatchObject({
      'late.seconds': 60,
      'early.seconds': 60,
      'worked.seconds': 31,
      'standard.seconds': 120,
      'punches.count': 2,
      'earliest.seconds': 38_827,
      'latest.seconds': 38_858,
    }))
  it('lets an absence last the day’s standard time, and counts no missing punch beside it', () =>
    expect(figures('09:00-18:00 rest 12:00-13:00 |')).toMatchObject({
      'absence.count': 1,
      'absence.seconds': 28_800,
      'missing.count': 0,
    }))
  it.each([
    ['late from the schedule past the grace', '09:00-18:00 grace 5 | in 09:06:00 out 18:00', {}, 'late.seconds', 360],
    ['on time at the last second of the grace', '09:00-18:00 grace 5 | in 09:05:59 out 18:00', {}, 'late.seconds', 0],
    ['early up to the cap of the band', '09:00-18:00 band 45/60 | in 08:11 out 16:21', {}, 'early.seconds', 3240],
    ['due later after a late arrival', '09:00-18:00 band 45/60 | in 09:50 out 16:21', {}, 'early.seconds', 8940],
    ['strict about a corrected in', '09:30-18:00 band 0/60 | corrected-in 10:00 out 19:00', {}, 'late.seconds', 1800],
    ['due at the end of leave', '09:00-18:00 | leave 09:00-10:00 in 10:07 out 18:00', {}, 'late.seconds', 420],
    ['half absent on a morning’s leave', '09:00-18:00 rest 12:00-13:00 | morning', {}, 'absence.seconds', 14_400],
    ['free of exceptions on a whole trip', '09:00-18:00 | in 09:40 trip 08:00-18:00', {}, 'missing.count', 0],
    ['placed by what a lone punch says', '09:00-18:00 | out 13:10', {}, 'early.seconds', 17_400],
    [
      'read by the second where asked',
      '09:00-18:00 | in 09:00:07 out 18:00',
      { deviationClock: 'punch-second' },
      'late.seconds',
      7,
    ],
    [
      'short of a punch on a shared border',
      '08:00-12:00 12:00-16:00 | in 07:58 punch 12:00 out 16:02',
      {},
      'missing.count',
      1,
    ],
    [
      'summed over sections',
      '09:00-12:00 13:00-18:00 | in 08:55 out 12:20 in 12:50 out 18:10',
      {},
      'worked.seconds',
      31_500,
    ],
    ['void of worked time while a slot is missing', '09:00-18:00 | in 09:00', {}, 'worked.seconds', 0],
  ] as const)('is %s', (_, line, policies, measure, value) => expect(figures(line, policies)[measure]).toBe(value))
  it('pairs free punches in turn, and ignores an odd last one', () =>
    expect(figures('| punch 10:00 punch 12:00 punch 14:00', {}, freeRule({ standard: undefined }))).toMatchObject({
      'worked.seconds': 7200,
      'punches.count': 3,
    }))
  it('says nothing against a rest day', () =>
    expect(figures('| in 10:00!place out 15:00', {}, fixedRule({ days: [] }))).toMatchObject({
      dayType: 'rest',
      'worked.seconds': 18_000,
      'place.count': 0,
      'standard.seconds': 0,
    }))
  it('tells the fate of every record', () =>
    expect(fates('09:00-18:00 | in 08:50 in 08:50 out 17:00 out 18:10 outside 12:00')).toEqual([
      'in',
      'duplicate',
      'outside',
      'superseded',
      'out',
    ]))
  it('refuses answers that it does not support, by name', () => {
    const policies = withAnswers({ lateBecomesAbsence: 'after-30-minutes', halfDay: 'moves-to-noon' })
    expect(unsupportedIn(policies)).toEqual([
      ['lateBecomesAbsence', 'after-30-minutes'],
      ['halfDay', 'moves-to-noon'],
    ])
    expect(() => figures('09:00-18:00 |', policies)).toThrow(
      /lateBecomesAbsence: after-30-minutes, halfDay: moves-to-noon/,
    )
  })
  it('supports every default', () => {
    expect(unsupportedIn(withAnswers({}))).toEqual([])
    expect(Object.keys(notSupported)).not.toHaveLength(0)
  })
})

// Helpers

const period = { from: on(wednesday), to: on(wednesday) }
const figures = (line: string, policies: Partial<Policies> = {}, rule?: Rule): Figures =>
  referenceDays(companyTold(line, rule ? { rule } : {}), someone, period, withAnswers(policies))[0]!.figures
const fates = (line: string) => judged(companyTold(line), someone, period).records.map((record) => record.fate)
