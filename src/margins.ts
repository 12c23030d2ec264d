/** How far a punch is from another verdict: its day is judged again with that punch moved, by the same engine, until the verdict flips. */
import type { FilledSlot } from './domain/assignment.js'
import type { Company } from './domain/company.js'
import type { Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import type { Status } from './domain/status.js'
import { createEngine } from './engine.js'
import type { Policies } from './reason/policies.js'
import { type Instant, plus, since } from './time/instant.js'
import { type Seconds, seconds } from './time/seconds.js'

/** The least move of a punch, within its slot's window, after which something else is said of the slot. */
export interface Margin {
  readonly seconds: Seconds
  readonly towards: 'earlier' | 'later'
  /** What is said of the slot then; nothing where it is in order. */
  readonly becomes: readonly Status[]
}

/**
 * Nothing where no punch fills the slot, where its time is an approved one, or where no move within the window changes anything. Lateness
 * never comes and goes as one arrives later, so halving the way finds the first flip.
 */
export const marginOf = (
  day: DayResult,
  { slot, filled }: FilledSlot,
  { company, policies, asOf }: { company: Company; policies: Policies; asOf: Instant | undefined },
): Margin | undefined => {
  if (filled === undefined || filled.correction !== undefined) return undefined
  const { punch } = filled
  const saidAt = (at: Instant): readonly Status[] => {
    const moved = withPunches(company, punch, { ...punch, at })
    const [judged] = createEngine(moved, policies, asOf).judge(day.employee, { from: day.date, to: day.date }).days
    return judged === undefined ? [] : saidOf(judged, slot)
  }
  const now = saidOf(day, slot)
  const [later, earlier] = [since(plus(slot.window.end, -1), punch.at), since(punch.at, slot.window.start)]
  const found = [
    flip(later, (by) => saidAt(plus(punch.at, by)), now, 'later'),
    flip(earlier, (by) => saidAt(plus(punch.at, -by)), now, 'earlier'),
  ].filter((one) => one !== undefined)
  return found.toSorted((a, b) => a.seconds - b.seconds)[0]
}

const flip = (
  furthest: number,
  saidAfter: (by: number) => readonly Status[],
  now: readonly Status[],
  towards: Margin['towards'],
): Margin | undefined => {
  const isOther = (by: number): boolean => saidAfter(by).join() !== now.join()
  if (furthest <= 0 || !isOther(furthest)) return undefined
  let [same, other] = [0, furthest]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (isOther(middle)) other = middle
    else same = middle
  }
  return { seconds: seconds(other), towards, becomes: saidAfter(other) }
}

const saidOf = ({ verdicts }: DayResult, { position, edge }: FilledSlot['slot']): readonly Status[] =>
  verdicts
    .filter(({ slot }) => slot?.position === position && slot.edge === edge)
    .map(({ status }) => status)
    .toSorted()

const withPunches = (company: Company, punch: Punch, moved: Punch): Company => {
  const own = company.punches.get(punch.employee) ?? []
  const punches = own.map((one) => (one === punch ? moved : one)).toSorted((a, b) => a.at - b.at)
  return { ...company, punches: new Map(company.punches).set(punch.employee, punches) }
}
