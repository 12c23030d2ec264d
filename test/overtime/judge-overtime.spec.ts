/** Claims about a day's overtime: every way of counting on every class of days, and where nothing can be worked out. */
import { describe, expect, it } from 'vitest'
import type { OvertimeClass } from '../../src/domain/overtime.js'
import { day, happened, type Telling } from '../kit/day.js'
import { someone } from '../kit/rule.js'

/** The class and the seconds of a told day, "not recomputed" where there are none. */
const overtime = (line: string, telling: Telling = {}): string => {
  const told = day(line, telling).result.overtime
  return told === undefined ? 'not recomputed' : `${told.class} ${told.seconds}`
}
const seconds = (line: string, telling: Telling = {}): number | undefined => day(line, telling).result.overtime?.seconds
const h = 3600

/** A Wednesday, the Sunday of the Spring Festival's break, and the first day of the year, of Monday-to-Friday rules that follow holidays. */
const dates: Readonly<Record<OvertimeClass, string>> = {
  workday: '2026-03-04',
  restday: '2026-02-15',
  holiday: '2026-02-17',
}

describe('overtime by punches, by application, and by what both say', () => {
  // Workday: out 18:00, there until 21:00, overtime from 18:30, applied for from 18:00 to 20:00.
  // Other days: there from 10:00 to 16:00, applied for from 12:00 to 18:00.
  it.each([
    ['workday', 'punches', 2.5 * h],
    ['workday', 'both', 2 * h],
    ['workday', 'approval', 2 * h],
    ['restday', 'punches', 6 * h],
    ['restday', 'both', 4 * h],
    ['restday', 'approval', 6 * h],
    ['holiday', 'punches', 6 * h],
    ['holiday', 'both', 4 * h],
    ['holiday', 'approval', 6 * h],
  ] as const)('on a %s, %s: %i s', (name, by, expected) => {
    const happened =
      name === 'workday' ? 'in 09:00 out 21:00 overtime 18:00-20:00' : 'in 10:00 out 16:00 overtime 12:00-18:00'
    const rule = `09:00-18:00 days 12345 holidays ot-by ${by} ot-max 720`
    expect(overtime(`${rule} | ${happened}`, { date: dates[name] })).toBe(`${name} ${expected}`)
  })

  it.each([
    ['punches', 2.5 * h, 0, 2.5 * h],
    ['both', 0, 0, 2 * h],
    ['approval', 0, 2 * h, 2 * h],
  ] as const)('%s: without an application %i, without punches %i, with both %i', (by, punched, applied, both) => {
    const rule = `09:00-18:00 ot-by ${by}`
    expect(seconds(`${rule} | in 09:00 out 21:00`)).toBe(punched)
    expect(seconds(`${rule} | overtime 18:00-20:00`)).toBe(applied)
    expect(seconds(`${rule} | in 09:00 out 21:00 overtime 18:00-20:00`)).toBe(both)
  })

  it.each(['workday', 'restday', 'holiday'] as const)('is 0 on a %s where the rule has none on such days', (name) => {
    const rule = `09:00-18:00 days 12345 holidays ot-by approval ot-off ${name}`
    const line = `${rule} | in 09:00 out 21:00 overtime 18:00-20:00`
    expect(overtime(line, { date: dates[name] })).toBe(`${name} 0`)
  })
})

describe('a class of days', () => {
  it('is a holiday on a statutory date, and a rest day on the other days of a break and on weekends', () => {
    const rule = '09:00-18:00 days 12345 holidays ot-by approval | '
    expect(overtime(rule, { date: '2026-02-17' })).toBe('holiday 0')
    expect(overtime(rule, { date: '2026-02-15' })).toBe('restday 0')
    expect(overtime(rule, { date: '2026-02-20' })).toBe('restday 0')
    expect(overtime(rule, { date: '2026-03-07' })).toBe('restday 0')
    // A make-up Saturday is worked.
    expect(overtime(rule, { date: '2026-02-14' })).toBe('workday 0')
  })
  it('may be a holiday on every day of a break', () => {
    const telling = { policies: { overtimeHoliday: 'whole-break' } } as const
    const rule = '09:00-18:00 days 12345 holidays ot-by approval | '
    expect(overtime(rule, { date: '2026-02-15', ...telling })).toBe('holiday 0')
    expect(overtime(rule, { date: '2026-03-07', ...telling })).toBe('restday 0')
    expect(overtime(rule, { date: '2026-02-14', ...telling })).toBe('workday 0')
  })
  it('is that of the date for a shift too, whose rule follows no holidays', () =>
    expect(overtime('shift 1/09:00-18:00 rostered 1 ot-by punches | in 09:00 out 20:30', { date: '2026-02-17' })).toBe(
      `holiday ${2 * h}`,
    ))
  it('is that of the attendance date after midnight', () =>
    // Thursday 2026-02-19 is statutory, Friday 2026-02-20 only a day of the break.
    expect(
      overtime('shift 1/16:00-24:00 rostered 1 ot-by punches ot-start 0 | in 16:00 out 25:30', { date: '2026-02-19' }),
    ).toBe(`holiday ${1.5 * h}`))
})

describe('overtime across midnight', () => {
  const night = 'shift 1/22:00-30:00 rostered 1'
  it('is counted from the end of a night shift on', () =>
    expect(seconds(`${night} ot-by punches | in 22:00 out 32:00`)).toBe(1.5 * h))
  it('of the evening is counted on the evening’s date', () =>
    expect(seconds('09:00-18:00 ot-by punches ot-max 720 | in 09:00 out 25:30')).toBe(7 * h))
  it('that was applied for is divided where the next day begins', () => {
    // Friday 22:00 to Saturday 06:00: up to 04:00 it is Friday's, from then on Saturday's.
    const { approvals } = happened('overtime 22:00-30:00', '2026-03-06')
    const differs = { approvals: new Map([[someone, approvals]]) }
    const rule = '09:00-18:00 days 12345 ot-by approval |'
    expect(overtime(rule, { date: '2026-03-06', differs })).toBe(`workday ${6 * h}`)
    expect(overtime(rule, { date: '2026-03-07', differs })).toBe(`restday ${2 * h}`)
  })
  it('that was applied for within a night shift’s windows is the night’s', () =>
    expect(seconds(`${night} ot-by approval | overtime 30:00-32:00`)).toBe(2 * h))
})

describe('overtime around planned times', () => {
  const rule = '09:00-12:00 13:00-18:00 ot-start 0 ot-min 0'
  it('is never the planned time itself', () =>
    expect(seconds(`${rule} ot-by both | in 09:00 out 12:00 in 13:00 out 19:00 overtime 09:00-24:00`)).toBe(h))
  it('is in the break between sections only where it was applied for and nobody punched out', () => {
    expect(seconds(`${rule} ot-by both | in 09:00 out 19:00 overtime 12:00-13:00`)).toBe(h)
    expect(seconds(`${rule} ot-by both | in 09:00 out 12:00 in 13:00 out 19:00 overtime 12:00-13:00`)).toBe(0)
    expect(seconds(`${rule} ot-by punches | in 09:00 out 19:00`)).toBe(h)
  })
  it.each([
    ['all-day', 3 * h],
    ['before-work', h],
    ['after-work', 2 * h],
  ] as const)('is allowed %s: %i s of three hours before and after', (range, expected) => {
    const line = `09:00-18:00 ot-range ${range} ot-start 0 | in 08:00 out 20:00 overtime 08:00-20:00`
    expect(seconds(line.replace('ot-range', 'ot-by both ot-range'))).toBe(expected)
    expect(seconds(line.replace('ot-range', 'ot-by punches ot-range'))).toBe(expected)
    // Nobody there: the three hours beside the planned ones, and with all day those nine too.
    const applied = `09:00-18:00 ot-by approval ot-range ${range} | overtime 08:00-20:00`
    expect(seconds(applied)).toBe(range === 'all-day' ? expected + 9 * h : expected)
  })
  it('before work may not count where the rule only says all day', () => {
    const telling = { policies: { overtimeBeforeWork: 'no' } } as const
    expect(seconds('09:00-18:00 ot-by punches ot-start 0 | in 08:00 out 20:00', telling)).toBe(2 * h)
    expect(seconds('09:00-18:00 ot-by punches ot-range before-work | in 08:00 out 20:00', telling)).toBe(h)
  })
  it('begins so long after the last planned out, and the time until then does not count', () => {
    const rule = '09:00-18:00 ot-by punches ot-start 60 ot-min 0'
    expect(seconds(`${rule} | in 09:00 out 18:59`)).toBe(0)
    expect(seconds(`${rule} | in 09:00 out 20:00`)).toBe(h)
  })
  it('may count from the planned out once its start is reached', () => {
    const telling = { policies: { overtimeStart: 'once-reached' } } as const
    const rule = '09:00-18:00 ot-by punches ot-start 60 ot-min 0'
    expect(seconds(`${rule} | in 09:00 out 18:59`, telling)).toBe(0)
    expect(seconds(`${rule} | in 09:00 out 19:00`, telling)).toBe(h)
    expect(seconds(`${rule} | in 09:00 out 20:00`, telling)).toBe(2 * h)
  })
  it('needs an arrival and a departure', () => expect(seconds('09:00-18:00 ot-by punches | out 21:00')).toBe(0))
  it('reads the clock of worked time', () => {
    const line = '09:00-18:00 ot-by punches ot-start 0 ot-round down/1 | in 09:00 out 19:00:40'
    expect(seconds(line)).toBe(h + 40)
    expect(seconds(line, { policies: { workedClock: 'punch-minute' } })).toBe(h)
  })
})

describe('overtime on a day off', () => {
  const saturday = { date: '2026-03-07' }
  const rule = '09:00-18:00 days 12345 ot-by punches ot-max 720'
  it('is between punches that pair in turn', () =>
    expect(seconds(`${rule} | in 09:00 out 12:00 in 14:00 out 16:00`, saturday)).toBe(5 * h))
  it('is from the first punch to the last where the rule pairs so', () =>
    expect(seconds(`${rule} method first-to-last | in 09:00 out 12:00 in 14:00 out 16:00`, saturday)).toBe(7 * h))
  it('is none where punches are only recorded', () =>
    expect(seconds(`${rule} method record-only | in 09:00 out 12:00`, saturday)).toBe(0))
  it('takes no out-punch that comes too soon after the in-punch', () => {
    expect(seconds(`${rule} out-after 60 | in 09:00 out 09:30 out 12:00`, saturday)).toBe(3 * h)
    expect(seconds(`${rule} out-after 60 method first-to-last | in 09:00 out 09:30`, saturday)).toBe(0)
  })
})

describe('overtime that nothing tells', () => {
  it('is not recomputed where the rule has no settings', () => {
    expect(day('09:00-18:00 | in 09:00 out 21:00').result).not.toHaveProperty('overtime')
    expect(day('09:00-18:00 | in 09:00 out 21:00').figures).not.toHaveProperty('overtime.seconds')
  })
  it('is not recomputed on a class of days that they do not name', () =>
    expect(overtime('09:00-18:00 ot-by punches ot-untold workday | in 09:00 out 21:00')).toBe('not recomputed'))
  it('is not recomputed in a year whose holidays nobody knows', () =>
    expect(overtime('09:00-18:00 ot-by punches | in 09:00 out 21:00', { date: '2031-03-05' })).toBe('not recomputed'))
  it('is not recomputed by applications where no approvals are known', () => {
    const unknown = { differs: { approvalsFrom: 'none' } } as const
    expect(overtime('09:00-18:00 ot-by approval | ', unknown)).toBe('not recomputed')
    expect(overtime('09:00-18:00 ot-by both | in 09:00 out 21:00', unknown)).toBe('not recomputed')
    expect(overtime('09:00-18:00 ot-by punches | in 09:00 out 21:00', unknown)).toBe(`workday ${2.5 * h}`)
  })
  it('is not recomputed by an application longer than a day, which does not tell how much is of this one', () => {
    // The vendor's sample: "08/25 14:37~09/10 14:37", 加班17.0小时.
    const rule = '09:00-18:00 ot-by approval'
    expect(overtime(`${rule} | overtime 14:00-39:00`)).toBe('not recomputed')
    expect(overtime(`${rule} | overtime 14:00-38:00`)).toBe(`workday ${14 * h}`)
  })
  it('is not recomputed from punches under free hours, where nothing is planned', () => {
    const rule = 'free days 12345 standard 480'
    expect(overtime(`${rule} ot-by punches | in 09:00 out 21:00`)).toBe('not recomputed')
    expect(overtime(`${rule} ot-by both | in 09:00 out 21:00 overtime 18:00-20:00`)).toBe('not recomputed')
    expect(overtime(`${rule} ot-by approval | overtime 18:00-20:00`)).toBe(`workday ${2 * h}`)
    expect(overtime(`${rule} ot-by punches | in 10:00 out 12:00`, { date: '2026-03-07' })).toBe(`restday ${2 * h}`)
  })
  it('is not recomputed on a day off where it runs over the hour at which the rule cuts days', () => {
    const saturday = { date: '2026-03-07' }
    const rule = '09:00-18:00 days 12345 ot-by punches ot-max 720 ot-cut 00:00'
    expect(overtime(`${rule} | in 20:00 out 25:00`, saturday)).toBe('not recomputed')
    expect(overtime(`${rule} | in 20:00 out 24:00`, saturday)).toBe(`restday ${4 * h}`)
    expect(overtime('09:00-18:00 ot-by punches ot-max 720 ot-cut 00:00 | in 09:00 out 25:00')).toBe(
      `workday ${6.5 * h}`,
    )
  })
})

describe('a day’s overtime as time off and pay', () => {
  const line = '09:00-18:00 ot-by punches ot-start 0 | in 09:00 out 20:00'
  it.each([
    ['vacation', 2 * h, 0],
    ['money', 0, 2 * h],
    ['nothing', 0, 0],
  ])('goes to %s: %i and %i', (as, asVacation, asMoney) =>
    expect(day(line.replace('ot-start', `ot-as ${as} ot-start`)).result.overtime).toEqual({
      class: 'workday',
      seconds: 2 * h,
      asVacation,
      asMoney,
    }),
  )
  it('is not told by older settings, except of no overtime', () => {
    const untold = line.replace('ot-start', 'ot-as untold ot-start')
    expect(day(untold).result.overtime).toMatchObject({ seconds: 2 * h, asVacation: undefined, asMoney: undefined })
    expect(day(untold.replace('20:00', '18:00')).result.overtime).toMatchObject({
      seconds: 0,
      asVacation: 0,
      asMoney: 0,
    })
  })
})
