/** Plants the faults of single people: one a person, and none in whom another fault of the company shows. */
import { type CivilDate, parseDate } from '../../../time/civil-date.js'
import { drawOf } from '../draw.js'
import type { Plot } from '../plot.js'
import type { Told } from '../reports.js'
import { groupOn } from '../world.js'
import { plant, type Planted } from './plant.js'
import type { Spoiled } from './spoil.js'
import type { Scene, Suspect } from './suspect.js'

/** Those that nobody fits are left out. */
export const plantAll = (
  told: readonly Told[],
  spoiled: ReadonlyMap<string, Spoiled> | undefined,
  { world, dates, wide, cohort, personal, seed }: Plot,
): readonly Planted[] => {
  const draw = drawOf(seed, 'faults', told[0]?.facts.person.index ?? 0)
  let free: readonly Suspect[] = told
    .map((one) => suspectOf(one, spoiled?.get(one.facts.person.userid), cohort))
    .filter(({ taken }) => taken.size <= mostTaken && (wide?.fetched === undefined || taken.size === 0))
  const groupFor = ({ facts }: Suspect, date: CivilDate) => groupOn(world, facts.person.groupid, date)
  const reportedIn = wide?.reportedIn(world) ?? world
  return draw.shuffled(personal).flatMap((fault) => {
    const scene: Scene = { world, dates, groupOn: groupFor, others: [] }
    const planted = plant(fault, draw.shuffled(free), scene, reportedIn, draw)
    if (planted === undefined) return []
    const used = new Set(planted.people.map(({ suspect }) => suspect))
    free = free.filter((one) => !used.has(one))
    return [planted]
  })
}

/** Whose month is full of another fault has no room for a second. */
const mostTaken = 3

const suspectOf = ({ facts, days, reported }: Told, changed: Spoiled | undefined, cohort: Plot['cohort']): Suspect => ({
  facts,
  days,
  honest: reported,
  official: changed?.reported ?? reported,
  taken: new Set([
    ...(changed?.changes ?? []).flatMap(({ date }) => (date === undefined ? [] : [parseDate(date)!])),
    ...(cohort?.groupid === facts.person.groupid ? [cohort.date] : []),
  ]),
})

/** By userid and date, when a report was fetched that was not fetched with the others. */
export const earlyOf = (planted: readonly Planted[]): ReadonlyMap<string, CivilDate> =>
  new Map(
    planted.flatMap(({ alteration: { fetched }, changes }) =>
      fetched === undefined
        ? []
        : changes.flatMap(({ userid, date }) => (date === undefined ? [] : [[`${userid} ${date}`, fetched] as const])),
    ),
  )
