/**
 * The texts of `holiday_infos`, as approvals. The API says "请假0.1小时" and "09/03 10:00~09/03 10:01", the console in one cell
 * "年假2.0天（2/13 上午 - 2/14 下午）", "出差10.0小时（2/5 08:00 - 2/5 18:00）", "补卡申请（02-14 18:00）". None names a year.
 */
import type { Edge } from '../../domain/punch.js'
import type { Leave } from '../../domain/approval.js'
import { type CivilDate, civilDate, dateFields } from '../../time/civil-date.js'
import { type DayOffset, dayOffset } from '../../time/day-offset.js'

export type ApprovalText =
  | {
      readonly kind: Leave['kind']
      readonly name: string
      readonly unit: Leave['unit']
      readonly begin: Wall
      readonly end: Wall
    }
  | { readonly kind: 'overtime'; readonly begin: Wall; readonly end: Wall }
  | { readonly kind: 'correction'; readonly at: Wall; readonly slot: Edge | undefined }

/** A date and a time of the zone's clock. */
export interface Wall {
  readonly date: CivilDate
  readonly time: DayOffset
}

/**
 * What a title and a description say, read in the years that bring the time nearest to the report's date. A name that is no leave of
 * its own accord must be among the day's `sp_items`; what says no time is `undefined`.
 */
export const readApprovalText = (
  title: string,
  description: string,
  reportDate: CivilDate,
  leaveNames: ReadonlySet<string>,
): ApprovalText | undefined => {
  const name = nameIn(title)
  const kind = kindOf(name, leaveNames)
  const moments = momentsIn(description).length > 0 ? momentsIn(description) : momentsIn(title)
  const [first, second] = moments
  if (kind === undefined || first === undefined) return undefined
  if (kind === 'correction') {
    const at = first.half === undefined ? walls([first], reportDate, beginOf)?.[0] : undefined
    return at && first.clock !== undefined ? { kind, at, slot: slotIn(`${title}${description}`) } : undefined
  }
  const begin = first
  const end = second ?? first
  const placed = walls([begin, end], reportDate, (moment, i) => (i === 0 ? beginOf(moment) : endOf(moment)))
  if (placed === undefined || (second === undefined && first.clock !== undefined)) return undefined
  const [from, to] = placed as [Wall, Wall]
  if (kind === 'overtime') return { kind, begin: from, end: to }
  const unit = first.clock !== undefined ? 'hour' : first.half !== undefined ? 'half-day' : 'day'
  return { kind, name: kind === 'leave' && name !== '请假' ? name : '', unit, begin: from, end: to }
}

/** What stands before the amount or the bracket. */
const nameIn = (title: string): string => /^[^\d（(：:]*/.exec(title)![0].trim()

const kindOf = (name: string, leaveNames: ReadonlySet<string>): ApprovalText['kind'] | undefined => {
  if (name.includes('补卡')) return 'correction'
  if (name.startsWith('加班')) return 'overtime'
  if (name.startsWith('出差')) return 'trip'
  if (name.startsWith('外出')) return 'outing'
  return leaveNames.has(name) || /[假休]/.test(name) ? 'leave' : undefined
}

const slotIn = (text: string): Edge | undefined => {
  const saysIn = text.includes('上班')
  return saysIn === text.includes('下班') ? undefined : saysIn ? 'in' : 'out'
}

interface Moment {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  readonly clock: DayOffset | undefined
  readonly half: 'morning' | 'afternoon' | undefined
}

const dated = /(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?\s*(?:(\d{1,2}):(\d{2})|(上午|下午))?/g
/** "02/05 09:00~18:00": the second time is of the same date. */
const timeOnly = /[~～\-–—至到]\s*(\d{1,2}):(\d{2})(?!.*\d{1,2}[-/月]\d{1,2})/

const momentsIn = (text: string): Moment[] => {
  const moments = [...text.matchAll(dated)].map(
    ([, year, month, day, hour, minute, half]): Moment => ({
      year: year === undefined ? undefined : Number(year),
      month: Number(month),
      day: Number(day),
      clock: hour === undefined ? undefined : clockOf(hour, minute!),
      half: half === undefined ? undefined : half === '上午' ? 'morning' : 'afternoon',
    }),
  )
  const [only] = moments
  const later = moments.length === 1 && only?.clock !== undefined ? timeOnly.exec(text) : null
  return later && only ? [only, { ...only, clock: clockOf(later[1]!, later[2]!) }] : moments
}

const clockOf = (hour: string, minute: string): DayOffset => dayOffset(Number(hour) * 3600 + Number(minute) * 60)
const noon = dayOffset(43_200)
const midnight = dayOffset(0)
const nextMidnight = dayOffset(86_400)

/** "begin at 00:00 = 上午, 12:00 = 下午"; an end is exclusive. */
const beginOf = ({ clock, half }: Moment): DayOffset => clock ?? (half === 'afternoon' ? noon : midnight)
const endOf = ({ clock, half }: Moment): DayOffset => clock ?? (half === 'morning' ? noon : nextMidnight)

/** The moments in the years that put their stretch nearest to a date; one from December to January ends in the next year. */
const walls = (
  moments: readonly Moment[],
  near: CivilDate,
  timeOf: (moment: Moment, index: number) => DayOffset,
): readonly Wall[] | undefined => {
  const { year } = dateFields(near)
  const [first, last] = [moments[0]!, moments.at(-1)!]
  const crosses = last.month * 100 + last.day < first.month * 100 + first.day
  const placements = (first.year === undefined ? [year - 1, year, year + 1] : [first.year]).flatMap((beginYear) => {
    const begin = civilDate(beginYear, first.month, first.day)
    const end = civilDate(last.year ?? (crosses ? beginYear + 1 : beginYear), last.month, last.day)
    if (begin === undefined || end === undefined) return []
    const placed = moments.map((moment, i): Wall => ({ date: i === 0 ? begin : end, time: timeOf(moment, i) }))
    const isForward = moments.length === 1 || begin * 86_400 + placed[0]!.time < end * 86_400 + placed.at(-1)!.time
    return isForward ? [{ placed, distance: Math.max(begin - near, near - end, 0) }] : []
  })
  return placements.toSorted((a, b) => a.distance - b.distance)[0]?.placed
}
