/** What is everybody's, cut down to what judging some people needs of it. */
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Snapshot } from '../../domain/rule.js'

/** `people` are judged alike with and without the others. */
export const restricted = (company: Company, people: readonly EmployeeId[]): Company => {
  const own = new Set(people)
  const ofOwn = <V>(all: ReadonlyMap<EmployeeId, V>): ReadonlyMap<EmployeeId, V> =>
    new Map([...all].filter(([employee]) => own.has(employee)))
  const { snapshots, requested } = company
  const answers = shiftAnswers(snapshots)
  return {
    ...company,
    snapshots: new Map([...snapshots].filter(([employee]) => own.has(employee) || answers.has(employee))),
    companyRules: company.companyRules.map((one) => ({
      ...one,
      people: new Set([...one.people].filter((id) => own.has(id))),
    })),
    approvals: ofOwn(company.approvals),
    employment: ofOwn(company.employment),
    names: ofOwn(company.names),
    requested: { ...requested, punches: requestsOf(requested.punches, own) },
    known: company.known.filter(({ employee }) => own.has(employee)),
    inputs: [],
  }
}

/** Whose answers tell others what a shift is: of each rule and date the first. Everybody's answers are searched for a shift. */
const shiftAnswers = (snapshots: Company['snapshots']): ReadonlySet<EmployeeId> => {
  const known = holders.get(snapshots) ?? holdersOf(snapshots)
  holders.set(snapshots, known)
  return known
}
const holders = new WeakMap<Company['snapshots'], ReadonlySet<EmployeeId>>()
const holdersOf = (snapshots: Company['snapshots']): ReadonlySet<EmployeeId> => {
  const seen = new Set<string>()
  const found = new Set<EmployeeId>()
  for (const [employee, answers] of snapshots)
    for (const { date, rule } of answers) {
      if (rule?._tag !== 'shift') continue
      const key = keyOf({ date, rule })
      if (!seen.has(key)) found.add(employee)
      seen.add(key)
    }
  return found
}
const keyOf = ({ date, rule }: Snapshot): string => `${rule?.id} ${date}`

/** That punches were asked for at all is known even where nobody here was asked for. */
const requestsOf = (
  requests: Company['requested']['punches'],
  own: ReadonlySet<EmployeeId>,
): Company['requested']['punches'] => {
  const kept = requests.flatMap((one) => {
    if (one.people === undefined) return [one]
    const people = new Set([...one.people].filter((id) => own.has(id)))
    return people.size === 0 ? [] : [{ ...one, people }]
  })
  const [first] = requests
  return kept.length === 0 && first !== undefined ? [{ ...first, people: new Set() }] : kept
}
