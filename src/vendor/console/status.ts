/** 打卡状态 and 考勤结果: `正常(补卡)`, `缺卡（09:00）`, `失效 早退54分钟`, `迟到30分钟 缺卡1次`. */
import type { Flaw } from '../../domain/punch.js'
import { type Cell, textOf } from './cell.js'

export interface StatusText {
  /** Times of a status: 缺卡1次; none where the text names only its length. */
  readonly counts: Readonly<Partial<Record<ToldStatus, number>>>
  /** In minutes: 迟到30分钟. */
  readonly minutes: Readonly<Partial<Record<ToldStatus, number>>>
  readonly flaws: ReadonlySet<Flaw>
  /** 补卡: the slot counts as punched at the approved time. */
  readonly isCorrected: boolean
  /** 失效: a correction stands in the place of this punch. */
  readonly isVoid: boolean
  /** Words that are none of the console's. */
  readonly unknown: readonly string[]
}
export type ToldStatus = 'late' | 'early' | 'missing' | 'absence'

export const statusIn = (cell: Cell | undefined): StatusText => {
  const text = textOf(cell)
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside)
  const words = text
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[\s、,;]+/)
    .filter((word) => word !== '')
  const told = words.flatMap((word) => amountOf(word) ?? [])
  const amounts = (unit: 'times' | 'minutes') =>
    Object.fromEntries(told.filter((one) => one.unit === unit).map(({ status, amount }) => [status, amount]))
  return {
    counts: amounts('times'),
    minutes: amounts('minutes'),
    flaws: new Set(words.flatMap((word) => flaws[word.toLowerCase()] ?? [])),
    isCorrected: brackets.some((inside) => inside.includes('补卡')),
    isVoid: words.includes('失效'),
    unknown: words.filter(
      (word) => amountOf(word) === undefined && !known.has(word.toLowerCase().replace(/\d+次$/, '')),
    ),
  }
}

const amountOf = (word: string) => {
  const [, name, amount, unit] = /^(迟到|早退|缺卡|旷工)(\d+)(次|分钟)$/.exec(word) ?? []
  if (name === undefined) return undefined
  return {
    status: statuses[name]!,
    amount: Number(amount),
    unit: unit === '次' ? ('times' as const) : ('minutes' as const),
  }
}
const statuses: Readonly<Record<string, ToldStatus>> = { 迟到: 'late', 早退: 'early', 缺卡: 'missing', 旷工: 'absence' }

/** wifi异常 and 非常用设备 are the API's words; the console says 地点异常 and 设备异常. */
const flaws: Readonly<Record<string, Flaw>> = {
  地点异常: 'place',
  wifi异常: 'wifi',
  设备异常: 'device',
  非常用设备: 'device',
}
const known: ReadonlySet<string> = new Set([
  '正常',
  '缺卡',
  '未打卡',
  '失效',
  '无需打卡',
  '休息',
  '旷工',
  '迟到',
  '早退',
  '时间异常',
  '外勤',
  ...Object.keys(flaws),
])
