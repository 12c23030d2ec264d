/** The reconcile room: ours beside theirs, exactly. */
export { compareFigures, type FigureDifference, isIgnored, measuresIn } from './compare-figures.js'
export { compareReport, type ReportTerms } from './compare-report.js'
export { compareDays, type DayClass, type DayComparison, dayClasses, type Terms } from './compare-days.js'
export {
  compareMonths,
  type MonthComparison,
  type MonthTerms,
  nameOfPeriod,
  type PersonMonth,
  type UncomparedMonth,
} from './compare-months.js'
export { inconsistencies } from './consistency.js'
export type { ConsistencyTerms } from './day-contradictions.js'
export type { Recorded, RecordTerms } from './record-contradictions.js'
export { netOfPeople } from './favours.js'
export type { JudgedDay, JudgedMonth } from './judged.js'
export { anythingDiffers, summarise } from './summarise.js'
