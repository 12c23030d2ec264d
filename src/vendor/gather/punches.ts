/** Everybody's punches and placeholders in order of time. */
import type { EmployeeId } from '../../domain/employee.js'
import type { Punch } from '../../domain/punch.js'
import { eachRow, rowReader } from '../each-row.js'
import { type ReadPunch, readDevicePunch, readPunch } from '../normalise/punch.js'
import type { OpenPart } from '../open.js'
import { byText } from '../plain.js'
import { wireDevicePunch, wirePunch } from '../wire/punches.js'
import { groupedBy, inOrder, type Kept, oneOfEachRun } from './equal-rows.js'

export interface GatheredPunches {
  readonly punches: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
  readonly placeholders: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
}

export const gatherPunches = (ofPhones: readonly OpenPart[], ofDevices: readonly OpenPart[]): GatheredPunches => {
  const punches: Kept<Punch>[] = []
  const placeholders: Kept<Punch>[] = []
  const keep = ({ countRepeated }: OpenPart, raw: unknown, read: ReadPunch | undefined): void => {
    if (read !== undefined)
      (read.isPlaceholder ? placeholders : punches).push({ value: read.punch, raw, countRepeated })
  }
  for (const open of ofPhones)
    eachRow(open, phoneRow, ({ row, lost }, path, raw) => keep(open, raw, readPunch(row, path, open.source, lost)))
  for (const open of ofDevices)
    eachRow(open, deviceRow, ({ row }, path, raw) => keep(open, raw, readDevicePunch(row, path, open.source)))
  return { punches: inOrderOfTime(punches), placeholders: inOrderOfTime(placeholders) }
}

const phoneRow = rowReader(wirePunch)
const deviceRow = rowReader(wireDevicePunch)

const inOrderOfTime = (rows: ReadonlyArray<Kept<Punch>>): ReadonlyMap<EmployeeId, ReadonlyArray<Punch>> =>
  new Map(
    [...groupedBy(rows, ({ value }) => value.employee)]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([employee, ofOne]) => [employee, oneOfEachRun(inOrder(ofOne, byTime), isAtOnce)]),
  )
const byTime = (a: Kept<Punch>, b: Kept<Punch>): number => a.value.at - b.value.at
const isAtOnce = (a: Punch, b: Punch): boolean => a.at === b.at
