/** One audit asked in every way there is: of everything at once, in passing, and by shards of one person each. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Circumstances, folderWith, kaoqin, type Ran } from './stage.js'

export interface Asked {
  readonly options?: readonly string[]
  /** Options that only printing has. */
  readonly printing?: readonly string[]
}

export const atOnce = (paths: readonly string[], { options = [], printing = [] }: Asked = {}): Promise<Ran> =>
  kaoqin(['audit', '--format', 'json', ...options, ...printing, '--at-once', '60000', ...paths])

export const inPassing = (
  paths: readonly string[],
  { options = [], printing = [] }: Asked = {},
  circumstances: Circumstances = {},
): Promise<Ran> =>
  kaoqin(
    ['audit', '--format', 'json', ...options, ...printing, '--at-once', '0', '--workers', '1', ...paths],
    circumstances,
  )

/** What refuses comes from `shard`, what is printed from `merge`. */
export const throughShards = async (
  paths: readonly string[],
  { options = [], printing = [] }: Asked = {},
): Promise<Ran> => {
  const { shards, parts, ran } = await judgedShards(paths, options)
  return ran.code === 0 ? kaoqin(['merge', '--format', 'json', ...printing, '--shards', shards, parts]) : ran
}

export const judgedShards = async (paths: readonly string[], options: readonly string[] = []) => {
  const folder = folderWith()
  const [shards, parts] = [join(folder, 'shards'), join(folder, 'parts')]
  mkdirSync(parts)
  const ran = await kaoqin(['shard', ...options, '--people', '1', '--out', shards, ...paths])
  if (ran.code === 0)
    for (const file of shardsIn(shards)) {
      const stdin = readFileSync(join(shards, file))
      const judged = await kaoqin(['judge-shard', '--out', join(parts, file)], { stdin })
      expect(judged).toEqual({ code: 0, out: '', err: '' })
    }
  return { shards, parts, ran }
}
export const shardsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((file) => file.startsWith('shard-'))

/** The same bytes, the same code, and the same problems, in whatever order they were told. */
export const expectSame = async (paths: readonly string[], asked: Asked = {}): Promise<Ran> => {
  const expected = await atOnce(paths, asked)
  for (const way of [inPassing, throughShards])
    for (const order of [paths, paths.toReversed()]) expect(parted(await way(order, asked))).toEqual(parted(expected))
  return expected
}
const parted = ({ code, out, err }: Ran) => ({ code, out, err: err.split('\n\n').toSorted() })
