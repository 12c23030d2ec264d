/** Everybody's approvals in order of time, each once: a leave of three days stands on three day reports. */
import type { Approval } from '../../domain/approval.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Instant } from '../../time/instant.js'
import { dateAt, type Zone } from '../../time/zone.js'
import { eachRow, rowReader } from '../each-row.js'
import { readApproval } from '../normalise/approval.js'
import type { OpenPart } from '../open.js'
import { byText, canonicalText } from '../plain.js'
import { formApproval } from '../wire/own-forms.js'
import { groupedBy } from './equal-rows.js'

/** The approvals of the documents that hold nothing else. */
export const approvalsOfDocuments = (parts: readonly OpenPart[]): Approval[] => {
  const approvals: Approval[] = []
  for (const open of parts)
    eachRow(open, approvalRow, ({ row }, path) => {
      const approval = readApproval(row, path, open.source)
      if (approval !== undefined) approvals.push(approval)
    })
  return approvals
}

export const gatherApprovals = (
  approvals: readonly Approval[],
  zone: Zone,
): ReadonlyMap<EmployeeId, ReadonlyArray<Approval>> =>
  new Map(
    [...groupedBy(approvals, ({ employee }) => employee)]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([employee, ofOne]) => [
        employee,
        [...groupedBy(ofOne, startOf)].toSorted(([a], [b]) => a - b).flatMap(([, atOnce]) => eachOnce(atOnce, zone)),
      ]),
  )

/** Of those that begin at one time each content once, in the order of their texts; most times have one, and nothing to be told apart. */
const eachOnce = (approvals: readonly Approval[], zone: Zone): readonly Approval[] =>
  approvals.length < 2
    ? approvals
    : [...groupedBy(approvals, sameness)]
        .toSorted(([a], [b]) => byText(a, b))
        .map(([, same]) => same.toSorted((a, b) => strangeness(a, zone) - strangeness(b, zone))[0]!)

const approvalRow = rowReader(formApproval)

/** A correction is the same on whatever day's report it stands. */
const sameness = (approval: Approval): string =>
  canonicalText(approval._tag === 'correction' ? { ...approval, date: undefined } : approval)

/** How far the attendance day of a correction lies from the date of its time; the nearest of several reports is its own. */
const strangeness = (approval: Approval, zone: Zone): number =>
  approval._tag !== 'correction' || approval.date === undefined
    ? 0
    : 2 * Math.abs(approval.date - dateAt(zone, approval.at)) + (approval.date > dateAt(zone, approval.at) ? 1 : 0)

const startOf = (approval: Approval): Instant => (approval._tag === 'correction' ? approval.at : approval.begin)
