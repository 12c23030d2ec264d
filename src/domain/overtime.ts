/** Overtime (加班): what a rule counts on each class of days, and what came of a day and of a month. */
import type { DayOffset } from '../time/day-offset.js'
import type { Seconds } from '../time/seconds.js'

/** 工作日, 休息日, 节假日. */
export const overtimeClasses = ['workday', 'restday', 'holiday'] as const
export type OvertimeClass = (typeof overtimeClasses)[number]

/** `ot_info_v2`, or the older `ot_info` in the same words. */
export interface OvertimeSettings {
  /** `undefined` where the rule does not say whether such days have overtime: then it is not recomputed. */
  readonly classes: Readonly<Record<OvertimeClass, ClassOvertime | undefined>>
  /** `time_unit_config`; `undefined` where the rule gives none: policy `overtimeRounding`. */
  readonly rounding: Rounding | undefined
  /** "非工作日加班，跨天时间，距离当天00:00的秒数"; only the older settings have it. */
  readonly dayCut: DayOffset | undefined
}

export interface ClassOvertime {
  readonly allowed: boolean
  readonly basis: OvertimeBasis
  /** `ot_time_range`: "0-全天，1-仅允许上班前，2-仅允许下班后". */
  readonly range: OvertimeRange
  /** Where all of it goes; `undefined` where the rule cannot say, as in the older settings. */
  readonly converts: 'vacation' | 'money' | 'nothing' | undefined
}
export type OvertimeRange = 'all-day' | 'before-work' | 'after-work'

/** `type`: "0以加班申请和打卡时间取交集，1以打卡时间为准，2只以审批单为准". Only punches alone have a start and limits. */
export type OvertimeBasis =
  | { readonly _tag: 'both' | 'approval'; readonly rests: OvertimeRests }
  | {
      readonly _tag: 'punches'
      readonly rests: OvertimeRests
      /** After the last planned out. */
      readonly startsAfter: Seconds
      readonly minimum: Seconds
      readonly maximum: Seconds
    }

/** `restinfo`: "0不扣除，1指定休息时间，2按加班时长扣除". */
export type OvertimeRests =
  | { readonly _tag: 'none' }
  | { readonly _tag: 'at-times'; readonly times: ReadonlyArray<RestTime> }
  | { readonly _tag: 'by-length'; readonly tiers: ReadonlyArray<RestTier> }
/** From one time of the attendance date to another; over 24 hours on the next. */
export interface RestTime {
  readonly start: DayOffset
  readonly end: DayOffset
}
/** "加班满足有ot_time则扣除rest_time". */
export interface RestTier {
  readonly reaches: Seconds
  readonly takes: Seconds
}

/** A whole number of this many seconds. */
export interface Rounding {
  readonly step: Seconds
  readonly towards: 'nearest' | 'up' | 'down'
}

/** What a day's overtime came to; the two shares are `undefined` where the rule cannot say them. */
export interface DayOvertime extends OvertimeAmounts {
  readonly class: OvertimeClass
}
export interface OvertimeAmounts {
  readonly seconds: Seconds
  readonly asVacation: Seconds | undefined
  readonly asMoney: Seconds | undefined
}
/** The sums of each class, over days all of which were recomputed. */
export type MonthOvertime = Readonly<Record<OvertimeClass, OvertimeAmounts>>
