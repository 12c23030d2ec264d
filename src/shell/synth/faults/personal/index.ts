/** Every fault that is planted in one person, or in two. */
import type { PersonalFault } from '../suspect.js'
import { approvalFaults } from './approvals.js'
import { dayRowFaults } from './day-rows.js'
import { monthRowFaults } from './month-rows.js'
import { punchFaults } from './punches.js'
import { rosterFaults } from './rosters.js'

export const personalFaults: readonly PersonalFault[] = [
  ...punchFaults,
  ...approvalFaults,
  ...rosterFaults,
  ...dayRowFaults,
  ...monthRowFaults,
]
