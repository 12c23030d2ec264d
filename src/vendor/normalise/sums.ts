/** `exception_infos`, `sp_items` and plain numbers as figures: what day and month reports have in common. */
import type { Figures, LeaveMeasure, Measure } from '../../domain/measure.js'
import type { Status, TimedStatus } from '../../domain/status.js'
import { itemOf, statusOf } from '../codes.js'
import { perBatch, type Report, type Source } from '../source.js'
import type { WireSums } from '../wire/day-report.js'

/** The figures of one report while they are read. */
export type FigureDraft = { -readonly [M in keyof Figures]: Figures[M] }

/** An absent list means that nothing was said, which is 0; one left out as broken carries nothing. */
export const figuresBefore = (lost: ReadonlySet<string>): FigureDraft => {
  if (lost.size === 0) return { ...nothingSaid }
  return {
    ...(lost.has('exception_infos') ? {} : noExceptions),
    ...(lost.has('sp_items') ? {} : noItems),
  }
}

/** Adds up the six statuses; a length is carried where every entry has one or counts 0. Returns the codes we have no word for. */
export const addExceptions = (
  figures: FigureDraft,
  wire: WireSums,
  path: string,
  report: Report,
): readonly number[] => {
  const entries = wire.exception_infos
  if (entries === undefined || entries.length === 0) return none
  const unknown: number[] = []
  const withoutLength = new Set<TimedStatus>()
  for (const [i, { exception, count, duration }] of entries.entries()) {
    const status = statusOf(exception)
    if (status === undefined) {
      unknown.push(exception)
      report('unknown-exception', `${path}.exception_infos[${i}].exception`, { code: exception })
      continue
    }
    add(figures, countOf[status], count)
    if (!isTimed(status)) continue
    add(figures, secondsOf[status], duration ?? 0)
    if (duration === undefined && count !== 0) withoutLength.add(status)
  }
  for (const status of withoutLength) delete figures[secondsOf[status]]
  return unknown.length === 0 ? none : unknown
}

/**
 * Counts and lengths of leave, trips and the rest; a length in days is 86400 a day, so it never adds to worked time. Returns the lengths
 * that are told by the day. `isNamed`: the figures have a place for every measure already.
 */
export const addItems = (
  figures: FigureDraft,
  { sp_items: items }: WireSums,
  path: string,
  source: Source,
  isNamed: boolean,
): readonly number[] => {
  if (items === undefined) return none
  const known = itemsRead(source)
  if (items !== known.items) {
    known.sums = sumsOf(items, path, source)
    // What was told of these has to be told of those as well.
    known.items = known.sums.isTold ? undefined : items
  }
  const { amounts, byDay } = known.sums
  for (let i = 0; i < amounts.length; i++) {
    const [measure, amount] = amounts[i]!
    if (amount !== 0 || !isNamed) add(figures, measure, amount)
  }
  return byDay
}

interface ItemSums {
  readonly amounts: ReadonlyArray<readonly [Measure, number]>
  readonly byDay: readonly number[]
  readonly isTold: boolean
}
/** Those of the report before: most reports name the same types of leave, all at 0, and their lists are one object. */
const itemsRead = perBatch((): { items: WireSums['sp_items']; sums: ItemSums } => ({
  items: undefined,
  sums: { amounts: [], byDay: [], isTold: false },
}))

const sumsOf = (items: NonNullable<WireSums['sp_items']>, path: string, source: Source): ItemSums => {
  const amounts: Array<readonly [Measure, number]> = []
  const byDay: number[] = []
  let isTold = false
  items.forEach((item, i) => {
    const kind = itemOf(item.type)
    if (kind === undefined) {
      isTold = true
      source.report('unknown-word', `${path}.sp_items[${i}].type`, { field: 'sp_items.type', word: String(item.type) })
      return
    }
    const count = Number(item.count ?? 0)
    const seconds = Number(item.duration ?? 0)
    const measures = itemMeasures[kind]
    amounts.push([measures.count, count])
    if (measures.seconds !== undefined) {
      amounts.push([measures.seconds, seconds])
      // "时长单位：0-按天 1-按小时"; a report that does not say leaves it open.
      if (item.time_type !== undefined && Number(item.time_type) === 0) byDay.push(seconds)
    }
    if (kind !== 'leave' || !item.name) return
    const named = leaveMeasures(item.name, source)
    amounts.push([named.count, count], [named.seconds, seconds])
  })
  return { amounts, byDay: byDay.length === 0 ? none : byDay, isTold }
}
const none: readonly number[] = []

const itemMeasures: Readonly<Record<NonNullable<ReturnType<typeof itemOf>>, MeasuresOfItem>> = {
  leave: { count: 'leave.count', seconds: 'leave.seconds' },
  trip: { count: 'trip.count', seconds: 'trip.seconds' },
  outing: { count: 'outing.count', seconds: 'outing.seconds' },
  correction: { count: 'correction.count', seconds: undefined },
  approved: { count: 'approved.count', seconds: undefined },
  fieldwork: { count: 'fieldwork.count', seconds: undefined },
}
interface MeasuresOfItem {
  readonly count: Measure
  readonly seconds: Measure | undefined
}

/** The measures of one leave type. A company has few of them, and every report names them all. */
export const leaveMeasures = (name: string, source: Source): { readonly count: Measure; readonly seconds: Measure } => {
  const known = leavesRead(source)
  const before = known.get(name)
  if (before !== undefined) return before
  const measures = { count: `leave.count:${name}`, seconds: `leave.seconds:${name}` } as const
  known.set(name, measures)
  return measures
}
const leavesRead = perBatch(() => new Map<string, { readonly count: LeaveMeasure; readonly seconds: LeaveMeasure }>())

/**
 * Numbers of an object that stands there: the vendor leaves out what is 0, so an absent one is 0; one left out as broken, and all of
 * them where there is no such object, are not carried.
 */
export const addNumbers = <N extends string>(
  figures: FigureDraft,
  wire: Readonly<Partial<Record<N, number>>> | undefined,
  within: string,
  lost: ReadonlySet<string>,
  measures: ReadonlyArray<readonly [N, Measure]>,
): void => {
  if (wire === undefined) return
  for (let i = 0; i < measures.length; i++) {
    const field = measures[i]![0]
    if (lost.size === 0 || !lost.has(`${within}.${field}`)) add(figures, measures[i]![1], wire[field] ?? 0)
  }
}

/** Most amounts are 0, and a figure that is there already is left alone by them. */
const add = (figures: FigureDraft, measure: Measure, amount: number): void => {
  const before = figures[measure]
  if (typeof before !== 'number') figures[measure] = amount
  else if (amount !== 0) figures[measure] = before + amount
}

const countOf = {
  late: 'late.count',
  early: 'early.count',
  missing: 'missing.count',
  absence: 'absence.count',
  place: 'place.count',
  device: 'device.count',
} as const satisfies Record<Status, Measure>
const secondsOf = {
  late: 'late.seconds',
  early: 'early.seconds',
  absence: 'absence.seconds',
} as const satisfies Record<TimedStatus, Measure>
const isTimed = (status: Status): status is TimedStatus => Object.hasOwn(secondsOf, status)

const noExceptions = {
  'late.count': 0,
  'late.seconds': 0,
  'early.count': 0,
  'early.seconds': 0,
  'missing.count': 0,
  'absence.count': 0,
  'absence.seconds': 0,
  'place.count': 0,
  'device.count': 0,
} as const satisfies Record<`${Status}.count` | `${TimedStatus}.seconds`, 0>

const noItems = {
  'leave.count': 0,
  'leave.seconds': 0,
  'trip.count': 0,
  'trip.seconds': 0,
  'outing.count': 0,
  'outing.seconds': 0,
  'correction.count': 0,
  'approved.count': 0,
  'fieldwork.count': 0,
} as const satisfies Partial<Record<Measure, 0>>

const nothingSaid = { ...noExceptions, ...noItems }
