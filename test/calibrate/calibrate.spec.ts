/** Claims about a whole calibration: planted answers are found, what no day tells is said so, and the fitted rule can judge. */
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { calibrate, type CalibrateOptions } from '../../src/calibrate.js'
import type { PolicyFit } from '../../src/domain/calibration-report.js'
import type { Company } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import type { Rule } from '../../src/domain/rule.js'
import { outcomesUnder, pairsMending, policyFits } from '../../src/policy-fits.js'
import { type Policies, policyNames, withAnswers } from '../../src/reason/policies.js'
import { decode } from '../../src/vendor/index.js'
import { addDays, formatDate } from '../../src/time/civil-date.js'
import { hours } from '../../src/time/seconds.js'
import { happened } from '../kit/day.js'
import { companyOf, fixedRule, on, shanghai, someone } from '../kit/rule.js'
import { answersOf, reportedBy } from '../laws/reported.js'

const first = on('2026-03-02')
const office = fixedRule({
  sections: '09:00-18:00',
  rests: '12:00-13:00',
  restAllowed: true,
  graceIn: 10,
  graceOut: 10,
})

/** A person's days from Monday 2026-03-02 on, a line each, weekend included. */
const diary = (lines: readonly string[]): Pick<Company, 'punches' | 'approvals' | 'approvalsFrom'> => {
  const told = lines.map((line, i) => happened(line, formatDate(addDays(first, i))))
  return {
    punches: new Map([[someone, told.flatMap(({ punches }) => punches)]]),
    approvals: new Map([[someone, told.flatMap(({ approvals }) => approvals)]]),
    approvalsFrom: 'document',
  }
}
const fullWeek = [
  'in 09:25 out 18:00',
  'in 09:05 out 17:40',
  'in 09:00 out 18:30',
  'in 08:50 out 17:55',
  'in 09:40 out 17:30',
]

/** The company with the reports that the vendor would give under some answers. */
const reported = (lines: readonly string[], answers: Partial<Policies> = {}, rule: Rule = office): Company => {
  const company = companyOf(rule, diary(lines))
  const period = { from: first, to: addDays(first, lines.length - 1) }
  const { days } = answersOf(company, { ...period, policies: answers })
  return { ...reportedBy(company, { days, months: '{"errcode":0,"datas":[]}' }, period), officialMonths: [] }
}
const withoutRules = (company: Company): Company => ({ ...company, snapshots: new Map() })
const calibrated = (company: Company, options: CalibrateOptions = {}) => calibrate(company, options)!
const fitOf = (fits: readonly PolicyFit[], name: string) => fits.find((fit) => fit.name === name)

describe('a policy', () => {
  it('answered otherwise by the vendor is found, pinned by the days it changes, and suggested', () => {
    const { report, policies } = calibrated(reported(fullWeek, { lateCountsFrom: 'grace-end' }))
    expect(fitOf(report.policies, 'lateCountsFrom')).toMatchObject({
      answer: 'schedule',
      verdict: 'pinned',
      best: ['grace-end'],
      tells: 2,
      answers: [
        { answer: 'schedule', fits: 0, against: [{ date: '2026-03-02' }, { date: '2026-03-06' }] },
        { answer: 'grace-end', changes: 2, fits: 2, against: [] },
      ],
    })
    expect(report.suggested).toEqual({ lateCountsFrom: 'grace-end' })
    expect(policies).toMatchObject({ lateCountsFrom: 'grace-end' })
    expect(report.summary).toMatchObject({ days: 5, identical: 5, identicalAsItStands: 3 })
  })
  it('two of which are answered otherwise are both found', () => {
    const { report } = calibrated(reported(fullWeek, { lateCountsFrom: 'grace-end', earlyCountsFrom: 'grace-start' }))
    expect(report.suggested).toEqual({ lateCountsFrom: 'grace-end', earlyCountsFrom: 'grace-start' })
    expect(report.summary.identical).toBe(5)
  })
  it('as it stands is pinned too, and then nothing is suggested', () => {
    const { report, policies } = calibrated(reported(fullWeek))
    expect(fitOf(report.policies, 'lateCountsFrom')).toMatchObject({ verdict: 'pinned', best: ['schedule'] })
    expect([report.suggested, policies.lateCountsFrom]).toEqual([{}, 'schedule'])
  })
  it('that fits one day better is not suggested for it: the day may be wrong by itself', () => {
    const { report } = calibrated(reported(fullWeek.slice(0, 3), { lateCountsFrom: 'grace-end' }))
    expect(fitOf(report.policies, 'lateCountsFrom')).toMatchObject({ best: ['grace-end'], tells: 1 })
    expect(report.suggested).toEqual({})
  })
  it('of which no day tells is listed, and every policy is in one of the two lists', () => {
    const { report } = calibrated(reported(['in 09:00 out 18:00']))
    expect(report.untellable).toContain('lateCountsFrom')
    expect([...report.policies.map(({ name }) => name), ...report.untellable].toSorted()).toEqual(
      policyNames.toSorted(),
    )
  })
  it('is not told by a measure that is left out', () => {
    const company = reported(['in 09:00:20 out 18:00:50'])
    expect(calibrated(company).report.policies.map(({ name }) => name)).toContain('workedClock')
    expect(calibrated(company, { ignore: ['worked.seconds'] }).report.untellable).toContain('workedClock')
  })
  it('whose answers are all as wrong is open: a day reported otherwise altogether speaks for none', () => {
    const company = reported(['in 09:25 out 18:00'])
    const wrong = company.officialDays.map((day) => ({ ...day, figures: { ...day.figures, 'late.seconds': 77 } }))
    const { report } = calibrated({ ...company, officialDays: wrong })
    expect(fitOf(report.policies, 'lateCountsFrom')).toMatchObject({ verdict: 'open', best: ['schedule', 'grace-end'] })
  })
})

describe('two policies', () => {
  it('that mend a day only together are told as a pair', () => {
    const company = reported(['in 09:25 out 17:40'], { lateCountsFrom: 'grace-end', earlyCountsFrom: 'grace-start' })
    const policies = withAnswers({})
    const world = {
      company,
      period: { from: first, to: first },
      days: new Map([[someone, company.officialDays]]),
      ignored: new Set<never>(),
      asOf: undefined,
    }
    const base = outcomesUnder(world, policies)
    const { fits } = policyFits(world, policies, base)
    const lengths = fits.filter(({ name }) => name.endsWith('CountsFrom'))
    expect(pairsMending(world, policies, base, lengths)).toEqual([
      {
        policies: { earlyCountsFrom: 'grace-start', lateCountsFrom: 'grace-end' },
        mends: [{ userid: someone, date: '2026-03-02' }],
      },
    ])
  })
})

describe('a company without rules', () => {
  const whole = reported([...fullWeek, '', '', 'in 09:00 out 18:00'])
  const { report, rules } = calibrated(withoutRules(whole))

  it('is judged by what its reports pin, identical on every day', () => {
    expect(report.summary).toMatchObject({ days: 8, identical: 8, unjudged: 0 })
    expect(report.rules.map(({ judgedBy }) => judgedBy)).toEqual(['fitted'])
  })
  it('gets its rule written in the vendor’s form, by which an audit differs nowhere', () => {
    expect(rules).toHaveLength(1)
    const documents = rules.map((value, i) => ({ path: `rules-${i}.json`, value }))
    const { company, problems } = decode(documents, { zone: shanghai, calendar: whole.calendar })
    expect(problems).toEqual([])
    expect(audit({ ...withoutRules(whole), snapshots: company.snapshots }).summary).toMatchObject({
      identical: 8,
      differ: 0,
    })
  })
  it('leaves the rules of a company that has some alone', () => expect(calibrated(whole).rules).toEqual([]))
  it('has them by date where reports name another rule from some day on', () => {
    const moved = whole.officialDays.map((day, i) => (i < 5 ? day : { ...day, rule: 2 as never }))
    const dated = calibrated(withoutRules({ ...whole, officialDays: moved }))
    expect(dated.rules.map((one) => one['date'])).toEqual(['2026-03-02', '2026-03-07'])
  })
})

describe('a given rule', () => {
  it('that eases a morning after a late night keeps such a morning from telling a leeway', () => {
    const tiers = [{ after: hours(3), grants: hours(1) }]
    const eased = fixedRule({ sections: '09:00-18:00', carry: { allowed: true, tiers } })
    const lines = ['in 09:00 out 21:30', 'in 09:40 out 18:00', 'in 09:05 out 18:00']
    const { graceIn } = calibrated(reported(lines, {}, eased)).report.rules[0]!.times!
    expect([graceIn.from, graceIn.to]).toEqual([0, 240])
    const blind = calibrated(withoutRules(reported(lines, {}, eased))).report.rules[0]!.times!
    expect(blind.contradicting).toHaveLength(1)
  })
  it('has its values beside the fitted ones', () => {
    const { times, judgedBy } = calibrated(reported(fullWeek)).report.rules[0]!
    expect(judgedBy).toBe('given')
    expect([times!.start.given, times!.end.given, times!.graceIn.given]).toEqual([32_400, 64_800, 600])
  })
})

describe('reports', () => {
  it('of a person-day that come twice are left out', () => {
    const company = reported(fullWeek)
    const twice = { ...company, officialDays: [...company.officialDays, company.officialDays[0]!] }
    expect(calibrated(twice).report.summary.days).toBe(4)
  })
  it('of days that nothing can judge are counted as such', () => {
    const company = withoutRules(reported(fullWeek))
    const several = company.officialDays.map((day) => ({ ...day, figures: { ...day.figures, 'punches.count': 4 } }))
    const { report } = calibrated({ ...company, officialDays: several })
    expect([report.summary.unjudged, report.rules[0]!.untold, report.rules[0]!.judgedBy]).toEqual([
      5,
      'several-sections',
      'nothing',
    ])
  })
  it('are needed: without any there is nothing to calibrate by', () =>
    expect(calibrate(companyOf(office, diary(fullWeek)))).toBeUndefined())
  it('in whole hours are compared without worked time', () => {
    const company = reported(fullWeek)
    const rounded = company.officialDays.map((day) => ({
      ...day,
      figures: { ...day.figures, 'worked.seconds': Math.ceil(Number(day.figures['worked.seconds']) / 3600) * 3600 },
    }))
    const { summary, measures } = calibrated({ ...company, officialDays: rounded }).report
    expect([summary.workedIn, summary.ignored, summary.identical]).toEqual(['ceil-hour', ['worked.seconds'], 5])
    expect(measures['worked.seconds']).toBeUndefined()
    expect(measures['late.seconds']).toEqual({ equal: 5, compared: 5 })
  })
})

describe('a shift', () => {
  it('of a company without rules and rosters is fitted by itself, its rest days beside it', () => {
    const company = reported(fullWeek)
    const shifts = company.officialDays.map((day) => ({ ...day, shift: 7 as never, shiftName: '早班' }))
    const off = { ...shifts[0]!, date: addDays(first, 5), shift: 0 as never, shiftName: '休息' }
    const rest = { ...off, figures: { ...off.figures, dayType: 'rest' as const, 'standard.seconds': 0 } }
    const clean = Object.fromEntries(
      Object.entries(rest.figures).map(([name, value]) => [name, name === 'dayType' ? value : 0]),
    )
    const { report } = calibrated(withoutRules({ ...company, officialDays: [...shifts, { ...rest, figures: clean }] }))
    expect(report.rules.map(({ scheduleid, judgedBy }) => [scheduleid, judgedBy])).toEqual([
      [0, 'fitted'],
      [7, 'fitted'],
    ])
    expect(report.summary).toMatchObject({ days: 6, identical: 6 })
  })
})

describe('somebody', () => {
  it('who is not asked about tells nothing', () => {
    const company = reported(fullWeek)
    const other = company.officialDays.map((day) => ({ ...day, employee: employeeId('LiSi') }))
    const both = { ...company, officialDays: [...company.officialDays, ...other] }
    expect(calibrated(both, { users: [someone] }).report.summary).toMatchObject({ days: 5, people: 1 })
  })
})
