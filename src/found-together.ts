/** Findings of different people put together: what is one thing to say of many is said once, in one order. */
import { byText } from './domain/by-text.js'
import type { EmployeeId } from './domain/employee.js'
import { type FindingId, found, type Found, type Place } from './domain/finding.js'
import { grouped, keyOf } from './reconcile/grouped.js'

/** Findings of people of whom nobody is named on two sides; the order in which they come changes nothing. */
export const foundTogether = (all: readonly Found[]): readonly Found[] => {
  return [...grouped(all, kindOf)]
    .map(([key, same]) => ({ key, one: same.length === 1 ? inOrder(same[0]!) : added(same) }))
    .toSorted((a, b) => rankOf(a.one) - rankOf(b.one) || byText(a.key, b.key))
    .map(({ one }) => one)
}

/** In the order in which a report tells them; those of one kind stay as they come. */
export const inTellingOrder = (all: readonly Found[]): readonly Found[] => all.toSorted((a, b) => rankOf(a) - rankOf(b))

/** In this order kinds are told; those of cohorts stand together, by date. */
const order: readonly FindingId[] = [
  'unjudged',
  'duplicated-day',
  'duplicated-month',
  'borrowed-rule',
  'unresolved-people',
  'exported-rule',
  'rule-against-export',
  'export-disagrees',
  'not-carried',
  'not-recomputed',
  'ignored',
  'month-not-compared',
  'month-fitted',
  'known-unreviewed',
  'known-without-difference',
  'mass-absence',
  'mass-missing',
  'mass-late',
  'place-disagrees',
  'correction-without-slot',
  'hint-disagrees',
  'overtime-inconsistent',
  'report-month-days',
  'report-month-sum',
  'report-overtime-classes',
  'report-absence-duration',
  'report-absent-and-punched',
  'report-count-without-duration',
  'report-leave-unit',
  'report-punches',
  'report-records',
  'report-rest-day',
  'report-worked',
  'unseen-data',
  'rule-days-missing',
  'roster-days-missing',
  'people-without-punches',
  'unknown-fields',
  'punches-without-rule',
]
const cohorts: ReadonlySet<FindingId> = new Set(['mass-absence', 'mass-missing', 'mass-late'])
const ranks = new Map(order.map((id, rank) => [id, rank]))
const rankOf = ({ id }: Found): number => ranks.get(cohorts.has(id) ? 'mass-absence' : id) ?? order.length

/** What is told of each person, month or entry by itself. */
const alone: ReadonlySet<string> = new Set<FindingId>([
  'duplicated-month',
  'month-not-compared',
  'month-fitted',
  'known-without-difference',
])
/** Figures of a finding that are sums over the people it is about. */
const sums: ReadonlySet<string> = new Set([
  'days',
  'months',
  'entries',
  'punches',
  'records',
  'corrections',
  'people',
  'reportedPunching',
])
/** What of a finding is an example: the first of all. */
const examples: ReadonlySet<string> = new Set(['first', 'asks', 'prints'])

type Told = Readonly<Record<string, unknown>>

/** One text for findings that are one thing to say. */
const kindOf = (one: Found): string => {
  const told = one.with as Told
  const isAlone = alone.has(one.id) || (one.id === 'overtime-inconsistent' && told['kind'] !== 'status')
  const own = Object.entries(told).filter(
    ([name]) => !sums.has(name) && !examples.has(name) && !(name === 'period' && 'first' in told),
  )
  const [first] = one.where
  return keyOf(
    one.id,
    ...own.map(([, value]) => textOf(value)),
    ...(isAlone && first ? [first.employee, whenOf(first)] : []),
  )
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
const whenOf = ({ date }: Place): string => (date === undefined ? '' : String(date).padStart(8, '0'))

const added = (same: readonly Found[]): Found => {
  const example = same.reduce((a, b) => (isEarlier(b, a) ? b : a))
  const total = (name: string): number => same.reduce((sum, one) => sum + Number((one.with as Told)[name] ?? 0), 0)
  const details = Object.fromEntries(
    Object.entries(example.with as Told).map(([name, value]) => [name, sums.has(name) ? total(name) : value]),
  )
  // The fields are those of the example, each a figure where it was one.
  return inOrder(
    found(
      example.id,
      details as never,
      same.flatMap(({ where }) => where),
    ),
  )
}

/** Which of two has the example: by date, or by the period of a month, then by person and by what it says. */
const isEarlier = (a: Found, b: Found): boolean => byText(exampleOf(a), exampleOf(b)) < 0
const exampleOf = (one: Found): string => {
  const { first } = one.with as {
    readonly first?: { readonly date?: number; readonly from?: number; readonly employee: EmployeeId }
  }
  const at =
    first === undefined
      ? earliest(one.where)
      : `${String(first.date ?? first.from ?? 0).padStart(8, '0')}${first.employee}`
  return keyOf(at, JSON.stringify(first ?? one.with))
}
const earliest = (where: readonly Place[]): string =>
  where.reduce((least, place) => {
    const name = `${whenOf(place)}${place.employee}`
    return least === '' || name < least ? name : least
  }, '')

const inOrder = (one: Found): Found => found(one.id, one.with, one.where.toSorted(byDateAndPerson))
const byDateAndPerson = (a: Place, b: Place): number => (a.date ?? 0) - (b.date ?? 0) || byText(a.employee, b.employee)
