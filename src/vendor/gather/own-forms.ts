/** The forms of our own, all documents together; where two speak of one thing the one later by its path holds. */
import type { HolidayKind } from '../../domain/calendar.js'
import type { KnownDifference } from '../../domain/company.js'
import type { EmployeeId, Employment } from '../../domain/employee.js'
import type { Policies } from '../../reason/policies.js'
import type { CivilDate } from '../../time/civil-date.js'
import { eachRow, rowReader } from '../each-row.js'
import { readHolidays, readKnown, readPerson, readPolicies } from '../normalise/own-forms.js'
import type { OpenPart } from '../open.js'
import { byText, canonicalText } from '../plain.js'
import { formHolidays, formKnown, formPerson, formPolicies } from '../wire/own-forms.js'

export const gatherHolidays = (parts: readonly OpenPart[]): ReadonlyMap<CivilDate, HolidayKind> => {
  const days = new Map<CivilDate, HolidayKind>()
  for (const open of parts)
    eachRow(open, holidaysRow, ({ row }, path) => {
      for (const [date, kind] of readHolidays(row, path, open.source)) days.set(date, kind)
    })
  return days
}

export const gatherAnswers = (parts: readonly OpenPart[]): Partial<Policies> => {
  let answers: Partial<Policies> = {}
  for (const open of parts)
    eachRow(open, policiesRow, ({ row }, path) => {
      answers = { ...answers, ...readPolicies(row, path, open.source) }
    })
  return answers
}

export interface GatheredPeople {
  readonly employment: ReadonlyMap<EmployeeId, ReadonlyArray<Employment>>
  readonly names: ReadonlyMap<EmployeeId, string>
}

export const gatherPeople = (parts: readonly OpenPart[]): GatheredPeople => {
  const employment = new Map<EmployeeId, Employment[]>()
  const names = new Map<EmployeeId, string>()
  for (const open of parts)
    eachRow(open, personRow, ({ row, lost }, path) => {
      const { employee, name, employment: stretch } = readPerson(row, path, open.source)
      if (name) names.set(employee, name)
      if (stretch === undefined || lost.size > 0) return
      employment.set(employee, [...(employment.get(employee) ?? []), stretch])
    })
  return {
    employment: new Map(
      [...employment].map(([employee, stretches]) => [
        employee,
        stretches.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)),
      ]),
    ),
    names,
  }
}

export const gatherKnown = (parts: readonly OpenPart[]): KnownDifference[] => {
  const known: KnownDifference[] = []
  for (const open of parts)
    eachRow(open, knownRow, ({ row }, path) => {
      const one = readKnown(row, path, open.source)
      if (one !== undefined) known.push(one)
    })
  const keyOf = (one: KnownDifference) => canonicalText({ ...one, origin: undefined })
  return known.toSorted((a, b) => byText(keyOf(a), keyOf(b)))
}

const holidaysRow = rowReader(formHolidays)
const policiesRow = rowReader(formPolicies)
const personRow = rowReader(formPerson)
const knownRow = rowReader(formKnown)
