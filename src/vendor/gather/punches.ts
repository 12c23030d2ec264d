/** Everybody's punches and placeholders in order of time. */
import type { EmployeeId } from '../../domain/employee.js'
import type { Punch } from '../../domain/punch.js'
import { eachRow, rowReader } from '../each-row.js'
import { type ReadPunch, readDevicePunch, readPunch } from '../normalise/punch.js'
import type { OpenPart } from '../open.js'
import { byText } from '../plain.js'
import { wireDevicePunch, wirePunch } from '../wire/punches.js'
import { groupedBy, type Kept, oneOfEach } from './equal-rows.js'

export interface GatheredPunches {
  readonly punches: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
  readonly placeholders: ReadonlyMap<EmployeeId, ReadonlyArray<Punch>>
}

export const gatherPunches = (ofPhones: readonly OpenPart[], ofDevices: readonly OpenPart[]): GatheredPunches => {
  const rows: Kept<ReadPunch>[] = []
  for (const open of ofPhones)
    eachRow(open, phoneRow, ({ row, lost }, path, raw) =>
      keep(rows, open, raw, readPunch(row, path, open.source, lost)),
    )
  for (const open of ofDevices)
    eachRow(open, deviceRow, ({ row }, path, raw) => keep(rows, open, raw, readDevicePunch(row, path, open.source)))
  return {
    punches: inOrderOfTime(rows.filter(({ value }) => !value.isPlaceholder)),
    placeholders: inOrderOfTime(rows.filter(({ value }) => value.isPlaceholder)),
  }
}

const phoneRow = rowReader(wirePunch)
const deviceRow = rowReader(wireDevicePunch)

const keep = (rows: Kept<ReadPunch>[], { countRepeated }: OpenPart, raw: unknown, value: ReadPunch | undefined) => {
  if (value !== undefined) rows.push({ value, raw, countRepeated })
}

const inOrderOfTime = (rows: ReadonlyArray<Kept<ReadPunch>>): ReadonlyMap<EmployeeId, ReadonlyArray<Punch>> =>
  new Map(
    [...groupedBy(rows, ({ value }) => value.punch.employee)]
      .toSorted(([a], [b]) => byText(a, b))
      .map(([employee, ofOne]) => [
        employee,
        [...groupedBy(ofOne, ({ value }) => value.punch.at)]
          .toSorted(([a], [b]) => a - b)
          .flatMap(([, atOnce]) => oneOfEach(atOnce).map(({ punch }) => punch)),
      ]),
  )
