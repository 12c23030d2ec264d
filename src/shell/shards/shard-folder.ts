/** A folder of shards: what all of them share, and a file for each; causes are sought in it again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { Problem } from '../../domain/problem.js'
import type { AuditTerms } from '../../audit-people.js'
import { zone } from '../../time/zone.js'
import { employeeIds } from '../../vendor/index.js'
import { version } from '../../version.js'
import { type Archive, cutOf, type Frame, type Range } from '../spill/archive.js'
import { rowIn } from '../spill/rows-in-file.js'
import { textToValue, valueToText } from '../value-text.js'
import type { NoShard } from './shard.js'

export const companyFile = 'company.json'
export const shardFile = (shard: number): string => `shard-${String(shard).padStart(5, '0')}.ndjson`

/** What all shards of one audit share. */
export interface ShardedCompany {
  readonly audit: string
  /** Who is in which shard, and how many bytes it has. */
  readonly shards: ReadonlyArray<{
    readonly file: string
    readonly bytes: number
    readonly people: readonly EmployeeId[]
  }>
  readonly terms: AuditTerms
  readonly problems: readonly Problem[]
  readonly frame: Omit<Frame, 'person'>
  readonly spellings: readonly string[]
}
interface Written {
  readonly schema: 'kaoqin/shards@1'
  readonly tool: string
  readonly audit: string
  readonly shards: ShardedCompany['shards']
  readonly state: string
}
interface State extends Pick<ShardedCompany, 'terms' | 'problems' | 'spellings'> {
  readonly zone: string
  readonly common: Omit<Company, 'zone'>
  readonly shared: Frame['shared']
  readonly inputs: Frame['inputs']
}

export const writtenCompany = ({ audit, shards, frame, ...told }: ShardedCompany): string => {
  const { zone: where, ...common } = frame.common
  const state: State = { ...told, zone: where.name, common, shared: frame.shared, inputs: frame.inputs }
  const written: Written = {
    schema: 'kaoqin/shards@1',
    tool: `kaoqin ${version}`,
    audit,
    shards,
    state: valueToText(state),
  }
  return `${JSON.stringify(written)}\n`
}

export const readCompanyFile = (text: string): ShardedCompany | NoShard => {
  let written: Written
  try {
    written = JSON.parse(text) as Written
  } catch {
    return 'not-json'
  }
  if (written?.schema !== 'kaoqin/shards@1') return 'no-shard'
  if (written.tool !== `kaoqin ${version}`) return 'other-edition'
  const { zone: name, common, shared, inputs, ...told } = textToValue(written.state) as State
  const where = zone(name)
  if (where === undefined) throw new RangeError(`this host knows no zone ${name}`)
  const { audit, shards } = written
  return { ...told, audit, shards, frame: { common: { ...common, zone: where }, shared, inputs } }
}

/** The shards as an archive: a file is read when somebody in it is asked for. */
export const archiveIn = (folder: string, { shards, frame: told, spellings }: ShardedCompany): Archive => {
  const frame: Frame = { ...told, person: employeeIds(new Set(spellings)) }
  const files = new Map(shards.map(({ file, people }): [Range, string] => [{ people, pieces: [] }, file]))
  return {
    common: frame.common,
    frame,
    problems: [],
    ranges: [...files.keys()],
    companyOf: (range) => {
      const [, ...lines] = readFileSync(join(folder, files.get(range)!), 'utf8').split('\n')
      return cutOf(frame, lines.filter((line) => line !== '').map(rowIn))
    },
  }
}
