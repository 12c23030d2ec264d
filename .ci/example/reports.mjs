/** The vendor's answers about a diary, in the vendor's own fields: day reports, month reports, rosters and rules. */
import { exceptions, monthOf } from './arithmetic.mjs'
import { lastDay, midnight } from './clock.mjs'
import { people } from './people.mjs'
import { office, store, studio, warehouse } from './rules.mjs'

const recordTypes = new Map([
  [office, 1],
  [studio, 1],
  [warehouse, 3],
  [store, 4],
])

/** `getcheckin_daydata`, one row. */
export const dayReport = ({ person, day, rule, shift, hours, isWork, figures, slips }) => ({
  base_info: {
    date: midnight(day),
    ...whoAndWhere(person, rule),
    rule_info: {
      groupid: rule.groupid,
      groupname: rule.groupname,
      scheduleid: shift?.schedule_id ?? 0,
      schedulename: shift?.schedule_name ?? '',
      checkintime: rule.grouptype === 1 && isWork ? [{ work_sec: hours.start, off_work_sec: hours.end }] : [],
    },
    day_type: isWork ? 0 : 1,
  },
  summary_info: {
    checkin_count: figures.count,
    regular_work_sec: figures.worked,
    standard_work_sec: figures.standard,
    earliest_time: figures.earliest,
    lastest_time: figures.latest,
  },
  holiday_infos: slips.map((slip) => application(slip, people.indexOf(person))),
  exception_infos: exceptions(figures),
  ot_info: { ot_status: 0, ot_duration: 0, exception_duration: [] },
  sp_items: slips.map(({ item }) => item),
})

const whoAndWhere = (person, rule) => ({
  record_type: recordTypes.get(rule),
  name: person.name,
  name_ex: '',
  departs_name: person.department,
  acctid: person.userid,
})

const zh = (text) => ({ data: [{ lang: 'zh_CN', text }] })
/** The number is made of the application's own dates, so that leave of two days keeps it on both. */
const application = ({ title, description }, applicant) => ({
  sp_number: `2026${`${title}${description ?? ''}`.replaceAll(/\D/g, '')}${applicant}`,
  sp_title: zh(title),
  ...(description === undefined ? {} : { sp_description: zh(description) }),
})

/** `getcheckin_monthdata`, one row: sums of the person's days. */
export const monthReport = (person, days) => {
  const month = monthOf(days)
  const { rule } = days.at(-1)
  return {
    base_info: { ...whoAndWhere(person, rule), rule_info: { groupid: rule.groupid, groupname: rule.groupname } },
    summary_info: {
      work_days: month.workDays,
      regular_days: month.workDays - month.exceptDays,
      rest_days: month.restDays,
      except_days: month.exceptDays,
      regular_work_sec: month.worked,
      standard_work_sec: month.standard,
    },
    exception_infos: month.exceptions,
    sp_items: month.items,
  }
}

/** `getcheckinschedulist`: one element for each person and month. */
export const rosters = (from, to) =>
  people
    .filter(({ roster }) => roster !== undefined)
    .map((person) => ({
      userid: person.userid,
      yearmonth: from === 0 ? 202604 : 202605,
      groupid: warehouse.groupid,
      groupname: warehouse.groupname,
      schedule: {
        scheduleList: Array.from({ length: to - from + 1 }, (_, index) => rostered(person, from + index)),
      },
    }))
const rostered = (person, day) => {
  const shift = warehouse.schedulelist['休早夜'.indexOf(person.roster[day])]
  return {
    day: day === 0 ? 30 : day,
    schedule_info: {
      schedule_id: shift.schedule_id,
      schedule_name: shift.schedule_name,
      time_section: shift.time_section.map((section) => ({
        id: section.time_id,
        work_sec: section.work_sec,
        off_work_sec: section.off_work_sec,
      })),
    },
  }
}

/** `getcheckinoption` of a date. */
export const rulesOn = (day) => people.map((person) => ({ userid: person.userid, group: person.rule(day) }))

export const monthReports = (diary) =>
  people.map((person) =>
    monthReport(
      person,
      diary.filter((entry) => entry.person === person),
    ),
  )

export const wholeMonth = { starttime: midnight(1), endtime: midnight(lastDay) }
