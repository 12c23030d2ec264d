/** Approvals given or taken back, as a change. */
import type { Approval } from '../../domain/approval.js'
import type { TriedDay } from '../../domain/diagnosis.js'

export const given = ({ employee }: TriedDay, add: readonly Approval[]) =>
  ({ _tag: 'approvals', employee, drop: [], add }) as const
export const takenBack = ({ employee }: TriedDay, drop: readonly Approval[]) =>
  ({ _tag: 'approvals', employee, drop, add: [] }) as const
