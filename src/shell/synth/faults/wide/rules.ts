/** The reports follow a rule otherwise than it was fetched: of another date, with another grace, band or window. */
import { formatDate } from '../../../../time/civil-date.js'
import { at, hour, minute } from '../../clock.js'
import type { GroupRow, LeewayRow, SectionRow } from '../../wire.js'
import type { DatedRules, World } from '../../world.js'
import { cause } from '../suspect.js'
import type { WideFault, WideKind } from './wide-fault.js'

export const anotherDateKind: WideKind = {
  kind: 'rule-of-another-date',
  faults: ({ rules }, _dates, draw) => {
    const [before, same, after] = rules
    if (before === undefined || same === undefined || after === undefined) return []
    const idOf = (id: number, of: DatedRules) => `rule-of-another-date:${id}@${formatDate(of.from)}`
    const changed = [...before.groups.keys()].filter((id) => before.groups.get(id) !== after.groups.get(id))
    return draw.shuffled(changed.flatMap((id) => [before, after].map((of) => ({ id, of })))).map(
      ({ id, of }): WideFault => ({
        kind: 'rule-of-another-date',
        expects: cause(idOf(id, of)),
        // The rule was asked for twice before it changed.
        ...(of === before ? { orElse: [idOf(id, same)] } : {}),
        groupid: id,
        reportedIn: (world) => withGroup(world, id, () => of.groups.get(id)!),
      }),
    )
  },
}

/** Of rules that have no carry and no band: a grace beside them is forbidden. */
export const graceKind: WideKind = {
  kind: 'grace-read-otherwise',
  faults: (world, _dates, draw) =>
    draw.shuffled(groupsOf(world).filter(hasOnlyGrace)).flatMap((group): WideFault[] => {
      const { flex_on_duty_time: on, flex_off_duty_time: off } = leewayOf(group)!
      const more = draw.pick([5, 10]) * minute
      const [newOn, newOff] = draw.pick([
        [on + more, off],
        [Math.max(0, on - more), off],
        [on, off + more],
      ] as const)
      return [
        {
          kind: 'grace-read-otherwise',
          expects: cause(`grace-read-otherwise:${group.groupid}=${newOn}/${newOff}`),
          groupid: group.groupid,
          reportedIn: inGroup(group.groupid, (leeway) => ({
            ...leeway,
            allow_flex: true,
            flex_on_duty_time: newOn,
            flex_off_duty_time: newOff,
          })),
        },
      ]
    }),
}

export const bandKind: WideKind = {
  kind: 'band-read-otherwise',
  faults: (world, _dates, draw) =>
    draw.shuffled(groupsOf(world).filter((group) => (leewayOf(group)?.max_allow_arrive_late ?? 0) > 0)).map((group) => {
      const { max_allow_arrive_early: early, max_allow_arrive_late: late } = leewayOf(group)!
      const step = draw.pick([15, 30]) * minute
      const [newEarly, newLate] = draw.pick([
        [early, late - step],
        [early - step, late],
        [0, late],
      ] as const)
      return {
        kind: 'band-read-otherwise',
        expects: cause(`band-read-otherwise:${group.groupid}=${newEarly}/${newLate}`),
        groupid: group.groupid,
        reportedIn: inGroup(group.groupid, (leeway) => ({
          ...leeway,
          max_allow_arrive_early: newEarly,
          max_allow_arrive_late: newLate,
        })),
      }
    }),
}

/** An out-punch is taken for a shorter time, or an in-punch from later on. */
export const windowKind: WideKind = {
  kind: 'window-read-otherwise',
  faults: (world, _dates, draw) =>
    draw.shuffled(groupsOf(world).filter(hasWindows)).flatMap((group) =>
      [laterIn, earlierOut].map(
        (edit): WideFault => ({
          kind: 'window-read-otherwise',
          expects: cause(`window-read-otherwise:${group.groupid}`),
          groupid: group.groupid,
          reportedIn: (all) => withGroup(all, group.groupid, (one) => withSections(one, edit)),
        }),
      ),
    ),
}

const groupsOf = ({ rules }: World): readonly GroupRow[] => [...rules[0]!.groups.values()]
const leewayOf = ({ checkindate, schedulelist }: GroupRow): LeewayRow | undefined =>
  checkindate[0] ?? schedulelist.find(({ schedule_id }) => schedule_id > 0)
const sectionsOf = ({ checkindate, schedulelist }: GroupRow): readonly SectionRow[] => [
  ...checkindate.flatMap(({ checkintime }) => checkintime),
  ...schedulelist.flatMap(({ time_section }) => time_section),
]
const hasOnlyGrace = (group: GroupRow): boolean => {
  const leeway = leewayOf(group)
  return (
    group.grouptype !== 3 &&
    leeway !== undefined &&
    leeway.max_allow_arrive_late === 0 &&
    leeway.flex_on_duty_time >= 0 &&
    !leeway.late_rule.allow_offwork_after_time
  )
}
const hasWindows = (group: GroupRow): boolean =>
  group.grouptype === 1 && sectionsOf(group).every(({ latest_off_work_sec }) => latest_off_work_sec !== undefined)

const laterIn = (section: SectionRow): SectionRow => ({ ...section, earliest_work_sec: section.work_sec - 20 * minute })
const earlierOut = (section: SectionRow): SectionRow => ({
  ...section,
  latest_off_work_sec: Math.min(section.off_work_sec + hour, at('23:59')),
})

/** In every answer about rules. */
const withGroup = (world: World, groupid: number, edit: (group: GroupRow) => GroupRow): World => ({
  ...world,
  rules: world.rules.map(({ from, groups }) => ({
    from,
    groups: new Map([...groups].map(([id, group]) => [id, id === groupid ? edit(group) : group])),
  })),
})

const inGroup =
  (groupid: number, edit: <Of extends LeewayRow>(leeway: Of) => Of) =>
  (world: World): World =>
    withGroup(world, groupid, (group) => ({
      ...group,
      checkindate: group.checkindate.map(edit),
      schedulelist: group.schedulelist.map((shift) => (shift.schedule_id === 0 ? shift : edit(shift))),
    }))

const withSections = (group: GroupRow, edit: (section: SectionRow) => SectionRow): GroupRow => ({
  ...group,
  checkindate: group.checkindate.map((week) => ({ ...week, checkintime: week.checkintime.map(edit) })),
  schedulelist: group.schedulelist.map((shift) => ({ ...shift, time_section: shift.time_section.map(edit) })),
})
