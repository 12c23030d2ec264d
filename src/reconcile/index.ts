/** The reconcile room: ours beside theirs, exactly. */
export { compareFigures, type FigureDifference } from './compare-figures.js'
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
export { netOfPeople } from './favours.js'
export type { JudgedDay, JudgedMonth } from './judged.js'
export { anythingDiffers, summarise } from './summarise.js'
