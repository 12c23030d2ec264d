/**
 * A small company over three weeks with a holiday break, and its reports: made by the engine from what is true, and audited with what
 * the input says. A test plants a cause by letting the two differ.
 */
import { audit, type AuditOptions } from '../../src/audit.js'
import type { Approval } from '../../src/domain/approval.js'
import type { Company } from '../../src/domain/company.js'
import { employeeId } from '../../src/domain/employee.js'
import type { Figures, Measure, MeasureValue } from '../../src/domain/measure.js'
import type { OfficialDay } from '../../src/domain/official.js'
import { datesOf, type Period } from '../../src/domain/period.js'
import type { Punch } from '../../src/domain/punch.js'
import type { Report } from '../../src/domain/report.js'
import type { Rule } from '../../src/domain/rule.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import type { Policies } from '../../src/reason/policies.js'
import { recompute } from '../../src/recompute.js'
import { addDays, type CivilDate, formatDate, weekdayOf } from '../../src/time/civil-date.js'
import { dayOffset } from '../../src/time/day-offset.js'
import type { Instant } from '../../src/time/instant.js'
import { minutes } from '../../src/time/seconds.js'
import { instantOf, type Zone, zone } from '../../src/time/zone.js'
import { punch } from '../kit/day.js'
import { companyOf, fixedRule, freeRule, on, roster, shanghai, shift, shiftRule } from '../kit/rule.js'

/** Monday to Friday of the second week after; 1 to 5 May is the break, Saturday 9 May makes one of its days up. */
export const period: Period = { from: on('2026-04-27'), to: on('2026-05-15') }

const common = { followsHolidays: true }
export const officeHours = {
  group: 1,
  name: 'office',
  sections: '09:00-18:00',
  rests: '12:00-13:00',
  restAllowed: true,
  graceIn: 5,
  graceOut: 5,
  ...common,
}
export const office = fixedRule(officeHours)
export const workshop = fixedRule({ group: 4, name: 'workshop', sections: '08:00-12:00 13:00-17:00', ...common })
export const lab = fixedRule({ group: 5, name: 'lab', sections: '09:30-18:30', bandEarly: 30, bandLate: 60, ...common })
export const floor = shiftRule([shift(1, '08:00-16:00'), shift(2, '14:00-22:00'), shift(3, '22:00-30:00')], {
  group: 2,
  name: 'floor',
})
export const shop = freeRule({
  group: 3,
  name: 'shop',
  days: [1, 2, 3, 4, 5, 6],
  dayCut: '04:00',
  standard: minutes(480),
})

const staff: Readonly<Record<string, Rule>> = {
  o1: office,
  o2: office,
  o3: office,
  o4: office,
  o5: office,
  w1: workshop,
  w2: workshop,
  w3: workshop,
  l1: lab,
  l2: lab,
  l3: lab,
  f1: floor,
  f2: floor,
  f3: floor,
  f4: floor,
  s1: shop,
  s2: shop,
}
const rotation = [1, 1, 2, 2, 3, 3, 0, 0]
const first = addDays(period.from, -4)
const last = addDays(period.to, 4)

/** Whole numbers that look like chance and are the same on every run. */
const scattered = (text: string, below: number): number => {
  let hash = 2_166_136_261
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) % below
}

const hoursOf = (userid: string, rule: Rule, date: CivilDate): readonly number[] => {
  const hour = 3600
  if (rule._tag === 'shift') {
    const start = [undefined, 8, 14, 22][rotation[(date - first + Number(userid.slice(1)) * 2) % 8]!]
    return start === undefined ? [] : [start * hour, (start + 8) * hour]
  }
  if (rule === office) return [9 * hour, 18 * hour]
  if (rule === workshop) return [8 * hour, 12 * hour, 13 * hour, 17 * hour]
  return rule === lab ? [9.5 * hour, 18.5 * hour] : [11 * hour, 20 * hour]
}
const isOff = (rule: Rule, date: CivilDate): boolean => {
  const text = formatDate(date)
  if (rule._tag === 'shift') return false
  if (text >= '2026-05-01' && text <= '2026-05-05') return true
  if (text === '2026-05-09') return false
  return rule._tag === 'free' ? weekdayOf(date) === 0 : weekdayOf(date) === 0 || weekdayOf(date) === 6
}

/** Mostly punctual to within a quarter of an hour; sometimes late, sometimes gone early, sometimes on until late. */
const punchesOf = (userid: string, rule: Rule): readonly Punch[] =>
  datesOf({ from: first, to: last }).flatMap((date) => {
    if (isOff(rule, date)) return []
    const planned = hoursOf(userid, rule, date)
    return planned.map((offset, i) => {
      const isIn = i % 2 === 0
      const key = `${userid} ${formatDate(date)} ${i}`
      const kind = scattered(`kind ${key}`, 12)
      const usual = scattered(key, 900)
      const away = kind === 0 ? -120 - usual * 2 : kind === 1 ? -usual / 4 : kind === 2 ? usual * 6 : usual
      const between = i > 0 && i < planned.length - 1
      const at = offset + (isIn ? -1 : 1) * Math.floor(between ? Math.abs(away) / 3 : away)
      return {
        ...punch(instantOf(shanghai, date, dayOffset(at), 'wall-clock'), isIn ? 'in' : 'out'),
        employee: employeeId(userid),
      }
    })
  })

const rosterOf = (userid: string) =>
  roster(
    formatDate(first),
    datesOf({ from: first, to: last }).map((date) => rotation[(date - first + Number(userid.slice(1)) * 2) % 8]!),
  )

/** What is true of everybody, before anything is planted. */
export const whole: Company = companyOf(staff, {
  punches: new Map(Object.entries(staff).map(([userid, rule]) => [employeeId(userid), punchesOf(userid, rule)])),
  rosters: new Map(
    Object.entries(staff).flatMap(([userid, rule]) =>
      rule === floor ? [[employeeId(userid), rosterOf(userid)] as const] : [],
    ),
  ),
  approvalsFrom: 'document',
})

export const who = employeeId
/** An instant of a date such as "2026-05-07 09:10:30". */
export const moment = (date: string, time: string): Instant => {
  const [h = 0, m = 0, s = 0] = time.split(':').map(Number)
  return instantOf(shanghai, on(date), dayOffset(h * 3600 + m * 60 + s), 'wall-clock')
}

/** The records of a person on a date, by the clock. */
export const recordsOf = (company: Company, userid: string, date: string): readonly Punch[] => {
  const [from, to] = [moment(date, '04:00'), moment(date, '30:30')]
  return (company.punches.get(who(userid)) ?? []).filter(({ at }) => from <= at && at < to)
}
export const withPunches = (
  company: Company,
  userid: string,
  edit: (all: readonly Punch[]) => readonly Punch[],
): Company => ({
  ...company,
  punches: new Map([
    ...company.punches,
    [who(userid), edit(company.punches.get(who(userid)) ?? []).toSorted((a, b) => a.at - b.at)],
  ]),
})
export const without = (company: Company, userid: string, gone: readonly (Punch | undefined)[]): Company =>
  withPunches(company, userid, (all) => all.filter((one) => !gone.includes(one)))
export const withPunch = (company: Company, userid: string, at: Instant, says: 'in' | 'out'): Company =>
  withPunches(company, userid, (all) => [...all, { ...punch(at, says), employee: who(userid) }])
export const withApprovals = (company: Company, userid: string, ...more: readonly Approval[]): Company => ({
  ...company,
  approvals: new Map([...company.approvals, [who(userid), [...(company.approvals.get(who(userid)) ?? []), ...more]]]),
})
export const correction = (userid: string, at: Instant, slot: 'in' | 'out', number = ''): Approval => ({
  _tag: 'correction',
  employee: who(userid),
  number,
  at,
  slot,
  date: undefined,
  section: undefined,
})
export const leave = (
  userid: string,
  date: string,
  from: string,
  to: string,
  unit: 'hour' | 'half-day' | 'day' = 'hour',
  number = '',
): Approval => ({
  _tag: 'leave',
  employee: who(userid),
  kind: 'leave',
  name: '年假',
  number,
  unit,
  begin: moment(date, from),
  end: moment(date, to),
})

/** The roster of a person with another shift on a date; 0 is rest. */
export const rostered = (company: Company, userid: string, date: string, shift: number): Company => {
  const own = company.rosters.get(who(userid))!
  const [changed] = roster(date, [shift]).days.values()
  return {
    ...company,
    rosters: new Map([
      ...company.rosters,
      [who(userid), { ...own, days: new Map([...own.days, [on(date), changed!]]) }],
    ]),
  }
}
export const truthfulZone = (name: string): Zone => zone(name)!

/** The day reports that the engine itself would write of what is true. */
export const reportsOf = (truth: Company, policies: Partial<Policies> = {}): readonly OfficialDay[] =>
  recompute(truth, { ...period, policies }).days.map(
    (day): OfficialDay => ({
      employee: day.employee,
      name: '',
      departments: '',
      date: day.date,
      rule: day.plan.rule?.id,
      ruleName: day.plan.rule?.name ?? '',
      shift: undefined,
      shiftName: '',
      figures: { ...nothingTold, ...figuresOfDay(day) },
      unknownExceptions: [],
      times: [],
      approvalTitles: [],
      origin: { input: 0, path: '' },
    }),
  )
const nothingTold: Figures = { 'leave.count': 0, 'trip.count': 0, 'outing.count': 0, 'correction.count': 0 }

export interface Planted {
  readonly truth?: Company
  readonly policies?: Partial<Policies>
  readonly input?: Company
  readonly written?: (reports: readonly OfficialDay[]) => readonly OfficialDay[]
  readonly options?: AuditOptions
}
/** An audit of the input against the reports of the truth. */
export const audited = ({
  truth = whole,
  policies = {},
  input = whole,
  written = (all) => all,
  options = {},
}: Planted): Report =>
  audit({ ...input, officialDays: written(reportsOf(truth, policies)) }, [], { ...period, ...options })

/** Reports of which one has other figures. */
export const rewritten =
  (userid: string, date: string, figures: (before: Figures) => Readonly<Partial<Record<Measure, MeasureValue>>>) =>
  (reports: readonly OfficialDay[]): readonly OfficialDay[] =>
    reports.map((one) =>
      one.employee === userid && formatDate(one.date) === date
        ? { ...one, figures: { ...one.figures, ...figures(one.figures) } }
        : one,
    )
