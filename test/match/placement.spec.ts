import { describe, expect, it } from 'vitest'
import type { Policies } from '../../src/reason/policies.js'
import { createEngine } from '../../src/engine.js'
import { withAnswers } from '../../src/reason/policies.js'
import { formatOffset } from '../../src/time/day-offset.js'
import { wallOffset } from '../../src/time/zone.js'
import { day, happened, type Telling, wednesday } from '../kit/day.js'
import { companyOf, fixedRule, on, roster, shanghai, shift, shiftRule, someone } from '../kit/rule.js'

/** The slots of the day, in order, as the clock showed their punches; "-" for an empty one. */
const slots = (line: string, telling: Telling = {}) =>
  day(line, telling)
    .result.punches.slots.map(({ filled }) =>
      filled === undefined ? '-' : formatOffset(wallOffset(shanghai, filled.punch.at, on(telling.date ?? wednesday))),
    )
    .join(' ')
const fates = (line: string, telling: Telling = {}) =>
  day(line, telling)
    .records.map(({ fate }) => fate)
    .join(' ')
const under = (policies: Partial<Policies>): Telling => ({ policies })

describe('placing punches', () => {
  it('follows what they say: one in-punch at 14:00 is the in of 09:00-18:00', () =>
    expect(slots('09:00-18:00 | in 14:00')).toBe('14:00 -'))
  it('places a punch that says nothing by its distance: 08:37 is the in, 18:02 the out, 13:31 the out', () => {
    expect(slots('09:00-18:00 | punch 08:37')).toBe('08:37 -')
    expect(slots('09:00-18:00 | punch 18:02')).toBe('- 18:02')
    expect(slots('09:00-18:00 | punch 13:31')).toBe('- 13:31')
  })
  it('fills most slots before it looks at distance: two punches in the morning are in and out', () =>
    expect(slots('09:00-18:00 | punch 08:50 punch 09:10')).toBe('08:50 09:10'))
  it('obeys two out-punches rather than fill the in', () =>
    expect(slots('09:00-18:00 | out 17:50 out 18:10')).toBe('- 18:10'))
  it('ignores what they say where a policy goes by nearness, and prefers the in where one says so', () => {
    expect(slots('09:00-18:00 | in 17:50', under({ lonePunch: 'nearest-slot' }))).toBe('- 17:50')
    expect(slots('09:00-18:00 | punch 17:50', under({ lonePunch: 'in-first' }))).toBe('17:50 -')
  })
  it('keeps the in before the out: an out-punch at 08:00 before an in-punch at 09:00 leaves one of them unmatched or moved', () =>
    expect(slots('09:00-18:00 | out 09:30 in 10:00 out 18:00')).toBe('09:30 18:00'))
  it('fills four slots of a day of two sections', () =>
    expect(slots('09:00-12:00 13:00-18:00 | in 08:55 out 12:01 in 12:58 out 18:05')).toBe('08:55 12:01 12:58 18:05'))
  it('splits the gap between sections in the middle: 12:29 is the out, 12:30 the in', () => {
    expect(slots('09:00-12:00 13:00-18:00 | punch 08:55 punch 12:29 punch 18:05')).toBe('08:55 12:29 - 18:05')
    expect(slots('09:00-12:00 13:00-18:00 | punch 08:55 punch 12:30 punch 18:05')).toBe('08:55 - 12:30 18:05')
  })
  it('belongs an out-punch after midnight to the evening before', () =>
    expect(slots('09:00-18:00 | in 09:00 out 25:10')).toBe('09:00 25:10'))

  describe('of which several are in one slot', () => {
    it('takes the earliest in and the latest out (18:59 and 19:00 in a real export)', () =>
      expect(slots('09:00-18:00 | in 08:50 in 08:59 out 18:59 out 19:00')).toBe('08:50 19:00'))
    it('takes the others where a policy says so', () =>
      expect(
        slots(
          '09:00-18:00 | in 08:50 in 08:59 out 18:59 out 19:00',
          under({ inChoice: 'latest', outChoice: 'earliest' }),
        ),
      ).toBe('08:59 18:59'))
    it('counts the slot once, and all punches where a policy says so', () => {
      const line = '09:00-18:00 | in 08:50 in 08:59 out 18:59 out 19:00'
      expect(day(line).figures['punches.count']).toBe(2)
      expect(day(line, under({ punchCount: 'all-punches' })).figures['punches.count']).toBe(4)
    })
    it('lets a correction win over a live punch, or the latest by policy', () => {
      const line = '09:00-18:00 | in 09:00 corrected-out 18:00 out 18:30'
      expect(slots(line)).toBe('09:00 18:00')
      expect(slots(line, under({ correctionWins: 'latest' }))).toBe('09:00 18:30')
    })
  })

  it('lets one punch serve two touching sections only where a policy says so', () => {
    const line = '09:00-12:00 12:00-18:00 | in 09:00 punch 12:00 out 18:00'
    expect(slots(line)).toBe('09:00 - 12:00 18:00')
    expect(slots(line, under({ sharedBoundary: 'yes' }))).toBe('09:00 12:00 12:00 18:00')
  })

  describe('made outside', () => {
    it('fills a slot only where the rule synchronises them', () => {
      expect(slots('09:00-18:00 | outside 09:00 out 18:00')).toBe('- 18:00')
      expect(slots('| outside 09:00 out 18:00', { rule: fixedRule({ outsideFillsSlot: true }) })).toBe('09:00 18:00')
    })
    it('always or never does where a policy says so', () => {
      expect(slots('09:00-18:00 | outside 09:00 out 18:00', under({ outsidePunch: 'always' }))).toBe('09:00 18:00')
      const rule = fixedRule({ outsideFillsSlot: true })
      expect(slots('| outside 09:00 out 18:00', { rule, policies: { outsidePunch: 'never' } })).toBe('- 18:00')
    })
  })

  describe('of neighbouring nights', () => {
    const nights = roster(
      '2026-03-01',
      Array.from({ length: 31 }, () => 2),
    )
    const told = (events: string) => {
      const { punches } = happened(events, wednesday)
      const company = companyOf(shiftRule([shift(2, '22:00-30:00')]), {
        rosters: new Map([[someone, nights]]),
        punches: new Map([[someone, punches]]),
      })
      const { days } = createEngine(company, withAnswers({}), undefined).judge(someone, {
        from: on(wednesday),
        to: on(wednesday),
      })
      return days[0]!.punches.slots
        .map(({ filled }) =>
          filled === undefined ? '-' : formatOffset(wallOffset(shanghai, filled.punch.at, on(wednesday))),
        )
        .join(' ')
    }
    it('gives the evening its morning: 21:55 and 06:05 are one shift', () =>
      expect(told('in 21:55 out 30:05')).toBe('21:55 30:05'))
    it('gives a morning punch of the same date to the night before: 06:02 is no punch of this night', () =>
      expect(told('out 06:02 in 21:50 out 30:01')).toBe('21:50 30:01'))
    it('works without what the punches say', () =>
      expect(told('punch 06:02 punch 21:50 punch 30:01')).toBe('21:50 30:01'))
  })
})

describe('the fate of a record', () => {
  it('is told once for each', () =>
    expect(fates('09:00-18:00 | in 08:50 in 08:50 in 08:59 out 18:00 outside 12:00')).toBe(
      'in duplicate superseded outside out',
    ))
  it('is that of the first of two touching slots that one punch serves', () =>
    expect(fates('09:00-12:00 12:00-18:00 | in 09:00 punch 12:00 out 18:00', under({ sharedBoundary: 'yes' }))).toBe(
      'in out out',
    ))
  it('is `work` on a rest day', () =>
    expect(fates('| in 09:51 out 19:04', { rule: fixedRule({ days: [1] }) })).toBe('work work'))
})
