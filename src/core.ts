/**
 * `kaoqin/core`: the engine and the comparison alone, for pages that must load fast. A company comes in, figures and differences go
 * out. Decoding, the zones of the world and the holidays are in `kaoqin/decode`; wording, printers and causes in `kaoqin`.
 */
export { recompute, type EngineOptions, type Recomputed } from './recompute.js'
export { compare, type CompareOptions, type Comparison } from './compare.js'
export { companyOf } from './made-by-hand.js'
export { type PeriodOptions, periodOf, peopleOf } from './period.js'
export { figuresOfDay, figuresOfMonth } from './rollup/figures.js'
export {
  defaultPolicies,
  policyCatalogue,
  policyNames,
  type Policies,
  type PolicyName,
  withAnswers,
} from './reason/policies.js'
export { fixedZone } from './time/fixed-zone.js'
export type { Zone } from './time/zone.js'
export { civilDate, formatDate, parseDate, type CivilDate } from './time/civil-date.js'
export { instant, type Instant } from './time/instant.js'
export { seconds, type Seconds } from './time/seconds.js'
export { dayOffset, type DayOffset } from './time/day-offset.js'
export { employeeId, type EmployeeId } from './domain/employee.js'
export { ruleId, sectionId, shiftId, type Rule, type Snapshot } from './domain/rule.js'
export type { Approval } from './domain/approval.js'
export type { HolidayCalendar } from './domain/calendar.js'
export type { Company } from './domain/company.js'
export type { Figures, Measure, MeasureValue } from './domain/measure.js'
export type { OfficialDay, OfficialMonth } from './domain/official.js'
export type { Punch } from './domain/punch.js'
export type { Difference, Unmatched } from './domain/report.js'
export type { DayResult, MonthResult } from './domain/result.js'
export type { Roster } from './domain/roster.js'
