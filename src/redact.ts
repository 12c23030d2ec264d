/** A company told without anybody's name: people, devices, places and notes go by pseudonyms, and every figure stays what it is. */
import type { Approval } from './domain/approval.js'
import type { SpecialDay } from './domain/calendar.js'
import type { Company } from './domain/company.js'
import { employeeId, type EmployeeId } from './domain/employee.js'
import type { OfficialDay, OfficialMonth } from './domain/official.js'
import type { Problem } from './domain/problem.js'
import type { Punch } from './domain/punch.js'
import type { Rule, Snapshot } from './domain/rule.js'
import { isAddress } from './place/index.js'

/** What a text is of; texts of different kinds never share a pseudonym. */
export type PrivateKind = 'person' | 'name' | 'department' | 'device' | 'place' | 'wifi' | 'address' | 'note' | 'file'

export interface Pseudonyms {
  /** The same text of one kind always has the same pseudonym; nobody without the key can tell the text from it. */
  readonly of: (kind: PrivateKind, text: string) => string
  /** Degrees times 10^6 by which all longitudes are turned: distances stay what they are, to the metre, and no place can be found. */
  readonly turn: number
}

/**
 * Judged as the company itself is: who punched when, under which rule. Kept are names of rules, shifts and kinds of leave, which are
 * needed to follow a verdict. Latitudes stay, as distances depend on them; longitudes are turned.
 */
export const redact = (company: Company, pseudonyms: Pseudonyms): Company => {
  const { of } = pseudonyms
  const person = (employee: EmployeeId): EmployeeId => employeeId(text(of, 'person', employee))
  const people = <Value>(
    told: ReadonlyMap<EmployeeId, Value>,
    change: (value: Value) => Value,
  ): Map<EmployeeId, Value> => new Map([...told].map(([employee, value]) => [person(employee), change(value)]))
  const ruleOf = remembering((rule: Rule) => redactRule(rule, person, pseudonyms))
  const punches = (all: readonly Punch[]) => all.map((one) => redactPunch(one, person, pseudonyms))
  return {
    ...company,
    snapshots: people(company.snapshots, (all) =>
      all.map((one): Snapshot => (one.rule === undefined ? one : { ...one, rule: ruleOf(one.rule) })),
    ),
    companyRules: company.companyRules.map((one) => ({
      ...one,
      rule: ruleOf(one.rule),
      people: new Set([...one.people].map(person)),
    })),
    rosters: people(company.rosters, (roster) => roster),
    punches: people(company.punches, punches),
    placeholders: people(company.placeholders, punches),
    approvals: people(company.approvals, (all) =>
      all.map((one): Approval => ({ ...one, employee: person(one.employee), number: text(of, 'note', one.number) })),
    ),
    employment: people(company.employment, (stretches) => stretches),
    names: people(company.names, (name) => text(of, 'name', name)),
    officialDays: company.officialDays.map(
      (one): OfficialDay => ({
        ...redactReport(one, person, of),
        approvalTitles: one.approvalTitles.map((title) => text(of, 'note', title)),
      }),
    ),
    officialMonths: company.officialMonths.map((one) => redactReport(one, person, of)),
    requested: {
      ...company.requested,
      punches: company.requested.punches.map((one) =>
        one.people === undefined ? one : { ...one, people: new Set([...one.people].map(person)) },
      ),
    },
    known: company.known.map((one) => ({
      ...one,
      employee: person(one.employee),
      reason: text(of, 'note', one.reason),
      by: text(of, 'name', one.by),
    })),
    inputs: company.inputs.map((one) => ({ ...one, path: fileName(of, one.path) })),
  }
}

/** Where a problem stands stays; what was seen there, and the name of the file, do not. */
export const redactProblem = (problem: Problem, { of }: Pseudonyms): Problem =>
  ({
    ...problem,
    file: fileName(of, problem.file),
    with: Object.fromEntries(
      Object.entries(problem.with).map(([blank, value]) => [blank, blank === 'seen' && value !== '' ? '…' : value]),
    ),
  }) as Problem

const redactPunch = (punch: Punch, person: (employee: EmployeeId) => EmployeeId, { of, turn }: Pseudonyms): Punch => ({
  ...punch,
  employee: person(punch.employee),
  device: text(of, 'device', punch.device),
  place: text(of, 'place', punch.place),
  wifi: text(of, 'wifi', punch.wifi),
  wifiMac: address(of, punch.wifiMac),
  ...turned(punch, turn),
})

const redactRule = (rule: Rule, person: (employee: EmployeeId) => EmployeeId, { of, turn }: Pseudonyms): Rule => {
  const quiet = <Day extends SpecialDay>(day: Day): Day => ({ ...day, note: text(of, 'note', day.note) })
  const common = {
    exempt: new Set([...rule.exempt].map(person)),
    specialOffdays: rule.specialOffdays.map(quiet),
    places: rule.places.map((place) => ({
      ...place,
      title: text(of, 'place', place.title),
      ...turned(place, turn),
    })),
    wifis: rule.wifis.map(({ name, mac }) => ({ name: text(of, 'wifi', name), mac: address(of, mac) })),
  }
  return rule._tag === 'fixed'
    ? { ...rule, ...common, specialWorkdays: rule.specialWorkdays.map(quiet) }
    : { ...rule, ...common }
}

const redactReport = <Told extends OfficialDay | OfficialMonth>(
  report: Told,
  person: (employee: EmployeeId) => EmployeeId,
  of: Pseudonyms['of'],
): Told => ({
  ...report,
  employee: person(report.employee),
  name: text(of, 'name', report.name),
  departments: text(of, 'department', report.departments),
})

/** What is not there stays so. */
const text = (of: Pseudonyms['of'], kind: PrivateKind, told: string): string => (told === '' ? '' : of(kind, told))

/** However it is written, an address has one pseudonym, which is an address again; what is none stays none. */
const address = (of: Pseudonyms['of'], mac: string): string =>
  isAddress(mac) ? of('address', mac.toLowerCase().replaceAll(/[^0-9a-f]/g, '')) : text(of, 'wifi', mac)

/** 0,0 is unknown, and stays unknown; what is no longitude stays none. */
const turned = ({ lat, lng }: { readonly lat: number; readonly lng: number }, turn: number) => {
  if ((lat === 0 && lng === 0) || Math.abs(lng) > 180_000_000) return { lat, lng }
  const [whole, half] = [360_000_000, 180_000_000]
  return { lat, lng: ((((lng + turn + half) % whole) + whole) % whole) - half }
}

/** The kind of a file is told by its end. */
const fileName = (of: Pseudonyms['of'], path: string): string => {
  const end = /(\.[a-z]{2,6}){1,2}$/i.exec(path)?.[0] ?? ''
  return path === '' || path === '-' ? path : `${of('file', path)}${end}`
}

/** Rules that were one object stay one. */
const remembering = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const made = known.get(key) ?? make(key)
    known.set(key, made)
    return made
  }
}
