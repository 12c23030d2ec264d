/** A situation elsewhere in time or on the globe: the same walls, other instants. */
import type { Approval } from '../../src/domain/approval.js'
import type { SpecialDay } from '../../src/domain/calendar.js'
import type { Roster } from '../../src/domain/roster.js'
import type { Rule } from '../../src/domain/rule.js'
import { addDays, type CivilDate, monthOf } from '../../src/time/civil-date.js'
import { plus } from '../../src/time/instant.js'
import type { Situation } from '../kit/arbitraries.js'

/** Everything so many seconds later: punches and approvals, not what the rule says. */
export const secondsLater = (situation: Situation, by: number): Situation => ({
  ...situation,
  punches: situation.punches.map((punch) => ({ ...punch, at: plus(punch.at, by) })),
  approvals: situation.approvals.map((approval) => approvalLater(approval, by)),
})

/** Everything so many days later, rosters and special days among them. In a zone without changes of clocks. */
export const daysLater = (situation: Situation, days: number): Situation => ({
  ...secondsLater(situation, days * 86_400),
  rule: ruleLater(situation.rule, days),
  roster: situation.roster === undefined ? undefined : rosterLater(situation.roster, days),
})

const approvalLater = (approval: Approval, by: number): Approval =>
  approval._tag === 'correction'
    ? { ...approval, at: plus(approval.at, by) }
    : { ...approval, begin: plus(approval.begin, by), end: plus(approval.end, by) }

const ruleLater = (rule: Rule, days: number): Rule => {
  const specialOffdays = rule.specialOffdays.map((one) => specialLater(one, days))
  return rule._tag === 'fixed'
    ? { ...rule, specialOffdays, specialWorkdays: rule.specialWorkdays.map((one) => specialLater(one, days)) }
    : { ...rule, specialOffdays }
}
const specialLater = <Special extends SpecialDay>(special: Special, days: number): Special => ({
  ...special,
  from: addDays(special.from, days),
  to: addDays(special.to, days),
})
const rosterLater = (roster: Roster, days: number): Roster => {
  const moved = [...roster.days].map(([date, day]): readonly [CivilDate, typeof day] => [addDays(date, days), day])
  return { days: new Map(moved), months: new Set([...roster.months, ...moved.map(([date]) => monthOf(date))]) }
}
