/** A shard: some people of a company with all that judging them needs, as lines of text that go to any machine. */
import type { EmployeeId } from '../../domain/employee.js'
import { version } from '../../version.js'
import { cutOf } from '../spill/archive.js'
import { judgedIn, partOfCut } from '../spill/audit-archive.js'
import type { JudgedPart } from '../spill/judged-part.js'
import { rowIn, type SpiltRow } from '../spill/rows-in-file.js'
import { restricted } from './restricted.js'
import { type Sharing, stateIn, stateText } from './shard-state.js'

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
  readonly people: readonly EmployeeId[]
  /** What everybody of the shard is judged by. */
  readonly state: string
}
/** What a shard came to: one line. */
export interface Partial extends ShardName, JudgedPart {
  readonly schema: 'kaoqin/partial@1'
  readonly tool: string
}

/** The shard of these people and their rows, as lines. */
export const shardLines = (
  name: ShardName,
  people: readonly EmployeeId[],
  rows: readonly string[],
  sharing: Sharing,
): readonly string[] => {
  const own = { ...sharing, frame: { ...sharing.frame, common: restricted(sharing.frame.common, people) } }
  const head: Head = {
    schema: 'kaoqin/shard@1',
    tool: `kaoqin ${version}`,
    ...name,
    lines: rows.length,
    people,
    state: stateText(own),
  }
  return [JSON.stringify(head), ...rows]
}

/** What is wrong with a text that is no shard of this edition. */
export type NoShard = 'not-json' | 'no-shard' | 'other-edition' | 'damaged'

/** Judges the people of a shard. The same lines give the same part, on any machine. */
export const judgeShard = (lines: readonly string[]): Partial | NoShard => {
  const opened = openShard(lines)
  if (typeof opened === 'string') return opened
  const { name, people, sharing, rows } = opened
  return { schema: 'kaoqin/partial@1', tool: `kaoqin ${version}`, ...name, ...judgedRows(rows, people, sharing) }
}

/** The part of an audit that is of the people whose rows these are. */
export const judgedRows = (
  rows: readonly SpiltRow[],
  people: readonly EmployeeId[],
  { frame, terms, users }: Sharing,
): JudgedPart => {
  const cut = cutOf(frame, rows)
  return partOfCut(cut, judgedIn(cut.company, people, users === undefined ? {} : { users }), terms)
}

/** A shard as it is judged, and as causes are sought in it. */
export const openShard = (lines: readonly string[]) => {
  const [first = '', ...rest] = lines
  const head = headIn(first)
  if (typeof head === 'string') return head
  const { audit, shard, of, lines: count, people, state } = head
  const rows = rowsOf(rest.filter((line) => line !== ''))
  return rows?.length === count ? { name: { audit, shard, of }, people, sharing: stateIn(state), rows } : 'damaged'
}

const rowsOf = (lines: readonly string[]): readonly SpiltRow[] | undefined => {
  try {
    return lines.map(rowIn)
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
