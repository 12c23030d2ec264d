/** Inferred rules in the vendor's own form, and a company that has them where it had none. */
import type { Company } from './domain/company.js'
import type { InferredRule } from './domain/calibration.js'
import type { EmployeeId } from './domain/employee.js'
import type { Snapshot } from './domain/rule.js'
import { type CivilDate, formatDate } from './time/civil-date.js'
import { startOfDay, type Zone } from './time/zone.js'
import { decode } from './vendor/index.js'

/** One answer of getcheckinoption: `{info: […]}`, in an envelope where it is of one date. */
export type WrittenRules = Readonly<Record<string, unknown>>

/** The company with fitted rules for those whom no rule of its own names. Each reported day has the rule that its report names. */
export const withFittedRules = (company: Company, inferred: readonly InferredRule[]): Company => {
  const fitted = writtenRules(company, inferred)
  if (fitted.length === 0) return company
  const { zone, calendar } = company
  const documents = fitted.map((value, i) => ({ path: `fitted-${i}.json`, value }))
  const { snapshots } = decode(documents, { zone, calendar }).company
  return { ...company, snapshots: new Map([...company.snapshots, ...snapshots]) }
}

/**
 * As few answers as tell everything: one undated where nobody's rule changes, else one for each date on which somebody's does. People
 * with a rule of their own are not in them.
 */
export const writtenRules = (company: Company, inferred: readonly InferredRule[]): readonly WrittenRules[] => {
  const days = inferred
    .flatMap((rule) => rule.days.map(({ employee, date }) => ({ employee, date, rule })))
    .filter(({ employee, rule }) => lacksRule(company, employee) && canBeWritten(rule))
    .toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))
  const latest = new Map<EmployeeId, InferredRule>()
  const changes = new Map<CivilDate, Array<readonly [EmployeeId, InferredRule]>>()
  for (const { employee, date, rule } of days) {
    if (latest.get(employee) === rule) continue
    latest.set(employee, rule)
    changes.set(date, [...(changes.get(date) ?? []), [employee, rule]])
  }
  const answers = [...changes].map(([date, people]) => ({ date, answer: answerFor(people) }))
  const everChanges = [...changes.values()].flat().length > latest.size
  if (everChanges) return answers.map(({ date, answer }) => enveloped(date, answer, company.zone))
  const all = [...changes.values()].flat()
  return all.length === 0 ? [] : [answerFor(all)]
}

/** No snapshot and no company rule. */
export const lacksRule = (company: Company, employee: EmployeeId): boolean =>
  !(company.snapshots.get(employee) ?? []).some((one: Snapshot) => one.rule !== undefined) &&
  !company.companyRules.some(({ people }) => people.has(employee)) &&
  !company.rosters.has(employee)

/** Times, or nothing but rest days: what a shift rule reports beside its shifts. */
const canBeWritten = ({ times, days }: InferredRule): boolean =>
  times !== undefined || days.every(({ figures }) => figures.dayType === 'rest')

const answerFor = (people: ReadonlyArray<readonly [EmployeeId, InferredRule]>): WrittenRules => ({
  errcode: 0,
  errmsg: 'ok',
  info: people.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([userid, rule]) => ({ userid, group: groupOf(rule) })),
})

const enveloped = (date: CivilDate, answer: WrittenRules, zone: Zone): WrittenRules => ({
  endpoint: 'getcheckinoption',
  request: {
    datetime: startOfDay(zone, date),
    useridlist: (answer['info'] as ReadonlyArray<{ readonly userid: string }>).map(({ userid }) => userid),
  },
  response: answer,
  date: formatDate(date),
})

/** A shift is written as fixed hours of the dates that are reported under it. */
const groupOf = ({ group, times, week }: InferredRule): Readonly<Record<string, unknown>> => {
  const isShift = (group.shift ?? 0) !== 0
  return {
    grouptype: 1,
    groupid: group.rule ?? 0,
    groupname: group.shiftName === '' ? group.name : `${group.name} ${group.shiftName}`,
    checkindate: times === undefined ? [] : [entryOf(times, isShift ? [1, 2, 3, 4, 5, 6, 0] : week.workdays)],
    spe_workdays: [],
    spe_offdays: [],
    sync_holidays: !isShift && week.followsHolidays === true,
    allow_checkin_offworkday: true,
    loc_infos: [],
    wifimac_infos: [],
  }
}

const entryOf = ({ values, rest }: NonNullable<InferredRule['times']>, workdays: readonly number[]) => {
  const [start, end] = [values.start.value, values.end.value]
  const total = rest.total?.value ?? 0
  const begins = rest.begins?.value ?? middle(start, end - total)
  const hasBand = values.bandEarly.value + values.bandLate.value > 0
  const hasGrace = values.graceIn.value + values.graceOut.value > 0
  return {
    workdays,
    checkintime: [
      {
        time_id: 1,
        work_sec: start,
        off_work_sec: end,
        ...(total > 0
          ? { allow_rest: true, rest_begin_time: begins, rest_end_time: begins + total }
          : { allow_rest: false }),
      },
    ],
    noneed_offwork: false,
    allow_flex: hasBand || hasGrace,
    flex_on_duty_time: values.graceIn.value,
    flex_off_duty_time: values.graceOut.value,
    max_allow_arrive_early: values.bandEarly.value,
    max_allow_arrive_late: values.bandLate.value,
  }
}

/** Whole minutes. */
const middle = (from: number, to: number): number => Math.floor((from + to) / 120) * 60
