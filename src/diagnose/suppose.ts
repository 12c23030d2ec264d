/** A world in which something is otherwise: changes applied to what the engine is given, in their order. */
import type { Company } from '../domain/company.js'
import type { Change, Supposed } from '../domain/diagnosis.js'
import type { Approval } from '../domain/approval.js'
import type { EmployeeId } from '../domain/employee.js'
import { overlaid } from '../domain/overlaid.js'
import type { Punch } from '../domain/punch.js'
import type { Roster } from '../domain/roster.js'
import type { CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import { zone } from '../time/zone.js'
import { withLeeway } from './changes/leeway.js'
import { byRule, holdingAlways } from './changes/rules.js'
import { endingAtMidnight, withBound } from './changes/windows.js'

/**
 * Changes of many people cost one copy of what they touch; rules that are not touched stay the same objects, and a company of which
 * nothing is otherwise stays the same company: what was worked out of it serves this world too.
 */
export const suppose = (world: Supposed, changes: readonly Change[]): Supposed => {
  const edits: Edits = { punches: new Map(), approvals: new Map(), rosters: new Map() }
  const changed = changes.reduce((next, change) => applied(next, change, edits), world)
  if (edits.punches.size + edits.approvals.size + edits.rosters.size === 0) return changed
  const { company } = changed
  return {
    policies: changed.policies,
    company: {
      ...company,
      punches: overlaid(company.punches, edits.punches),
      approvals: overlaid(company.approvals, edits.approvals),
      rosters: overlaid(company.rosters, edits.rosters),
    },
  }
}

/** What single people have instead, gathered so that the company is copied once. */
interface Edits {
  readonly punches: Map<EmployeeId, readonly Punch[]>
  readonly approvals: Map<EmployeeId, readonly Approval[]>
  readonly rosters: Map<EmployeeId, Roster>
}

const applied = (world: Supposed, change: Change, edits: Edits): Supposed => {
  const { company, policies } = world
  const of = (differs: Partial<Company>): Supposed => ({ policies, company: { ...company, ...differs } })
  switch (change._tag) {
    case 'answers':
      return { company, policies: { ...policies, ...change.answers } }
    case 'leeway':
      return of(byRule(company, change.rule, withLeeway(change.leeway)))
    case 'bound':
      return of(byRule(company, change.rule, withBound(change.bound, change.reading)))
    case 'snapshot':
      return of(holdingAlways(company, change.rule, change.date))
    case 'midnight':
      return of(byRule(company, undefined, endingAtMidnight))
    case 'ordinary-date':
      return of({ calendar: { ...company.calendar, days: without(company.calendar.days, change.date) } })
    case 'zone':
      return of({ zone: zone(change.zone) ?? company.zone })
    case 'punches': {
      const known = edits.punches.get(change.employee) ?? company.punches.get(change.employee) ?? []
      edits.punches.set(
        change.employee,
        exchanged(known, change.drop, change.add, (one) => one.at),
      )
      return world
    }
    case 'approvals': {
      const known = edits.approvals.get(change.employee) ?? company.approvals.get(change.employee) ?? []
      edits.approvals.set(change.employee, exchanged(known, change.drop, change.add, startOf))
      return world
    }
    case 'roster': {
      const known = edits.rosters.get(change.employee) ?? company.rosters.get(change.employee)
      if (known)
        edits.rosters.set(change.employee, { ...known, days: new Map([...known.days, [change.date, change.day]]) })
      return world
    }
    // What a hand wrote into a report is no input of the engine.
    case 'written':
      return world
  }
}

const without = <V>(all: ReadonlyMap<CivilDate, V>, date: CivilDate): ReadonlyMap<CivilDate, V> =>
  new Map([...all].filter(([on]) => on !== date))

/** In order of time, as a company has them. */
const exchanged = <A>(
  all: readonly A[],
  drop: readonly A[],
  add: readonly A[],
  timeOf: (one: A) => Instant,
): readonly A[] => {
  // A person's rows may have been read anew since the change was thought of: what is equal is the same.
  const isDropped = (one: A): boolean =>
    drop.some((other) => other === one || (timeOf(other) === timeOf(one) && written(other) === written(one)))
  return [...all.filter((one) => !isDropped(one)), ...add].toSorted((a, b) => timeOf(a) - timeOf(b))
}
const written = (one: unknown): string => JSON.stringify(one)

const startOf = (approval: Approval): Instant => (approval._tag === 'correction' ? approval.at : approval.begin)
