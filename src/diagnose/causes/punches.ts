/** A punch that the report does not count, and one that stands at another time in it. */
import type { Company } from '../../domain/company.js'
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Punch } from '../../domain/punch.js'
import type { Instant } from '../../time/instant.js'
import { momentsFor, reportedTimes } from './moments.js'
import { nearby } from './nearby.js'
import { ours, recordsOn, told } from './slots.js'

/** Each record of the day left out; or all of them. */
export const punchesExtra = (day: TriedDay): readonly Cause[] => {
  const records = recordsOn(day)
  const drops = [...records.map((one) => [one]), ...(records.length > 1 ? [records] : [])]
  return drops.map((drop) =>
    cause(
      'punch-extra',
      { at: drop[0]!.at },
      [{ _tag: 'punches', employee: day.employee, drop, add: [] }],
      nearby(day),
    ),
  )
}

/** Each record of the day at a time that the report suggests for its slot; never at that of another record, which would be there twice. */
export const punchesMoved = (day: TriedDay, company: Company): readonly Cause[] => {
  const records = recordsOn(day)
  const known = new Set(records.map(({ at }) => at))
  const { first, last } = reportedTimes(day, company.zone)
  const by = told(day, 'worked.seconds') - ours(day, 'worked.seconds')
  return records.flatMap((record) => {
    const slot = day.result.punches.slots.find(({ filled }) => filled?.punch === record)?.slot
    const ends = [first, last].filter((at): at is Instant => at !== undefined)
    // Where the count differs too, the punch is not counted at all: it did not merely move.
    const shifted =
      by === 0 || day.gaps.includes('punches.count') ? [] : [(record.at + by) as Instant, (record.at - by) as Instant]
    const times = [
      ...new Set([...(slot === undefined ? ends : momentsFor(day, slot, company.zone)), ...ends, ...shifted]),
    ]
    return times
      .filter((at) => !known.has(at) && Math.abs(at - record.at) < farthest)
      .map((at) => moved(day, record, at))
  })
}
/** Half a day: beyond, it is another punch. */
const farthest = 43_200

export const moved = (day: TriedDay, record: Punch, at: Instant): Cause =>
  cause(
    'punch-moved',
    { from: record.at, to: at },
    [{ _tag: 'punches', employee: day.employee, drop: [record], add: [{ ...record, at }] }],
    nearby(day),
  )
