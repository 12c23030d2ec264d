/** A shard: some people of a company with all that judging them needs, as lines of text that go to any machine. */
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { AuditTerms } from '../../audit-people.js'
import type { AuditOptions } from '../../audit.js'
import { zone } from '../../time/zone.js'
import { employeeIds } from '../../vendor/index.js'
import { version } from '../../version.js'
import { cutOf, type Frame } from '../spill/archive.js'
import { judgedIn, type JudgedPart, partOfCut } from '../spill/audit-archive.js'
import { rowsIn, type SpiltRows } from '../spill/spill-file.js'
import { textToValue, valueToText } from '../value-text.js'
import { restricted } from './restricted.js'

/** Which shard of which audit; parts of different audits are never put together. */
export interface ShardName {
  readonly audit: string
  readonly shard: number
  readonly of: number
}
/** The first line of a shard; the others are rows. */
interface Head extends ShardName {
  readonly schema: 'kaoqin/shard@1'
  readonly tool: string
  /** How many lines stand below this one: a shard that lost some is not judged. */
  readonly lines: number
  /** What everybody of the shard is judged by. */
  readonly state: string
}
export interface ShardState {
  readonly zone: string
  readonly common: Omit<Company, 'zone'>
  readonly terms: AuditTerms
  readonly users: AuditOptions['users']
  readonly people: readonly EmployeeId[]
  readonly shared: Frame['shared']
  readonly inputs: Frame['inputs']
  readonly spellings: readonly string[]
}

/** What a shard came to: one line. */
export interface Partial extends ShardName, JudgedPart {
  readonly schema: 'kaoqin/partial@1'
  readonly tool: string
}

/** Everything that the shards of one audit have in common. */
export interface Sharing {
  readonly frame: Frame
  readonly terms: AuditTerms
  readonly users: AuditOptions['users']
  readonly spellings: readonly string[]
}

/** The shard of these people and their rows, as lines. */
export const shardLines = (
  name: ShardName,
  people: readonly EmployeeId[],
  rows: readonly string[],
  { frame, terms, users, spellings }: Sharing,
): readonly string[] => {
  const { zone: where, ...common } = restricted(frame.common, people)
  const { shared, inputs } = frame
  const state: ShardState = { zone: where.name, common, terms, users, people, shared, inputs, spellings }
  const head: Head = {
    schema: 'kaoqin/shard@1',
    tool: `kaoqin ${version}`,
    ...name,
    lines: rows.length,
    state: valueToText(state),
  }
  return [JSON.stringify(head), ...rows]
}

/** What is wrong with a text that is no shard of this edition. */
export type NoShard = 'not-json' | 'no-shard' | 'other-edition' | 'damaged'

/** Judges the people of a shard. The same lines give the same part, on any machine. */
export const judgeShard = (lines: readonly string[]): Partial | NoShard => {
  const opened = openShard(lines)
  if (typeof opened === 'string') return opened
  const { name, state, frame, rows } = opened
  const cut = cutOf(frame, rows)
  const judged = judgedIn(cut.company, state.people, state.users === undefined ? {} : { users: state.users })
  return { schema: 'kaoqin/partial@1', tool: `kaoqin ${version}`, ...name, ...partOfCut(cut, judged, state.terms) }
}

/** A shard as it is judged, and as causes are sought in it. */
export const openShard = (lines: readonly string[]) => {
  const [first = '', ...rest] = lines
  const head = headIn(first)
  if (typeof head === 'string') return head
  const { audit, shard, of, lines: count, state: text } = head
  const rows = rowsOf(rest.filter((line) => line !== ''))
  if (rows?.length !== count) return 'damaged'
  const state = textToValue(text) as ShardState
  const where = zone(state.zone)
  if (where === undefined) throw new RangeError(`this host knows no zone ${state.zone}`)
  const frame: Frame = {
    common: { ...state.common, zone: where },
    person: employeeIds(new Set(state.spellings)),
    shared: state.shared,
    inputs: state.inputs,
  }
  return { name: { audit, shard, of }, state, frame, rows }
}

const rowsOf = (lines: readonly string[]): readonly SpiltRows[] | undefined => {
  try {
    return lines.map(rowsIn)
  } catch {
    return undefined
  }
}

const headIn = (line: string): Head | NoShard => {
  let head: Head
  try {
    head = JSON.parse(line) as Head
  } catch {
    return 'not-json'
  }
  if (head?.schema !== 'kaoqin/shard@1') return 'no-shard'
  return head.tool === `kaoqin ${version}` ? head : 'other-edition'
}
