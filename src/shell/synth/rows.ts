/** Told days as the vendor's rows: a day report each, and a month report that is their sum. */
import type { DayOvertime, MonthOvertime, OvertimeClass } from '../../domain/overtime.js'
import { statuses } from '../../domain/status.js'
import { type DayRow, exceptionRows } from '../../present/day-report.js'
import type { MonthRow } from '../../present/month-report.js'
import { overtimeRow, overworkRow } from '../../present/overtime-rows.js'
import { dayTypes, recordTypeOf } from '../../present/vendor-numbers.js'
import { seconds } from '../../time/seconds.js'
import { wallOffset } from '../../time/zone.js'
import { midnight } from './clock.js'
import type { HolidayRow, ItemRow } from './items.js'
import type { Person } from './people.js'
import type { ToldDay } from './told-day.js'
import type { GroupRow } from './wire.js'
import type { World } from './world.js'

export interface OfficialDayRow extends DayRow {
  readonly holiday_infos: readonly HolidayRow[]
  readonly sp_items: readonly ItemRow[]
}
export interface OfficialMonthRow extends MonthRow {
  readonly sp_items: readonly ItemRow[]
}

export const dayRow = (told: ToldDay, person: Person, group: GroupRow, { zone, judgedIn }: World): OfficialDayRow => {
  const { asked, date, figures, overtime, overtimeStatus } = told
  const amount = amountIn(told)
  const shift = asked._tag === 'work' ? asked.duties[0]!.in.shift : 0
  return {
    base_info: {
      date: midnight(zone, date),
      record_type: recordTypeOf(asked.rule),
      name: person.name,
      name_ex: '',
      departs_name: person.department,
      acctid: person.userid,
      rule_info: {
        groupid: group.groupid,
        groupname: group.groupname,
        scheduleid: shift,
        schedulename: group.schedulelist.find((one) => one.schedule_id === shift)?.schedule_name ?? '',
        checkintime:
          asked._tag === 'work' && group.grouptype === 1
            ? asked.duties.map((duty) => ({
                work_sec: wallOffset(judgedIn ?? zone, duty.start, date),
                off_work_sec: wallOffset(judgedIn ?? zone, duty.end, date),
              }))
            : [],
      },
      day_type: dayTypes[figures.dayType === 'rest' ? 'rest' : 'work'],
    },
    summary_info: {
      checkin_count: amount('punches.count'),
      regular_work_sec: amount('worked.seconds'),
      standard_work_sec: amount('standard.seconds'),
      earliest_time: amount('earliest.seconds'),
      lastest_time: amount('latest.seconds'),
    },
    holiday_infos: told.holidays,
    exception_infos: exceptionRows(
      (status) => amount(`${status}.count`),
      (status) => (status === 'late' || status === 'early' || status === 'absence' ? amount(`${status}.seconds`) : 0),
    ),
    ...(overtime === undefined
      ? {}
      : {
          ot_info: { ...overtimeRow(overtime), ...(overtimeStatus === undefined ? {} : { ot_status: overtimeStatus }) },
        }),
    sp_items: told.items,
  }
}

export const monthRow = (days: readonly ToldDay[], person: Person, group: GroupRow): OfficialMonthRow => {
  const total = (measure: Parameters<ReturnType<typeof amountIn>>[0]) =>
    days.reduce((sum, day) => sum + amountIn(day)(measure), 0)
  const workdays = days.filter(({ figures }) => figures.dayType === 'work').length
  const exceptDays = days.filter((day) => statuses.some((status) => amountIn(day)(`${status}.count`) > 0)).length
  const overtime = overtimeIn(days)
  return {
    base_info: {
      record_type: recordTypeOf(days.at(-1)?.asked.rule),
      name: person.name,
      name_ex: '',
      departs_name: person.department,
      acctid: person.userid,
      rule_info: { groupid: group.groupid, groupname: group.groupname },
    },
    summary_info: {
      work_days: workdays,
      regular_days: workdays - exceptDays,
      rest_days: days.length - workdays,
      except_days: exceptDays,
      regular_work_sec: total('worked.seconds'),
      standard_work_sec: total('standard.seconds'),
    },
    exception_infos: exceptionRows(
      (status) => total(`${status}.count`),
      (status) => (status === 'late' || status === 'early' || status === 'absence' ? total(`${status}.seconds`) : 0),
    ),
    ...(overtime === undefined ? {} : { overwork_info: overworkRow(overtime) }),
    sp_items: summed(days.flatMap(({ items }) => items)),
  }
}

const amountIn =
  ({ figures }: ToldDay) =>
  (measure: keyof ToldDay['figures']): number =>
    Number(figures[measure] ?? 0)

const overtimeIn = (days: readonly ToldDay[]): MonthOvertime | undefined => {
  const told = days.flatMap(({ overtime }) => overtime ?? [])
  if (told.length < days.length || told.length === 0) return undefined
  const of = (name: OvertimeClass) => {
    const own = told.filter((one) => one.class === name)
    const sum = (part: (one: DayOvertime) => number | undefined) =>
      seconds(own.reduce((total, one) => total + (part(one) ?? 0), 0))
    return {
      seconds: sum((one) => one.seconds),
      asVacation: sum((one) => one.asVacation),
      asMoney: sum((one) => one.asMoney),
    }
  }
  return { workday: of('workday'), restday: of('restday'), holiday: of('holiday') }
}

const summed = (items: readonly ItemRow[]): readonly ItemRow[] => {
  const sums = new Map<string, ItemRow>()
  for (const item of items) {
    const before = sums.get(`${item.type} ${item.name}`)
    sums.set(
      `${item.type} ${item.name}`,
      before === undefined
        ? item
        : { ...before, count: before.count + item.count, duration: before.duration + item.duration },
    )
  }
  return [...sums.values()]
}
