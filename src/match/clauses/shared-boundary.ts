/** Whether one punch may close a section and open the next, where both are planned for the same instant. */
import type { EffectivePunch } from '../../domain/assignment.js'
import type { PlannedSlot } from '../../domain/plan.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

export interface BoundaryCase {
  readonly empty: PlannedSlot
  /** The punch of the slot that it touches. */
  readonly neighbour: EffectivePunch
}

/** Asked of an empty slot whose neighbour of the other type is planned for the same instant and has a punch. */
export const sharedBoundary = clause({
  id: 'shared-boundary',
  law: { page: 'getcheckindata', says: '表示打卡记录所属规则中，某一班次中的某一时段的id' },
  leansOn: ['sharedBoundary'],
  decide: ({ neighbour }: BoundaryCase, policies): EffectivePunch | undefined =>
    policies.sharedBoundary === 'yes' ? neighbour : undefined,
  because: ({ empty: { edge, planned }, neighbour }, fills) =>
    reason(fills ? 'shared-boundary.fills' : 'shared-boundary.does-not-fill', {
      at: neighbour.punch.at,
      edge,
      planned,
    }),
})
