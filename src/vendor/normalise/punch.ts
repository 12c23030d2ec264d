/** `checkindata[]` rows as punches and placeholders. What the vendor concluded from a punch (时间异常) is left behind. */
import type { Flaw, Punch, PunchHint } from '../../domain/punch.js'
import { ruleId, sectionId, shiftId } from '../../domain/rule.js'
import { dayOffset } from '../../time/day-offset.js'
import { type Instant, instant } from '../../time/instant.js'
import { flawOf, placeholderWord, punchTypeOf, wordsThatDoNotFlaw } from '../codes.js'
import { perBatch, shared, type Source } from '../source.js'
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
  const words = wordsOf(wire.exception_type, source)
  const at = words.isPlaceholder && wire.checkin_time === 0 ? instant(0) : readTime(wire, path, source)
  if (at === undefined) return undefined
  const punch: Punch = {
    employee: source.person(wire.userid),
    at,
    says: readType(wire.checkin_type, path, source),
    flaws: words.flaws,
    hint: hintOf(wire, source),
    device: shared(wire.deviceid, source),
    place: shared(wire.location_title || wire.location_detail, source),
    lat: wire.lat ?? 0,
    lng: wire.lng ?? 0,
    wifi: shared(wire.wifiname, source),
    wifiMac: shared(wire.wifimac, source),
    fromDevice: false,
    origin: { input: source.input, path },
  }
  for (const word of words.unknown)
    source.report('unknown-word', `${path}.exception_type`, { field: 'exception_type', word })
  return { punch, isPlaceholder: words.isPlaceholder }
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
    hint: noHint,
    device: shared(wire.device_sn, source),
    place: shared(wire.device_name, source),
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
  if (wire.checkin_time !== 0) return readInstant(wire.checkin_time, path, 'checkin_time', source)
  source.report('punch-at-zero', `${path}.checkin_time`, { userid: wire.userid })
  return undefined
}

const noFlaws: ReadonlySet<Flaw> = new Set()

/** An `exception_type` taken apart. */
interface Words {
  readonly isPlaceholder: boolean
  readonly flaws: ReadonlySet<Flaw>
  readonly unknown: readonly string[]
}
const noWords: Words = { isPlaceholder: false, flaws: noFlaws, unknown: [] }

/** Few different texts stand in very many rows. */
const wordsOf = (text: string | undefined, source: Source): Words => {
  if (text === undefined || text === '') return noWords
  const known = wordsRead(source)
  const before = known.get(text)
  if (before !== undefined) return before
  const words = readWords(text)
  known.set(text, words)
  return words
}
const wordsRead = perBatch(() => new Map<string, Words>())

/** "如果有多个异常，以分号间隔": half-width, or full-width as one reader found. */
const readWords = (text: string): Words => {
  const words = text.split(/[;；]/).map((word) => word.trim())
  return {
    isPlaceholder: words.some((word) => word.includes(placeholderWord)),
    flaws: new Set(words.flatMap((word) => flawOf(word.toLowerCase()) ?? [])),
    unknown: words.filter((word) => flawOf(word.toLowerCase()) === undefined && !wordsThatDoNotFlaw.has(word)),
  }
}

const readType = (text: string | undefined, path: string, source: Source): Punch['says'] => {
  if (text === undefined || text === '') return undefined
  const type = punchTypeOf(text)
  if (type === undefined) source.report('unknown-word', `${path}.checkin_type`, { field: 'checkin_type', word: text })
  return type
}

/** People of one rule are told the same of one slot. */
const hintOf = (wire: WireHint, source: Source): PunchHint => {
  const { groupid = 0, schedule_id = 0, timeline_id = 0, sch_checkin_time = 0 } = wire
  const known = hintsRead(source)
  const place = Math.imul(Math.imul(sch_checkin_time + timeline_id, 31) + groupid, 31) + schedule_id
  const at = (place ^ (place >>> 11)) & (known.length - 1)
  const before = known[at]
  if (before !== undefined && isOf(before.wire, wire)) return before.hint
  const hint = readHint(wire)
  known[at] = { wire: { groupid, schedule_id, timeline_id, sch_checkin_time }, hint }
  return hint
}
/** So many are remembered, each until another one comes into its place. */
const hintsRead = perBatch(() => Array.from({ length: 4096 }, (): KnownHint | undefined => undefined))
type WireHint = Pick<WirePunch, 'groupid' | 'schedule_id' | 'timeline_id' | 'sch_checkin_time'>
interface KnownHint {
  readonly wire: Readonly<Record<keyof WireHint, number>>
  readonly hint: PunchHint
}
const isOf = (known: KnownHint['wire'], wire: WireHint): boolean =>
  known.sch_checkin_time === (wire.sch_checkin_time ?? 0) &&
  known.groupid === (wire.groupid ?? 0) &&
  known.timeline_id === (wire.timeline_id ?? 0) &&
  known.schedule_id === (wire.schedule_id ?? 0)

/** 0 says nothing. `sch_checkin_time` is Unix seconds; up to two days it can only be seconds of the day, as one source sends. */
const readHint = (wire: WireHint): PunchHint => {
  const planned = wire.sch_checkin_time ?? 0
  return {
    rule: wire.groupid ? ruleId(wire.groupid) : undefined,
    shift: wire.schedule_id ? shiftId(wire.schedule_id) : undefined,
    section: wire.timeline_id ? sectionId(wire.timeline_id) : undefined,
    planned: planned > 172_800 ? instant(planned) : undefined,
    plannedOffset: planned > 0 && planned <= 172_800 ? dayOffset(planned) : undefined,
  }
}
const noHint = readHint({})
