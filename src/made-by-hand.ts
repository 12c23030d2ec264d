/** A company of which a program knows a part and says the rest is not there: a calculator's, not one read from documents. */
import type { HolidayCalendar } from './domain/calendar.js'
import type { Company } from './domain/company.js'

/** What is not given is not there: no punches, no reports, no approvals, and a calendar that knows no year. */
export const companyOf = (known: Pick<Company, 'zone'> & Partial<Company>): Company => ({
  snapshots: new Map(),
  companyRules: [],
  rosters: new Map(),
  punches: new Map(),
  placeholders: new Map(),
  approvals: new Map(),
  approvalsFrom: 'document',
  calendar: noCalendar,
  employment: new Map(),
  names: new Map(),
  officialDays: [],
  officialMonths: [],
  requested: { days: [], punches: [] },
  answers: {},
  known: [],
  inputs: [],
  ...known,
})
const noCalendar: HolidayCalendar = {
  source: 'none',
  edition: '',
  years: new Set(),
  days: new Map(),
  madeUp: new Map(),
}
