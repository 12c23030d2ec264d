/** The front door of kaoqin: pure functions over plain data, usable in a browser and without fp-ts. */
export { audit, type Audited, audited, type AuditOptions } from './audit.js'
export { recompute, type EngineOptions, type Recomputed } from './recompute.js'
export { compare, type CompareOptions, type Comparison } from './compare.js'
export { companyOf } from './made-by-hand.js'
export { explain, type ExplainOptions } from './explain.js'
export { drawing } from './drawing.js'
export { overview } from './overview.js'
export { calibrate, type Calibrated, type CalibrateOptions } from './calibrate.js'
export { inferRules, type InferenceInput } from './calibrate/infer-rules.js'
export { redact, redactProblem, type PrivateKind, type Pseudonyms } from './redact.js'
export { certainOnly } from './certain.js'
export { startLedger, type Ledger, type LedgerEntry } from './ledger.js'
export { type PeriodOptions, periodOf, peopleOf } from './period.js'
export { bookOf } from './console-book.js'
export { withExportedRules, type ExportedShift } from './exported-rules.js'
export {
  type Cell,
  type ConsoleSheet,
  decode,
  type DecodeOptions,
  parseDocuments,
  type SourceDocument,
} from './vendor/index.js'
export { builtInCalendar } from './plan/calendar/index.js'
export { figuresOfDay, figuresOfMonth } from './rollup/figures.js'
export { dayReports } from './present/day-report.js'
export { monthReports } from './present/month-report.js'
export { sayProblem } from './present/wording/problems.js'
export {
  defaultPolicies,
  policyCatalogue,
  policyNames,
  type Policies,
  type PolicyName,
  withAnswers,
} from './reason/policies.js'
export {
  bd09FromGcj02,
  type Datum,
  degreesOf,
  distance,
  gcj02FromBd09,
  gcj02FromWgs84,
  type Point,
  pointAt,
  wgs84FromGcj02,
} from './place/index.js'
export { zone, type Zone } from './time/zone.js'
export { fixedZone } from './time/fixed-zone.js'
export { civilDate, formatDate, parseDate, type CivilDate } from './time/civil-date.js'
export { instant, type Instant } from './time/instant.js'
export { seconds, type Seconds } from './time/seconds.js'
export { employeeId, type EmployeeId } from './domain/employee.js'
export type { Company } from './domain/company.js'
export type { CalibrationReport } from './domain/calibration-report.js'
export type { FittedValue, InferredRule } from './domain/calibration.js'
export type { Explanation } from './domain/explanation.js'
export type { DayDrawing } from './domain/drawing.js'
export type { Overview } from './domain/overview.js'
export type { Figures, Measure, MeasureValue } from './domain/measure.js'
export type { Problem, ProblemId } from './domain/problem.js'
export type { DiagnosisEntry, Report, Summary, Difference, Finding } from './domain/report.js'
export type { DayResult, MonthResult } from './domain/result.js'
export type { Lang } from './domain/document.js'
export { version } from './version.js'
