/** `ot_info_v2`, or where there is none `ot_info`, as overtime settings: each class of days whole or not at all. */
import type { ClassOvertime, OvertimeBasis, OvertimeSettings } from '../../domain/overtime.js'
import { overtimeModeOf, overtimeRangeOf, overtimeShareOf } from '../codes.js'
import type { RowReading } from '../read-row.js'
import type { Source } from '../source.js'
import type { WireClassOfDays, WireOvertime } from '../wire/overtime.js'
import type { WireGroup } from '../wire/rules.js'
import { readAppliedBasis, readPunchBasis, wordAt } from './overtime-basis.js'
import { readOlderOvertime } from './overtime-older.js'
import { readRounding } from './overtime-rounding.js'

/** A group without those settings of which a field had to be left out: a default in its place would be a guess. */
export const withoutBrokenOvertime = ({ row, lost }: RowReading<WireGroup>): WireGroup => {
  if (lost.size === 0) return row
  const { ot_info, ot_info_v2, ...others } = row
  const isBroken = (field: string): boolean =>
    [...lost].some((path) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`))
  // A broken newer form is not replaced by an older one beside it.
  if (isBroken('ot_info_v2')) return others
  return {
    ...others,
    ...(ot_info_v2 === undefined ? {} : { ot_info_v2 }),
    ...(ot_info === undefined || isBroken('ot_info') ? {} : { ot_info }),
  }
}

export const readOvertime = (wire: WireGroup, path: string, source: Source): OvertimeSettings | undefined => {
  const { ot_info_v2: newer, ot_info: older } = wire
  if (newer !== undefined && classNames.some((name) => newer[name] !== undefined))
    return readNewer(newer, `${path}.ot_info_v2`, source)
  return older === undefined ? undefined : readOlderOvertime(older, `${path}.ot_info`, source)
}

const classNames = ['workdayconf', 'restdayconf', 'holidayconf'] as const

const readNewer = (wire: WireOvertime, path: string, source: Source): OvertimeSettings | undefined => {
  const classOf = (name: (typeof classNames)[number]) => readClass(wire[name], `${path}.${name}`, source)
  const classes = { workday: classOf('workdayconf'), restday: classOf('restdayconf'), holiday: classOf('holidayconf') }
  const rounding = readRounding(wire.time_unit_config, `${path}.time_unit_config`, source)
  return rounding === 'unreadable' ? undefined : { classes, rounding, dayCut: undefined }
}

/** "ot_trans_enable 否，默认为false"; "ot_trans_type 否，默认为1". A class that does not say `allow_ot` says nothing. */
const readClass = (wire: WireClassOfDays | undefined, path: string, source: Source): ClassOvertime | undefined => {
  if (wire?.allow_ot === undefined) return undefined
  const basis = readBasis(wire, path, source)
  const range = wordAt(overtimeRangeOf, { value: wire.ot_time_range ?? 0, path: `${path}.ot_time_range` }, source)
  const converts = wire.ot_trans_enable
    ? wordAt(overtimeShareOf, { value: wire.ot_trans_type ?? 1, path: `${path}.ot_trans_type` }, source)
    : 'nothing'
  return basis === undefined || range === undefined
    ? undefined
    : { allowed: Boolean(wire.allow_ot), basis, range, converts }
}

/** "否，默认为2". Each way of counting has its own rests; a start and limits are "只以打卡时间为准的配置". */
const readBasis = (wire: WireClassOfDays, path: string, source: Source): OvertimeBasis | undefined => {
  const mode = wordAt(overtimeModeOf, { value: wire.type ?? 2, path: `${path}.type` }, source)
  switch (mode) {
    case undefined:
      return undefined
    case 'approval':
      return readAppliedBasis(mode, { value: wire.apply?.restinfo, path: `${path}.apply.restinfo` }, source)
    case 'both':
      return readAppliedBasis(
        mode,
        { value: wire.applycheckin?.restinfo, path: `${path}.applycheckin.restinfo` },
        source,
      )
    case 'punches': {
      const { ot_time_start, ot_time_min, ot_time_max, restinfo } = wire.checkin ?? {}
      return readPunchBasis(
        {
          start: { value: ot_time_start, path: `${path}.checkin.ot_time_start` },
          least: { value: ot_time_min, path: `${path}.checkin.ot_time_min` },
          most: { value: ot_time_max, path: `${path}.checkin.ot_time_max` },
          rests: { value: restinfo, path: `${path}.checkin.restinfo` },
        },
        source,
      )
    }
  }
}
