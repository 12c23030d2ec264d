/** A report that was fetched before an approval was given cannot know it. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Approval } from '../../domain/approval.js'
import type { Company } from '../../domain/company.js'
import { civilDate, formatDate } from '../../time/civil-date.js'
import { instant } from '../../time/instant.js'
import { dateAt } from '../../time/zone.js'

/** The cause itself, or that the report is older than what it does not know: by the approval's number, else by when it was fetched. */
export const staleOr = (found: Cause, approvals: readonly Approval[], day: TriedDay, company: Company): Cause => {
  const fetched = dateOf(company.inputs[day.report.origin.input]?.fetchedAt, company)
  const given = approvals.map(({ number }) => dateInNumber(number) ?? fetchedApprovals(company))
  const [first] = given
  if (fetched === undefined || first === undefined || given.some((one) => one === undefined || one <= fetched))
    return found
  return cause('stale-report', { fetched: fetched.slice(0, 10), given: first.slice(0, 10) }, found.changes, found.reach)
}

/** "202009030002": the number of an approval begins with the date on which it was asked for. */
const dateInNumber = (number: string): string | undefined => {
  const match = /^(\d{4})(\d{2})(\d{2})\d/.exec(number)
  const date = match && civilDate(Number(match[1]), Number(match[2]), Number(match[3]))
  return date === undefined || date === null ? undefined : formatDate(date)
}

/** When the last document of approvals was fetched, where there is one of its own. */
const fetchedApprovals = (company: Company): string | undefined =>
  company.inputs
    .filter(({ kind }) => kind === 'approvals')
    .flatMap(({ fetchedAt }) => dateOf(fetchedAt, company) ?? [])
    .toSorted()
    .at(-1)

/** An ISO moment as the date of the company's clock. */
const dateOf = (fetchedAt: string | undefined, { zone }: Company): string | undefined => {
  const at = fetchedAt === undefined ? Number.NaN : Date.parse(fetchedAt)
  return Number.isNaN(at) ? undefined : formatDate(dateAt(zone, instant(Math.floor(at / 1000))))
}
