/** Another shift than the roster says: one of the rule's, a rest day, or that of a colleague. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Company } from '../../domain/company.js'
import type { RosterDay } from '../../domain/roster.js'
import { shiftId, type ShiftRule } from '../../domain/rule.js'
import { around } from './nearby.js'

export const rosteredOn = ({ employee, date }: TriedDay, { rosters }: Company): RosterDay | undefined =>
  rosters.get(employee)?.days.get(date)
const shiftRuleOf = ({ result: { plan } }: TriedDay): ShiftRule | undefined =>
  plan.rule?._tag === 'shift' ? plan.rule : undefined

export const rosterDiffers = (day: TriedDay, company: Company): readonly Cause[] => {
  const rule = shiftRuleOf(day)
  if (rule === undefined || company.rosters.get(day.employee) === undefined) return []
  const now = rosteredOn(day, company)
  const rest: RosterDay = { rule: rule.id, shift: shiftId(0), name: '休息', times: [] }
  const others = [...rule.patterns.values()]
    .filter(({ id }) => id !== 0)
    .map(({ id, name }): RosterDay => ({ rule: rule.id, shift: id, name, times: [] }))
  return [rest, ...others]
    .filter(({ shift }) => shift !== now?.shift)
    .map((other) =>
      cause(
        'roster-differs',
        { ours: now?.name ?? '', theirs: other.name },
        [{ _tag: 'roster', employee: day.employee, date: day.date, day: other }],
        {
          people: new Set([day.employee]),
          dates: around(day.date),
        },
      ),
    )
}

/** With each other person who differs on that date and is rostered otherwise. */
export const rosterSwaps = (day: TriedDay, others: readonly TriedDay[], company: Company): readonly Cause[] => {
  const own = rosteredOn(day, company)
  if (shiftRuleOf(day) === undefined || own === undefined) return []
  return others.flatMap((other) => {
    const theirs = rosteredOn(other, company)
    if (
      other.employee === day.employee ||
      theirs === undefined ||
      theirs.shift === own.shift ||
      theirs.rule !== own.rule
    )
      return []
    return [
      cause(
        'roster-swap',
        { other: other.employee },
        [
          { _tag: 'roster', employee: day.employee, date: day.date, day: theirs },
          { _tag: 'roster', employee: other.employee, date: day.date, day: own },
        ],
        { people: new Set([day.employee, other.employee]), dates: around(day.date) },
      ),
    ]
  })
}

/** One half of a swap: what becomes of a day under the other's shift. */
export const shiftTaken = ({ employee, date }: TriedDay, theirs: RosterDay): Cause =>
  cause('roster-differs', { ours: '', theirs: theirs.name }, [{ _tag: 'roster', employee, date, day: theirs }], {
    people: new Set([employee]),
    dates: around(date),
  })
