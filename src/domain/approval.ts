/** Approved leave, trips, outings and punch corrections: input, not an answer. */
import type { CivilDate } from '../time/civil-date.js'
import type { Instant } from '../time/instant.js'
import type { EmployeeId } from './employee.js'
import type { Edge } from './punch.js'
import type { SectionId } from './rule.js'

export interface Leave {
  readonly _tag: 'leave'
  readonly employee: EmployeeId
  readonly kind: 'leave' | 'trip' | 'outing'
  /** 年假, 事假, …; empty where the source does not say. */
  readonly name: string
  readonly number: string
  /** Half days begin and end at 00:00, 12:00 or 24:00 of the zone's clock. */
  readonly unit: 'hour' | 'half-day' | 'day'
  readonly begin: Instant
  readonly end: Instant
}

/** 补卡: the slot counts as punched at the approved time. */
export interface Correction {
  readonly _tag: 'correction'
  readonly employee: EmployeeId
  readonly number: string
  readonly at: Instant
  readonly slot: Edge | undefined
  readonly date: CivilDate | undefined
  readonly section: SectionId | undefined
}

/** 加班: what was applied for and approved; how much of it counts is for the rule's overtime settings. */
export interface OvertimeSlip {
  readonly _tag: 'overtime'
  readonly employee: EmployeeId
  readonly number: string
  readonly begin: Instant
  readonly end: Instant
}

export type Approval = Leave | Correction | OvertimeSlip
