/** All official days and months. Two reports of one person-day that disagree are both kept: which is right is not for this room. */
import type { Approval } from '../../domain/approval.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { OfficialDay, OfficialMonth } from '../../domain/official.js'
import { eachRow, rowReader } from '../each-row.js'
import { approvalsOfReport } from '../normalise/approval.js'
import { readOfficialDay } from '../normalise/official-day.js'
import { readOfficialMonth } from '../normalise/official-month.js'
import type { OpenPart } from '../open.js'
import { byText } from '../plain.js'
import { wireDayReport } from '../wire/day-report.js'
import { wireMonthReport } from '../wire/month-report.js'
import { groupedBy, inOrder, type Kept, oneOfEach, oneOfEachRun } from './equal-rows.js'

export interface GatheredDays {
  /** By date, then person. */
  readonly days: readonly OfficialDay[]
  readonly approvals: readonly Approval[]
}

export const gatherDays = (parts: readonly OpenPart[], withApprovals: boolean): GatheredDays => {
  const rows: Kept<OfficialDay>[] = []
  const approvals: Approval[] = []
  for (const open of parts)
    eachRow(open, dayRow, ({ row, lost }, path, raw) => {
      const day = readOfficialDay(row, path, open.source, lost)
      if (day === undefined) return
      rows.push({ value: day, raw, countRepeated: open.countRepeated })
      if (withApprovals)
        for (const one of approvalsOfReport(row, day.employee, day.date, path, open.source)) approvals.push(one)
    })
  const days = [...groupedBy(rows, ({ value }) => value.date)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, ofDate]) => oneOfEachRun(inOrder(ofDate, byPersonOfRow), isOfSamePerson))
  return { days, approvals }
}
const byPersonOfRow = (a: Kept<OfficialDay>, b: Kept<OfficialDay>): number => byPerson(a.value, b.value)
const isOfSamePerson = (a: OfficialDay, b: OfficialDay): boolean => a.employee === b.employee

/** By person, then period; a month without a period comes last. */
export const gatherMonths = (parts: readonly OpenPart[]): OfficialMonth[] => {
  const rows: Kept<OfficialMonth>[] = []
  for (const open of parts)
    eachRow(open, monthRow, ({ row, lost }, path, raw) => {
      const value = readOfficialMonth(row, path, open.source, lost)
      rows.push({ value, raw, countRepeated: open.countRepeated })
    })
  return [...groupedBy(rows, ({ value }) => `${value.from} ${value.to} ${value.employee}`).values()]
    .flatMap(oneOfEach)
    .toSorted((a, b) => byPerson(a, b) || (a.from ?? Infinity) - (b.from ?? Infinity) || (a.to ?? 0) - (b.to ?? 0))
}

const dayRow = rowReader(wireDayReport)
const monthRow = rowReader(wireMonthReport)

const byPerson = (a: { readonly employee: EmployeeId }, b: { readonly employee: EmployeeId }): number =>
  byText(a.employee, b.employee)
