/** What is left to explain: the gaps of each day in the world accepted so far, and which of the report's entries have no cause yet. */
import type { Entry, TriedDay } from '../domain/diagnosis.js'
import type { EmployeeId } from '../domain/employee.js'
import type { Measure } from '../domain/measure.js'
import type { CivilDate } from '../time/civil-date.js'

export type DayKey = string
export const dayKey = (employee: EmployeeId, date: CivilDate): DayKey => `${date}${betweenTwo}${employee}`
const betweenTwo = '\u0000'
export const keyOfDay = ({ employee, date }: { readonly employee: EmployeeId; readonly date: CivilDate }): DayKey =>
  dayKey(employee, date)

export interface Ledger {
  /** Every gap there is now, reviewed ones among them. */
  readonly gaps: ReadonlyMap<DayKey, readonly Measure[]>
  /** Entries without a cause, of each day. */
  readonly open: ReadonlyMap<DayKey, readonly Entry[]>
}

/** Those of whom some day differs. */
export const employeesIn = ({ gaps }: Ledger): ReadonlySet<string> =>
  new Set([...gaps.keys()].map((key) => key.slice(key.indexOf(betweenTwo) + 1)))

export const openLedger = (entries: readonly Entry[], days: Iterable<TriedDay>): Ledger => ({
  gaps: new Map([...days].filter(({ gaps }) => gaps.length > 0).map((day) => [keyOfDay(day), day.gaps])),
  open: byDay(entries),
})

/** What one trial of one day does: which open entries vanish, and which appear where nothing differed. */
export interface Outcome {
  readonly mended: readonly Entry[]
  readonly broken: readonly Entry[]
  /** Everything that differed on the day is gone. */
  readonly isWhole: boolean
}

export const outcomeOf = (ledger: Ledger, day: TriedDay): Outcome => {
  const key = keyOfDay(day)
  const before = ledger.gaps.get(key) ?? []
  if (before.length === 0 && day.gaps.length === 0) return nothing
  const { employee, date, gaps, figures } = day
  const broken = gaps.filter((measure) => !before.includes(measure)).map((measure) => ({ employee, date, measure }))
  // Figures that are no longer worked out are no answer to the report's, unless others of the day are.
  const isAnswered = before.some((measure) => figures[measure] !== undefined)
  const open = isAnswered ? (ledger.open.get(key) ?? []) : []
  return {
    mended: open.filter(({ measure }) => before.includes(measure) && !gaps.includes(measure)),
    broken,
    isWhole: isAnswered && gaps.length === 0,
  }
}
const nothing: Outcome = { mended: [], broken: [], isWhole: false }

/** A day that is no longer judged, or not over, in some world has lost its answer: that mends nothing. */
export const lostDay = (employee: EmployeeId, date: CivilDate): Outcome => ({
  mended: [],
  broken: [{ employee, date, measure: 'dayType' }],
  isWhole: false,
})

/** Entries that have found their cause are no longer open. */
export const settling = ({ gaps, open }: Ledger, settled: readonly Entry[]): Ledger => {
  const gone = new Set(settled.map(nameOfEntry))
  const left = [...open.values()].flat().filter((entry) => !gone.has(nameOfEntry(entry)))
  return { gaps, open: byDay(left) }
}

export const nameOfEntry = ({ employee, date, measure }: Entry): string => `${date}\u0000${employee}\u0000${measure}`

const byDay = (entries: readonly Entry[]): ReadonlyMap<DayKey, readonly Entry[]> => {
  const days = new Map<DayKey, Entry[]>()
  for (const entry of entries) {
    const known = days.get(keyOfDay(entry))
    if (known === undefined) days.set(keyOfDay(entry), [entry])
    else known.push(entry)
  }
  return days
}
