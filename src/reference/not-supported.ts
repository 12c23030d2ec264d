/** The answers that this engine does not know; it refuses them by name and never judges by another. */
import { type Policies, type PolicyName, policyNames } from '../reason/policies.js'

/** Of each policy the answers not supported, as `policies.md` writes them. */
export const notSupported: Readonly<Partial<Record<PolicyName, readonly string[]>>> = {
  specialDayInherits: ['leeway', 'everything'],
  carryFromRestDay: ['yes'],
  carryShiftsOut: ['yes'],
  absenceUnit: ['per-section'],
  lateBecomesAbsence: ['after-<n>-minutes'],
  lonePunch: ['nearest-slot', 'in-first'],
  sharedBoundary: ['yes'],
  halfDay: ['moves-to-noon', 'moves-to-rest', 'moves-to-half-of-standard'],
  workedWhenWaived: ['to-schedule-edge'],
  restDayBreak: ['yes'],
  workedIncomplete: ['complete-sections'],
  punchCount: ['all-punches'],
  earliestLatest: ['all-punches'],
  offDutyPunches: ['ignored'],
  weekParity: ['skips-holiday-weeks'],
  freePairing: ['by-type'],
  placeFrom: ['recomputed'],
  noRule: ['no-expectation'],
  unscheduled: ['rest', 'workday'],
  governingRule: ['newest'],
}

/** The policies whose answer here is not supported, with that answer. */
export const unsupportedIn = (policies: Policies): ReadonlyArray<readonly [PolicyName, string]> =>
  policyNames
    .filter((name) => notSupported[name]?.includes(policies[name].replace(/\d+/, '<n>')))
    .map((name) => [name, policies[name]] as const)
