/** A group of the wire as a rule: fixed, shift or free, in our words and units. */
import {
  type FixedRule,
  type FreeRule,
  type Rule,
  type RuleHead,
  ruleId,
  type Section,
  type ShiftRule,
  shiftId,
  type Timetable,
  type WeekPattern,
} from '../../domain/rule.js'
import type { Weekday } from '../../time/civil-date.js'
import { dayOffset } from '../../time/day-offset.js'
import { seconds } from '../../time/seconds.js'
import { methodOf, outRangeOf, punchedByOf, ruleTypeOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireGroup, WireShift, WireWeekEntry } from '../wire/rules.js'
import { readAheadLimit, readLeeway } from './leeway.js'
import { readOvertime } from './overtime.js'
import { readSections } from './section.js'
import { readSpecialOffdays, readSpecialWorkdays } from './special-day.js'

/** `undefined` only where the kind of rule cannot be told. */
export const readRule = (wire: WireGroup, path: string, source: Source): Rule | undefined => {
  const kind = ruleTypeOf(wire.grouptype)
  if (kind === undefined)
    source.report('bad-row', `${path}.grouptype`, { seen: seenText(wire.grouptype), needed: 'rule-type' })
  switch (kind) {
    case 'fixed':
      return readFixed(wire, path, source)
    case 'shift':
      return readShift(wire, path, source)
    case 'free':
      return readFree(wire, path, source)
    case undefined:
      return undefined
  }
}

const readFixed = (wire: WireGroup, path: string, source: Source): FixedRule => {
  const note = noteNoTimes(wire, source)
  const entries = (wire.checkindate ?? []).map((entry, i) => {
    const at = `${path}.checkindate[${i}]`
    const timetable = readTimetable(entry, entry.checkintime ?? [], `${at}.checkintime`, at, source)
    note(at, timetable.sections)
    return { week: readWeek(wire, entry, at, source), timetable }
  })
  if (entries.length === 0) note(`${path}.checkindate`, [])
  return {
    _tag: 'fixed',
    ...readHead(wire, path, source),
    entries,
    specialWorkdays: readSpecialWorkdays(wire.spe_workdays ?? [], `${path}.spe_workdays`, source, note),
  }
}

/** "当规则类型为排班时没有意义" is said of `checkindate`: which shift on which day is told by the roster alone. */
const readShift = (wire: WireGroup, path: string, source: Source): ShiftRule => {
  const note = noteNoTimes(wire, source)
  const patterns = (wire.schedulelist ?? []).map((shift: WireShift, i) => {
    const at = `${path}.schedulelist[${i}]`
    const timetable = readTimetable(shift, shift.time_section ?? [], `${at}.time_section`, at, source)
    if (shift.schedule_id !== 0) note(at, timetable.sections)
    return { id: shiftId(shift.schedule_id), name: shift.schedule_name ?? '', timetable }
  })
  return {
    _tag: 'shift',
    ...readHead(wire, path, source),
    patterns: new Map(patterns.map((pattern) => [pattern.id, pattern])),
  }
}

/** "-1表示不限制工作时长". */
const readFree = (wire: WireGroup, path: string, source: Source): FreeRule => {
  const days = (wire.checkindate ?? []).flatMap((entry, i) =>
    readWeekdays(entry.workdays ?? [], `${path}.checkindate[${i}].workdays`, source),
  )
  if (days.length === 0)
    source.report('rule-without-days', `${path}.checkindate`, { name: wire.groupname ?? '', id: wire.groupid ?? 0 })
  const standard = wire.standard_work_duration ?? -1
  return {
    _tag: 'free',
    ...readHead(wire, path, source),
    days: new Set(days),
    dayCut: dayOffset(wire.span_day_time ?? 0),
    standard: standard === -1 ? undefined : seconds(standard),
  }
}

const readHead = (wire: WireGroup, path: string, source: Source): RuleHead => {
  const coded = <W>(read: (code: number) => W | undefined, code: number | undefined, field: string, absent: W): W => {
    const word = code === undefined ? absent : read(code)
    if (word === undefined) source.report('unknown-word', `${path}.${field}`, { field, word: String(code) })
    return word ?? absent
  }
  const overtime = readOvertime(wire, path, source)
  const method = wire.checkin_method_type ?? wire['group.checkin_method_type']
  return {
    id: ruleId(wire.groupid ?? 0),
    name: wire.groupname ?? '',
    exempt: new Set((wire.white_users ?? []).map(source.person)),
    specialOffdays: readSpecialOffdays(wire.spe_offdays ?? [], `${path}.spe_offdays`, source),
    followsHolidays: wire.sync_holidays === undefined || Boolean(wire.sync_holidays),
    method: coded(methodOf, method, 'checkin_method_type', 'pairs'),
    outAfter: seconds(wire.offwork_interval_time ?? 0),
    restDayPunches: wire.allow_checkin_offworkday === undefined ? undefined : Boolean(wire.allow_checkin_offworkday),
    outOfRange: coded(outRangeOf, wire.option_out_range, 'option_out_range', 'exception'),
    outsideFillsSlot: Boolean(wire.sync_out_checkin),
    punchedBy: coded(punchedByOf, wire.type, 'type', 'phone'),
    places: (wire.loc_infos ?? []).map((place) => ({
      title: place.loc_title ?? '',
      lat: place.lat ?? 0,
      lng: place.lng ?? 0,
      radius: place.distance ?? 0,
    })),
    wifis: (wire.wifimac_infos ?? []).map((wifi) => ({ name: wifi.wifiname ?? '', mac: wifi.wifimac ?? '' })),
    ...(overtime === undefined ? {} : { overtime }),
  }
}

const readTimetable = (
  wire: WireWeekEntry | WireShift,
  sections: Parameters<typeof readSections>[0],
  sectionsPath: string,
  path: string,
  { report }: Source,
): Timetable => ({
  sections: readSections(sections, sectionsPath, report),
  leeway: readLeeway(wire, path, report),
  outNeeded: !wire.noneed_offwork,
  aheadLimit: readAheadLimit(wire.limit_aheadtime, path, report),
  offLimit: wire.limit_offtime === undefined ? undefined : seconds(wire.limit_offtime),
})

/** "对于开启大小周的固定上下班规则，返回空或不返回此字段": then `biweekly` tells the days. */
const readWeek = (group: WireGroup, entry: WireWeekEntry, path: string, source: Source): WeekPattern => {
  const { biweekly } = entry
  if (biweekly?.enable_weekday_recurrence) {
    const odd = readWeekdays(biweekly.odd_workdays ?? [], `${path}.biweekly.odd_workdays`, source)
    const even = readWeekdays(biweekly.even_workdays ?? [], `${path}.biweekly.even_workdays`, source)
    return { _tag: 'alternating', odd: new Set(odd), even: new Set(even) }
  }
  const days = readWeekdays(entry.workdays ?? [], `${path}.workdays`, source)
  if (days.length === 0)
    source.report('rule-without-days', `${path}.workdays`, { name: group.groupname ?? '', id: group.groupid ?? 0 })
  return { _tag: 'weekly', days: new Set(days) }
}

const readWeekdays = (wire: readonly number[], path: string, source: Source): Weekday[] =>
  wire.flatMap((day, i) => {
    if (isWeekday(day)) return [day]
    source.report('bad-row', `${path}[${i}]`, { seen: seenText(day), needed: 'weekday' })
    return []
  })

const isWeekday = (day: number): day is Weekday => day >= 0 && day <= 6

const noteNoTimes =
  (wire: WireGroup, { report }: Source) =>
  (path: string, sections: readonly Section[]): void => {
    if (sections.length === 0) report('rule-without-times', path, { name: wire.groupname ?? '', id: wire.groupid ?? 0 })
  }
