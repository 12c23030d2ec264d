/** The vendor's answers in envelopes, as `pull` would put them into a folder; our own forms beside them. */
import type { SourceDocument } from '../../vendor/index.js'
import { addDays, type CivilDate, firstOf, formatDate, lastOf, type YearMonth } from '../../time/civil-date.js'
import { instant } from '../../time/instant.js'
import { formatInstant } from '../../time/zone.js'
import { hour, midnight, wall } from './clock.js'
import type { Facts } from './facts.js'
import { peopleForm } from './people.js'
import type { RosterRow } from './wire.js'
import { type Dates, middleOf, type World } from './world.js'

/** A stretch of time, Unix seconds, the end included as the vendor has it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** "获取记录时间跨度不超过30天": two, overlapping by half a day, from the eve of the month to the second noon after it, where the last window ends. */
export const stretchesOf = ({ zone }: World, dates: Dates): readonly Stretch[] => [
  { from: midnight(zone, addDays(dates.first, -1)), to: wall(zone, middleOf(dates), 12 * hour) },
  { from: midnight(zone, middleOf(dates)), to: wall(zone, addDays(dates.last, 2), 12 * hour) },
]

/** When everything was fetched: on the third morning after the month. */
export const fetchedOn = (dates: Dates): CivilDate => addDays(dates.last, 3)

/** Everything that an audit needs but the reports. `name`: what the files of these people are called by. */
export const inputDocuments = (
  all: readonly Facts[],
  world: World,
  dates: Dates,
  name: string,
  stretches: readonly Stretch[],
): readonly SourceDocument[] => {
  const people = all.map(({ person }) => person)
  const ruled = all.filter(({ withoutRule }) => withoutRule !== true).map(({ person }) => person)
  const useridlist = people.map(({ userid }) => userid)
  const fetchedAt = fetchedOn(dates)
  const rows = all.flatMap(({ punches }) => punches)
  const rosters = all.flatMap((one) => one.rosters)
  const answer = (endpoint: string, path: string, request: object, response: object) =>
    envelope({ endpoint, path: `${endpoint}/${path}.json`, request, response, fetchedAt }, world)
  return [
    ...world.rules.map(({ from, groups }) =>
      answer(
        'getcheckinoption',
        `${formatDate(from)}-${name}`,
        { datetime: midnight(world.zone, from), useridlist },
        { info: ruled.map(({ userid, groupid }) => ({ userid, group: groups.get(groupid) })) },
      ),
    ),
    ...stretches.map(({ from, to }, i) =>
      answer(
        'getcheckindata',
        `${name}-page-${i + 1}`,
        { opencheckindatatype: 3, starttime: from, endtime: to, useridlist },
        { checkindata: rows.filter(({ checkin_time: at }) => from <= at && at <= to) },
      ),
    ),
    ...[...byMonth(rosters)].map(([yearmonth, months]) =>
      answer(
        'getcheckinschedulist',
        `${yearmonth}-${name}`,
        { ...boundsOf(yearmonth, world), useridlist: months.map(({ userid }) => userid) },
        { schedule_list: months },
      ),
    ),
    answer('approvals', name, { useridlist }, { approvals: all.flatMap(({ approvals }) => approvals) }),
    { path: `people/${name}.json`, value: peopleForm(people) },
  ]
}

/** Reports of days or months, as one request each for a stretch of dates. */
export const reportDocument = (
  endpoint: 'getcheckin_daydata' | 'getcheckin_monthdata',
  asked: {
    readonly name: string
    readonly from: CivilDate
    readonly to: CivilDate
    readonly useridlist: readonly string[]
  },
  datas: readonly unknown[],
  world: World,
  fetchedAt: CivilDate,
): SourceDocument =>
  envelope(
    {
      endpoint,
      path: `${endpoint}/${asked.name}.json`,
      request: {
        starttime: midnight(world.zone, asked.from),
        endtime: midnight(world.zone, asked.to),
        useridlist: asked.useridlist,
      },
      response: { datas },
      fetchedAt,
    },
    world,
  )

interface Envelope {
  readonly endpoint: string
  readonly path: string
  readonly request: object
  readonly response: object
  readonly fetchedAt: CivilDate
}

const envelope = ({ path, endpoint, request, response, fetchedAt }: Envelope, { zone }: World): SourceDocument => ({
  path,
  value: {
    endpoint,
    request,
    fetchedAt: formatInstant(zone, instant(wall(zone, fetchedAt, 9 * hour))),
    response: { errcode: 0, errmsg: 'ok', ...response },
  },
})

const byMonth = (rosters: readonly RosterRow[]): ReadonlyMap<number, readonly RosterRow[]> => {
  const months = new Map<number, RosterRow[]>()
  for (const row of rosters) months.set(row.yearmonth, [...(months.get(row.yearmonth) ?? []), row])
  return new Map([...months].toSorted(([a], [b]) => a - b))
}

const boundsOf = (yearmonth: number, { zone }: World): { readonly starttime: number; readonly endtime: number } => {
  const month = (Math.floor(yearmonth / 100) * 12 + (yearmonth % 100) - 1) as YearMonth
  return { starttime: midnight(zone, firstOf(month)), endtime: midnight(zone, lastOf(month)) }
}
