/** One id for a person whose userid is spelled in capitals here and in small letters there; the vendor takes them for the same. */
import { type EmployeeId, employeeId } from '../domain/employee.js'

/** The spelling used for all: of those that occur the first by code, so that the order of documents cannot matter. */
export const employeeIds = (occurring: ReadonlySet<string>): ((userid: string) => EmployeeId) => {
  const chosen = new Map<string, string>()
  const exact = new Map<string, EmployeeId>()
  for (const userid of occurring) {
    const folded = userid.toLowerCase()
    const other = chosen.get(folded)
    if (other === undefined || userid < other) chosen.set(folded, userid)
  }
  return (userid) => {
    const known = exact.get(userid)
    if (known !== undefined) return known
    const id = employeeId(chosen.get(userid.toLowerCase()) ?? userid)
    exact.set(userid, id)
    return id
  }
}
