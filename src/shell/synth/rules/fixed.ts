/** Rules of fixed hours (`grouptype` 1): one to four sections, alternate weeks, special days, every kind of leeway, old limits. */
import { addDays, weekdayOf } from '../../../time/civil-date.js'
import { at, hour, minute } from '../clock.js'
import type { Draw } from '../draw.js'
import type { GroupRow, SectionRow, WeekRow } from '../wire.js'
import { band, grace, head, overtimeByApproval, section, specialDay, strict, windowsAround } from './parts.js'
import type { RuleMaker } from './rule-maker.js'

const workweek = [1, 2, 3, 4, 5]
const noon = [['12:00', '13:00']] as const

const fixed = (
  groupid: number,
  name: string,
  draw: Draw,
  checkindate: readonly WeekRow[],
  more: Partial<GroupRow> = {},
): GroupRow => ({ grouptype: 1, ...head(groupid, name, draw), checkindate, schedulelist: [], ...more })

const startOf = (draw: Draw): number => draw.pick([at('8:30'), at('9:00'), at('9:30')])

/** One section with its windows given, a grace, holidays and overtime. */
export const office: RuleMaker = (groupid, town, draw) => {
  const start = startOf(draw)
  const hours = section(1, start, start + 9 * hour, noon, windowsAround(start, start + 9 * hour, 3 * hour, at('27:59')))
  const week = {
    workdays: workweek,
    checkintime: [hours],
    ...grace(draw.pick([300, 600, 900]), draw.pick([0, 300])),
  }
  return fixed(groupid, `${town}固定班`, draw, [week], { ot_info_v2: overtimeByApproval })
}

/** Hours that move with the arrival; windows are left to the borders between days. */
export const studio: RuleMaker = (groupid, town, draw) => {
  const start = startOf(draw)
  const week = {
    workdays: workweek,
    checkintime: [section(1, start, start + 9 * hour, noon)],
    ...band(draw.pick([1800, 2700]), draw.pick([1800, 3600])),
  }
  return fixed(groupid, `${town}弹性班`, draw, [week], { ot_info_v2: overtimeByApproval })
}

/** Morning and afternoon, each punched in and out. */
export const workshop: RuleMaker = (groupid, town, draw) => {
  const start = draw.pick([at('7:30'), at('8:00')])
  const sections = [section(1, start, start + 4 * hour), section(2, at('13:30'), at('17:30'))]
  return fixed(groupid, `${town}车间`, draw, [{ workdays: [1, 2, 3, 4, 5, 6], checkintime: sections, ...strict }])
}

/** Two sections with windows of their own and a grace for both. */
export const clinic: RuleMaker = (groupid, town, draw) => {
  const afternoon = draw.pick([at('13:30'), at('14:00')])
  const sections = [
    section(1, at('8:00'), at('11:30'), [], windowsAround(at('8:00'), at('11:30'), 2 * hour, at('12:29'))),
    section(2, afternoon, at('17:30'), [], windowsAround(afternoon, at('17:30'), 30 * minute, at('26:00'))),
  ]
  return fixed(groupid, `${town}门诊`, draw, [{ workdays: workweek, checkintime: sections, ...grace(300, 300) }])
}

/** 大小周: Saturday of every other week. */
export const alternating: RuleMaker = (groupid, town, draw) => {
  const start = startOf(draw)
  const odd = draw.chance(500)
  const week = {
    workdays: [],
    checkintime: [section(1, start, start + 8 * hour + 30 * minute, [['12:00', '12:30']])],
    biweekly: {
      enable_weekday_recurrence: true,
      odd_workdays: odd ? [...workweek, 6] : workweek,
      even_workdays: odd ? workweek : [...workweek, 6],
    },
    ...grace(0, 0),
  }
  return fixed(groupid, `${town}大小周`, draw, [week])
}

/** Special days of all three kinds in place of the public holidays. */
export const gallery: RuleMaker = (groupid, town, draw, { zone, first }) => {
  const dayAfter = (least: number, weekday: number) => {
    const from = addDays(first, least)
    return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  }
  const saturday = dayAfter(3, 6)
  const tuesday = dayAfter(10, 2)
  const monday = dayAfter(0, 1)
  const short: SectionRow = section(7, at('10:00'), at('16:00'))
  const week = { workdays: workweek, checkintime: [section(1, at('9:00'), at('17:00'), noon)], ...grace(600, 0) }
  return fixed(groupid, `${town}展厅`, draw, [week], {
    sync_holidays: false,
    spe_workdays: [specialDay(zone, 0, saturday, saturday, '开放日', [short])],
    spe_offdays: [
      specialDay(zone, 1, tuesday, addDays(tuesday, 1), '布展'),
      specialDay(zone, 2, monday, addDays(monday, 28), '隔周休馆'),
    ],
  })
}

/** 晚走晚到: leaving late allows a late morning. */
export const lab: RuleMaker = (groupid, town, draw) => {
  const hours = section(1, at('9:00'), at('18:00'), noon, windowsAround(at('9:00'), at('18:00'), 3 * hour, at('27:59')))
  const week = {
    workdays: workweek,
    checkintime: [hours],
    ...strict,
    allow_flex: true,
    late_rule: {
      allow_offwork_after_time: true,
      timerules: [
        { offwork_after_time: 2 * hour, onwork_flex_time: 30 * minute },
        { offwork_after_time: 4 * hour, onwork_flex_time: draw.pick([90, 120]) * minute },
      ],
    },
  }
  return fixed(groupid, `${town}实验室`, draw, [week])
}

/** Three or four short sections with narrow gaps. */
export const school: RuleMaker = (groupid, town, draw) => {
  const all = [
    section(1, at('7:30'), at('9:30')),
    section(2, at('9:50'), at('11:50')),
    section(3, at('14:00'), at('16:00')),
    section(4, at('16:30'), at('18:30')),
  ]
  const sections = draw.chance(500) ? all : all.slice(0, 3)
  return fixed(groupid, `${town}学校`, draw, [{ workdays: workweek, checkintime: sections, ...strict }])
}

/** The older fields: `flex_time` and `limit_aheadtime` in milliseconds, −1 in the newer ones, `limit_offtime`, a list of rests. */
export const agency: RuleMaker = (groupid, town, draw) => {
  const rests = [
    ['12:00', '13:00'],
    ['15:00', '15:15'],
  ] as const
  const week = {
    workdays: workweek,
    checkintime: [section(1, at('8:30'), at('17:30'), rests)],
    ...strict,
    allow_flex: true,
    flex_time: draw.pick([300_000, 600_000]),
    flex_on_duty_time: -1,
    flex_off_duty_time: -1,
    limit_aheadtime: 3 * hour * 1000,
    limit_offtime: 8 * hour,
  }
  return fixed(groupid, `${town}事务所`, draw, [week])
}

/** The out-punch is optional, and 外出打卡 fills slots. */
export const sales: RuleMaker = (groupid, town, draw) => {
  const week = {
    workdays: workweek,
    checkintime: [section(1, at('9:00'), at('17:30'), noon)],
    ...grace(600, 0),
    noneed_offwork: true,
  }
  return fixed(groupid, `${town}销售`, draw, [week], { sync_out_checkin: true })
}

/** A short Friday: two entries of the week. */
export const bureau: RuleMaker = (groupid, town, draw) => {
  const entry = (workdays: readonly number[], end: string): WeekRow => ({
    workdays,
    checkintime: [section(1, at('9:00'), at(end), noon)],
    ...grace(draw.pick([0, 300]), 0),
  })
  return fixed(groupid, `${town}编辑部`, draw, [entry([1, 2, 3, 4], '18:00'), entry([5], '16:00')])
}
