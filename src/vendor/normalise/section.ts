/** `checkintime[]` and `time_section[]` as sections: pairs of planned times with their rests and windows. */
import { type GivenWindow, type Rest, type Section, sectionId } from '../../domain/rule.js'
import { dayOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import type { WireSection } from '../wire/rules.js'
import { seenText } from '../plain.js'
import type { Report } from '../source.js'

/**
 * Sections in order of time. A list with a section that lacks a time has none: the days it plans are not judged, since half a
 * timetable would be judged as the whole.
 */
export const readSections = (wire: readonly WireSection[], path: string, report: Report): Section[] => {
  const sections = wire.map((one, i) => {
    const at = `${path}[${i}]`
    const start = readTime(one.work_sec ?? one.work_se, `${at}.work_sec`, report)
    const end = readTime(one.off_work_sec ?? one.offwork_sec, `${at}.off_work_sec`, report)
    return start === undefined || end === undefined ? undefined : readSection(one, start, end, at, report)
  })
  const complete = sections.filter((section) => section !== undefined)
  return complete.length === sections.length ? complete.toSorted((a, b) => a.start - b.start || a.end - b.end) : []
}

/** A planned time: up to 24:00 of the next day, "次日23:59" being the manual's limit. */
const readTime = (value: number | undefined, path: string, report: Report): number | undefined => {
  if (value !== undefined && value >= 0 && value <= 2 * secondsInDay) return value
  const field = path.split('.').at(-1)!
  if (value !== undefined && value > 0 && value <= 2 * secondsInDay * 1000 && value % 60_000 === 0)
    report('looks-like-milliseconds', path, { field, value })
  else report('bad-row', path, { seen: seenText(value), needed: 'seconds-of-day' })
  return undefined
}

/** Overnight is `off_work_sec` over 86400; should a source write it modulo a day, all of the section is read on from its start. */
const readSection = (wire: WireSection, start: number, end: number, path: string, report: Report): Section => {
  const wrapped = end < start
  const onward = (value: number): number => (wrapped && value < start ? value + secondsInDay : value)
  return {
    id: sectionId(wire.time_id ?? wire.id ?? 0),
    start: dayOffset(start),
    end: dayOffset(onward(end)),
    rests: readRests(wire, onward, path, report),
    restAllowed: wire.allow_rest === undefined ? undefined : Boolean(wire.allow_rest),
    window: readWindow(wire, onward, path, report),
    inNeeded: !wire.no_need_checkon,
    outNeeded: !wire.no_need_checkoff,
  }
}

/** `rest_times` are the others, "不包括最早的一组休息时间"; 0 to 0 is no rest. */
const readRests = (wire: WireSection, onward: Onward, path: string, report: Report): Rest[] => {
  const rests = new Map<string, Rest>()
  const others = (wire.rest_times ?? []).map((rest, i) => ({ at: `${path}.rest_times[${i}]`, ...rest }))
  for (const { at, rest_begin_time, rest_end_time } of [{ at: path, ...wire }, ...others]) {
    if (rest_begin_time === undefined || rest_end_time === undefined) continue
    if (rest_begin_time === 0 && rest_end_time === 0) continue
    const begin = readTime(rest_begin_time, `${at}.rest_begin_time`, report)
    const end = readTime(rest_end_time, `${at}.rest_end_time`, report)
    if (begin === undefined || end === undefined) continue
    const rest = { start: dayOffset(onward(begin)), end: dayOffset(onward(end)) }
    if (rest.start < rest.end) rests.set(`${rest.start}-${rest.end}`, rest)
    else report('bad-row', `${at}.rest_end_time`, { seen: seenText(rest_end_time), needed: 'rest-inside' })
  }
  return [...rests.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The manual wants "earliest_work < work < latest_work" and "off ≤ latest_off", so four zeros are no window: none is given. */
const readWindow = (wire: WireSection, onward: Onward, path: string, report: Report): GivenWindow => {
  const written = windowFields.map((field) => wire[field])
  const isGiven = written.some((value) => value !== undefined && value !== 0)
  const edge = (field: (typeof windowFields)[number], move: Onward) => {
    const value = wire[field]
    if (!isGiven || value === undefined) return undefined
    if (value >= 0 && value <= 3 * secondsInDay) return dayOffset(move(value))
    report('bad-row', `${path}.${field}`, { seen: seenText(value), needed: 'seconds-of-day' })
    return undefined
  }
  return {
    inFrom: edge('earliest_work_sec', (value) => value),
    inTo: edge('latest_work_sec', onward),
    outFrom: edge('earliest_off_work_sec', onward),
    outTo: edge('latest_off_work_sec', onward),
  }
}

type Onward = (value: number) => number
const windowFields = ['earliest_work_sec', 'latest_work_sec', 'earliest_off_work_sec', 'latest_off_work_sec'] as const
