/** A list put in order by person, once somebody is asked for. */
import type { EmployeeId } from './domain/employee.js'

export interface OfSomebody {
  readonly employee: EmployeeId
}

export const byPerson = <A extends OfSomebody>(all: readonly A[]): ((employee: EmployeeId) => readonly A[]) => {
  let known: ReadonlyMap<EmployeeId, readonly A[]> | undefined
  return (employee) => {
    known ??= listedByPerson(all)
    return known.get(employee) ?? []
  }
}

/** Each person in the order in which the list first names them. */
export const listedByPerson = <A extends OfSomebody>(all: readonly A[]): ReadonlyMap<EmployeeId, readonly A[]> => {
  const lists = new Map<EmployeeId, A[]>()
  for (let i = 0; i < all.length; i++) {
    const one = all[i]!
    const own = lists.get(one.employee)
    if (own === undefined) lists.set(one.employee, [one])
    else own.push(one)
  }
  return lists
}
