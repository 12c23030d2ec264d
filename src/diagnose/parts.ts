/** How stretches come out under a cause; under other answers they are judged again only where one of these answers is read. */
import type { Cause, Entry, PolicyAnswer, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Period } from '../domain/period.js'
import type { Measure } from '../domain/measure.js'
import type { PolicyName } from '../reason/policies.js'
import { addDays } from '../time/civil-date.js'
import { policyOtherwise } from './causes/policy.js'
import { dayKey, type DayKey, employeesIn, type Ledger, lostDay, type Outcome, outcomeOf } from './ledger.js'
import type { Matter, TryNoted } from './matter.js'
import type { Stretch } from './stretches.js'
import { reaches, type Worlds } from './worlds.js'

/** What one stretch adds to a weighing. */
export interface Part {
  readonly mends: readonly Entry[]
  readonly breaks: readonly Entry[]
  /** Days on which nothing differs any more. */
  readonly whole: readonly DayKey[]
  /** The gaps of its days, without those days that differ neither before nor then. */
  readonly gaps: ReadonlyArray<readonly [DayKey, readonly Measure[]]>
}
export type PartOf = (stretch: Stretch) => Part

export interface Parts {
  readonly of: (cause: Cause) => PartOf
  /** In a world in which something more holds, that touches some stretches. */
  readonly once: (holds: { readonly worlds: Worlds; readonly ledger: Ledger }, isTouched: IsTouched) => Parts
}
export type IsTouched = (employee: EmployeeId, period: Period) => boolean

interface NotedPart {
  readonly stretch: Stretch
  readonly part: Part
  readonly read: ReadonlySet<PolicyName>
}
type NotedPartOf = (stretch: Stretch) => NotedPart

export const openParts = (matter: Matter, worlds: Worlds, ledger: Ledger): Parts =>
  partsUpon(matter, worlds, ledger, [])

const partsUpon = (
  matter: Matter,
  worlds: Worlds,
  ledger: Ledger,
  before: Iterable<readonly [string, NotedPart]>,
): Parts => {
  const known = new Map(before)
  return {
    of: partsBy(matter, worlds, ledger, known),
    once: (holds, isTouched) => {
      const still = [...known].filter(([, { stretch: one }]) => !isTouched(one.employee, one.period))
      return partsUpon(matter, holds.worlds, holds.ledger, still)
    },
  }
}

/**
 * An answer that was not read on the way to a stretch would change nothing of it if it were another. So a stretch under two other answers
 * is that under one of them where this one's way never reads the other; and both are on the way of few.
 */
const partsBy = (
  matter: Matter,
  worlds: Worlds,
  ledger: Ledger,
  known: Map<string, NotedPart>,
): ((cause: Cause) => PartOf) => {
  const parting = partingBy(matter, ledger)
  const oneOf = interning()
  const notedBy =
    (tried: TryNoted, answer: string): NotedPartOf =>
    (stretch) => {
      const { employee, period } = stretch
      const name = `${answer} ${period.from} ${period.to} ${employee}`
      const found = known.get(name)
      if (found !== undefined) return found
      const { days, read } = tried(employee, period)
      const made: NotedPart = { stretch, part: parting({}, stretch, days), read: oneOf(read) }
      if (known.size >= partsKept) known.clear()
      known.set(name, made)
      return made
    }
  const asItIs = notedBy(worlds.noted([]), '')
  const answered = new Map<string, NotedPartOf>()
  const answering = (answer: PolicyAnswer): NotedPartOf => {
    const key = `${answer.name}=${answer.theirs}`
    const before = answered.get(key)
    if (before !== undefined) return before
    const otherwise = notedBy(worlds.noted([policyOtherwise([answer])]), key)
    const made: NotedPartOf = (stretch) => {
      const found = asItIs(stretch)
      return found.read.has(answer.name) ? otherwise(stretch) : found
    }
    answered.set(key, made)
    return made
  }
  return (cause) => {
    const tried = worlds.under([cause])
    const judged: PartOf = (stretch) => parting(cause.reach, stretch, tried(stretch.employee, stretch.period))
    if (cause.name !== 'policy') return judged
    const [one, other, ...more] = cause.with.answers
    if (one === undefined || more.length > 0) return judged
    const underOne = answering(one)
    if (other === undefined) return (stretch) => underOne(stretch).part
    const underOther = answering(other)
    return (stretch) => {
      const byOther = underOther(stretch)
      if (!byOther.read.has(one.name)) return byOther.part
      const byOne = underOne(stretch)
      return byOne.read.has(other.name) ? judged(stretch) : byOne.part
    }
  }
}
/** Of those who differ, under each answer that they read, some thousands suffice. */
const partsKept = 32_768

/** Sets of equal names are few. */
const interning = (): ((read: ReadonlySet<PolicyName>) => ReadonlySet<PolicyName>) => {
  const known = new Map<string, ReadonlySet<PolicyName>>()
  return (read) => {
    const name = [...read].toSorted().join()
    const one = known.get(name) ?? read
    known.set(name, one)
    return one
  }
}

/** Most days differ neither before nor then: of people who never differed they are not looked up. */
const partingBy = ({ reports }: Matter, ledger: Ledger) => {
  const differing = employeesIn(ledger)
  /** `days` in order of date; a date that was compared and is not among them has lost its answer. */
  return (reach: Cause['reach'], { employee, period }: Stretch, days: readonly TriedDay[]): Part => {
    const [mends, breaks]: [Entry[], Entry[]] = [[], []]
    const whole: DayKey[] = []
    const gaps: Array<readonly [DayKey, readonly Measure[]]> = []
    const put = (key: DayKey, outcome: Outcome): void => {
      mends.push(...outcome.mended)
      breaks.push(...outcome.broken)
      if (outcome.isWhole) whole.push(key)
    }
    const hasDiffered = differing.has(employee)
    const own = reports.get(employee)
    let next = 0
    for (let { from: date } = period; date <= period.to; date = addDays(date, 1)) {
      const day = days[next]?.date === date ? days[next++] : undefined
      const isSound = day === undefined ? own?.has(date) !== true : day.gaps.length === 0 && !hasDiffered
      if (isSound || !reaches(reach, employee, date)) continue
      const key = dayKey(employee, date)
      put(key, day === undefined ? lostDay(employee, date) : outcomeOf(ledger, day))
      if (day !== undefined && (day.gaps.length > 0 || ledger.gaps.has(key))) gaps.push([key, day.gaps])
    }
    return mends.length + breaks.length + whole.length + gaps.length === 0 ? nothing : { mends, breaks, whole, gaps }
  }
}
const nothing: Part = { mends: [], breaks: [], whole: [], gaps: [] }
