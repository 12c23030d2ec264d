/** A company cut into shares of a few dozen people, each enough for the engine to judge any day of theirs again. */
import type { Company } from '../../domain/company.js'
import { employeeId, type EmployeeId } from '../../domain/employee.js'
import type { OfficialDay } from '../../domain/official.js'
import type { Origin, Punch } from '../../domain/punch.js'
import type { Policies } from '../../reason/policies.js'
import type { Instant } from '../../time/instant.js'
import { zone } from '../../time/zone.js'
import { textToValue, valueToText } from '../value-text.js'

export interface PackedCompany {
  /** What is everybody's, as text. */
  readonly common: string
  /** Of `shareSize` people each, in order. */
  readonly shares: readonly string[]
}

/** What the engine was asked with: the same answers and the same hour. */
export interface Asked {
  readonly policies: Policies
  readonly asOf: Instant | undefined
}
interface Common extends Asked {
  readonly zone: string
  /** Somebody's punch that is the vendor's own: where there is any, a machine's records stand for nobody's. */
  readonly anyPunch: Punch | undefined
  readonly company: Omit<Company, keyof Own | 'zone'>
}
type Own = Pick<
  Company,
  'snapshots' | 'rosters' | 'punches' | 'placeholders' | 'approvals' | 'employment' | 'names' | 'officialDays'
>

/** People of one share: few enough that a share is unpacked between a click and its answer. */
export const shareSize = 8
/** Where a row stood in its file is left out: no explanation tells it. */
const nowhere: Origin = { input: 0, path: '' }

export const packCompany = (company: Company, people: readonly EmployeeId[], asked: Asked): PackedCompany => {
  const {
    zone: where,
    officialDays,
    snapshots,
    rosters,
    punches,
    placeholders,
    approvals,
    employment,
    names,
    ...rest
  } = company
  const reports = new Map<EmployeeId, OfficialDay[]>()
  for (const report of officialDays) {
    const own = reports.get(report.employee)
    if (own === undefined) reports.set(report.employee, [report])
    else own.push(report)
  }
  const common: Common = {
    ...asked,
    zone: where.name,
    anyPunch: anyPunchOf(company),
    company: { ...rest, inputs: [], known: [], officialMonths: [], answers: {} },
  }
  const shares = Array.from({ length: Math.ceil(people.length / shareSize) }, (_, i) => {
    const chosen = people.slice(i * shareSize, (i + 1) * shareSize)
    const own: Own = {
      snapshots: only(snapshots, chosen),
      rosters: only(rosters, chosen),
      punches: mapped(only(punches, chosen), placeless),
      placeholders: mapped(only(placeholders, chosen), placeless),
      approvals: only(approvals, chosen),
      employment: only(employment, chosen),
      names: only(names, chosen),
      officialDays: placeless(chosen.flatMap((one) => reports.get(one) ?? [])),
    }
    return valueToText(own)
  })
  return { common: valueToText(common), shares }
}

/** The people of one share as a company of their own, and what the engine is to be asked with. */
export const unpackShare = (common: string, share: string): { readonly company: Company; readonly asked: Asked } => {
  const { zone: name, anyPunch, company: rest, ...asked } = textToValue(common) as Common
  const { punches, ...own } = textToValue(share) as Own
  const where = zone(name)
  if (where === undefined) throw new RangeError(`this host knows no zone ${name}`)
  const all =
    anyPunch === undefined || punches.has(anyPunch.employee) ? punches : new Map(punches).set(nobody, [anyPunch])
  return { company: { ...rest, ...own, punches: all, zone: where }, asked }
}

/** Whose punch only tells that the vendor's own punches were fetched. */
const nobody = employeeId('')

const anyPunchOf = ({ punches }: Company): Punch | undefined => {
  for (const own of punches.values()) {
    const found = own.find(({ fromDevice }) => !fromDevice)
    if (found !== undefined) return { ...found, origin: nowhere }
  }
  return undefined
}

const only = <Value>(
  all: ReadonlyMap<EmployeeId, Value>,
  people: readonly EmployeeId[],
): ReadonlyMap<EmployeeId, Value> =>
  new Map(people.flatMap((one) => (all.has(one) ? [[one, all.get(one)!] as const] : [])))
const mapped = <Value>(
  all: ReadonlyMap<EmployeeId, Value>,
  change: (value: Value) => Value,
): ReadonlyMap<EmployeeId, Value> => new Map([...all].map(([one, value]) => [one, change(value)]))
const placeless = <Row extends { readonly origin: Origin }>(rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, origin: nowhere }))
