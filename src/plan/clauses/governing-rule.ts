/** Which rule answer governs a person on a date. */
import type { CompanyRule } from '../../domain/company.js'
import type { Rule, Snapshot } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import type { CivilDate } from '../../time/civil-date.js'

export interface GoverningInput {
  readonly date: CivilDate
  /** The person's own, in order of date, undated first. */
  readonly snapshots: ReadonlyArray<Snapshot>
  /** Company rules whose `range.userid` names the person. */
  readonly naming: ReadonlyArray<CompanyRule>
}

/** `rule` is `undefined` where the vendor answered that there is none. */
export interface Governing {
  readonly rule: Rule | undefined
  readonly snapshot: CivilDate | undefined
  readonly borrowed: boolean
}

/**
 * The answer fetched for that very day, else one without a date, which serves every day, else the nearest earlier, else the nearest
 * later. Company rules speak only of people about whom nothing was answered.
 */
export const governingRule = clause({
  id: 'governing-rule',
  law: { page: 'getcheckinoption', says: '用户在不同日期的规则不一定相同，请按天获取' },
  leansOn: ['governingRule'],
  decide: ({ date, snapshots, naming }: GoverningInput, policies): Governing | 'several' | undefined => {
    const own = snapshotFor(snapshots, date)
    if (own !== undefined)
      return { rule: own.rule, snapshot: own.date, borrowed: own.date !== undefined && own.date !== date }
    const [first, ...others] = naming
    if (first === undefined) return undefined
    if (others.length === 0) return ofCompany(first)
    // Each of them names the person, so that a person goes before a department does not choose among them.
    return policies.governingRule === 'newest' ? newest(naming) : 'several'
  },
  because: ({ snapshots, naming }, outcome) => {
    if (outcome === undefined) return reason('governing-rule.never-told', {})
    if (outcome === 'several') return reason('governing-rule.several', { rules: naming.map(({ rule }) => rule.name) })
    const { rule, snapshot: date, borrowed } = outcome
    if (rule === undefined) return reason('governing-rule.none-that-day', { date, borrowed })
    return snapshots.length === 0
      ? reason('governing-rule.company', { rule: rule.name })
      : reason('governing-rule.snapshot', { rule: rule.name, date, borrowed })
  },
})

/** Of snapshots in order of date, undated first: the day's own, else the undated, else the nearest earlier, else the nearest later. */
export const snapshotFor = <S extends { readonly date: CivilDate | undefined }>(
  snapshots: ReadonlyArray<S>,
  date: CivilDate,
): S | undefined => {
  const [first] = snapshots
  if (first === undefined || snapshots.length === 1) return first
  let nearest: S = first
  for (const one of snapshots) {
    if (one.date === date) return one
    if (first.date !== undefined && one.date !== undefined && one.date < date) nearest = one
  }
  return nearest
}

const ofCompany = ({ rule }: CompanyRule): Governing => ({ rule, snapshot: undefined, borrowed: false })

const newest = (naming: ReadonlyArray<CompanyRule>): Governing | 'several' => {
  const last = Math.max(...naming.map(({ created }) => created))
  const [first, ...others] = naming.filter(({ created }) => created === last)
  return first === undefined || others.length > 0 ? 'several' : ofCompany(first)
}
