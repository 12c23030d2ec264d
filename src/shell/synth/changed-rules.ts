/** What became of the rules in the middle of the month: one of them now begins at another time. */
import { minute } from './clock.js'
import { drawOf } from './draw.js'
import type { GroupRow, SectionRow } from './wire.js'

/** Only rules of one section a day change: moved hours could run into the next section. */
export const changedRules = (groups: readonly GroupRow[], seed: number): readonly GroupRow[] => {
  const able = groups.filter(isAble)
  if (able.length === 0) return groups
  const draw = drawOf(seed, 'rule that changes')
  const chosen = draw.pick(able)
  const step = draw.pick([30, 15, -30]) * minute
  return groups.map((group) => (group === chosen ? movedBy(group, step) : group))
}

export const isAble = ({ grouptype, checkindate }: GroupRow): boolean =>
  grouptype === 1 && checkindate.every(({ checkintime }) => checkintime.length === 1)

const movedBy = (group: GroupRow, step: number): GroupRow => ({
  ...group,
  checkindate: group.checkindate.map((week) => ({
    ...week,
    checkintime: week.checkintime.map((section) => moved(section, step)),
  })),
})

const moved = (section: SectionRow, step: number): SectionRow => {
  const { earliest_work_sec: inFrom, latest_work_sec: inTo, earliest_off_work_sec: outFrom } = section
  return {
    ...section,
    work_sec: section.work_sec + step,
    off_work_sec: section.off_work_sec + step,
    remind_work_sec: section.remind_work_sec + step,
    remind_off_work_sec: section.remind_off_work_sec + step,
    ...(inFrom === undefined ? {} : { earliest_work_sec: inFrom + step }),
    ...(inTo === undefined ? {} : { latest_work_sec: inTo + step }),
    ...(outFrom === undefined ? {} : { earliest_off_work_sec: outFrom + step }),
  }
}
