/** 缺卡: a slot that needed a punch has none, and no more can come. */
import type { PlannedSlot } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

export interface EmptySlot {
  readonly slot: PlannedSlot
  readonly waived: boolean
  /** At `--as-of` the slot could still be filled. */
  readonly open: boolean
}

/** One missed slot, one count, no duration ("迟到/早退/旷工才有值"; 15 of 15 days of the real export). */
export const missing = clause({
  id: 'missing',
  law: { page: 'getcheckin_daydata', says: '3-缺卡' },
  leansOn: [],
  decide: ({ slot, waived, open }: EmptySlot): true | undefined => (slot.needed && !waived && !open ? true : undefined),
  because: ({ slot: { edge, planned, needed, window }, waived, open }) => {
    if (!needed) return reason('missing.not-needed', { edge, planned })
    if (waived) return reason('missing.waived', { edge, planned })
    if (open) return reason('missing.still-open', { edge, planned })
    return reason('missing.no-punch', { edge, planned, from: window.start, to: window.end })
  },
})
