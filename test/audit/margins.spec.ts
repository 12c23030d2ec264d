import { describe, expect, it } from 'vitest'
import { marginOf } from '../../src/margins.js'
import { sayMargin } from '../../src/present/wording/explain.js'
import { withAnswers } from '../../src/reason/policies.js'
import { seconds } from '../../src/time/seconds.js'
import { day, type Telling } from '../kit/day.js'

/** Of the in and the out of the first section: "372 earlier -> " where it then is in order. */
const margins = (line: string, telling: Telling = {}) => {
  const { result, company } = day(line, telling)
  const world = { company, policies: withAnswers(telling.policies ?? {}), asOf: undefined }
  return result.punches.slots.slice(0, 2).map((slot) => {
    const margin = marginOf(result, slot, world)
    return margin === undefined ? '-' : `${margin.seconds} ${margin.towards} -> ${margin.becomes.join()}`
  })
}

describe('the margin of a punch', () => {
  it('is how much later it would have been late: with 5 min of grace 09:05:59 is read as 09:05, 09:06:00 is not', () =>
    expect(margins('09:00-18:00 grace 5 | in 09:04:10 out 18:00:00')[0]).toBe('110 later -> late'))
  it('is how much earlier it would have been in order: 09:06:12 less 13 s is 09:05:59', () =>
    expect(margins('09:00-18:00 grace 5 | in 09:06:12 out 18:00:00')[0]).toBe('13 earlier -> '))
  it('follows the clock that deviations read: to the second 09:05:00 is the last in order', () =>
    expect(
      margins('09:00-18:00 grace 5 | in 09:06:12 out 18:00:00', { policies: { deviationClock: 'punch-second' } })[0],
    ).toBe('72 earlier -> '))
  it('of an out-punch is how much earlier it would have been early: 18:02:30 less 151 s is 17:59:59', () =>
    expect(margins('09:00-18:00 | in 09:00 out 18:02:30')[1]).toBe('151 earlier -> early'))
  it('moves with the band: who came at 09:20 is due until 18:20', () =>
    expect(margins('09:00-18:00 band 0/30 | in 09:20 out 18:20')[1]).toBe('1 earlier -> early'))
  it('is none without a punch, and of an approved time', () => {
    expect(margins('09:00-18:00 | in 09:00')[1]).toBe('-')
    expect(margins('09:00-18:00 | corrected-in 09:30 out 18:00')[0]).toBe('-')
  })
  it('is none where leave waives the slot, as no move within the window changes anything', () =>
    expect(margins('09:00-18:00 | whole-day in 09:30 out 17:00')).toEqual(['-', '-']))
})

describe('a margin in words', () => {
  it('says how far and to what', () => {
    const late = sayMargin({ seconds: seconds(110), towards: 'later', becomes: ['late'] })
    expect(late).toEqual({ zh: '晚 1 分 50 秒即迟到', en: '1 min 50 s later: late' })
    const fine = sayMargin({ seconds: seconds(13), towards: 'earlier', becomes: [] })
    expect(fine).toEqual({ zh: '早 13 秒即正常', en: '13 s earlier: in order' })
  })
})
