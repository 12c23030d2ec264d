/** What one arrival or departure with its verdict demands of a rule: a bound on its leeway, given its times. */
import type { OfficialDay } from '../domain/official.js'
import type { Edge } from '../domain/punch.js'
import type { Policies } from '../reason/policies.js'
import type { ReportedDay } from './reported-day.js'

/** Readings of what the vendor leaves unsaid that decide what a day demands. */
export const readings = [
  'deviationClock',
  'correctionLeeway',
  'correctionShiftsOut',
  'lateCountsFrom',
  'earlyCountsFrom',
  'bandLateFrom',
] as const
export type ReadBy = Pick<Policies, (typeof readings)[number]>

/** "flex_on_duty_time … 与 max_allow_arrive_early … 互斥": a rule has a grace at both ends, or a band, or neither. */
export const leewayKinds = ['grace', 'band'] as const
export type LeewayKind = (typeof leewayKinds)[number]

/** Equal arrivals (or departures) of several days. Times are seconds after 00:00 of the date, as read. */
export interface Fact {
  readonly edge: Edge
  readonly at: number
  readonly corrected: boolean
  /** Seconds late or early; 0: in time. */
  readonly by: number
  /** The arrival that may shift the required out. */
  readonly arrived: number | undefined
  readonly days: ReadonlyArray<OfficialDay>
}

export const factsOf = (days: readonly ReportedDay[], read: ReadBy): readonly Fact[] => {
  const facts = new Map<string, Fact & { readonly days: OfficialDay[] }>()
  const add = (fact: Omit<Fact, 'days'>, day: OfficialDay): void => {
    const key = `${fact.edge} ${fact.at} ${fact.corrected} ${fact.by} ${fact.arrived}`
    const known = facts.get(key)
    if (known === undefined) facts.set(key, { ...fact, days: [day] })
    else known.days.push(day)
  }
  for (const { day, arrival, departure, late, early, absent } of days) {
    if (absent !== undefined) continue
    if (arrival !== undefined && late !== undefined)
      add({ edge: 'in', at: arrival.read, corrected: arrival.corrected, by: late, arrived: undefined }, day)
    if (departure === undefined || early === undefined) continue
    const shifts = arrival !== undefined && (!arrival.corrected || read.correctionShiftsOut === 'yes')
    const arrived = shifts ? arrival.read : undefined
    add({ edge: 'out', at: departure.read, corrected: departure.corrected, by: early, arrived }, day)
  }
  return [...facts.values()]
}

/** `holds` or `fails` whatever the leeway; else the leeway of that edge lies in [from, to], seconds. */
export type Bound = 'holds' | 'fails' | { readonly of: Edge; readonly from: number; readonly to: number }

/** Given both planned times. The leeway of the in is a grace or how late one may come, of the out a grace or how early one may come. */
export const boundOf = (fact: Fact, start: number, end: number, kind: LeewayKind, read: ReadBy): Bound =>
  fact.edge === 'in' ? ofArrival(fact, start, kind, read) : ofDeparture(fact, start, end, kind, read)

const ofArrival = ({ at, corrected, by }: Fact, start: number, kind: LeewayKind, read: ReadBy): Bound => {
  const past = at - start
  const eased = !corrected || keepsLeeway(kind, read)
  if (by === 0) return eased ? (past <= 0 ? 'holds' : { of: 'in', from: past, to: most }) : holdsIf(past <= 0)
  if (!eased) return holdsIf(past === by)
  if (countsFromEnd(kind, read)) return { of: 'in', from: past - by, to: past - by }
  return past === by ? { of: 'in', from: 0, to: by - 1 } : 'fails'
}

const ofDeparture = (fact: Fact, start: number, end: number, kind: LeewayKind, read: ReadBy): Bound => {
  const eased = !fact.corrected || keepsLeeway(kind, read)
  if (!eased) return holdsIf(fact.by === 0 ? fact.at >= end : fact.at + fact.by === end)
  return kind === 'grace' ? ofGrace(fact, end, read) : ofShift(fact, start, end)
}

const ofGrace = ({ at, by }: Fact, end: number, read: ReadBy): Bound => {
  if (by === 0) return at >= end ? 'holds' : { of: 'out', from: end - at, to: most }
  if (read.earlyCountsFrom === 'grace-start') return { of: 'out', from: end - at - by, to: end - at - by }
  return at + by === end ? { of: 'out', from: 0, to: by - 1 } : 'fails'
}

/** Required out = planned out + clamp(in − planned in, −early, +late). */
const ofShift = ({ at, by, arrived }: Fact, start: number, end: number): Bound => {
  const away = arrived === undefined ? 0 : arrived - start
  const shift = at + by - end
  if (away === 0) return holdsIf(by === 0 ? shift >= 0 : shift === 0)
  if (away < 0) {
    if (by === 0) return shift >= 0 ? 'holds' : shift < away ? 'fails' : { of: 'out', from: -shift, to: most }
    if (shift > 0 || shift < away) return 'fails'
    return { of: 'out', from: -shift, to: shift === away ? most : -shift }
  }
  if (by === 0) return shift < 0 ? 'fails' : shift >= away ? 'holds' : { of: 'in', from: 0, to: shift }
  if (shift < 0 || shift > away) return 'fails'
  return { of: 'in', from: shift, to: shift === away ? most : shift }
}

/** Planned ends outside of this are ruled out by the fact whatever the leeway. */
export const endsAllowed = (fact: Fact, start: number, kind: LeewayKind, read: ReadBy): readonly [number, number] => {
  const { at, by, corrected, arrived } = fact
  if (fact.edge === 'in') return [0, latestEnd]
  const due = at + by
  if (corrected && !keepsLeeway(kind, read)) return by === 0 ? [0, at] : [due, due]
  if (kind === 'grace') {
    if (by === 0) return [0, at + most]
    return read.earlyCountsFrom === 'grace-start' ? [due, due + most] : [due, due]
  }
  const away = arrived === undefined ? 0 : arrived - start
  const latest = due + Math.min(most, Math.max(0, -away))
  return [by === 0 ? 0 : due - Math.min(most, Math.max(0, away)), latest]
}

const holdsIf = (holds: boolean): Bound => (holds ? 'holds' : 'fails')

const keepsLeeway = (kind: LeewayKind, { correctionLeeway }: ReadBy): boolean =>
  correctionLeeway === 'full' || (correctionLeeway === 'grace' && kind === 'grace')
const countsFromEnd = (kind: LeewayKind, { lateCountsFrom, bandLateFrom }: ReadBy): boolean =>
  kind === 'grace' ? lateCountsFrom === 'grace-end' : bandLateFrom === 'band-end'

/** "≤ 360 min" is what the vendor takes for each leeway; "次日23:59" is the last planned out. */
export const most = 21_600
export const latestEnd = 172_740
/** Times of a rule are whole minutes: "value has to be a multiple of 60" (301093). */
export const step = 60
