/** A made-up company of any size on the wire: rules, punches and day reports as the vendor sends them, the same for the same numbers. */

const day = 86_400
/** 2026-03-02, a Monday, 00:00 in Shanghai. */
export const firstMidnight = 1_772_380_800
const isWeekend = (date) => date % 7 > 4

/** Numbers that look accidental and are the same on every run. */
export const accident = (seed) => {
  let state = seed >>> 0 || 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const section = (id, work_sec, off_work_sec, rest = 43_200) => ({
  time_id: id,
  work_sec,
  off_work_sec,
  remind_work_sec: work_sec - 600,
  remind_off_work_sec: off_work_sec,
  allow_rest: rest > 0,
  rest_begin_time: rest,
  rest_end_time: rest + 3600,
})
const group = (groupid, grouptype, groupname, own) => ({
  grouptype,
  groupid,
  groupname,
  spe_workdays: [],
  spe_offdays: [],
  sync_holidays: true,
  need_photo: false,
  allow_checkin_offworkday: true,
  allow_apply_offworkday: true,
  wifimac_infos: [],
  option_out_range: 0,
  checkin_method_type: 0,
  loc_infos: [{ lat: 31_310_500, lng: 120_702_300, loc_title: '总部', loc_detail: '青禾路1号', distance: 300 }],
  checkindate: [],
  schedulelist: [],
  ...own,
})
const week = { workdays: [1, 2, 3, 4, 5], noneed_offwork: false, limit_aheadtime: 0, flex_time: 0 }
const late_rule = {
  allow_offwork_after_time: true,
  timerules: [{ offwork_after_time: 10_800, onwork_flex_time: 3600 }],
}

/** One section with grace and carry; a band; two sections; shifts by day and night; free hours. */
export const groups = [
  group(101, 1, '固定班', {
    checkindate: [
      {
        ...week,
        checkintime: [section(1, 32_400, 64_800)],
        allow_flex: true,
        flex_on_duty_time: 600,
        flex_off_duty_time: 0,
        late_rule,
      },
    ],
  }),
  group(102, 1, '弹性班', {
    checkindate: [
      {
        ...week,
        checkintime: [section(1, 34_200, 66_600)],
        allow_flex: true,
        flex_on_duty_time: 0,
        flex_off_duty_time: 0,
        max_allow_arrive_early: 3600,
        max_allow_arrive_late: 3600,
      },
    ],
  }),
  group(103, 1, '两段班', {
    checkindate: [{ ...week, checkintime: [section(1, 30_600, 43_200, 0), section(2, 48_600, 63_000, 0)] }],
  }),
  group(104, 2, '排班', {
    schedulelist: [1, 2].map((schedule_id) => ({
      schedule_id,
      schedule_name: schedule_id === 1 ? '白班' : '夜班',
      time_section: [
        {
          ...section(schedule_id, schedule_id === 1 ? 28_800 : 72_000, schedule_id === 1 ? 61_200 : 104_400, 0),
        },
      ],
      limit_aheadtime: 7_200_000,
      limit_offtime: 14_400,
      noneed_offwork: false,
      flex_on_duty_time: 300,
      flex_off_duty_time: 0,
    })),
  }),
  group(105, 3, '自由班', {
    checkindate: [{ workdays: [1, 2, 3, 4, 5], checkintime: [] }],
    span_day_time: 14_400,
    offwork_interval_time: 3600,
    standard_work_duration: 28_800,
  }),
]
/** The plainest of rules: 09:00 to 18:00 on weekdays, ten minutes of grace. */
export const plain = group(100, 1, '普通班', {
  sync_holidays: false,
  checkindate: [
    {
      ...week,
      checkintime: [section(1, 32_400, 64_800)],
      allow_flex: true,
      flex_on_duty_time: 600,
      flex_off_duty_time: 0,
    },
  ],
})

/** Six of ten people work by the first rule; one of ten by each of the others. */
const mixed = (person) => groups[Math.max(0, (person % 10) - 5)]
export const useridOf = (person) => `U${String(person).padStart(6, '0')}`
const shiftOn = (person, date) => (isWeekend(date) ? 0 : 1 + ((((person / 10) | 0) + ((date / 7) | 0)) % 2))

/** The planned times of a date, in seconds after 0:00; none on a day off. */
const hoursOf = (group, person, date) => {
  const { grouptype, checkindate, schedulelist } = group
  if (isWeekend(date)) return []
  if (grouptype === 1) return checkindate[0].checkintime.map((one) => [one.work_sec, one.off_work_sec, one.time_id])
  if (grouptype === 3) return [[32_400, 64_800, 0]]
  const { time_section, schedule_id } = schedulelist[shiftOn(person, date) - 1]
  return time_section.map((one) => [one.work_sec, one.off_work_sec, schedule_id])
}

const punchRow = (group, person, at, edge, planned, timeline_id, shift) => ({
  userid: useridOf(person),
  groupname: group.groupname,
  checkin_type: edge === 'in' ? '上班打卡' : '下班打卡',
  exception_type: '',
  checkin_time: at,
  location_title: '青禾灯具总部',
  location_detail: '江苏省苏州市工业园区青禾路1号青禾灯具总部大厦南门一层大堂',
  wifiname: '',
  notes: '',
  wifimac: '',
  mediaids: ['WWCISP_G8PYgRaOVHjXWUWFqchpBqqqUpGj0OyR9z6WTwhnMZGCPHxyviVstiv_2fTG8YOJq8L8zJT2T2OvTebANV-2MQ'],
  sch_checkin_time: planned,
  groupid: group.groupid,
  schedule_id: shift,
  timeline_id,
  lat: 31_310_500,
  lng: 120_702_300,
  deviceid: `${useridOf(person)}-phone`,
})

/** Most are in time; some come late, leave early, forget a punch, punch twice, or stay into the night. */
function* punchesOf(group, person, days) {
  const next = accident(person * 7919 + 13)
  for (let date = 0; date < days; date++) {
    const midnight = firstMidnight + date * day
    const shift = group.grouptype === 2 ? shiftOn(person, date) : 0
    for (const [work, off, id] of hoursOf(group, person, date)) {
      const luck = next(100)
      const [arrives, leaves] = [
        work - 900 + next(880) + (luck < 5 ? 1800 : 0),
        off + 5 + next(900) - (luck === 6 ? 1900 : 0),
      ]
      if (luck !== 7) yield punchRow(group, person, midnight + arrives, 'in', midnight + work, id, shift)
      if (luck === 8) yield punchRow(group, person, midnight + arrives + 45, 'in', midnight + work, id, shift)
      if (luck !== 9)
        yield punchRow(group, person, midnight + leaves + (luck === 10 ? 11_000 : 0), 'out', midnight + off, id, shift)
    }
  }
}

const envelope = (endpoint, request, field, rows) => ({
  endpoint,
  request,
  fetchedAt: '2026-05-01T09:00:00+08:00',
  response: { errcode: 0, errmsg: 'ok', [field]: rows },
})

/** Rules, rosters and punches: a document for each thousand people. `groupOf` says who works by which rule; `first` is whom to begin with. */
export const inputsOf = (people, days, groupOf = mixed, first = 0) => {
  const documents = []
  for (let from = first; from < first + people; from += 1000) {
    const some = Array.from({ length: Math.min(1000, first + people - from) }, (_, i) => from + i)
    const useridlist = some.map(useridOf)
    const name = String(from / 1000).padStart(4, '0')
    const span = { starttime: firstMidnight - day, endtime: firstMidnight + (days + 2) * day }
    const file = (path, value) => documents.push({ path: `${path}/${name}.json`, value })
    const info = some.map((person) => ({ userid: useridOf(person), group: groupOf(person) }))
    file('rules', envelope('getcheckinoption', { datetime: firstMidnight, useridlist }, 'info', info))
    const rows = some.flatMap((person) => [...punchesOf(groupOf(person), person, days)])
    file('punches', envelope('getcheckindata', { opencheckindatatype: 3, ...span, useridlist }, 'checkindata', rows))
    const onShifts = some.filter((person) => groupOf(person).grouptype === 2)
    const rosters = onShifts.flatMap((person) => rosterOf(groupOf(person), person, days))
    if (rosters.length > 0)
      file('roster', envelope('getcheckinschedulist', { ...span, useridlist }, 'schedule_list', rosters))
  }
  return documents
}

const rosterOf = (group, person, days) => {
  const months = new Map()
  for (let date = 0; date < days; date++) {
    const on = new Date((firstMidnight + date * day + 28_800) * 1000)
    const yearmonth = on.getUTCFullYear() * 100 + on.getUTCMonth() + 1
    const pattern = group.schedulelist[shiftOn(person, date) - 1]
    const schedule_info =
      pattern === undefined
        ? { schedule_id: 0, schedule_name: '休息', time_section: [] }
        : {
            schedule_id: pattern.schedule_id,
            schedule_name: pattern.schedule_name,
            time_section: pattern.time_section.map(({ time_id, work_sec, off_work_sec }) => ({
              id: time_id,
              work_sec,
              off_work_sec,
              remind_work_sec: work_sec,
              remind_off_work_sec: off_work_sec,
            })),
          }
    const list = months.get(yearmonth) ?? []
    months.set(yearmonth, list)
    list.push({ day: on.getUTCDate(), schedule_info })
  }
  return [...months].map(([yearmonth, scheduleList]) => ({
    userid: useridOf(person),
    yearmonth,
    groupid: 104,
    groupname: '排班',
    schedule: { scheduleList },
  }))
}

/** Day reports as the vendor sends them, a document for each thousand people and month; `spoilt` of a thousand name ten minutes more of lateness. */
export const reportsOf = (datas, spoilt = 0, first = 0) => {
  const next = accident(4711 + first)
  const rows = datas.map((row) => {
    const { base_info, summary_info, exception_infos } = row
    const late = { count: 1, duration: 600, exception: 1 }
    return {
      base_info: { ...base_info, name: base_info.acctid, departs_name: '青禾灯具/产品部/设计一组' },
      summary_info,
      holiday_infos: [],
      exception_infos: next(1000) < spoilt ? [...exception_infos, late] : exception_infos,
      ot_info: { ot_status: 0, ot_duration: 0, exception_duration: [], workday_over_as_money: 0 },
      sp_items: items,
    }
  })
  return Array.from({ length: Math.ceil(rows.length / 31_000) }, (_, i) => ({
    path: `reports/${String(first / 1000).padStart(4, '0')}-${i}.json`,
    value: envelope('getcheckin_daydata', {}, 'datas', rows.slice(i * 31_000, (i + 1) * 31_000)),
  }))
}
const items = [
  [1, '年假', 2],
  [1, '病假', 3],
  [2, '补卡次数', 0],
  [3, '出差', 0],
  [4, '外出', 0],
  [100, '外勤次数', 0],
].map(([type, name, vacation_id]) => ({
  count: 0,
  duration: 0,
  time_type: type === 1 ? 0 : 1,
  type,
  vacation_id,
  name,
}))
