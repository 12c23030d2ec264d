/** `checkindata[]` rows as punches and placeholders. What the vendor concluded from a punch (时间异常) is left behind. */
import type { Flaw, Punch, PunchHint } from '../../domain/punch.js'
import { ruleId, sectionId, shiftId } from '../../domain/rule.js'
import { dayOffset } from '../../time/day-offset.js'
import { type Instant, instant } from '../../time/instant.js'
import { flawOf, placeholderWord, punchTypeOf, wordsThatDoNotFlaw } from '../codes.js'
import type { Source } from '../source.js'
import type { WireDevicePunch, WirePunch } from '../wire/punches.js'
import { readInstant } from './times.js'

export interface ReadPunch {
  readonly punch: Punch
  /** A 未打卡 row: a slot that nobody punched, whatever its time says. */
  readonly isPlaceholder: boolean
}

export const readPunch = (
  wire: WirePunch,
  path: string,
  source: Source,
  lost: ReadonlySet<string>,
): ReadPunch | undefined => {
  // Without its words a row may be a placeholder; a punch is never taken from one that may be none.
  if (lost.has('exception_type')) return undefined
  const words =
    wire.exception_type === undefined || wire.exception_type === '' ? noWords : splitWords(wire.exception_type)
  const isPlaceholder = words.some((word) => word.includes(placeholderWord))
  const at = isPlaceholder && wire.checkin_time === 0 ? instant(0) : readTime(wire, path, source)
  if (at === undefined) return undefined
  const punch: Punch = {
    employee: source.person(wire.userid),
    at,
    says: readType(wire.checkin_type, path, source),
    flaws: readFlaws(words, path, source),
    hint: readHint(wire),
    device: wire.deviceid ?? '',
    place: wire.location_title || wire.location_detail || '',
    lat: wire.lat ?? 0,
    lng: wire.lng ?? 0,
    wifi: wire.wifiname ?? '',
    wifiMac: wire.wifimac ?? '',
    fromDevice: false,
    origin: { input: source.input, path },
  }
  return { punch, isPlaceholder }
}

/** A machine knows who and when, nothing else. */
export const readDevicePunch = (wire: WireDevicePunch, path: string, source: Source): ReadPunch | undefined => {
  const userid = wire.userid ?? wire.open_userid
  if (userid === undefined) {
    source.report('bad-row', `${path}.userid`, { seen: '', needed: 'userid' })
    return undefined
  }
  const at = readTime({ userid, checkin_time: wire.checkin_time }, path, source)
  if (at === undefined) return undefined
  const punch: Punch = {
    employee: source.person(userid),
    at,
    says: undefined,
    flaws: noFlaws,
    hint: readHint({}),
    device: wire.device_sn ?? '',
    place: wire.device_name ?? '',
    lat: 0,
    lng: 0,
    wifi: '',
    wifiMac: '',
    fromDevice: true,
    origin: { input: source.input, path },
  }
  return { punch, isPlaceholder: false }
}

const readTime = (
  wire: { readonly userid: string; readonly checkin_time: number },
  path: string,
  source: Source,
): Instant | undefined => {
  const at = `${path}.checkin_time`
  if (wire.checkin_time !== 0) return readInstant(wire.checkin_time, at, source)
  source.report('punch-at-zero', at, { userid: wire.userid })
  return undefined
}

const noWords: readonly string[] = []
const noFlaws: ReadonlySet<Flaw> = new Set()

/** "如果有多个异常，以分号间隔": half-width, or full-width as one reader found. */
const splitWords = (text: string): string[] => text.split(/[;；]/).map((word) => word.trim())

const readType = (text: string | undefined, path: string, source: Source): Punch['says'] => {
  if (text === undefined || text === '') return undefined
  const type = punchTypeOf(text)
  if (type === undefined) source.report('unknown-word', `${path}.checkin_type`, { field: 'checkin_type', word: text })
  return type
}

const readFlaws = (words: readonly string[], path: string, source: Source): ReadonlySet<Flaw> => {
  if (words.length === 0) return noFlaws
  const flaws = new Set<Flaw>()
  for (const word of words) {
    const flaw = flawOf(word.toLowerCase())
    if (flaw) flaws.add(flaw)
    else if (!wordsThatDoNotFlaw.has(word))
      source.report('unknown-word', `${path}.exception_type`, { field: 'exception_type', word })
  }
  return flaws
}

/** 0 says nothing. `sch_checkin_time` is Unix seconds; up to two days it can only be seconds of the day, as one source sends. */
const readHint = (wire: Pick<WirePunch, 'groupid' | 'schedule_id' | 'timeline_id' | 'sch_checkin_time'>): PunchHint => {
  const planned = wire.sch_checkin_time ?? 0
  return {
    rule: wire.groupid ? ruleId(wire.groupid) : undefined,
    shift: wire.schedule_id ? shiftId(wire.schedule_id) : undefined,
    section: wire.timeline_id ? sectionId(wire.timeline_id) : undefined,
    planned: planned > 172_800 ? instant(planned) : undefined,
    plannedOffset: planned > 0 && planned <= 172_800 ? dayOffset(planned) : undefined,
  }
}
