import { describe, expect, it } from 'vitest'
import { briefly, day, decodeFiles, decodeOne, noHolidays, who } from '../decoding.js'

describe('holidays', () => {
  const land = {
    ...noHolidays,
    years: new Set([2026]),
    days: new Map([
      [day('2026-02-14'), 'rest'],
      [day('2026-02-15'), 'rest'],
    ] as const),
  }
  it('override the calendar of the land date by date', () => {
    const { company } = decodeOne({ holidays: { '2026-02-14': 'work', '2027-01-01': 'statutory' } }, { calendar: land })
    expect([...company.calendar.days]).toEqual([
      [day('2026-02-14'), 'work'],
      [day('2026-02-15'), 'rest'],
      [day('2027-01-01'), 'statutory'],
    ])
    expect([...company.calendar.years]).toEqual([2026, 2027])
  })
  it('lose a bad entry alone', () => {
    const { company, problems } = decodeOne({
      holidays: { '2026-02-30': 'work', '2026-02-14': 'holiday', '2026-02-15': 'work' },
    })
    expect([...company.calendar.days]).toEqual([[day('2026-02-15'), 'work']])
    expect(briefly(problems)).toEqual(['bad-row holidays.2026-02-30', 'bad-row holidays.2026-02-14'])
  })
})

describe('people', () => {
  it('are employed in stretches, open at an end that is null or absent', () => {
    const people = [
      { userid: 'a', name: '甲', from: '2026-03-01', to: null },
      { userid: 'a', to: '2026-01-31' },
      { userid: 'b', name: '乙' },
    ]
    const { company } = decodeOne({ people })
    expect([...company.employment]).toEqual([
      [
        'a',
        [
          { from: undefined, to: day('2026-01-31') },
          { from: day('2026-03-01'), to: undefined },
        ],
      ],
    ])
    expect([...company.names]).toEqual([
      ['a', '甲'],
      ['b', '乙'],
    ])
  })
  it('with an unreadable date have no stretch: nobody is spared on half of one', () => {
    const { company, problems } = decodeOne({ people: [{ userid: 'a', from: '1 March', to: '2026-03-31' }] })
    expect(company.employment.size).toBe(0)
    expect(briefly(problems)).toEqual(['bad-row people[0].from'])
  })
  it('are judged on every day, and it is told, where a stretch ends before it begins', () => {
    const { company, problems } = decodeOne({ people: [{ userid: 'a', from: '2026-03-31', to: '2026-03-01' }] })
    expect(company.employment.size).toBe(0)
    expect(briefly(problems)).toEqual(['bad-row people[0].to'])
  })
})

describe('policies', () => {
  it('answer by name, numbers within answers too', () =>
    expect(
      decodeOne({ policies: { deviationClock: 'punch-second', lateBecomesAbsence: 'after-30-minutes' } }),
    ).toMatchObject({
      company: { answers: { deviationClock: 'punch-second', lateBecomesAbsence: 'after-30-minutes' } },
      problems: [],
    }))
  it('of an unknown name are told with the nearest, and have no effect', () => {
    const { company, problems } = decodeOne({ policies: { devationClock: 'punch-minute', graceUnset: 'none' } })
    expect(company.answers).toEqual({ graceUnset: 'none' })
    expect(problems).toMatchObject([
      { id: 'bad-policy', path: 'policies.devationClock', with: { unknown: 'name', nearest: 'deviationClock' } },
    ])
  })
  it('with an unknown answer are told with those there are', () =>
    expect(decodeOne({ policies: { graceUnset: 'nothing' } }).problems).toMatchObject([
      {
        with: {
          name: 'graceUnset',
          seen: '"nothing"',
          unknown: 'answer',
          valid: ['legacy-flex-time', 'none'],
          nearest: undefined,
        },
      },
    ]))
  it.each([1, null, {}, ['none'], '__proto__'])('are no %j', (answer) =>
    expect(decodeOne({ policies: { graceUnset: answer } })).toMatchObject({
      company: { answers: {} },
      problems: [{ id: 'bad-policy' }],
    }),
  )
  it('of two documents are those of the later path', () =>
    expect(
      decodeFiles({
        'b.json': { policies: { graceUnset: 'none' } },
        'a.json': { policies: { graceUnset: 'legacy-flex-time' } },
      }).company.answers,
    ).toEqual({
      graceUnset: 'none',
    }))
})

describe('known differences', () => {
  const known = {
    userid: 'ZhangSan',
    date: '2026-02-03',
    measure: 'late.seconds',
    reason: 'agreed',
    by: 'HR',
    on: '2026-03-01',
  }
  it('name a person, a measure, and a day or a month', () => {
    const { company, problems } = decodeOne({
      known: [known, { ...known, date: undefined, period: '2026-02', measure: 'leave.seconds:年假' }],
    })
    expect(problems).toEqual([])
    expect(company.known).toMatchObject([
      {
        employee: who('ZhangSan'),
        date: day('2026-02-03'),
        period: undefined,
        measure: 'late.seconds',
        reason: 'agreed',
        by: 'HR',
      },
      { date: undefined, period: '2026-02', measure: 'leave.seconds:年假' },
    ])
  })
  it.each([
    [{ measure: 'lateness' }, 'bad-row known[0].measure'],
    [{ date: '3 Feb' }, 'bad-row known[0].date'],
    [{ date: undefined }, 'bad-row known[0].date'],
    [{ date: undefined, period: '2026-13' }, 'bad-row known[0].date'],
  ])('are refused with %j', (change, problem) => {
    const { company, problems } = decodeOne({ known: [{ ...known, ...change }] })
    expect(company.known).toEqual([])
    expect(briefly(problems)).toEqual([problem])
  })
})
