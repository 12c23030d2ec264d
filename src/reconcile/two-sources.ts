/** One person-day told by the API and by a console export: which of them is compared with ours, and whether they tell the same. */
import type { Measure } from '../domain/measure.js'
import type { OfficialDay } from '../domain/official.js'
import { secondsInMinute } from '../time/seconds.js'
import { compareReport, type ReportTerms } from './compare-report.js'
import { isInHours } from './own-units.js'

/** The API's reports, which tell seconds; those of exports where there are no others. */
export const finest = <Report extends Pick<OfficialDay, 'units'>>(reports: readonly Report[]): readonly Report[] => {
  if (reports.length < 2) return reports
  const exact = reports.filter(({ units }) => units !== 'console')
  return exact.length === 0 ? reports : exact
}

/** The measures that an export tells otherwise than the API does. Where one side tells a day twice, that is told elsewhere. */
export const disagreement = (reports: readonly OfficialDay[], terms: ReportTerms): readonly Measure[] => {
  const [exact, another] = finest(reports)
  const [printed, second] = reports.filter(({ units }) => units === 'console')
  if (
    exact === undefined ||
    printed === undefined ||
    exact === printed ||
    another !== undefined ||
    second !== undefined
  )
    return []
  // Clocks without seconds make the same stretch up to a minute longer: what agrees either way agrees.
  const longer = compareReport(aMinuteMore(exact), printed, terms).map(({ measure }) => measure)
  return compareReport(exact.figures, printed, terms)
    .map(({ measure }) => measure)
    .filter((measure) => !isInHours(measure) || longer.includes(measure))
}

const aMinuteMore = ({ figures }: OfficialDay) => {
  const worked = figures['worked.seconds']
  return typeof worked === 'number' && worked > 0 ? { ...figures, 'worked.seconds': worked + secondsInMinute } : figures
}
