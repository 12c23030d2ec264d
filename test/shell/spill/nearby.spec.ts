import { describe, expect, it } from 'vitest'
import { type EmployeeId, employeeId } from '../../../src/domain/employee.js'
import { judgedCompany } from '../../../src/judged-company.js'
import { audited } from '../../../src/audit.js'
import type { Archive, Range } from '../../../src/shell/spill/archive.js'
import { nearby } from '../../../src/shell/spill/nearby.js'
import { made, wish } from '../synth/made.js'

const { company } = made(wish('2026-05', { people: 40, seed: 5 }))
const people = [...judgedCompany(audited(company)).everybody].map(({ employee }) => employee)

describe('the rows of whoever is asked about', () => {
  it('are theirs alone while few of those around them are asked about, and are read once', () => {
    const { near, read } = asking(20)
    for (const at of [3, 30, 3, 30, 4]) near(people[at]!)
    expect(read).toEqual([[people[3]], [people[30]], [people[4]]])
  })

  it('are read with those around them where one after the other is asked about: 5 of 20, then all', () => {
    const { near, read } = asking(20)
    for (const employee of people.slice(0, 20)) near(employee)
    // 20 people: alone while four times those who were is less than 20.
    expect(read).toEqual([...people.slice(0, 4).map((one) => [one]), people.slice(0, 20)])
  })

  it('are forgotten beyond some, those first that were not asked about for longest', () => {
    const { near, read } = asking(40, { people: 2, ranges: 1 })
    for (const at of [0, 1, 0, 2, 0, 1]) near(people[at]!)
    expect(read.flat()).toEqual([0, 1, 2, 1].map((at) => people[at]))
  })

  it('are read by range where nobody can be read alone, and as many ranges are kept as are four thousand people', () => {
    const { near, read } = asking(20, { people: 1, ranges: 1 }, false)
    for (const at of [3, 30, 4, 31]) near(people[at]!)
    expect(read).toEqual([people.slice(0, 20), people.slice(20)])
  })

  it('are nobody’s where nobody of that name is', () => expect(asking(20).near(employeeId('nobody'))).toBeUndefined())

  it('are the person’s reports, alone and among others', () => {
    const { near } = asking(20)
    const reports = people.map((employee) => near(employee)!.reportsOf(employee))
    expect(reports).toEqual(people.map((employee) => company.officialDays.filter((day) => day.employee === employee)))
    expect(reports.every((own) => own.length > 10)).toBe(true)
  })
})

// Helpers

/** Ranges of so many, and whose rows were read, in the order of reading. */
function asking(size: number, kept?: Parameters<typeof nearby>[1], canBeAlone = true) {
  const read: Array<readonly EmployeeId[]> = []
  const ranges: Range[] = Array.from({ length: Math.ceil(people.length / size) }, (_, i) => ({
    people: people.slice(i * size, (i + 1) * size),
    pieces: [],
  }))
  const archive: Pick<Archive, 'ranges' | 'companyOf' | 'alone'> = {
    ranges,
    companyOf: (range) => {
      read.push(range.people)
      return { company, problems: [], unknownFields: [] }
    },
    ...(canBeAlone ? { alone: (employee) => ({ people: [employee], pieces: [] }) } : {}),
  }
  return { near: nearby(archive, kept), read }
}
