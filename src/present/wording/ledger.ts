/** What is said of the ledger of reviewed differences. */
import type { FindingKinds } from '../../domain/finding.js'
import type { Finding } from '../../domain/report.js'
import { measureTerm, said, type Said } from './terms.js'

type Kinds = 'known-unreviewed' | 'known-without-difference'

export const ledgerWords: {
  readonly [K in Kinds]: { readonly level: Finding['level']; readonly says: (blanks: FindingKinds[K]) => Said }
} = {
  'known-unreviewed': {
    level: 'info',
    says: ({ entries }) =>
      said(
        `已知差异清单里有 ${entries} 条没有写原因：还没有人审阅，仍计为差异。`,
        entries === 1
          ? '1 entry of the ledger gives no reason: nobody has reviewed it, and the difference still counts.'
          : `${entries} entries of the ledger give no reason: nobody has reviewed them, and the differences still count.`,
      ),
  },
  'known-without-difference': {
    level: 'warning',
    says: ({ measure, when, reason }) =>
      said(
        `已知差异清单里的 ${when} ${measureTerm(measure).zh}（${reason}）已不再有差异，请从清单中删除。`,
        `The known difference of ${when}, ${measureTerm(measure).en} (${reason}), no longer differs: take it out of the ledger.`,
      ),
  },
}
