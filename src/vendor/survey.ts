/** What rows tell of the company as a whole, found without decoding them: dates that were reported, and when anybody punched. */
import type { InputKind, Whole } from '../domain/company.js'
import { employeeId } from '../domain/employee.js'
import type { CivilDate } from '../time/civil-date.js'
import { earlier, type Instant, later } from '../time/instant.js'
import { type Span, span } from '../time/span.js'
import type { Zone } from '../time/zone.js'
import { glanceOf } from './glance.js'
import { readDevicePunch, readPunch } from './normalise/punch.js'
import { readDay } from './normalise/times.js'
import { nothingLost, readRow, type RowReading } from './read-row.js'
import type { Source } from './source.js'
import { surveyedDay, surveyedDevicePunch, surveyedPunch } from './wire/surveyed.js'

/** Kinds whose rows are of one person each and can be many: whoever judges some people needs no rows of others. */
export const sharedKinds: ReadonlySet<InputKind> = new Set<InputKind>([
  'punches',
  'device-punches',
  'day-reports',
  'month-reports',
  'roster',
])

export interface Survey {
  /** `kind`: what the document is; rows that decoding refuses tell nothing. */
  readonly take: (kind: InputKind, rows: readonly unknown[]) => void
  /** What another survey found. */
  readonly add: (other: Whole) => void
  readonly whole: () => Whole
}

export const createSurvey = (zone: Zone): Survey => {
  const reported = new Set<CivilDate>()
  let [recorded, punched]: [Span | undefined, Span | undefined] = [undefined, undefined]
  const source: Source = {
    file: '',
    input: 0,
    zone,
    request: {},
    person: employeeId,
    report: () => {},
    batch: {},
  }
  const punch = (at: Instant, fromDevice: boolean): void => {
    punched = reaching(punched, at)
    if (!fromDevice) recorded = reaching(recorded, at)
  }
  const takes: Partial<Record<InputKind, (row: unknown) => void>> = {
    'day-reports': reading(surveyedDay, ({ row }) => {
      const date = readDay(row.base_info.date, '', '', source)
      if (date !== undefined) reported.add(date)
    }),
    punches: reading(surveyedPunch, ({ row, lost }) => {
      const read = readPunch(row, '', source, lost)
      if (read !== undefined && !read.isPlaceholder) punch(read.punch.at, false)
    }),
    'device-punches': reading(surveyedDevicePunch, ({ row }) => {
      const read = readDevicePunch(row, '', source)
      if (read !== undefined) punch(read.punch.at, true)
    }),
  }
  return {
    take: (kind, rows) => {
      const one = takes[kind]
      if (one !== undefined) for (const row of rows) one(row)
    },
    add: (other) => {
      for (const date of other.reported) reported.add(date)
      recorded = around(recorded, other.recorded)
      punched = around(punched, other.punched)
    },
    whole: () => ({
      devicesOnly: recorded === undefined,
      anyRecords: punched !== undefined,
      recorded,
      punched,
      reported,
    }),
  }
}

/** A row as its codec reads it, at a glance where that tells enough. */
const reading = <A>(codec: Codec<A>, take: (reading: RowReading<A>) => void): ((raw: unknown) => void) => {
  const glance = glanceOf(codec)
  return (raw) => {
    const read = glance(raw) === 'unclear' ? readRow(codec, raw, () => {}) : { row: raw as A, lost: nothingLost }
    if (read !== undefined) take(read)
  }
}
type Codec<A> = Parameters<typeof readRow<A>>[0]

const around = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a === undefined || b === undefined ? (a ?? b) : span(earlier(a.start, b.start), later(a.end, b.end))
const reaching = (all: Span | undefined, at: Instant): Span =>
  all === undefined ? span(at, at) : span(earlier(all.start, at), later(all.end, at))
