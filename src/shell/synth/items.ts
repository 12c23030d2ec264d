/** Leave, trips, outings and corrections of a day as the reports list them: `sp_items` and `holiday_infos`. */
import type { Asked, OpenDay, WorkDay } from '../../reference/asked.js'
import { addDays, formatDate } from '../../time/civil-date.js'
import { instant } from '../../time/instant.js'
import { formatInstant, type Zone } from '../../time/zone.js'
import { day as wholeDay, hour, midnight, wall } from './clock.js'
import type { ApprovalRow, CorrectionRow, LeaveRow } from './wire.js'
import type { World } from './world.js'

/** `sp_items[]`; "1-请假；2-补卡；3-出差；4-外出", `time_type` 0 by days and 1 by hours. */
export interface ItemRow {
  readonly type: number
  readonly count: number
  readonly duration: number
  readonly time_type: number
  readonly name: string
}
export interface HolidayRow {
  readonly sp_number: string
  readonly sp_title: Wording
  readonly sp_description: Wording
}
interface Wording {
  readonly data: ReadonlyArray<{ readonly lang: 'zh_CN'; readonly text: string }>
}

/** On days of work alone: of a day off nothing says whether leave over it counts. */
export const itemsOf = (day: Asked, approvals: readonly ApprovalRow[], world: World): readonly ItemRow[] => {
  const leaves = leavesOn(day, approvals, world)
  const corrections = correctionsOn(day, approvals).length
  const kinds = [...new Set(leaves.map(({ kind, name }) => `${kind} ${name}`))]
  return [
    ...kinds.map((kind): ItemRow => {
      const alike = leaves.filter((one) => `${one.kind} ${one.name}` === kind)
      const [{ name, unit, kind: type }] = alike as [LeaveRow, ...LeaveRow[]]
      return {
        type: types[type],
        count: alike.length,
        duration: alike.reduce((sum, one) => sum + lengthOn(day, one, world), 0),
        time_type: unit === 'hour' ? 1 : 0,
        name,
      }
    }),
    ...(corrections > 0 ? [{ type: 2, count: corrections, duration: 0, time_type: 0, name: '补卡次数' }] : []),
  ]
}

/** Every approval of the day in words. */
export const holidaysOf = (day: Asked, approvals: readonly ApprovalRow[], world: World): readonly HolidayRow[] => [
  ...leavesOn(day, approvals, world).map((one) =>
    inWords(
      one.number,
      `${one.name}${amountOf(one)}`,
      `${moment(one.begin, one, world.zone)}~${moment(one.end, one, world.zone)}`,
    ),
  ),
  ...correctionsOn(day, approvals).map((one) =>
    inWords(
      one.number,
      '补卡申请',
      `${moment(one.at, undefined, world.zone)} ${one.slot === 'in' ? '上班' : '下班'}补卡`,
    ),
  ),
]

const types = { leave: 1, trip: 3, outing: 4 } as const

const leavesOn = (day: Asked, approvals: readonly ApprovalRow[], world: World): readonly LeaveRow[] =>
  approvals.filter(
    (one): one is LeaveRow =>
      (one.kind === 'leave' || one.kind === 'trip' || one.kind === 'outing') && lengthOn(day, one, world) > 0,
  )
const correctionsOn = (day: Asked, approvals: readonly ApprovalRow[]): readonly CorrectionRow[] =>
  day._tag === 'work' || day._tag === 'open'
    ? approvals.filter((one): one is CorrectionRow => one.kind === 'correction' && one.date === formatDate(day.date))
    : []

/** Half a day is 43,200 s; by the hour what meets the day, as the policies have it. */
const lengthOn = (day: Asked, leave: LeaveRow, world: World): number => {
  if (day._tag !== 'work' && day._tag !== 'open') return 0
  const { begin, end, unit } = leave
  const [starts, ends] = [midnight(world.zone, day.date), midnight(world.zone, addDays(day.date, 1))]
  if (unit === 'hour') return hoursOn(day, leave, { starts, ends }, world)
  const noon = wall(world.zone, day.date, 12 * hour)
  const halves = (begin <= starts && end >= noon ? 1 : 0) + (begin <= noon && end >= ends ? 1 : 0)
  return (halves * wholeDay) / 2
}

const hoursOn = (
  day: WorkDay | OpenDay,
  { begin, end }: LeaveRow,
  { starts, ends }: { readonly starts: number; readonly ends: number },
  { policies: { hourlyLeave, hourlyLeaveRounding } }: World,
): number => {
  const within = (from: number, to: number) => Math.max(0, Math.min(end, to) - Math.max(begin, from))
  const planned = (): number => {
    if (hourlyLeave === 'calendar-day') return within(starts, ends)
    if (day._tag === 'open') return within(day.span.start, day.span.end)
    if (hourlyLeave === 'schedule') return within(day.duties[0]!.start, day.duties.at(-1)!.end)
    return day.duties.reduce(
      (sum, duty) =>
        duty.rests.reduce((left, rest) => left - within(rest.start, rest.end), sum + within(duty.start, duty.end)),
      0,
    )
  }
  const step = { 'tenth-up': 360, none: 1, 'half-hour-up': 1800, 'hour-up': 3600 }[hourlyLeaveRounding]
  return Math.ceil(planned() / step) * step
}

const inWords = (sp_number: string, title: string, description: string): HolidayRow => ({
  sp_number,
  sp_title: { data: [{ lang: 'zh_CN', text: title }] },
  sp_description: { data: [{ lang: 'zh_CN', text: description }] },
})
const amountOf = ({ begin, end, unit }: LeaveRow): string =>
  unit === 'hour' ? `${tenths((end - begin) * 10, hour)}小时` : `${tenths((end - begin) * 10, wholeDay)}天`
const tenths = (tenfold: number, of: number): string => {
  const amount = Math.floor(tenfold / of)
  return `${Math.floor(amount / 10)}.${amount % 10}`
}

/** "05/12 09:00", or "05/12 上午" of a half day; an end at midnight is of the day before. */
const moment = (at: number, leave: LeaveRow | undefined, zone: Zone): string => {
  const isEnd = leave !== undefined && leave.unit !== 'hour' && at === leave.end
  const text = formatInstant(zone, instant(isEnd ? at - 1 : at))
  const date = `${text.slice(5, 7)}/${text.slice(8, 10)}`
  if (leave === undefined || leave.unit === 'hour') return `${date} ${text.slice(11, 16)}`
  return leave.unit === 'day' ? date : `${date} ${Number(text.slice(11, 13)) < 12 ? '上午' : '下午'}`
}
