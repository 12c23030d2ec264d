/** The part of a report that rests on no assumption: what its reader can hold against the vendor whatever the vendor left unsaid. */
import type { Report } from './domain/report.js'
import { netOfPeople } from './reconcile/index.js'

/**
 * The same report with only those differences that lean on no policy of basis `assumed`, and the nets of people from these alone. The
 * summary still counts everything, and `setAside` says how many differences are not shown.
 */
export const certainOnly = (report: Report): Report => {
  const differences = report.differences.filter(({ restsOn }) => restsOn.length === 0)
  return {
    ...report,
    differences,
    people: netOfPeople(differences),
    setAside: report.differences.length - differences.length,
  }
}
