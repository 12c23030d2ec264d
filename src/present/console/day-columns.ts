/** The columns of `概况统计与打卡明细` in the console's order, with the company's own leave types and as many 上班N as its days need. */
import type { Measure } from '../../domain/measure.js'
import type { DayPlan } from '../../domain/plan.js'
import { isUnscheduled } from '../../domain/result.js'
import { statuses } from '../../domain/status.js'
import { secondsInDay, secondsInMinute } from '../../time/seconds.js'
import type { Span } from '../../time/span.js'
import { type Zone, wallOffset } from '../../time/zone.js'
import type { BookCell, BookContext, BookDay, PrintedColumn } from './book-sheet.js'
import type { DaySpread } from './day-spread.js'
import { slotsOf, stampsOf } from './slots.js'
import { awayWords, clockCell, datedCell, dayWords, isCorrected, lasting, normal, nothing } from './words.js'

type DayColumn = PrintedColumn<BookDay>

export const dayColumns = (spread: DaySpread, context: BookContext): readonly DayColumn[] => [
  ...heads(context),
  ...overview(context),
  ...exceptions,
  ...outside,
  ...overtime,
  ...away,
  ...leaveColumns(spread),
  ...punchColumns(spread, context),
  alone('打卡时间记录', ({ day }) => stampsOf(day, context.zone)),
  alone('打卡详情', () => nothing),
]

const column = (group: string, title: string, cell: DayColumn['cell']): DayColumn => ({ group, title, cell })
const alone = (title: string, cell: DayColumn['cell']): DayColumn => column('', title, cell)
const untold = (group: string, ...titles: readonly string[]): readonly DayColumn[] =>
  titles.map((title) => column(group, title, () => nothing))

const heads = ({ names, departments }: BookContext): readonly DayColumn[] => [
  alone('时间', ({ day }) => datedCell(day.date)),
  alone('姓名', ({ day }) => names.get(day.employee) ?? day.employee),
  alone('账号', ({ day }) => day.employee),
  column('基础信息', '部门', ({ day }) => departments.get(day.employee) || nothing),
  ...untold('基础信息', '职务', '工号'),
]

const overview = ({ zone }: BookContext): readonly DayColumn[] =>
  (
    [
      ['所属规则', ({ day }) => day.plan.rule?.name || nothing],
      ['班次', ({ day }) => shiftOf(day.plan, day.punches.loose.length > 0, zone)],
      ['最早', ({ day }) => firstOr(day.earliest, day.plan)],
      ['最晚', ({ day }) => firstOr(day.latest, day.plan)],
      ['打卡次数(次)', figure('punches.count', 1)],
      ['标准工作时长(小时)', figure('standard.seconds', hour)],
      ['实际工作时长(小时)', figure('worked.seconds', hour)],
      ['假勤申请', ({ approvals }) => approvals || nothing],
      ['考勤结果', resultOf],
    ] as const satisfies ReadonlyArray<readonly [string, DayColumn['cell']]>
  ).map(([title, cell]) => column('考勤概况', title, cell))

const hour = 3600
/** A figure in the unit of its column; `--` for 0, empty where we do not work it out. */
const figure =
  (measure: Measure, unit: number): DayColumn['cell'] =>
  ({ day, figures }) => {
    const value = day.state === 'unjudged' ? undefined : figures[measure]
    if (typeof value !== 'number') return null
    return value === 0 ? nothing : Math.round((value / unit) * 100) / 100
  }

const firstOr = (at: Parameters<typeof clockCell>[0], plan: DayPlan): string =>
  at === undefined && plan._tag === 'work' ? '未打卡' : clockCell(at)

/** `09:00-12:00、13:00-18:00`: the stretches of work between rests and sections. */
const shiftOf = (plan: DayPlan, isPunched: boolean, zone: Zone): string => {
  if (plan._tag === 'rest') return isPunched || plan.reason === 'unscheduled' ? nothing : '休息'
  if (plan._tag !== 'work') return nothing
  const clock = (at: Span['start']): string => clockCell(wallOffset(zone, at, plan.date))
  return plan.sections
    .flatMap(({ duty, rests }) => {
      const edges = [duty.start, ...rests.flatMap(({ start, end }) => [start, end]), duty.end]
      return edges.flatMap((edge, i) => (i % 2 === 0 ? [`${clock(edge)}-${clock(edges[i + 1]!)}`] : []))
    })
    .join('、')
}

const resultOf = ({ day, away: why }: BookDay): BookCell => {
  if (day.state === 'unjudged') return null
  const said = statuses.flatMap((status) => {
    const own = day.verdicts.filter((one) => one.status === status)
    const minutes = lasting(own.reduce((sum, { seconds }) => sum + seconds, 0))
    return own.length === 0 ? [] : [dayWords[status](minutes, own.length)]
  })
  if (said.length > 0) return said.join('、')
  if (isUnscheduled(day)) return normal('未排班')
  if (day.plan._tag === 'rest') return normal(day.punches.loose.length === 0 ? '休息' : undefined)
  return normal(why === undefined ? (isCorrected(day) ? '补卡' : undefined) : awayWords[why])
}

const exceptions: readonly DayColumn[] = [
  column('异常统计', '异常合计(次)', ({ day }) =>
    day.state === 'unjudged' ? null : day.verdicts.length === 0 ? nothing : day.verdicts.length,
  ),
  ...(
    [
      ['迟到次数(次)', 'late.count', 1],
      ['迟到时长(分钟)', 'late.seconds', secondsInMinute],
      ['早退次数(次)', 'early.count', 1],
      ['早退时长(分钟)', 'early.seconds', secondsInMinute],
      ['旷工次数(次)', 'absence.count', 1],
      ['旷工时长(分钟)', 'absence.seconds', secondsInMinute],
      ['缺卡次数(次)', 'missing.count', 1],
      ['地点异常(次)', 'place.count', 1],
      ['设备异常(次)', 'device.count', 1],
    ] as const
  ).map(([title, measure, unit]) => column('异常统计', title, figure(measure, unit))),
]

const outside = untold('外出打卡', '外出打卡次数(次)', '最早', '最晚')

const overtime: readonly DayColumn[] = [
  ...untold('加班统计', '加班状态'),
  column('加班统计', '加班时长(小时)', figure('overtime.seconds', hour)),
  ...['工作日', '休息日', '节假日'].flatMap((kind) =>
    ['调休', '加班费'].map((share) => column('加班统计', `${kind}加班计为${share}(小时)`, () => null)),
  ),
]

const away: readonly DayColumn[] = (
  [
    ['补卡次数(次)', 'correction.count', 1],
    ['审批打卡次数(次)', 'approved.count', 1],
    ['外勤次数(次)', 'fieldwork.count', 1],
    ['外出(小时)', 'outing.seconds', hour],
    ['出差(天)', 'trip.seconds', secondsInDay],
  ] as const
).map(([title, measure, unit]) => column('假勤统计', title, figure(measure, unit)))

const leaveColumns = ({ leaves }: DaySpread): readonly DayColumn[] =>
  [...leaves].map(([measure, inDays]) =>
    column(
      '假勤统计',
      `${measure.slice('leave.seconds:'.length)}(${inDays ? '天' : '小时'})`,
      figure(measure, inDays ? secondsInDay : hour),
    ),
  )

const punchColumns = ({ pairs }: DaySpread, { zone }: BookContext): readonly DayColumn[] =>
  Array.from({ length: pairs }, (_, position) =>
    (['in', 'out'] as const).flatMap((edge) => {
      const group = `${edge === 'in' ? '上班' : '下班'}${position + 1}`
      const slotOf = (row: BookDay) => slotsOf(row, zone).find((one) => one.position === position && one.edge === edge)
      return [
        column(group, '打卡时间', (row) => slotOf(row)?.time ?? nothing),
        column(group, '打卡状态', (row) => slotOf(row)?.status ?? nothing),
      ]
    }),
  ).flat()
