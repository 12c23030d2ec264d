/** Grace, band and carry as written, in one unit; what the rule leaves unsaid stays unsaid. */
import type { AheadLimit, Carry, Leeway, WrittenGrace } from '../../domain/rule.js'
import { fromMillis, hours, none, type Seconds, seconds } from '../../time/seconds.js'
import { seenText } from '../plain.js'
import type { Report } from '../source.js'
import type { WireLeeway } from '../wire/rules.js'

export const readLeeway = (wire: WireLeeway, path: string, report: Report): Leeway => {
  if (wire.flex_time !== undefined) noteSeconds('flex_time', wire.flex_time, path, report)
  return {
    allowed: wire.allow_flex === undefined ? undefined : Boolean(wire.allow_flex),
    graceIn: readGrace(wire, 'flex_on_duty_time', path, report),
    graceOut: readGrace(wire, 'flex_off_duty_time', path, report),
    legacyGrace: fromMillis(wire.flex_time ?? 0),
    bandEarly: readLength(wire, 'max_allow_arrive_early', path, report),
    bandLate: readLength(wire, 'max_allow_arrive_late', path, report),
    carry: readCarry(wire),
  }
}

/** "打卡时间限制（毫秒）"; kept in both units that people read it in. */
export const readAheadLimit = (wire: number | undefined, path: string, report: Report): AheadLimit | undefined => {
  if (wire === undefined) return undefined
  noteSeconds('limit_aheadtime', wire, path, report)
  return { asMilliseconds: fromMillis(wire), asSeconds: seconds(wire) }
}

/** "值为-1使用flex_time"; 4294967295 is −1 in the unsigned type that a page gives this field. */
const readGrace = (
  wire: WireLeeway,
  field: 'flex_on_duty_time' | 'flex_off_duty_time',
  path: string,
  report: Report,
): WrittenGrace => {
  const value = wire[field]
  if (value === undefined) return 'unset'
  if (value === -1 || value === 4_294_967_295) return 'legacy'
  if (value > longestGrace) report('grace-too-long', `${path}.${field}`, { field, seconds: value })
  return readLength(wire, field, path, report)
}

/** "不超过360分钟". */
const longestGrace = hours(6)

const readLength = (
  wire: WireLeeway,
  field: 'flex_on_duty_time' | 'flex_off_duty_time' | 'max_allow_arrive_early' | 'max_allow_arrive_late',
  path: string,
  report: Report,
): Seconds => {
  const value = wire[field] ?? 0
  if (value >= 0) return seconds(value)
  report('bad-row', `${path}.${field}`, { seen: seenText(value), needed: 'length' })
  return none
}

/** "timerules不为空，优先使用timerules"; the older pair counts where the list is empty or absent. */
const readCarry = ({ late_rule }: WireLeeway): Carry => {
  const listed = late_rule?.timerules ?? []
  const pairs = listed.length > 0 ? listed : [late_rule ?? {}]
  return {
    allowed:
      late_rule?.allow_offwork_after_time === undefined ? undefined : Boolean(late_rule.allow_offwork_after_time),
    tiers: pairs.flatMap(({ offwork_after_time, onwork_flex_time }) =>
      offwork_after_time === undefined || onwork_flex_time === undefined
        ? []
        : [{ after: seconds(offwork_after_time), grants: seconds(onwork_flex_time) }],
    ),
  }
}

/** All of these are whole minutes, so less than 60000 ms but not 0 was written in another unit. */
const noteSeconds = (field: string, value: number, path: string, report: Report): void => {
  if (value > 0 && value < 60_000) report('looks-like-seconds', `${path}.${field}`, { field, value })
}
