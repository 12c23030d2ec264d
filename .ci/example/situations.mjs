/** The words a story is told in: what can happen on a day, as plain data. Nothing here adds or subtracts. */

/** In and out. `late: '9:00'` says that the day is late and from when it counts; `early: '18:00'` the same for leaving. */
export const came = (arrive, leave, more = {}) => ({ kind: 'came', arrive, leave, ...more })
export const onlyIn = (arrive, more = {}) => ({ kind: 'onlyIn', arrive, ...more })
export const onlyOut = (leave, more = {}) => ({ kind: 'onlyOut', leave, ...more })
/** Nobody punched and nobody excused it, or only `uncovered` of it was not excused. */
export const nobody = (more = {}) => ({ kind: 'nobody', ...more })
/** Nobody punched, and an approval excuses the whole day. */
export const away = (more = {}) => ({ kind: 'away', ...more })
/** Punches that no planned time waits for: a rest day, or free hours; in and out in turn. */
export const loose = (...times) => ({ kind: 'loose', times })
/** A free workday without a punch, and a rest day that stayed one. */
export const rested = { kind: 'rested' }

/** Leave in half days, worded as the console words it; `share` is the part of this one day. */
export const halfDays = (name, days, from, to) => (share) => ({
  title: `${name}${days}天（${from} - ${to}）`,
  item: { count: 1, duration: share * 86_400, time_type: 0, type: 1, vacation_id: vacations[name], name },
})
const vacations = { 年假: 1, 事假: 2, 病假: 3 }

/** An approval in hours, worded as the API words it; `here` is the part of this one day. */
const hourly = (word, type, name, vacation) => (hours, from, to) => (here) => ({
  title: `${word}${hours}小时`,
  description: `${from}~${to}`,
  item: { count: 1, duration: here * 3600, time_type: 1, type, vacation_id: vacation, name },
})
export const hoursOff = hourly('请假', 1, '事假', 2)
export const trip = hourly('出差', 3, '出差', 0)
export const outing = hourly('外出', 4, '外出', 0)

/** An approved punch correction: "05-13 18:00". */
export const correction = (when) => ({
  title: `补卡申请（${when}）`,
  item: { count: 1, duration: 0, time_type: 0, type: 2, vacation_id: 0, name: '补卡次数' },
})
