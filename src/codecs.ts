/**
 * `kaoqin/codecs`: the shapes of the vendor's answers as io-ts codecs, one row each, and of our own forms. They describe the wire as
 * it comes: no defaults, no conversions; a field of type unknown is known and read by nothing.
 */
export {
  type WireGroup,
  type WireRuleOfPerson,
  type WireSection,
  type WireShift,
  type WireSpecialDay,
  type WireWeekEntry,
  wireGroup,
  wireRuleOfPerson,
  wireSection,
  wireShift,
  wireSpecialDay,
  wireWeekEntry,
} from './vendor/wire/rules.js'
export { type WireDevicePunch, type WirePunch, wireDevicePunch, wirePunch } from './vendor/wire/punches.js'
export { type WireDayReport, wireDayReport } from './vendor/wire/day-report.js'
export { type WireMonthReport, wireMonthReport } from './vendor/wire/month-report.js'
export { type WireRoster, wireRoster } from './vendor/wire/roster.js'
export {
  type FormApproval,
  type FormKnown,
  type FormPerson,
  formApproval,
  formHolidays,
  formKnown,
  formPerson,
  formPolicies,
} from './vendor/wire/own-forms.js'
