/** `spe_workdays[]` and `spe_offdays[]` as dates: "type，0时间点，1时间段，2两周重复". */
import type { SpecialDay } from '../../domain/calendar.js'
import type { Section, SpecialWorkday } from '../../domain/rule.js'
import { specialDayOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireSpecialDay } from '../wire/rules.js'
import { readSections } from './section.js'
import { readDay } from './times.js'

/** A day whose dates cannot be told is left out, after the problem is told. Without `type` it is one date, as in older answers. */
export const readSpecialDay = (wire: WireSpecialDay, path: string, source: Source): SpecialDay | undefined => {
  const date = (value: number | undefined, field: string) => {
    if (value !== undefined) return readDay(value, path, field, source)
    source.report('bad-row', `${path}.${field}`, { seen: '', needed: 'special-date' })
    return undefined
  }
  const kind = specialDayOf(wire.type ?? 0)
  if (kind === undefined) {
    source.report('bad-row', `${path}.type`, { seen: seenText(wire.type), needed: 'code' })
    return undefined
  }
  const from = kind === 'span' ? date(wire.begtime ?? wire.begintime, 'begtime') : date(wire.timestamp, 'timestamp')
  const to = kind === 'one-day' ? from : date(wire.endtime, 'endtime')
  if (from === undefined || to === undefined) return undefined
  return { repeats: kind === 'every-two-weeks' ? 'every-two-weeks' : 'span', from, to, note: wire.notes ?? '' }
}

export const readSpecialOffdays = (wire: readonly WireSpecialDay[], path: string, source: Source): SpecialDay[] =>
  wire.flatMap((one, i) => readSpecialDay(one, `${path}[${i}]`, source) ?? [])

export const readSpecialWorkdays = (
  wire: readonly WireSpecialDay[],
  path: string,
  source: Source,
  noteNoTimes: (path: string, sections: readonly Section[]) => void,
): SpecialWorkday[] =>
  wire.flatMap((one, i) => {
    const at = `${path}[${i}]`
    const day = readSpecialDay(one, at, source)
    const sections = readSections(one.checkintime ?? [], `${at}.checkintime`, source.report)
    noteNoTimes(at, sections)
    return day === undefined ? [] : [{ ...day, sections }]
  })
