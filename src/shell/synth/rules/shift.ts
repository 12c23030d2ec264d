/** Rules by shifts (`grouptype` 2): nights, shifts back to back, two sections in a shift; 0 is rest. */
import { at, hour } from '../clock.js'
import type { Draw } from '../draw.js'
import type { GroupRow, LeewayRow, SectionRow, ShiftRow } from '../wire.js'
import { grace, head, section, strict, windowsAround } from './parts.js'
import type { RuleMaker } from './rule-maker.js'

const shift = (id: number, name: string, sections: readonly SectionRow[], leeway: LeewayRow = strict): ShiftRow => ({
  schedule_id: id,
  schedule_name: name,
  time_section: sections,
  ...leeway,
})
const rest = shift(0, '休息', [])

const byShifts = (groupid: number, name: string, draw: Draw, shifts: readonly ShiftRow[]): GroupRow => ({
  grouptype: 2,
  ...head(groupid, name, draw),
  checkindate: [],
  schedulelist: [rest, ...shifts],
})

/** Three shifts around the clock, one ending where the next begins. */
export const factory: RuleMaker = (groupid, town, draw) =>
  byShifts(groupid, `${town}三班倒`, draw, [
    shift(1, '早班', [section(1, at('7:00'), at('15:00'), [['11:00', '11:30']])], grace(300, 0)),
    shift(2, '中班', [section(1, at('15:00'), at('23:00'), [['18:30', '19:00']])], grace(300, 0)),
    shift(3, '夜班', [section(1, at('23:00'), at('31:00'), [['27:00', '27:30']])], grace(300, 0)),
  ])

/** Twelve hours of day or night, with windows of their own. */
export const guard: RuleMaker = (groupid, town, draw) => {
  const long = (id: number, name: string, start: number) =>
    shift(id, name, [
      section(id, start, start + 12 * hour, [], windowsAround(start, start + 12 * hour, 3 * hour, start + 15 * hour)),
    ])
  return byShifts(groupid, `${town}安保`, draw, [long(1, '白班', at('8:00')), long(2, '夜班', at('20:00'))])
}

/** Lunch and dinner. */
export const restaurant: RuleMaker = (groupid, town, draw) =>
  byShifts(groupid, `${town}餐厅`, draw, [
    shift(1, '全天', [section(1, at('10:00'), at('14:00')), section(2, at('17:00'), at('21:30'))], grace(300, 300)),
    shift(2, '晚市', [section(3, at('16:00'), at('22:30'), [['19:00', '19:30']])], grace(300, 300)),
  ])
