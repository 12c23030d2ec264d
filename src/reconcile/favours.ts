/** In whose favour the reports err: theirs minus ours per person, and what the signs together mean. */
import type { Measure } from '../domain/measure.js'
import type { Difference, PersonNet } from '../domain/report.js'
import { statuses } from '../domain/status.js'
import { byMeasure } from './compare-figures.js'
import { grouped } from './grouped.js'

/**
 * Every person with a day that differs, by userid. Net is theirs minus ours, summed per measure; the kind of day has no sum.
 * The reports favour the employee where they say less against a person than we do (late, early, missing, absence, place, device) or
 * credit more worked time; the employer where they say more or credit less; neither where the signs are mixed or all sums are 0.
 * Other measures (standard time, punches, earliest, latest) are nobody's gain by themselves and do not weigh.
 */
export const netOfPeople = (differences: readonly Difference[]): PersonNet[] =>
  [...grouped(daysOnly(differences), ({ userid }) => userid)]
    .map(([userid, theirs]) => {
      const net = netOf(theirs)
      return { userid, differ: new Set(theirs.map(({ date }) => date)).size, net, favours: favoured(net) }
    })
    .sort((a, b) => (a.userid < b.userid ? -1 : 1))

const daysOnly = (differences: readonly Difference[]) => differences.filter(({ date }) => date !== undefined)

const netOf = (differences: readonly Difference[]): Record<string, number> => {
  const sums = new Map<string, number>()
  for (const { measure, ours, theirs } of differences)
    if (typeof ours === 'number' && typeof theirs === 'number')
      sums.set(measure, (sums.get(measure) ?? 0) + theirs - ours)
  return Object.fromEntries([...sums].sort(([a], [b]) => byMeasure(a as Measure, b as Measure)))
}

const favoured = (net: Readonly<Record<string, number>>): PersonNet['favours'] => {
  const gains = Object.entries(net).map(([measure, sum]) => Math.sign(sum) * gainOfMore(measure))
  const employee = gains.some((gain) => gain > 0)
  const employer = gains.some((gain) => gain < 0)
  return employee === employer ? 'neither' : employee ? 'employee' : 'employer'
}

/** 1 where a larger figure is the employee's gain, -1 where it is a loss, 0 where it is neither. */
const gainOfMore = (measure: string): -1 | 0 | 1 =>
  measure === 'worked.seconds' ? 1 : statuses.some((status) => measure.startsWith(`${status}.`)) ? -1 : 0
