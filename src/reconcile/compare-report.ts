/** Our figures beside one official report, in the report's own units. */
import type { Figures, Measure } from '../domain/measure.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import { compareFigures, type FigureDifference } from './compare-figures.js'
import { type ConsoleHours, inUnitsOf } from './own-units.js'

export interface ReportTerms {
  readonly ignored: ReadonlySet<Measure>
  /** How a console export rounds hours. */
  readonly consoleHours: ConsoleHours
}

/** Both sides of a difference are in the report's units: beside whole hours ours are whole hours too. */
export const compareReport = (
  ours: Figures,
  { figures, units = 'seconds' }: Pick<OfficialDay | OfficialMonth, 'figures' | 'units'>,
  { ignored, consoleHours }: ReportTerms,
): readonly FigureDifference[] => compareFigures(inUnitsOf(units, ours, consoleHours), figures, ignored)
