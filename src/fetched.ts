/** Which stretches of time of whose punches were fetched, as far as the requests tell. */
import type { Company, Requested } from './domain/company.js'
import type { EmployeeId } from './domain/employee.js'
import { plus } from './time/instant.js'
import { type Span, span, union } from './time/span.js'

/** Of each person what a request named them for, and what was asked of everybody; worked out once for a company and its parts. */
export const fetchedSpans = ({ requested }: Company): FetchedSpans => {
  const known = fetchedIn.get(requested) ?? spansIn(requested)
  fetchedIn.set(requested, known)
  return known
}
type FetchedSpans = (employee: EmployeeId) => readonly Span[]
const fetchedIn = new WeakMap<Requested, FetchedSpans>()

const spansIn = (requested: Requested): FetchedSpans => {
  const ofAll = union(requested.punches.filter(({ people }) => people === undefined).map(inclusive))
  const own = new Map<EmployeeId, readonly Span[]>()
  for (const one of requested.punches) {
    const asked = inclusive(one)
    // Whoever was named together until now shares one list.
    const longer = new Map<readonly Span[], readonly Span[]>()
    for (const employee of one.people ?? []) {
      const before = own.get(employee) ?? nothing
      const now = longer.get(before) ?? [...before, asked]
      longer.set(before, now)
      own.set(employee, now)
    }
  }
  const known = new Map<readonly Span[], readonly Span[]>()
  return (employee) => {
    const named = own.get(employee)
    if (named === undefined) return ofAll
    const spans = known.get(named) ?? union([...ofAll, ...named])
    known.set(named, spans)
    return spans
  }
}
const nothing: readonly Span[] = []

/** A request to 23:59:59 asks for that second too. */
const inclusive = ({ start, end }: Span): Span => span(start, plus(end, 1))
