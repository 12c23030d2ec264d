/** What people are judged by, as text and back: company, terms, and the documents that their rows are of. */
import type { AuditTerms } from '../../audit-people.js'
import type { AuditOptions } from '../../audit.js'
import type { Company } from '../../domain/company.js'
import { zone } from '../../time/zone.js'
import { employeeIds } from '../../vendor/index.js'
import type { Frame } from '../spill/archive.js'
import { textToValue, valueToText } from '../value-text.js'

/** Everything that the shards of one audit have in common. */
export interface Sharing {
  readonly frame: Frame
  readonly terms: AuditTerms
  readonly users: AuditOptions['users']
  /** Userids that are spelled in several ways: whoever sees some of the rows must know them. */
  readonly spellings: readonly string[]
}
interface Written extends Omit<Sharing, 'frame'> {
  readonly zone: string
  readonly common: Omit<Company, 'zone'>
  readonly shared: Frame['shared']
  readonly inputs: Frame['inputs']
}

export const stateText = ({ frame, terms, users, spellings }: Sharing): string => {
  const { zone: where, ...common } = frame.common
  const { shared, inputs } = frame
  const written: Written = { zone: where.name, common, terms, users, shared, inputs, spellings }
  return valueToText(written)
}

/** Throws where this host does not know the zone. */
export const stateIn = (text: string): Sharing => {
  const { zone: name, common, shared, inputs, ...sharing } = textToValue(text) as Written
  const where = zone(name)
  if (where === undefined) throw new RangeError(`this host knows no zone ${name}`)
  const person = employeeIds(new Set(sharing.spellings))
  return { ...sharing, frame: { common: { ...common, zone: where }, person, shared, inputs } }
}
