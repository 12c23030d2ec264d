/** The reports were made by another clock: in another zone, with days cut at midnight, or from punches that were not all fetched. */
import { addDays } from '../../../../time/civil-date.js'
import { zone } from '../../../../time/zone.js'
import { at, midnight, minute } from '../../clock.js'
import type { GroupRow, SectionRow } from '../../wire.js'
import { cause, finding } from '../suspect.js'
import type { WideFault, WideKind } from './wide-fault.js'

/** Each beside one that keeps the same time all year, so that no data of one month tells them apart. */
const zones = [
  ['Asia/Tokyo', 'Asia/Seoul'],
  ['Asia/Bangkok', 'Asia/Jakarta'],
  ['Asia/Kolkata', 'Asia/Colombo'],
] as const

export const otherZoneKind: WideKind = {
  kind: 'other-zone',
  faults: (_world, _dates, draw) =>
    draw.shuffled(zones).map(
      ([name, like]): WideFault => ({
        kind: 'other-zone',
        expects: cause(`other-zone:${name}`),
        orElse: [`other-zone:${like}`],
        reportedIn: (world) => ({ ...world, judgedIn: zone(name)! }),
      }),
    ),
}

export const midnightKind: WideKind = {
  kind: 'other-day-cut',
  faults: () => [
    {
      kind: 'other-day-cut',
      expects: cause('other-day-cut:midnight'),
      reportedIn: (world) => ({
        ...world,
        rules: world.rules.map(({ from, groups }) => ({
          from,
          groups: new Map([...groups].map(([id, group]) => [id, cutAtMidnight(group)])),
        })),
      }),
    },
  ],
}

/** Of fixed hours the first in is taken from 00:00 on and the last out until 24:00; of free hours the day ends there. Nights stay. */
const cutAtMidnight = (group: GroupRow): GroupRow => {
  if (group.grouptype === 3) return { ...group, span_day_time: 0 }
  if (group.grouptype === 2) return group
  const cut = (section: SectionRow, position: number, all: readonly SectionRow[]): SectionRow => ({
    ...section,
    ...(position === 0 ? { earliest_work_sec: 0 } : {}),
    ...(position === all.length - 1 ? { latest_off_work_sec: at('24:00') - minute } : {}),
  })
  return {
    ...group,
    checkindate: group.checkindate.map((week) => ({
      ...week,
      limit_aheadtime: 0,
      limit_offtime: 0,
      checkintime: week.checkintime.map(cut),
    })),
  }
}

/** Fetched to the midnight that ends the month, so that the last night has no morning; or to the one that begins its last day. */
export const outsideSpanKind: WideKind = {
  kind: 'punch-outside-span',
  faults: (_world, _dates, draw) =>
    draw.shuffled([0, 1]).map(
      (days): WideFault => ({
        kind: 'punch-outside-span',
        expects: finding('unseen-data', 'punch-outside-span'),
        reportedIn: (world) => world,
        fetched: (all, { zone: where }, { last }) => {
          const end = midnight(where, addDays(last, days)) - 1
          return all.map(({ from, to }) => ({ from, to: Math.min(to, end) }))
        },
      }),
    ),
}
