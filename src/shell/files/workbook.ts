/** What reads workbooks, as the readers of files see it: the library that does it is the command's own. */
import type { WorkbookFault } from '../../domain/problem.js'
import type { ConsoleSheet } from '../../vendor/index.js'

/** Never throws for what the bytes hold. */
export type WorkbookReader = (bytes: Uint8Array) => Promise<ReadWorkbook>

export type ReadWorkbook =
  /** `damaged`: parts that break off; what stood before is among the sheets. */
  | { readonly ok: true; readonly sheets: readonly ReadSheet[]; readonly damaged: readonly string[] }
  | { readonly ok: false; readonly reason: WorkbookFault; readonly detail: string }

export interface ReadSheet extends ConsoleSheet {
  /** `cut`: there were more rows than are read. `damaged`: what stood before the damage is there. */
  readonly fault: 'cut' | 'damaged' | undefined
  /** What is known of the damage; empty where there is none. */
  readonly detail: string
}
