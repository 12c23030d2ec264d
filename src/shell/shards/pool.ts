/** Shards judged by several workers at once. Text goes in and text comes out: objects cost more to hand over than to read again. */
import type { JudgedPart } from '../spill/audit-archive.js'
import type { Portion } from '../spill/portion.js'
import type { Lot } from './judge-worker.js'
import type { Partial } from './shard.js'

export interface Pool {
  readonly workers: number
  readonly takeIn: (lot: Lot) => Promise<Portion>
  readonly judge: (shard: Uint8Array) => Promise<Partial>
  readonly end: () => Promise<void>
}

/** `undefined` where the package that workers need (`piscina`, optional) is not installed. */
export const openPool = async (workers: number): Promise<Pool | undefined> => {
  const piscina = await import('piscina').catch(() => undefined)
  if (piscina === undefined) return undefined
  const pool = new piscina.Piscina({
    filename: new URL('./judge-worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  })
  return {
    workers,
    takeIn: async (lot) => (await pool.run(lot, { name: 'takenIn' })) as Portion,
    judge: async (shard) => {
      const part: unknown = await pool.run(shard, { name: 'judged', transferList: [shard.buffer as ArrayBuffer] })
      return JSON.parse(part as string) as Partial
    },
    end: () => pool.destroy(),
  }
}

/** In the order of the shards. Only as many are made ready as are judged or wait to be. */
export const judgeAll = async (
  shards: Iterable<Uint8Array>,
  pool: Pool,
  onDone: () => void,
): Promise<readonly JudgedPart[]> => {
  const parts: Array<Promise<JudgedPart>> = []
  const open = new Set<Promise<unknown>>()
  for (const shard of shards) {
    const part = pool.judge(shard).then((done) => {
      onDone()
      return done
    })
    parts.push(part)
    const settled: Promise<unknown> = part.then(
      () => open.delete(settled),
      () => open.delete(settled),
    )
    open.add(settled)
    if (open.size > pool.workers) await Promise.race(open)
  }
  return Promise.all(parts)
}
