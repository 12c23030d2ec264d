import { execFileSync } from 'node:child_process'
import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noPart } from '../../../src/audit-part.js'
import { employeeId } from '../../../src/domain/employee.js'
import { isLarge } from '../../../src/shell/cli/load-archive.js'
import { judgeAll, type Pool } from '../../../src/shell/shards/pool.js'
import type { Range } from '../../../src/shell/spill/archive.js'
import type { JudgedPart } from '../../../src/shell/spill/judged-part.js'
import { days, punches, rules } from '../spill/small-crew.js'
import { folderWith } from '../stage.js'
import { atOnce } from '../ways.js'

/** More people than are judged together: otherwise one would do. */
const many = Array.from({ length: 600 }, (_, i) => `p${String(i).padStart(4, '0')}`)
const crowd = () =>
  folderWith({
    'rules.json': { info: many.map((userid) => ({ ...rules[0], userid })) },
    'punches.json': { checkindata: many.flatMap((userid) => punches.slice(1, 2).map((row) => ({ ...row, userid }))) },
    'days.json': {
      datas: many.map((acctid) => ({ ...days[0], base_info: { ...Object(days[0]?.['base_info']), acctid } })),
    },
  })

describe('several workers', () => {
  it('find what one finds, to the byte', async () => {
    const folder = crowd()
    const expected = await atOnce([folder])
    const words = ['audit', '--format', 'json', '--at-once', '0', '--workers', '2', folder]
    expect(ran(words)).toEqual(expected)
    expect(JSON.parse(expected.out).summary).toMatchObject({ people: 600, differ: 600 })
  })
})

describe('input read in passing', () => {
  /** A file of so many bytes that takes none on the disk. */
  const fileOf = (megabytes: number): string => {
    const path = join(folderWith({ 'a.json': '' }), 'a.json')
    truncateSync(path, megabytes * 1e6)
    return path
  }

  it('is what is larger than 256 MB, or than whatever was said', async () => {
    expect(await Promise.all([255, 257].map((size) => isLarge([fileOf(size)])))).toEqual([false, true])
    expect(await Promise.all([99, 101].map((size) => isLarge([fileOf(size)], 100)))).toEqual([false, true])
  })

  it('is a pipe, of which nobody knows how much will come', async () => expect(await isLarge(['-'])).toBe(true))
})

describe('shards judged by a pool', () => {
  it('give their parts in the order of the shards, whichever is done first', async () => {
    const waits = [3, 1, 2, 0]
    const pool = poolOf(2, async (shard) => {
      for (let i = 0; i < waits[shard]!; i++) await Promise.resolve()
    })
    const taken: Array<readonly [JudgedPart, Range]> = []
    await judgeAll([0, 1, 2, 3].map(rangeOf), pool, (...one) => taken.push(one))
    expect(taken).toEqual([0, 1, 2, 3].map((shard) => [partOf(shard), rangeOf(shard)]))
  })

  it('are handed over as they are needed: never more than one for each worker, and as many that wait', async () => {
    let [ready, judged, most] = [0, 0, 0]
    const ranges = function* () {
      for (let shard = 0; shard < 9; shard++) {
        ready += 1
        most = Math.max(most, ready - judged)
        yield rangeOf(shard)
      }
    }
    const pool = poolOf(2, async () => {
      await Promise.resolve()
      judged += 1
    })
    await judgeAll(ranges(), pool, () => {})
    expect(most).toBe(4)
  })

  it('fail where one of them does', async () => {
    const pool = poolOf(2, async (shard) => {
      if (shard === 1) throw new RangeError('no memory')
    })
    await expect(judgeAll([0, 1, 2].map(rangeOf), pool, () => {})).rejects.toThrow('no memory')
  })
})

// Helpers

function poolOf(workers: number, judging: (shard: number) => Promise<void>): Pool {
  return {
    workers,
    takeIn: () => Promise.reject(new Error('nothing is taken in')),
    share: () => {},
    judge: async ({ people: [shard] }) => {
      await judging(Number(shard))
      return partOf(Number(shard))
    },
    end: async () => {},
  }
}
function rangeOf(shard: number): Range {
  return { people: [employeeId(String(shard))], pieces: [] }
}
function partOf(shard: number): JudgedPart {
  return { people: [employeeId(String(shard))], part: noPart, problems: [] }
}

/** The built command: workers run what was built. */
function ran(words: readonly string[]) {
  const command = join('dist', 'kaoqin.js')
  expect(existsSync(join('dist', 'judge-worker.js'))).toBe(true)
  try {
    const env = { ...process.env, LANG: 'en_US.UTF-8' }
    const out = execFileSync(process.execPath, [command, ...words], {
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 28,
      stdio: 'pipe',
    })
    return { code: 0, out, err: '' }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, out: stdout, err: stderr }
  }
}
