/** One raw punch record in our words. What the vendor concluded from it (时间异常) stays outside. */
import type { DayOffset } from '../time/day-offset.js'
import type { Instant } from '../time/instant.js'
import type { EmployeeId } from './employee.js'
import type { RuleId, SectionId, ShiftId } from './rule.js'

export type Edge = 'in' | 'out'
/** 上班打卡, 下班打卡, 外出打卡, 仅记录打卡时间和位置; `undefined` where the record does not say or says something new. */
export type PunchType = Edge | 'outside' | 'record-only'
/** 地点异常, wifi异常, 非常用设备. */
export type Flaw = 'place' | 'wifi' | 'device'

/** Where a record says it belongs. It may help to place a punch; it never makes one on time. */
export interface PunchHint {
  readonly rule: RuleId | undefined
  /** `undefined` for 0 too: the vendor writes 0 where there is no shift. */
  readonly shift: ShiftId | undefined
  readonly section: SectionId | undefined
  /** `sch_checkin_time`, the nominal time of the slot; an instant, or (one source) seconds of the day. */
  readonly planned: Instant | undefined
  readonly plannedOffset: DayOffset | undefined
}

export interface Punch {
  readonly employee: EmployeeId
  readonly at: Instant
  readonly says: PunchType | undefined
  readonly flaws: ReadonlySet<Flaw>
  readonly hint: PunchHint
  readonly device: string
  readonly place: string
  /** Degrees times 10^6, GCJ-02; 0,0 is unknown. */
  readonly lat: number
  readonly lng: number
  /** The name of the Wi-Fi, which anybody may give to theirs, and the address of its access point; empty where the record has none. */
  readonly wifi: string
  readonly wifiMac: string
  /** A punch of a machine (get_hardware_checkin_data) that need not have passed any rule. */
  readonly fromDevice: boolean
  readonly origin: Origin
}

/** Where a row stands: the position of its file in `Company.inputs`, and the path inside it, such as `checkindata[17]`. */
export interface Origin {
  readonly input: number
  readonly path: string
}
