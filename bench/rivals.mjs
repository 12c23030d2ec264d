/**
 * The verdicts of the plainest rule (late, early, a punch lacking), worked out three other ways: by two rule engines that others would
 * reach for, and by the calls of date-fns-tz that one would write by hand. The first two are handed each day with its punches already
 * told apart, which is most of the work.
 */
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz'
import { Engine as JsonRulesEngine } from 'json-rules-engine'
import Publicodes from 'publicodes'

/** @typedef {{ workday: boolean, in: number | null, out: number | null }} Day Minutes after 0:00 of the first and last punch. */
/** @typedef {{ late: number, early: number, lacking: number }} Counts Workdays on which each was found. */

const planned = { in: 540, grace: 10, out: 1080 }
export const noCounts = () => ({ late: 0, early: 0, lacking: 0 })

/** json-rules-engine: a condition for each verdict, a run for each day. */
export const byJsonRulesEngine = async (days) => {
  const engine = new JsonRulesEngine()
  const is = (fact, operator, value) => ({ fact, operator, value })
  const rule = (type, ...all) =>
    engine.addRule({ conditions: { all: [is('workday', 'equal', true), ...all] }, event: { type } })
  rule('late', is('in', 'greaterThan', planned.in + planned.grace))
  rule('early', is('hasOut', 'equal', true), is('out', 'lessThan', planned.out))
  rule('lacking', is('punches', 'lessThan', 2))
  const counts = noCounts()
  for (const day of days) {
    const punches = (day.in === null ? 0 : 1) + (day.out === null ? 0 : 1)
    const { workday } = day
    const { events } = await engine.run({
      workday,
      in: day.in ?? 0,
      out: day.out ?? 0,
      hasOut: day.out !== null,
      punches,
    })
    for (const { type } of events) counts[type] += 1
  }
  return counts
}

/** publicodes: a formula for each verdict, a situation for each day. */
export const byPublicodes = (days) => {
  const engine = new Publicodes({
    in: { valeur: 0 },
    out: { valeur: 0 },
    'has out': { valeur: 'non' },
    workday: { valeur: 'non' },
    punches: { valeur: 0 },
    late: { 'toutes ces conditions': ['workday', `in > ${planned.in + planned.grace}`] },
    early: { 'toutes ces conditions': ['workday', 'has out', `out < ${planned.out}`] },
    lacking: { 'toutes ces conditions': ['workday', 'punches < 2'] },
  })
  const counts = noCounts()
  for (const day of days) {
    const punches = (day.in === null ? 0 : 1) + (day.out === null ? 0 : 1)
    engine.setSituation({
      workday: day.workday ? 'oui' : 'non',
      in: day.in ?? 0,
      out: day.out ?? 0,
      'has out': day.out === null ? 'non' : 'oui',
      punches,
    })
    for (const name of Object.keys(counts)) if (engine.evaluate(name).nodeValue === true) counts[name] += 1
  }
  return counts
}

const zone = 'Asia/Shanghai'
/** Sums over all days, in seconds: worked less the rest at noon, and the first and last punch as the clock on the wall shows it. */
export const noTimes = () => ({ worked: 0, earliest: 0, latest: 0 })

/**
 * By hand on date-fns-tz: punches put to their dates, planned times to instants, and the two compared; `withTimes`: and the other
 * figures of a day result as well, its hours worked and when its first and last punch was. `people`: Unix seconds.
 */
export const byDateFnsTz = (people, dates, withTimes) => {
  const [counts, times] = [noCounts(), noTimes()]
  for (const punches of people) {
    const byDate = new Map()
    for (const at of punches) {
      const [date, clock] = formatInTimeZone(at * 1000, zone, withTimes ? 'yyyy-MM-dd HH:mm:ss' : 'yyyy-MM-dd').split(
        ' ',
      )
      byDate.set(date, [...(byDate.get(date) ?? []), { at, clock }])
    }
    for (const { date, workday } of dates) {
      if (!workday) continue
      const starts = fromZonedTime(`${date}T09:00:00`, zone).getTime() / 1000
      const ends = fromZonedTime(`${date}T18:00:00`, zone).getTime() / 1000
      const own = byDate.get(date) ?? []
      const arrived = own.find(({ at }) => at < ends)
      const left = own.findLast((one) => one.at >= starts && one !== arrived)
      if (arrived === undefined || left === undefined) counts.lacking += 1
      if (arrived !== undefined && floorToMinute(arrived.at) > starts + planned.grace * 60) counts.late += 1
      if (left !== undefined && floorToMinute(left.at) < ends) counts.early += 1
      if (!withTimes) continue
      const [first, last] = [arrived ?? left, left ?? arrived]
      if (first !== undefined) times.earliest += secondsOn(first.clock)
      if (last !== undefined) times.latest += secondsOn(last.clock)
      if (arrived === undefined || left === undefined) continue
      const [noon, one] = [starts + 3 * 3600, starts + 4 * 3600]
      times.worked += left.at - arrived.at - Math.max(0, Math.min(left.at, one) - Math.max(arrived.at, noon))
    }
  }
  return { counts, times }
}
const floorToMinute = (at) => Math.floor(at / 60) * 60
/** "09:06:12" */
const secondsOn = (clock) => {
  const [hours, minutes, seconds] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
