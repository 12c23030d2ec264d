/** The punches of a day as the console lists them: slot by slot, then what stands beside the slots. */
import type { EffectivePunch, FilledSlot } from '../../domain/assignment.js'
import type { Edge } from '../../domain/punch.js'
import type { DayResult } from '../../domain/result.js'
import { type Zone, wallOffset } from '../../time/zone.js'
import type { BookDay } from './book-sheet.js'
import { clockCell, lasting, nothing, slotWords } from './words.js'

/** 上班1, 下班1, 上班2, …, counted from 0. */
export interface PrintedSlot {
  readonly position: number
  readonly edge: Edge
  /** 应打卡时间; `--` for a punch of a day off. */
  readonly planned: string
  readonly time: string
  readonly status: string
  readonly punch: EffectivePunch | undefined
}

/** Planned slots, or the punches of a day off or of free hours in turn. */
export const slotsOf = ({ day, away }: BookDay, zone: Zone): readonly PrintedSlot[] => [
  ...day.punches.slots.map((slot) => plannedSlot(slot, day, away, zone)),
  ...day.punches.loose.map(
    (one, i): PrintedSlot => ({
      position: Math.floor(i / 2),
      edge: i % 2 === 0 ? 'in' : 'out',
      planned: nothing,
      time: timeOf(one, day, zone),
      status: '正常',
      punch: one,
    }),
  ),
]

/** Every punch of the day in order of time, corrected ones marked. */
export const stampsOf = (day: DayResult, zone: Zone): string => {
  const { slots, loose, unused } = day.punches
  const all = [
    ...slots.flatMap(({ filled, beaten }) => (filled === undefined ? beaten : [filled, ...beaten])),
    ...loose,
    ...unused,
  ].toSorted((a, b) => a.punch.at - b.punch.at)
  const texts = all.map((one) => `${timeOf(one, day, zone)}${one.correction === undefined ? '' : '(补卡)'}`)
  return texts.length === 0 ? nothing : texts.join(' ')
}

export const timeOf = ({ punch }: EffectivePunch, { date }: DayResult, zone: Zone): string =>
  clockCell(wallOffset(zone, punch.at, date))

const plannedSlot = ({ slot, filled }: FilledSlot, day: DayResult, away: BookDay['away'], zone: Zone): PrintedSlot => {
  const planned = clockCell(wallOffset(zone, slot.planned, day.date))
  const said = day.verdicts.flatMap(({ status, seconds, slot: about }) =>
    status !== 'absence' && about?.position === slot.position && about.edge === slot.edge
      ? [slotWords[status](lasting(seconds), planned)]
      : [],
  )
  const isAbsent = day.verdicts.some(({ status }) => status === 'absence')
  const unfilled = isAbsent ? slotWords.missing(0, planned) : excused(away, planned)
  const fine = filled?.correction === undefined ? '正常' : '正常(补卡)'
  const status = said.join('、') || (filled === undefined ? unfilled : fine)
  const time = filled === undefined ? nothing : timeOf(filled, day, zone)
  return { position: slot.position, edge: slot.edge, planned, time, status, punch: filled }
}

/** Leave takes a slot away; a trip cancels what is said of the day and leaves its slots: two of two in a real export. */
const excused = (away: BookDay['away'], planned: string): string => {
  if (away === 'leave') return '无需打卡（请假）'
  return away === undefined ? '无需打卡' : slotWords.missing(0, planned)
}
