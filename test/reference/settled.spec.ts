/** Cases in which the two engines once parted and the first was wrong; `disagreements.md` has the sentence that settled each. */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { minutes } from '../../src/time/seconds.js'
import { day, happened, punch } from '../kit/day.js'
import {
  at,
  companyOf,
  fixedRule,
  freeRule,
  givenWindow,
  newYork,
  on,
  roster,
  section,
  shift,
  shiftRule,
  someone,
  specialWorkday,
  weekEntry,
} from '../kit/rule.js'

const wednesday = '2026-03-04'
const everyDay = [0, 1, 2, 3, 4, 5, 6] as const
const under = (rule: ReturnType<typeof fixedRule>, line: string, policies: Partial<Policies> = {}) =>
  day(`| ${line}`, { rule, policies }).figures

describe('the engine', () => {
  it('never calls an optional in-punch late', () =>
    expect(
      under(fixedRule({ sections: [section('10:00-15:00', { inNeeded: false })] }), 'in 10:30 out 15:00')['late.count'],
    ).toBe(0))
  it('takes an approved correction that lies before every window', () => {
    const opensAtEight = section('09:00-18:00', { window: givenWindow({ in: '08:00-17:59' }) })
    // 07:30 to 18:00 is 37,800 s.
    expect(under(fixedRule({ sections: [opensAtEight] }), 'corrected-in 07:30 out 18:00')).toMatchObject({
      'missing.count': 0,
      'worked.seconds': 37_800,
    })
  })
  it('never puts an approved out into an in-slot', () =>
    expect(under(fixedRule(), 'corrected-out 07:45')).toMatchObject({
      'late.count': 0,
      'missing.count': 1,
      'early.count': 1,
    }))
  it('takes an approval told twice for one', () => {
    const { punches, approvals } = happened('in 08:45 out 16:05:22 corrected-out 16:05 corrected-out 16:05', wednesday)
    const { days } = judgedOn(fixedRule({ days: [] }), wednesday, { punches, approvals })
    expect(days[0]!.worked).toBe(26_422) // 16:05:22 − 08:45:00
  })
  it('counts a corrected 外出打卡 on a day without slots', () =>
    expect(day('| in 09:00 outside 13:00:20 corrected-out 13:00', { rule: freeRule() }).figures['punches.count']).toBe(
      2,
    ))
  it('does not fill in and out of a section by two records of one second', () =>
    expect(under(fixedRule(), 'in 12:00 out 12:00')).toMatchObject({ 'punches.count': 1, 'missing.count': 1 }))
  it('reads two records of one second alike in either order', () => {
    const rows = [punch(at(`${wednesday} 12:00`), 'in'), punch(at(`${wednesday} 12:00`), 'out')]
    const read = (punches: typeof rows) =>
      judgedOn(fixedRule(), wednesday, { punches, approvals: [] }).days.map(figuresOfDay)
    expect(read(rows.toReversed())).toEqual(read(rows))
  })
  it('waives the slots of a section that leave covers but for its rest', () =>
    expect(day('09:00-18:00 rest 12:00-13:00 | leave 09:00-12:00 leave 13:00-18:00').figures).toMatchObject({
      'absence.count': 0,
      'missing.count': 0,
    }))
  it('counts the out of the first section to the morning where the sections touch', () =>
    // Afternoon leave waives in and out from 12:00 on; the morning's out is still due.
    expect(day('08:00-12:00 12:00-16:00 | in 08:00 afternoon').figures['missing.count']).toBe(1))
  it('lets a special workday that takes nothing from the rule take no carry either', () => {
    const carry = { allowed: true, tiers: [{ after: minutes(60), grants: minutes(60) }] }
    const rule = fixedRule({
      entries: [weekEntry({ carry }, everyDay)],
      specialWorkdays: [specialWorkday(wednesday, '09:00-18:00')],
    })
    const punches = [
      ...happened('in 09:00 out 20:00', '2026-03-03').punches,
      ...happened('in 09:30 out 18:00', wednesday).punches,
    ]
    expect(figuresOfDay(judgedOn(rule, wednesday, { punches, approvals: [] }).days[0]!)['late.seconds']).toBe(1800)
  })
  it('measures the distance of a slot from the correction that counts in it', () => {
    // Dated, it may stand in either out. At noon: 59 s, and 37,800 s from 17:00 to the last out at 03:30. In the evening: 7,260 s from
    // 09:59 to 12:00, and 17,941 s from 12:00:59, which would beat the live outs there, to 17:00. 25,201 s is less than 37,859 s.
    const { punches, approvals } = happened('in 07:30 out 09:59 in 12:00:59 out 17:00 corrected-out 12:00', wednesday)
    const late = happened('out 03:30', '2026-03-05').punches
    const dated = approvals.map((one) => (one._tag === 'correction' ? { ...one, date: on(wednesday) } : one))
    const rule = fixedRule({ sections: '07:30-12:00 12:00-17:00', days: everyDay })
    const { days } = judgedOn(rule, wednesday, { punches: [...punches, ...late], approvals: dated })
    expect(figuresOfDay(days[0]!)).toMatchObject({ 'early.count': 2, 'early.seconds': 7260 + 18_000 })
  })
  it('lets a correction that reaches back compete with the punches before it', () => {
    const rule = fixedRule({ sections: '07:15-13:45', days: everyDay })
    const { punches, approvals } = happened('out 06:15 out 13:45 punch 18:00 corrected-in 14:28', wednesday)
    // Either the correction or the punch at 13:45 must go: 06:15 is nearer to 07:15 than 14:28 is.
    const { records } = judgedOn(rule, wednesday, { punches, approvals })
    expect(records.map((record) => record.fate)).toEqual(['in', 'superseded', 'out'])
  })
  it('begins the day at 04:00 by the clock where the clocks go back', () => {
    const company = companyOf(shiftRule([shift(1, '22:00-23:00')]), {
      zone: newYork,
      rosters: new Map([[someone, roster('2026-10-30', [1, 0, 1, 1])]]),
      punches: new Map([[someone, [punch(at('2026-11-01 03:30', newYork), undefined)]]]),
    })
    const period = { from: on('2026-10-30'), to: on('2026-11-02') }
    const [record] = createEngine(company, withAnswers({}), undefined).judge(someone, period).records
    expect(record!.date).toBe(on('2026-10-31'))
  })
  it('measures free hours from first to last where asked, whatever the method', () =>
    expect(
      day('| in 09:10:59 out 21:01', {
        rule: freeRule({ method: 'record-only' }),
        policies: { freeWorked: 'first-to-last' },
      }).figures['worked.seconds'],
    ).toBe(42_601))
})

// Helpers

const judgedOn = (
  rule: Parameters<typeof companyOf>[0],
  date: string,
  { punches, approvals }: ReturnType<typeof happened>,
) => {
  const company = companyOf(rule, {
    punches: new Map([[someone, punches.toSorted((a, b) => a.at - b.at)]]),
    approvals: new Map([[someone, approvals]]),
  })
  const { days, records } = createEngine(company, withAnswers({}), undefined).judge(someone, {
    from: on(date),
    to: on(date),
  })
  return { days, records }
}
