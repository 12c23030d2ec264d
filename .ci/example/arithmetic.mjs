/** What the official report of a told day must say: elementary sums of the story, one small function for each situation. */
import { at, wholeMinute } from './clock.mjs'

const nothing = {
  count: 0,
  worked: 0,
  earliest: 0,
  latest: 0,
  late: 0,
  early: 0,
  missing: 0,
  absence: 0,
  place: 0,
  device: 0,
}

/** `hours` is the day's plan: start, end, rest, standard; undefined on rest days and under free hours. */
export const figuresOf = (day, hours, standard) => ({
  ...nothing,
  standard,
  ...situations[day.kind](day, hours, standard),
})

const situations = {
  came: (day, hours) => ({
    count: 2,
    worked: at(day.leave) - at(day.arrive) - restInside(at(day.arrive), at(day.leave), hours.rest),
    earliest: at(day.arrive),
    latest: at(day.leave),
    late: day.late === undefined ? 0 : wholeMinute(at(day.arrive)) - at(day.late),
    early: day.early === undefined ? 0 : at(day.early) - wholeMinute(at(day.leave)),
    ...flaws(day),
  }),
  onlyIn: (day) => single(day, day.arrive),
  onlyOut: (day) => single(day, day.leave),
  nobody: (day, _hours, standard) => ({ absence: day.uncovered === undefined ? standard : at(day.uncovered) }),
  away: () => ({}),
  loose: (day) => {
    const times = day.times.map(at)
    return { count: times.length, worked: inPairs(times), earliest: times[0], latest: times.at(-1) }
  },
  rested: () => ({}),
}

/** One punch makes no worked time; the other slot is missing unless leave waived it or a trip excused it. */
const single = (day, time) => ({
  count: 1,
  earliest: at(time),
  latest: at(time),
  missing: day.waived || day.excused ? 0 : 1,
  ...flaws(day),
})

const flaws = ({ flawIn, flawOut }) => ({
  place: [flawIn, flawOut].filter((flaw) => flaw === '地点异常').length,
  device: [flawIn, flawOut].filter((flaw) => flaw === '非常用设备').length,
})

/** The part of a rest that lies between two punches. */
const restInside = (from, to, [start, end]) => Math.max(0, Math.min(to, end) - Math.max(from, start))

/** The first to the second, the third to the fourth. */
const inPairs = (times) => times.reduce((sum, time, index) => sum + (index % 2 === 0 ? -time : time), 0)

/** A month is the sum of its days. */
export const monthOf = (days) => {
  const total = (of) => days.reduce((sum, day) => sum + of(day.figures), 0)
  const troubled = days.filter(({ figures }) => exceptions(figures).length > 0)
  const planned = days.filter(({ isWork }) => isWork)
  return {
    workDays: planned.length,
    restDays: days.length - planned.length,
    exceptDays: troubled.length,
    worked: total(({ worked }) => worked),
    standard: total(({ standard }) => standard),
    exceptions: addUp(
      days.flatMap(({ figures }) => exceptions(figures)),
      ({ exception }) => exception,
    ),
    items: addUp(
      days.flatMap(({ slips }) => slips.map(({ item }) => item)),
      ({ type, vacation_id: vacation, time_type: unit }) => `${type} ${vacation} ${unit}`,
    ),
  }
}

/** `exception_infos`: 1 late, 2 early, 3 missing, 4 absence, 5 place, 6 device; only the first two and absence last. */
export const exceptions = ({ late, early, missing, absence, place, device }) =>
  [
    { count: late > 0 ? 1 : 0, duration: late, exception: 1 },
    { count: early > 0 ? 1 : 0, duration: early, exception: 2 },
    { count: missing, duration: 0, exception: 3 },
    { count: absence > 0 ? 1 : 0, duration: absence, exception: 4 },
    { count: place, duration: 0, exception: 5 },
    { count: device, duration: 0, exception: 6 },
  ].filter(({ count }) => count > 0)

const addUp = (rows, keyOf) => {
  const sums = new Map()
  for (const row of rows) {
    const sum = sums.get(keyOf(row))
    sums.set(
      keyOf(row),
      sum === undefined ? row : { ...sum, count: sum.count + row.count, duration: sum.duration + row.duration },
    )
  }
  return [...sums.values()]
}
