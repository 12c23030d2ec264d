/** How long the rests of a day are, and when one of that length begins, as far as standard and worked time tell. */
import { type InferredRest, type WorkedUnit, workedUnits } from '../domain/calibration.js'
import type { Cell } from './region.js'
import { step } from './fact.js'
import type { ReportedDay } from './reported-day.js'

/** `cells`: every rule still possible; `chosen`: the one whose times are taken. */
export const inferRest = (
  days: readonly ReportedDay[],
  chosen: Cell,
  cells: readonly Cell[],
  standard: number | undefined,
): InferredRest => {
  const telling = days.filter((day) => day.standard !== undefined)
  if (standard === undefined) return { total: undefined, begins: undefined, workedIn: undefined }
  const lengths = cells.map(({ start, end }) => end - start - standard)
  const value = chosen.end - chosen.start - standard
  const total = {
    value,
    from: lengths.reduce((a, b) => Math.min(a, b)),
    to: lengths.reduce((a, b) => Math.max(a, b)),
    days: telling.filter((day) => day.standard === standard).length,
  }
  return { total, ...beginningOf(days, chosen, value) }
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly worked: number
}

/** Worked time is read in each way it may be written, the exact one first; one that some day contradicts is none. */
const beginningOf = (
  days: readonly ReportedDay[],
  { start, end }: Cell,
  rest: number,
): Pick<InferredRest, 'begins' | 'workedIn'> => {
  const stretches = days.flatMap(({ arrival, departure, worked }): Stretch[] =>
    arrival === undefined || departure === undefined || worked === undefined || worked <= 0
      ? []
      : [{ from: arrival.exact, to: departure.exact, worked }],
  )
  if (stretches.length === 0) return { begins: undefined, workedIn: undefined }
  for (const unit of workedUnits) {
    const possible: number[] = []
    for (let begin = start; begin + rest <= end; begin += step)
      if (stretches.every((one) => isWritten(one, begin, rest, unit))) possible.push(begin)
    const [from, to] = [possible[0], possible.at(-1)]
    if (from === undefined || to === undefined) continue
    if (rest === 0) return { begins: undefined, workedIn: unit }
    return { begins: { value: likeliest(possible), from, to, days: stretches.length }, workedIn: unit }
  }
  return { begins: undefined, workedIn: undefined }
}

const isWritten = ({ from, to, worked }: Stretch, begin: number, rest: number, unit: WorkedUnit): boolean => {
  const net = (a: number, b: number): number => b - a - Math.max(0, Math.min(b, begin + rest) - Math.max(a, begin))
  const minute = (seconds: number): number => Math.floor(seconds / 60) * 60
  const inMinutes = net(minute(from), minute(to))
  switch (unit) {
    case 'seconds':
      return net(from, to) === worked
    case 'minutes':
      return inMinutes === worked
    case 'ceil-hour':
      return Math.ceil(inMinutes / 3600) * 3600 === worked
    case 'nearest-hour':
      return Math.round(inMinutes / 3600) * 3600 === worked
    case 'floor-hour':
      return Math.floor(inMinutes / 3600) * 3600 === worked
  }
}

/** Noon where it is possible, since most rests begin then; else the roundest, the earliest of several. */
const likeliest = (possible: readonly number[]): number =>
  possible.includes(43_200)
    ? 43_200
    : ([3600, 1800, 900, 300].flatMap((unit) => possible.find((one) => one % unit === 0) ?? [])[0] ?? possible[0]!)
