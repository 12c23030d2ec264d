/** Rows that die young: a heap that may grow threefold before it is swept would hold far more than is alive. */
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'

/** From here on the heap is swept when a third of it is new. */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=30')

/**
 * A day that is judged is kept for a while; judged again in search of causes it dies at once. V8 would learn from the former to put the
 * latter among what is old from its first moment on, where only a full collection finds it: a third of the time and of the memory of a
 * search.
 */
export const beginYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring')

/**
 * Each thread sweeps its own heap from here on, where about as many threads work as there are cores: helpers that sweep beside them would
 * only take turns with them, which was a tenth of the time of two workers on two cores.
 */
export const sweepAlone = (workers: number): void => {
  if (workers * 2 <= availableParallelism()) return
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString('--no-concurrent-marking')
}
