import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfDay, figuresOfMonth } from '../../src/rollup/figures.js'
import { sumMonth } from '../../src/rollup/month.js'
import { day, happened } from '../kit/day.js'
import { companyOf, fixedRule, on, someone } from '../kit/rule.js'

const own = { differs: { approvalsFrom: 'document' } } as const
const untold = { policies: { hourlyLeave: 'not-compared' } } as const
const told = (line: string) => day(line, own).figures

describe('the approvals of a day', () => {
  it('are told only where a document of its own tells them', () => {
    expect(day('09:00-18:00 | whole-day').figures).not.toHaveProperty(['leave.count'])
    expect(told('09:00-18:00 | in 09:00 out 18:00')).toMatchObject({
      'leave.count': 0,
      'trip.count': 0,
      'correction.count': 0,
    })
  })
  it('count half days as 43,200 s, "时长单位为天直接除以86400"', () => {
    expect(told('09:00-18:00 | morning out 18:00')).toMatchObject({ 'leave.count': 1, 'leave.seconds': 43_200 })
    expect(told('09:00-18:00 | whole-day')).toMatchObject({
      'leave.count': 1,
      'leave.seconds': 86_400,
      'leave.count:年假': 1,
      'leave.seconds:年假': 86_400,
    })
  })
  it('count leave by the hour without the noon rest, 11:00 to 14:00 being two hours', () =>
    expect(told('09:00-18:00 rest 12:00-13:00 | leave 11:00-14:00 in 09:00 out 18:00')).toMatchObject({
      'leave.count': 1,
      'leave.seconds': 7_200,
      'leave.seconds:年假': 7_200,
    }))
  it('round each approval by the hour by itself, 2 x 61 min being 2 x 11 tenths', () =>
    expect(told('09:00-18:00 | outing 10:00-11:01 outing 14:00-15:01 in 09:00 out 18:00')).toMatchObject({
      'outing.count': 2,
      'outing.seconds': 7_920,
    }))
  it('do not count leave by the hour of which nothing falls into the work of the day', () =>
    expect(told('09:00-18:00 | leave 19:00-20:00 in 09:00 out 18:00')).toMatchObject({
      'leave.count': 0,
      'leave.seconds': 0,
    }))
  it('may tell that there was leave by the hour, and not how long', () => {
    const { figures } = day('09:00-18:00 | leave 10:00-11:00 in 09:00 out 18:00', { ...own, ...untold })
    expect(figures['leave.count']).toBe(1)
    expect(figures).not.toHaveProperty(['leave.seconds'])
  })
  it('tell trips and outings apart', () =>
    expect(told('09:00-18:00 | trip 09:00-18:00 outing 10:00-11:00')).toMatchObject({
      'leave.count': 0,
      'trip.count': 1,
      'outing.count': 1,
    }))
  it('count a correction once, late or not, with a record or without', () => {
    expect(told('09:00-18:00 | corrected-in 09:30 out 18:00')['correction.count']).toBe(1)
    expect(told('09:00-18:00 | in 09:30 corrected-in 09:30 corrected-out 18:00')['correction.count']).toBe(2)
  })
  it('are not told of a rest day', () =>
    expect(day('| whole-day', { ...own, rule: fixedRule({ days: [1] }) }).figures).not.toHaveProperty(['leave.count']))
})

describe('the approvals of a month', () => {
  const month = (events: readonly string[], policies: Partial<Policies> = {}) => {
    const both = events.map((line, i) => happened(line, `2026-03-0${4 + i}`))
    const company = companyOf(fixedRule(), {
      approvalsFrom: 'document',
      approvals: new Map([[someone, both.flatMap((one) => one.approvals)]]),
    })
    const period = { from: on('2026-03-04'), to: on('2026-03-08') }
    const { days } = createEngine(company, withAnswers(policies), undefined).judge(someone, period)
    expect(days.map((one) => figuresOfDay(one)['leave.count'])).toEqual([1, 1, 0, undefined, undefined])
    return figuresOfMonth(sumMonth(someone, period, days))
  }
  it('are the sums of its workdays: 86,400 + 43,200', () =>
    expect(month(['whole-day', 'morning'])).toMatchObject({
      'leave.count': 2,
      'leave.seconds': 129_600,
      'leave.seconds:年假': 129_600,
    }))
  it('tell no time where one day does not', () => {
    const figures = month(['whole-day', 'leave 10:00-11:00'], untold.policies)
    expect(figures).toMatchObject({ 'leave.count': 2, 'leave.count:年假': 2 })
    expect(figures).not.toHaveProperty(['leave.seconds'])
    expect(figures).not.toHaveProperty(['leave.seconds:年假'])
  })
  it('are none where the approvals come from the reports', () =>
    expect(figuresOfMonth(sumMonth(someone, { from: on('2026-03-04'), to: on('2026-03-04') }, []))).not.toHaveProperty([
      'leave.count',
    ]))
})
