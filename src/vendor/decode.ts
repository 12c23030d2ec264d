/** Documents into a company: everything they say in our words, and everything in them that cannot be used as a problem. */
import { type HolidayCalendar, overridden } from '../domain/calendar.js'
import type { Company, InputKind, Requested } from '../domain/company.js'
import type { EmployeeId } from '../domain/employee.js'
import type { OfficialDay, OfficialMonth } from '../domain/official.js'
import type { Problem } from '../domain/problem.js'
import type { Zone } from '../time/zone.js'
import { approvalsOfDocuments, gatherApprovals } from './gather/approvals.js'
import { gatherAnswers, gatherHolidays, gatherKnown, gatherPeople } from './gather/own-forms.js'
import { gatherConsole, withConsolePunches } from './gather/console.js'
import { gatherPunches } from './gather/punches.js'
import { gatherDays, gatherMonths } from './gather/reports.js'
import { gatherRosters } from './gather/rosters.js'
import { gatherRules } from './gather/rules.js'
import { requestedDays, requestedPunches } from './normalise/requested.js'
import { openDocuments, type OpenPart } from './open.js'
import { byText } from './plain.js'
import type { SourceDocument } from './parse-json.js'

export interface DecodeOptions {
  readonly zone: Zone
  /** The holidays of the land, which the company's own `holidays` documents override date by date. */
  readonly calendar: HolidayCalendar
  /** Where approvals come from; absent: a document of their own, else the day reports. */
  readonly approvals?: Company['approvalsFrom']
  /** The id of each userid, where documents of others that spell it otherwise are not at hand. */
  readonly person?: (userid: string) => EmployeeId
}

export interface Decoded {
  readonly company: Company
  readonly problems: Problem[]
  /** The position of each document in `company.inputs`. */
  readonly inputOf: ReadonlyMap<SourceDocument, number>
}

/** Pages and batches of one kind are merged. The same for any order of documents, and of rows but for the places they are found at. */
export const decode = (
  documents: readonly SourceDocument[],
  { zone, calendar, approvals, person }: DecodeOptions,
): Decoded => {
  const opened = openDocuments(documents, zone, person)
  const of = (kind: InputKind): OpenPart[] => opened.parts.filter(({ part }) => part.kind === kind)
  const approvalsFrom: Company['approvalsFrom'] = approvals ?? (of('approvals').length > 0 ? 'document' : 'report')
  const { snapshots, companyRules } = gatherRules(of('rules'), of('company-rules'))
  const { punches, placeholders } = gatherPunches(of('punches'), of('device-punches'))
  const console = gatherConsole(of, { zone, withApprovals: approvalsFrom === 'report' })
  const reports = gatherDays(of('day-reports'), approvalsFrom === 'report')
  const officialDays =
    console.days.length === 0
      ? reports.days
      : [...reports.days, ...console.days].toSorted((a, b) => a.date - b.date || byText(a.employee, b.employee))
  const officialMonths = [...gatherMonths(of('month-reports')), ...console.months]
  const people = gatherPeople(of('people'))
  const holidays = gatherHolidays(of('holidays'))
  const approved =
    approvalsFrom === 'document' ? approvalsOfDocuments(of('approvals')) : [...reports.approvals, ...console.approvals]
  const company = {
    zone,
    snapshots,
    companyRules,
    rosters: gatherRosters(of('roster')),
    punches: withConsolePunches(punches, console.punches),
    placeholders,
    approvals: gatherApprovals(approved, zone),
    approvalsFrom,
    calendar: holidays.size > 0 ? overridden(calendar, holidays) : calendar,
    employment: people.employment,
    names: namesOf(officialMonths, officialDays, people.names),
    officialDays,
    officialMonths,
    requested: requestedOf(
      [...of('day-reports'), ...of('month-reports')],
      [...of('punches'), ...of('device-punches')],
      console.punches.size === 0,
    ),
    answers: gatherAnswers(of('policies')),
    known: gatherKnown(of('known')),
  }
  return { company: { ...company, inputs: opened.inputs() }, problems: opened.problems(), inputOf: opened.inputOf }
}

/** The name of the latest report, unless a people document names the person. */
const namesOf = (
  months: readonly OfficialMonth[],
  days: readonly OfficialDay[],
  own: ReadonlyMap<EmployeeId, string>,
): ReadonlyMap<EmployeeId, string> => {
  const names = new Map<EmployeeId, string>()
  for (const reports of [months, days])
    for (const { employee, name } of reports) if (name !== '') names.set(employee, name)
  for (const [employee, name] of own) names.set(employee, name)
  return names
}

/** `told`: no punch comes from elsewhere, such as an export of the console. */
const requestedOf = (reports: readonly OpenPart[], punches: readonly OpenPart[], told: boolean): Requested => ({
  days: reports.flatMap(({ source }) => requestedDays(source) ?? []).toSorted((a, b) => a.from - b.from || a.to - b.to),
  punches: punches
    .flatMap(({ source }) => requestedPunches(source) ?? [])
    .toSorted((a, b) => a.start - b.start || a.end - b.end),
  ...(told && punches.every(({ source }) => requestedPunches(source) !== undefined) ? {} : { punchesUntold: true }),
})
