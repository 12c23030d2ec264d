/** Faults of approvals: one side knows a correction or a leave that the other does not, for good or because it looked too early. */
import { addDays, type CivilDate, formatDate, parseDate } from '../../../../time/civil-date.js'
import { instant } from '../../../../time/instant.js'
import { dateAt } from '../../../../time/zone.js'
import type { Draw } from '../../draw.js'
import type { Facts } from '../../facts.js'
import type { ApprovalRow } from '../../wire.js'
import type { PersonalKind } from '../names.js'
import { cause, type PersonalFault, type Scene } from '../suspect.js'

type What = (one: ApprovalRow) => boolean
const isCorrection: What = ({ kind }) => kind === 'correction'
const isLeave: What = ({ kind }) => kind === 'leave' || kind === 'trip' || kind === 'outing'

const missing = (kind: PersonalKind, what: What): PersonalFault => ({
  kind,
  expects: cause(kind),
  seen: 'days',
  *ways({ facts }, scene, draw) {
    for (const { approval, within } of approvalsIn(facts, what, scene, draw))
      yield { input: without(facts, approval), within }
  },
})
const unknown = (kind: PersonalKind, what: What): PersonalFault => ({
  kind,
  expects: cause(kind),
  seen: 'days',
  *ways({ facts }, scene, draw) {
    for (const { approval, within } of approvalsIn(facts, what, scene, draw))
      yield { reported: without(facts, approval), within }
  },
})

export const approvalFaults: readonly PersonalFault[] = [
  missing('correction-missing', isCorrection),
  unknown('correction-unknown-to-report', isCorrection),
  missing('leave-missing', isLeave),
  unknown('leave-unknown-to-report', isLeave),
  {
    // Fetched on the morning after, approved two days later.
    kind: 'stale-report',
    expects: cause('stale-report'),
    seen: 'days',
    *ways({ facts }, scene, draw) {
      for (const { approval, within } of approvalsIn(facts, (one) => isCorrection(one) || isLeave(one), scene, draw)) {
        const fetched = addDays(within.at(-1)!, 1)
        const late = { ...approval, number: renumbered(approval.number, addDays(fetched, 2)) }
        const reported = without(facts, approval)
        yield { input: { ...facts, approvals: [...reported.approvals, late] }, reported, within, fetched }
      }
    },
  },
]

/** Those that lie within the month, in any order, with their dates. */
const approvalsIn = (
  { approvals }: Facts,
  what: What,
  { world: { zone }, dates }: Scene,
  draw: Draw,
): ReadonlyArray<{ readonly approval: ApprovalRow; readonly within: readonly CivilDate[] }> =>
  draw.shuffled(approvals.filter(what)).flatMap((approval) => {
    const [from, to] =
      approval.kind === 'correction'
        ? [parseDate(approval.date)!, parseDate(approval.date)!]
        : [dateAt(zone, instant(approval.begin)), dateAt(zone, instant(approval.end - 1))]
    // Leave by the hour after midnight is of the night that began the day before.
    const within = Array.from({ length: to - from + 2 }, (_, i) => addDays(from, i - 1))
    return dates.first < from && to < dates.last ? [{ approval, within }] : []
  })

const without = (facts: Facts, approval: ApprovalRow): Facts => ({
  ...facts,
  approvals: facts.approvals.filter((one) => one !== approval),
})

const renumbered = (number: string, applied: CivilDate): string =>
  `${formatDate(applied).replaceAll('-', '')}${number.slice(8)}`
