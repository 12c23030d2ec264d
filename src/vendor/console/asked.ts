/**
 * What each day asked for, from 班次. "09:00-12:00、13:00-18:00" may be one pair of punches with a rest between: how many times
 * were due is told by 应打卡时间, else by how many of 上班1, 下班1, 上班2, … are used, else by how often people punched.
 */
import type { Asked, AskedSection } from '../../domain/official.js'
import type { DayOffset } from '../../time/day-offset.js'
import type { ShiftText } from './shift.js'

/** A day as its row prints it. */
export interface PrintedDay {
  readonly ruleName: string
  readonly shift: ShiftText
  /** 正常（未排班）. */
  readonly isUnscheduled: boolean
  /** The last of 上班1, 上班2, … with something in it; `undefined` where the export has no such columns. */
  readonly groups: number | undefined
  readonly punches: number
  /** 应打卡时间 of the day's rows in 打卡详情. */
  readonly due: ReadonlyArray<DayOffset>
}

/** What one rule's shift of one wording asks for is told by all its days together. */
export const askedOf = (days: readonly PrintedDay[]): ((day: PrintedDay) => Asked | undefined) => {
  const kinds = new Map<string, PrintedDay[]>()
  for (const day of days) {
    const alike = kinds.get(kindOf(day))
    if (alike === undefined) kinds.set(kindOf(day), [day])
    else alike.push(day)
  }
  const sections = new Map([...kinds].map(([kind, alike]) => [kind, sectionsOf(alike)]))
  return (day) => {
    const { shift, isUnscheduled } = day
    if (shift.isRest) return { _tag: 'rest' }
    if (isUnscheduled) return { _tag: 'unscheduled' }
    return shift.times.length === 0 ? undefined : { _tag: 'work', sections: sections.get(kindOf(day)) ?? [] }
  }
}
const kindOf = ({ ruleName, shift }: PrintedDay): string => JSON.stringify([ruleName, shift.name, shift.times])

const sectionsOf = (days: readonly PrintedDay[]): readonly AskedSection[] => {
  const pairs = days[0]?.shift.times ?? []
  const due = new Set(days.flatMap((day) => day.due))
  const groups = days.flatMap((day) => day.groups ?? [])
  const isDue = (time: DayOffset): boolean => {
    if (due.size > 0) return due.has(time)
    return groups.length > 0 ? groups.some((last) => last > 1) : days.some(({ punches }) => punches > 2)
  }
  const sections: AskedSection[] = []
  for (const { start, end } of pairs) {
    const last = sections.at(-1)
    if (last === undefined || isDue(last.end) || isDue(start)) sections.push({ start, end, rests: [] })
    else sections[sections.length - 1] = { ...last, end, rests: [...last.rests, { start: last.end, end: start }] }
  }
  return sections
}
