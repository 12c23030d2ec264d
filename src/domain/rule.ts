/** What the company wrote down: a rule in our words and units, still free of any reading of what it leaves unsaid. */
import type { Brand } from '../time/brand.js'
import type { CivilDate, Weekday } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import type { Seconds } from '../time/seconds.js'
import type { EmployeeId } from './employee.js'
import type { SpecialDay } from './calendar.js'
import type { OvertimeSettings } from './overtime.js'

/** `groupid`. */
export type RuleId = Brand<number, 'rule-id'>
/** `schedule_id`, `scheduleid`; 0 is rest. */
export type ShiftId = Brand<number, 'shift-id'>
/** `time_id`, `id`, `timeline_id`; 0 where the rule gives none. */
export type SectionId = Brand<number, 'section-id'>

export const ruleId = (id: number): RuleId => id as RuleId
export const shiftId = (id: number): ShiftId => id as ShiftId
export const sectionId = (id: number): SectionId => id as SectionId

/** A pair of planned times, "如上下班时间为9:00-12:00、13:00-18:00的班次中，9:00-12:00为其中一组时段". */
export interface Section {
  readonly id: SectionId
  readonly start: DayOffset
  readonly end: DayOffset
  /** In order, the earliest first; whether they count is for `restAllowed` and policy `breakDisallowed`. */
  readonly rests: ReadonlyArray<Rest>
  /** `allow_rest`; `undefined` where the rule does not say. */
  readonly restAllowed: boolean | undefined
  readonly window: GivenWindow
  /** `no_need_checkon`, `no_need_checkoff`, turned round. */
  readonly inNeeded: boolean
  readonly outNeeded: boolean
}
export interface Rest {
  readonly start: DayOffset
  readonly end: DayOffset
}
/** `earliest_work_sec`, `latest_work_sec`, `earliest_off_work_sec`, `latest_off_work_sec`, as far as given. */
export interface GivenWindow {
  readonly inFrom: DayOffset | undefined
  readonly inTo: DayOffset | undefined
  readonly outFrom: DayOffset | undefined
  readonly outTo: DayOffset | undefined
}

/** A grace as written: an amount; `legacy` is −1, "值为-1使用flex_time"; `unset` is a missing field. */
export type WrittenGrace = Seconds | 'legacy' | 'unset'

export interface Leeway {
  /** `allow_flex`; `undefined` where the rule does not say. */
  readonly allowed: boolean | undefined
  readonly graceIn: WrittenGrace
  readonly graceOut: WrittenGrace
  /** `flex_time`, one value for both ends, used only where a grace is `legacy` or (by policy) `unset`. */
  readonly legacyGrace: Seconds
  /** `max_allow_arrive_early`, `max_allow_arrive_late`. */
  readonly bandEarly: Seconds
  readonly bandLate: Seconds
  readonly carry: Carry
}
/** `late_rule`, 晚走晚到: leaving that much after the last planned out grants that much the next day. */
export interface Carry {
  /** `allow_offwork_after_time`; `undefined` where the rule does not say. */
  readonly allowed: boolean | undefined
  /** As listed; non-empty `timerules` have already replaced the older single pair. */
  readonly tiers: ReadonlyArray<CarryTier>
}
export interface CarryTier {
  readonly after: Seconds
  readonly grants: Seconds
}

/** `limit_aheadtime` in both units people read it in: policy `limitAheadUnit`. */
export interface AheadLimit {
  readonly asMilliseconds: Seconds
  readonly asSeconds: Seconds
}

export interface Timetable {
  /** In order of time, one to four. */
  readonly sections: ReadonlyArray<Section>
  readonly leeway: Leeway
  /** `noneed_offwork`, turned round: false makes every out-punch of the day optional. */
  readonly outNeeded: boolean
  /** `limit_aheadtime`: how long before a section's start an in-punch is taken. */
  readonly aheadLimit: AheadLimit | undefined
  /** `limit_offtime`: how long after the last end an out-punch is taken. */
  readonly offLimit: Seconds | undefined
}

/** `checkin_method_type`: how punches pair where nothing is planned. 0, 1, 2. */
export type PairingMethod = 'pairs' | 'first-to-last' | 'record-only'

export interface RuleHead {
  readonly id: RuleId
  readonly name: string
  /** `white_users`: never judged. */
  readonly exempt: ReadonlySet<EmployeeId>
  readonly specialOffdays: ReadonlyArray<SpecialDay>
  /** `sync_holidays`; true on creation where absent ("默认为true"). */
  readonly followsHolidays: boolean
  readonly method: PairingMethod
  /** `offwork_interval_time`: an out-punch counts that long after the in-punch (free hours). */
  readonly outAfter: Seconds
  /** `allow_checkin_offworkday`; `undefined` where the rule does not say. */
  readonly restDayPunches: boolean | undefined
  /** `option_out_range`: what a punch outside the places is. 0, 1, 2. */
  readonly outOfRange: 'exception' | 'fieldwork' | 'forbidden'
  /** `sync_out_checkin`: 外出打卡 also counts as a punch. */
  readonly outsideFillsSlot: boolean
  /** `type`: by what one punches, "0-手机，2-考勤机，3-手机/考勤机". Where only machines count, places and Wi-Fi mean nothing. */
  readonly punchedBy: 'phone' | 'machine' | 'either'
  readonly places: ReadonlyArray<Place>
  readonly wifis: ReadonlyArray<Wifi>
  /** Absent where the rule does not tell how overtime is counted: then nothing recomputes it. */
  readonly overtime?: OvertimeSettings
}
/** `loc_infos[]`: GCJ-02 degrees times 10^6, as the vendor gives them, and a radius in metres. */
export interface Place {
  readonly title: string
  readonly lat: number
  readonly lng: number
  readonly radius: number
}
export interface Wifi {
  readonly name: string
  readonly mac: string
}

/** Which weekdays an entry of a fixed rule covers. */
export type WeekPattern =
  | { readonly _tag: 'weekly'; readonly days: ReadonlySet<Weekday> }
  | { readonly _tag: 'alternating'; readonly odd: ReadonlySet<Weekday>; readonly even: ReadonlySet<Weekday> }

/** One `checkindate[]` entry. */
export interface WeekEntry {
  readonly week: WeekPattern
  readonly timetable: Timetable
}
export interface SpecialWorkday extends SpecialDay {
  readonly sections: ReadonlyArray<Section>
}

/** `grouptype` 1. */
export interface FixedRule extends RuleHead {
  readonly _tag: 'fixed'
  readonly entries: ReadonlyArray<WeekEntry>
  readonly specialWorkdays: ReadonlyArray<SpecialWorkday>
}
/** `grouptype` 2: which shift on which day is told by the roster alone. */
export interface ShiftRule extends RuleHead {
  readonly _tag: 'shift'
  readonly patterns: ReadonlyMap<ShiftId, ShiftPattern>
}
/** One `schedulelist[]` entry. */
export interface ShiftPattern {
  readonly id: ShiftId
  readonly name: string
  readonly timetable: Timetable
}
/** `grouptype` 3. */
export interface FreeRule extends RuleHead {
  readonly _tag: 'free'
  readonly days: ReadonlySet<Weekday>
  /** `span_day_time`: where one attendance day ends and the next begins. */
  readonly dayCut: DayOffset
  /** `standard_work_duration`; `undefined` is −1, no limit. */
  readonly standard: Seconds | undefined
}
export type Rule = FixedRule | ShiftRule | FreeRule

/** One person's rule on one date of fetching; `rule` is `undefined` where the answer lacks a person it was asked for. */
export interface Snapshot {
  /** `undefined`: the document carries no date and serves every day. */
  readonly date: CivilDate | undefined
  readonly rule: Rule | undefined
}
