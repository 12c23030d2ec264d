/** `time_unit_config` as a step and a direction: "四舍五入时保留的小数位" is a tenth of the unit, a step is given in seconds. */
import type { Rounding } from '../../domain/overtime.js'
import { hours, seconds, secondsInDay } from '../../time/seconds.js'
import { overtimeUnitOf, roundingOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireUnitConfig } from '../wire/overtime.js'
import { wordAt } from './overtime-basis.js'

/** `undefined` where the rule has none. A part that cannot be read leaves no rounding that could be the rule's. */
export const readRounding = (
  wire: WireUnitConfig | undefined,
  path: string,
  source: Source,
): Rounding | undefined | 'unreadable' => {
  if (wire === undefined) return undefined
  // "默认为1" on the page that writes rules; 0 is no code, and what an unset number looks like.
  const towards = wordAt(roundingOf, { value: wire.rounding_method || 1, path: `${path}.rounding_method` }, source)
  if (towards === undefined) return 'unreadable'
  const step = towards === 'nearest' ? digitOf(wire, path, source) : stepOf(wire, path, source)
  return step === undefined ? 'unreadable' : { step: seconds(step), towards }
}

/** The last digit that is kept, of hours or of days. */
const digitOf = (wire: WireUnitConfig, path: string, source: Source): number | undefined => {
  const unit = wordAt(overtimeUnitOf, { value: wire.ot_time_unit || 2, path: `${path}.ot_time_unit` }, source)
  const whole = unit === 'day' ? dayOf(wire, path, source) : unit && hours(1)
  const precision = wire.rounding_precision ?? 1
  if (precision !== 0 && precision !== 1) {
    const field = 'rounding_precision'
    source.report('unknown-word', `${path}.${field}`, { field, word: seenText(precision) })
    return undefined
  }
  return whole === undefined || precision === 0 ? whole : whole / 10
}

/** "取值范围为3600-86400，且必须是0.1小时的倍数", "默认8小时": so a tenth of it is whole seconds too. */
const dayOf = (wire: WireUnitConfig, path: string, source: Source): number | undefined => {
  const day = wire.perday_duration_secs || hours(8)
  if (day >= 3600 && day <= secondsInDay && day % 360 === 0) return day
  source.report('bad-row', `${path}.perday_duration_secs`, { seen: seenText(day), needed: 'tenths-of-an-hour' })
  return undefined
}

/** "默认为3600表示1小时". */
const stepOf = (wire: WireUnitConfig, path: string, source: Source): number | undefined => {
  const step = wire.step_size || hours(1)
  if (step > 0) return step
  source.report('bad-row', `${path}.step_size`, { seen: seenText(step), needed: 'length' })
  return undefined
}
