/** What the key says of each fault of a batch. */
import { type CivilDate, formatDate } from '../../time/civil-date.js'
import { type Cohort, measureOf } from './faults/cohorts.js'
import type { Planted } from './faults/plant.js'
import type { Spoiled } from './faults/spoil.js'
import type { Seen } from './faults/suspect.js'
import type { Answer, Change } from './key.js'
import type { Person } from './people.js'
import type { Plot } from './plot.js'
import type { Told } from './reports.js'

export const answerOf = ({ fault, people, changes, alteration }: Planted): Answer => ({
  id: '',
  kind: fault.kind,
  expects: fault.expects,
  orElse: fault.twins?.(changes.filter(({ date }) => date !== undefined)) ?? [],
  where: whereOf(
    fault.seen,
    alteration.stranger === undefined
      ? people.map(({ suspect }) => suspect.facts.person.userid)
      : [alteration.stranger],
    changes,
    alteration.within,
  ),
  changes,
})

const whereOf = (
  seen: Seen,
  userids: readonly string[],
  changes: readonly Change[],
  within: readonly CivilDate[],
): Answer['where'] => {
  if (seen === 'days') return changes.flatMap(({ userid, date }) => (date === undefined ? [] : [{ userid, date }]))
  if (seen === 'month')
    return changes.map(({ userid, period }) => ({ userid, ...(period === undefined ? {} : { period }) }))
  return userids.flatMap((userid) => within.map((date) => ({ userid, date: formatDate(date) })))
}

/** What is wrong with the whole company, as far as it shows in this batch. */
export const answersOfAll = (
  told: readonly Told[],
  spoiled: ReadonlyMap<string, Spoiled> | undefined,
  { wide, cohort }: Plot,
): readonly Answer[] => {
  const changes = [...(spoiled?.values() ?? [])].flatMap((one) => one.changes)
  return [
    ...(wide === undefined
      ? []
      : [
          {
            id: '',
            kind: wide.kind,
            expects: wide.expects,
            orElse: wide.orElse ?? [],
            where: changes.flatMap(({ userid, date }) => (date === undefined ? [] : [{ userid, date }])),
            changes,
          },
        ]),
    ...(cohort === undefined
      ? []
      : [
          {
            id: '',
            kind: cohort.kind,
            expects: { finding: cohort.kind },
            orElse: [],
            where: victimsOf(cohort, told).map(({ userid }) => ({ userid, date: formatDate(cohort.date) })),
            changes: [],
          },
        ]),
  ]
}

const victimsOf = ({ kind, groupid, date: on }: Cohort, told: readonly Told[]): readonly Person[] =>
  told
    .filter(({ facts }) => facts.person.groupid === groupid)
    .filter(({ days }) => Number(days.find(({ date }) => date === on)?.figures[measureOf[kind]] ?? 0) > 0)
    .map(({ facts }) => facts.person)
