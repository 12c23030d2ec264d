/** The vendor's numbers for words of ours, as far as its own report shape needs them; total, so that a new word is a compile error. */
import type { Rule } from '../domain/rule.js'
import type { Status } from '../domain/status.js'

/** "1-迟到；2-早退；3-缺卡；4-旷工；5-地点异常；6-设备异常". */
export const exceptionNumbers: Readonly<Record<Status, number>> = {
  late: 1,
  early: 2,
  missing: 3,
  absence: 4,
  place: 5,
  device: 6,
}

/** `record_type`: "1-固定上下班；…3-按班次上下班；4-自由签到；…7-无规则"; not the numbering of `grouptype`. */
export const recordTypeOf = (rule: Rule | undefined): number => (rule === undefined ? 7 : recordTypes[rule._tag])
const recordTypes: Readonly<Record<Rule['_tag'], number>> = { fixed: 1, shift: 3, free: 4 }

/** `day_type`: "0-工作日日报；1-休息日日报". */
export const dayTypes: Readonly<Record<'work' | 'rest', number>> = { work: 0, rest: 1 }
