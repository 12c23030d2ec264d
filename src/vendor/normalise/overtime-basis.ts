/** What counts as overtime and what is taken out of it, from fields that stand in two places: `ot_info_v2` and `ot_info`. */
import type { OvertimeBasis, OvertimeRests, RestTier, RestTime } from '../../domain/overtime.js'
import { dayOffset } from '../../time/day-offset.js'
import { hours, minutes, type Seconds, seconds, secondsInDay } from '../../time/seconds.js'
import { overtimeRestsOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireRestInfo } from '../wire/overtime.js'

/** A field with its place in the document. */
export interface At<V> {
  readonly value: V | undefined
  readonly path: string
}
export interface PunchFields {
  readonly start: At<number>
  readonly least: At<number>
  readonly most: At<number>
  readonly rests: At<WireRestInfo>
}

/** "默认值30分钟", "默认值30分钟", "默认值240分钟". */
export const readPunchBasis = ({ start, least, most, rests: given }: PunchFields, source: Source) => {
  const rests = readOvertimeRests(given, source)
  const startsAfter = lengthOr(minutes(30), start, source)
  const minimum = lengthOr(minutes(30), least, source)
  const maximum = lengthOr(hours(4), most, source)
  return rests === undefined || startsAfter === undefined || minimum === undefined || maximum === undefined
    ? undefined
    : ({ _tag: 'punches', rests, startsAfter, minimum, maximum } as const satisfies OvertimeBasis)
}

/** Applications alone, or what they share with punches: neither has a start or limits. */
export const readAppliedBasis = (
  _tag: 'both' | 'approval',
  given: At<WireRestInfo>,
  source: Source,
): OvertimeBasis | undefined => {
  const rests = readOvertimeRests(given, source)
  return rests && { _tag, rests }
}

/** A code's word; `undefined` after it is told that the documents do not list it. */
export const wordAt = <W>(read: (code: number) => W | undefined, { value, path }: At<number>, source: Source) => {
  const word = value === undefined ? undefined : read(value)
  if (word === undefined) source.report('unknown-word', path, { field: path.split('.').at(-1)!, word: seenText(value) })
  return word
}

/** Rests of a kind that the rule then does not give are unreadable, not none. */
const readOvertimeRests = ({ value, path }: At<WireRestInfo>, source: Source): OvertimeRests | undefined => {
  const _tag = wordAt(overtimeRestsOf, { value: value?.type ?? 0, path: `${path}.type` }, source)
  switch (_tag) {
    case undefined:
      return undefined
    case 'none':
      return { _tag }
    case 'at-times': {
      const times = timesIn(value, path).map((one) => readTime(one, source))
      return isWhole(times, `${path}.fix_time_rule`, source) ? { _tag, times } : undefined
    }
    case 'by-length': {
      const items = value?.cal_ottime_rule?.items ?? []
      const tiers = items.map((item, i) => readTier(item, `${path}.cal_ottime_rule.items[${i}]`, source))
      return isWhole(tiers, `${path}.cal_ottime_rule.items`, source) ? { _tag, tiers } : undefined
    }
  }
}

/** "不超过10个" in the newer form; the older has one. */
const timesIn = (value: WireRestInfo | undefined, path: string) => {
  const { fix_time_rule_list: list, fix_time_rule: one } = value ?? {}
  return list === undefined
    ? [{ path: `${path}.fix_time_rule`, ...one }]
    : list.map((time, i) => ({ path: `${path}.fix_time_rule_list[${i}]`, ...time }))
}

/** "范围：00:00-次日23:59". */
const readTime = (
  { path, fix_time_begin_sec: begin, fix_time_end_sec: end }: ReturnType<typeof timesIn>[number],
  source: Source,
): RestTime | undefined => {
  const isTime = (value: number | undefined): value is number =>
    value !== undefined && value >= 0 && value <= 2 * secondsInDay
  if (isTime(begin) && isTime(end) && begin < end) return { start: dayOffset(begin), end: dayOffset(end) }
  const [field, seen] = isTime(begin) ? (['end', end] as const) : (['begin', begin] as const)
  source.report('bad-row', `${path}.fix_time_${field}_sec`, { seen: seenText(seen), needed: 'seconds-of-day' })
  return undefined
}

type WireTier = NonNullable<NonNullable<WireRestInfo['cal_ottime_rule']>['items']>[number]
const readTier = ({ ot_time, rest_time }: WireTier, path: string, source: Source): RestTier | undefined => {
  const isLength = (value: number | undefined): value is number => value !== undefined && value >= 0
  if (isLength(ot_time) && isLength(rest_time)) return { reaches: seconds(ot_time), takes: seconds(rest_time) }
  const [field, seen] = isLength(ot_time) ? (['rest_time', rest_time] as const) : (['ot_time', ot_time] as const)
  source.report('bad-row', `${path}.${field}`, { seen: seenText(seen), needed: 'length' })
  return undefined
}

const isWhole = <V>(list: ReadonlyArray<V | undefined>, path: string, source: Source): list is readonly V[] => {
  const whole = list.length > 0 && list.every((one) => one !== undefined)
  if (list.length === 0) source.report('bad-row', path, { seen: '', needed: 'list' })
  return whole
}

const lengthOr = (absent: Seconds, { value, path }: At<number>, source: Source): Seconds | undefined => {
  if (value === undefined) return absent
  if (value >= 0) return seconds(value)
  source.report('bad-row', path, { seen: seenText(value), needed: 'length' })
  return undefined
}
