/** All shards of an archive, one after another, as text. */
import { createHash } from 'node:crypto'
import type { AuditTerms } from '../../audit-people.js'
import type { AuditOptions } from '../../audit.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Archive, Range } from '../spill/archive.js'
import type { SpiltFile } from '../spill/spill-file.js'
import { valueToText } from '../value-text.js'
import { shardLines } from './shard.js'
import type { Sharing } from './shard-state.js'

export interface ShardText {
  readonly people: readonly EmployeeId[]
  readonly lines: readonly string[]
}

export function* shardsOf(
  archive: Archive,
  spill: SpiltFile,
  terms: AuditTerms,
  { users }: Pick<AuditOptions, 'users'>,
  spellings: readonly string[],
): Generator<ShardText, void, undefined> {
  const { ranges, frame } = archive
  const audit = auditName(archive, terms, users)
  for (const [shard, range] of ranges.entries()) {
    const lines = spill.linesIn(range.pieces)
    const sharing: Sharing = { frame: { ...frame, ...documentsIn(lines, frame) }, terms, users, spellings }
    yield {
      people: range.people,
      lines: shardLines({ audit, shard, of: ranges.length }, range.people, lines, sharing),
    }
  }
}

/** The same input asked the same way is one audit. */
export const auditName = ({ common, ranges }: Archive, terms: AuditTerms, users: AuditOptions['users']): string => {
  const { zone, inputs, approvalsFrom } = common
  const people = ranges.map((range: Range) => range.people)
  return createHash('sha256')
    .update(valueToText({ terms, users, zone: zone.name, approvalsFrom, inputs, people }))
    .digest('hex')
    .slice(0, 16)
}

/** Of the documents only those that the rows are of. */
const documentsIn = (
  lines: readonly string[],
  { shared, inputs }: Archive['frame'],
): Pick<Archive['frame'], 'shared' | 'inputs'> => {
  const used = new Set(lines.map((line) => Number(line.slice(1, line.indexOf(',')))))
  return {
    shared: shared.map((one, number) => (used.has(number) ? one : undefined)),
    inputs: inputs.map((one, number) => (used.has(number) ? one : undefined)),
  }
}
