/** The older `ot_info`: one way of counting for all days, and two classes of days, of which one stands for rest days and holidays alike. */
import type { ClassOvertime, OvertimeBasis, OvertimeSettings } from '../../domain/overtime.js'
import { type DayOffset, dayOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import { overtimeModeOf } from '../codes.js'
import { seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { WireOlderOvertime } from '../wire/overtime.js'
import { readAppliedBasis, readPunchBasis, wordAt } from './overtime-basis.js'

/** `undefined` where it does not say how overtime is counted: `"ot_info":{}` occurs. */
export const readOlderOvertime = (
  wire: WireOlderOvertime,
  path: string,
  source: Source,
): OvertimeSettings | undefined => {
  if (wire.type === undefined) return undefined
  const mode = wordAt(overtimeModeOf, { value: wire.type, path: `${path}.type` }, source)
  const days = mode && daysOf(wire, mode, path, source)
  if (days === undefined) return undefined
  const workday = readClass(wire.allow_ot_workingday, days.workday)
  const other = readClass(wire.allow_ot_nonworkingday, days.other)
  return { classes: { workday, restday: other, holiday: other }, rounding: undefined, dayCut: days.dayCut }
}

/** The flags that the document describes are those of `ot_info` itself; `otapplyinfo` repeats them without a word. */
const readClass = (
  allowed: boolean | 0 | 1 | undefined,
  basis: OvertimeBasis | undefined,
): ClassOvertime | undefined =>
  allowed === undefined || basis === undefined
    ? undefined
    : {
        allowed: Boolean(allowed),
        basis,
        // "下班后xx秒开始计算加班" is all that it says of when.
        range: basis._tag === 'punches' ? 'after-work' : 'all-day',
        converts: undefined,
      }

/** "otapplyinfo …只包含加班休息扣除、跨天时间等参数": what it shares with `otcheckinfo` has the same names. */
const daysOf = (wire: WireOlderOvertime, mode: OvertimeBasis['_tag'], path: string, source: Source) => {
  const name = mode === 'punches' ? 'otcheckinfo' : 'otapplyinfo'
  const at = `${path}.${name}`
  const dayCut = readDayCut(wire[name]?.ot_nonworkingday_spanday_time, `${at}.ot_nonworkingday_spanday_time`, source)
  if (dayCut === 'unreadable') return undefined
  const basisOf = (days: 'workingday' | 'nonworkingday'): OvertimeBasis | undefined => {
    const rests = { value: wire[name]?.[`ot_${days}_restinfo`], path: `${at}.ot_${days}_restinfo` }
    return mode === 'punches'
      ? readPunchBasis({ ...limitsOf(wire, days, at), rests }, source)
      : readAppliedBasis(mode, rests, source)
  }
  return { workday: basisOf('workingday'), other: basisOf('nonworkingday'), dayCut }
}

/** Nobody leaves work on a day off, so nothing is waited for there. */
const limitsOf = ({ otcheckinfo: wire = {} }: WireOlderOvertime, days: 'workingday' | 'nonworkingday', at: string) => {
  const field = (name: LimitField) => ({ value: wire[name], path: `${at}.${name}` })
  return days === 'workingday'
    ? {
        start: field('ot_workingday_time_start'),
        least: field('ot_workingday_time_min'),
        most: field('ot_workingday_time_max'),
      }
    : {
        start: { value: 0, path: at },
        least: field('ot_nonworkingday_time_min'),
        most: field('ot_nonworkingday_time_max'),
      }
}
type LimitField = `ot_workingday_time_${'start' | 'min' | 'max'}` | `ot_nonworkingday_time_${'min' | 'max'}`

const readDayCut = (value: number | undefined, path: string, source: Source): DayOffset | undefined | 'unreadable' => {
  if (value === undefined) return undefined
  if (value >= 0 && value <= secondsInDay) return dayOffset(value)
  source.report('bad-row', path, { seen: seenText(value), needed: 'seconds-of-day' })
  return 'unreadable'
}
