/** A list put in order by person, once somebody is asked for. */
import type { EmployeeId } from './domain/employee.js'
import { grouped } from './reconcile/grouped.js'

export const byPerson = <A extends { readonly employee: EmployeeId }>(
  all: readonly A[],
): ((employee: EmployeeId) => readonly A[]) => {
  let known: ReadonlyMap<string, readonly A[]> | undefined
  return (employee) => {
    known ??= grouped(all, (one) => one.employee)
    return known.get(employee) ?? []
  }
}
