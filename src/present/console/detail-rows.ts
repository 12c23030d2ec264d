/** `打卡详情`: a row for each slot of each day, and for each punch beside the slots. */
import type { EffectivePunch } from '../../domain/assignment.js'
import type { BookContext, BookDay, PrintedColumn } from './book-sheet.js'
import { type PrintedSlot, slotsOf, timeOf } from './slots.js'
import { datedCell, nothing } from './words.js'

export interface SlotRow {
  readonly of: BookDay
  readonly slot: Pick<PrintedSlot, 'planned' | 'time' | 'status' | 'punch'> & {
    readonly edge: PrintedSlot['edge'] | undefined
  }
  readonly name: string
  readonly departments: string
}

export const slotRowsOf = (of: BookDay, { zone, names, departments }: BookContext): readonly SlotRow[] => {
  const { day } = of
  const who = { of, name: names.get(day.employee) ?? day.employee, departments: departments.get(day.employee) ?? '' }
  const beside = (one: EffectivePunch, status: string): SlotRow => ({
    ...who,
    slot: { edge: edgeOf(one), planned: nothing, time: timeOf(one, day, zone), status, punch: one },
  })
  return [
    ...slotsOf(of, zone).map((slot): SlotRow => ({ ...who, slot })),
    // 失效: another punch, or a correction, stands in its place.
    ...day.punches.slots.flatMap(({ beaten }) => beaten.map((one) => beside(one, '失效'))),
    ...day.punches.unused.map((one) => beside(one, nothing)),
  ]
}

const edgeOf = ({ punch: { says } }: EffectivePunch): 'in' | 'out' | undefined =>
  says === 'in' || says === 'out' ? says : undefined

const titles: ReadonlyArray<readonly [string, PrintedColumn<SlotRow>['cell']]> = [
  ['日期', ({ of }) => datedCell(of.day.date)],
  ['姓名', ({ name }) => name],
  ['账号', ({ of }) => of.day.employee],
  ['部门', ({ departments }) => departments || nothing],
  ['职务', () => nothing],
  ['所属规则', ({ of }) => of.day.plan.rule?.name || nothing],
  ['打卡类型', ({ slot: { edge } }) => (edge === undefined ? nothing : edge === 'in' ? '上班' : '下班')],
  ['应打卡时间', ({ slot }) => slot.planned],
  ['实际打卡时间', ({ slot }) => slot.time],
  ['打卡状态', ({ slot }) => slot.status],
  ['打卡地点', ({ slot }) => slot.punch?.punch.place || nothing],
  ['打卡设备', ({ slot }) => slot.punch?.punch.device || nothing],
  ['备注内容', () => nothing],
  ['备注图片', () => null],
  ['假勤申请', ({ of }) => of.approvals || nothing],
]
export const detailColumns: ReadonlyArray<PrintedColumn<SlotRow>> = titles.map(([title, cell]) => ({
  group: '',
  title,
  cell,
}))
