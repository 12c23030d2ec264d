/** People judged by several workers at once. Places go in and text comes out: objects cost more to hand over than to read again. */
import type { Range } from '../spill/archive.js'
import type { JudgedPart } from '../spill/judged-part.js'
import type { Portion } from '../spill/portion.js'
import type { Lot, Task } from './judge-worker.js'
import { type Sharing, stateText } from './shard-state.js'

export interface Pool {
  readonly workers: number
  readonly takeIn: (lot: Lot) => Promise<Portion>
  /** What whoever is judged from now on is judged by. */
  readonly share: (sharing: Sharing) => void
  readonly judge: (range: Range) => Promise<JudgedPart>
  /** Their memory is free afterwards; asked for again, it is done once. */
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
    // The next one is there when the one before is done.
    concurrentTasksPerWorker: 2,
    // Half of what a thread takes for what is new, and no slower.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  })
  let ended: Promise<void> | undefined
  let state: Task['state'] = { edition: 0, text: new Uint8Array() }
  return {
    workers,
    takeIn: async (lot) => (await pool.run(lot, { name: 'takenIn' })) as Portion,
    share: (sharing) => {
      const bytes = new TextEncoder().encode(stateText(sharing))
      // One piece of memory for all threads, which each of them reads once.
      const text = new Uint8Array(new SharedArrayBuffer(bytes.length))
      text.set(bytes)
      state = { edition: state.edition + 1, text }
    },
    judge: async ({ people, pieces }) => {
      const part: unknown = await pool.run({ state, people, pieces } satisfies Task, { name: 'judged' })
      return JSON.parse(part as string) as JudgedPart
    },
    end: () => (ended ??= pool.destroy()),
  }
}

/** `take` is given each part in the order of the ranges. Only as many are handed over as are judged, and as many that wait. */
export const judgeAll = async (
  ranges: Iterable<Range>,
  pool: Pool,
  take: (part: JudgedPart, range: Range) => void,
): Promise<void> => {
  let taken: Promise<unknown> = Promise.resolve()
  const open = new Set<Promise<unknown>>()
  for (const range of ranges) {
    const part = pool.judge(range)
    taken = Promise.all([part, taken]).then(([judged]) => take(judged, range))
    // What fails is told at the end, by the last of them.
    taken.catch(() => {})
    const settled: Promise<unknown> = part.then(
      () => open.delete(settled),
      () => open.delete(settled),
    )
    open.add(settled)
    if (open.size >= 2 * pool.workers) await Promise.race(open)
  }
  await taken
}
