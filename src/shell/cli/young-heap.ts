/** Rows that die young: a heap that may grow threefold before it is swept would hold far more than is alive. */
import { setFlagsFromString } from 'node:v8'

/** From here on the heap is swept when a third of it is new. */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=30')
