/** The vendor's numbers and words against ours, each table total over our side or read with an honest `undefined`. */
import type { VendorErrorMeaning } from '../domain/problem.js'
import type { Flaw, PunchType } from '../domain/punch.js'
import type { ClassOvertime, OvertimeBasis, OvertimeRange, OvertimeRests, Rounding } from '../domain/overtime.js'
import type { PairingMethod, Rule, RuleHead } from '../domain/rule.js'
import type { Status } from '../domain/status.js'

/** "1-迟到；2-早退；3-缺卡；4-旷工；5-地点异常；6-设备异常". */
export const exceptionCodes = {
  late: 1,
  early: 2,
  missing: 3,
  absence: 4,
  place: 5,
  device: 6,
} as const satisfies Record<Status, number>

/** "1：固定时间上下班；2：按班次上下班；3：自由上下班". A report's `record_type` numbers the same kinds otherwise. */
export const ruleTypeCodes = { fixed: 1, shift: 2, free: 3 } as const satisfies Record<Rule['_tag'], number>

/** "0-多组交替，1-单组交替，2-仅记录打卡时间和位置". */
export const methodCodes = { pairs: 0, 'first-to-last': 1, 'record-only': 2 } as const satisfies Record<
  PairingMethod,
  number
>

/** "0-不在公司范围内视为异常，1-不在公司范围内视为外勤，2-禁止不在公司范围内打卡". */
export const outRangeCodes = { exception: 0, fieldwork: 1, forbidden: 2 } as const satisfies Record<
  RuleHead['outOfRange'],
  number
>

/** "打卡方式 0-手机，2-考勤机，3-手机/考勤机". An error text lists 1 (U盘考勤机) in the place of 2; no answer with it is known. */
export const punchedByCodes = { phone: 0, machine: 2, either: 3 } as const satisfies Record<
  RuleHead['punchedBy'],
  number
>

/** "0以加班申请和打卡时间取交集，1以打卡时间为准，2只以审批单为准". */
export const overtimeModeCodes = { both: 0, punches: 1, approval: 2 } as const satisfies Record<
  OvertimeBasis['_tag'],
  number
>
/** "0不扣除，1指定休息时间，2按加班时长扣除". */
export const overtimeRestsCodes = { none: 0, 'at-times': 1, 'by-length': 2 } as const satisfies Record<
  OvertimeRests['_tag'],
  number
>
/** "0-全天，1-仅允许上班前，2-仅允许下班后". */
export const overtimeRangeCodes = { 'all-day': 0, 'before-work': 1, 'after-work': 2 } as const satisfies Record<
  OvertimeRange,
  number
>
/** "1记为调休，2记为加班费". */
export const overtimeShareCodes = { vacation: 1, money: 2 } as const satisfies Partial<
  Record<NonNullable<ClassOvertime['converts']>, number>
>
/** "2-小时，3-天". */
export const overtimeUnitCodes = { hour: 2, day: 3 } as const
/** "1-四舍五入，2-向上取整，3-向下取整". */
export const roundingCodes = { nearest: 1, up: 2, down: 3 } as const satisfies Record<Rounding['towards'], number>
/** `ot_status`: "0-无加班；1-正常；2-缺时长". */
export const overtimeStatusCodes = { none: 0, normal: 1, short: 2 } as const

/** "0-工作日日报；1-休息日日报". */
export const dayTypeCodes = { work: 0, rest: 1 } as const satisfies Record<'work' | 'rest', number>

/** "type，0时间点，1时间段，2两周重复". */
export const specialDayCodes = { 'one-day': 0, span: 1, 'every-two-weeks': 2 } as const

/** "1-请假；2-补卡；3-出差；4-外出；15-审批打卡；100-外勤". */
export const itemCodes = { leave: 1, correction: 2, trip: 3, outing: 4, approved: 15, fieldwork: 100 } as const

/** `checkin_type`, a text on the wire. */
export const punchTypeWords = {
  in: '上班打卡',
  out: '下班打卡',
  outside: '外出打卡',
  'record-only': '仅记录打卡时间和位置',
} as const satisfies Record<PunchType, string>

/** The part of `exception_type` that is about the punch itself; 时间异常 is the vendor's verdict and stays outside. */
export const flawWords = { place: '地点异常', wifi: 'wifi异常', device: '非常用设备' } as const satisfies Record<
  Flaw,
  string
>
/** A row with this word is a slot that nobody punched. */
export const placeholderWord = '未打卡'
/** Words of `exception_type` that say nothing about the punch itself. */
export const wordsThatDoNotFlaw: ReadonlySet<string> = new Set(['', '正常', '时间异常', placeholderWord])

/** The way back through a table; `undefined` for a code that stands in none of its rows. */
const reading = <W extends string, C extends number | string>(table: Readonly<Record<W, C>>) => {
  const words = new Map((Object.keys(table) as W[]).map((word): [number | string, W] => [table[word], word]))
  return (code: number | string): W | undefined => words.get(code)
}
export const statusOf = reading(exceptionCodes)
export const ruleTypeOf = reading(ruleTypeCodes)
export const methodOf = reading(methodCodes)
export const outRangeOf = reading(outRangeCodes)
export const punchedByOf = reading(punchedByCodes)
export const dayTypeOf = reading(dayTypeCodes)
export const specialDayOf = reading(specialDayCodes)
export const itemOf = reading(itemCodes)
export const overtimeModeOf = reading(overtimeModeCodes)
export const overtimeRestsOf = reading(overtimeRestsCodes)
export const overtimeRangeOf = reading(overtimeRangeCodes)
export const overtimeShareOf = reading(overtimeShareCodes)
export const overtimeUnitOf = reading(overtimeUnitCodes)
export const roundingOf = reading(roundingCodes)
export const overtimeStatusOf = reading(overtimeStatusCodes)
export const punchTypeOf = reading(punchTypeWords)
export const flawOf = reading(flawWords)

/** What an error code means, as the vendor's list of global error codes has it; `errmsg` is never switched on. */
export const meaningOfError = (code: number): VendorErrorMeaning =>
  (Object.keys(errorCodes) as (keyof typeof errorCodes)[]).find((word) =>
    errorCodes[word].some(([first, last]) => first <= code && code <= last),
  ) ?? 'other'

const one = (code: number): readonly [number, number] => [code, code]
const errorCodes: Readonly<Record<Exclude<VendorErrorMeaning, 'other'>, ReadonlyArray<readonly [number, number]>>> = {
  token: [one(40001), one(40014), one(42001)],
  corporation: [one(40013)],
  'too-often': [one(45009)],
  'api-not-allowed': [one(48002), one(301002)],
  'no-privilege': [one(60011), one(301055), one(301062)],
  'address-not-allowed': [one(60020)],
  'unknown-user': [one(60111), one(301021)],
  'user-list': [one(301023)],
  'time-span': [one(301024)],
  parameters: [one(301039), one(301063), one(301075)],
  'try-again': [one(301022), one(301064), one(301070)],
  'schedule-refused': [one(301069), [301071, 301073], one(301079)],
  'correction-refused': [[301080, 301083], one(301099), [301101, 301105], one(301113), one(600017)],
  'rule-refused': [[301089, 301097], one(301112)],
}
