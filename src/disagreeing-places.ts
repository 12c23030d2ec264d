/** The vendor's 地点异常 laid beside the coordinates of the same records: where the two cannot both be right, it is said. */
import { type Found, found } from './domain/finding.js'
import type { Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import type { Rule } from './domain/rule.js'
import { whereabouts } from './judge/whereabouts.js'

/** Flagged although inside a place, or passed although outside all; a record too near a border to tell is neither. */
export const disagreeingPlaces = (judged: readonly DayResult[]): readonly Found[] => {
  const [flagged, passed] = [tally(), tally()]
  const look = (punch: Punch, rule: Rule, day: DayResult): void => {
    const vendor = disagreement(punch, rule)
    if (vendor !== undefined) count(vendor === 'flagged' ? flagged : passed, day)
  }
  for (const day of judged) {
    const { rule } = day.plan
    // "0-不在公司范围内视为异常": otherwise no flag is due.
    if (rule?.outOfRange !== 'exception') continue
    for (const { filled, beaten } of day.punches.slots) {
      if (filled !== undefined) look(filled.punch, rule, day)
      for (const { punch } of beaten) look(punch, rule, day)
    }
    // Whatever became of it, and whether or not a correction cleared it.
    for (const { punch } of day.punches.loose) look(punch, rule, day)
    for (const { punch } of day.punches.unused) look(punch, rule, day)
  }
  return [...saidOf('flagged', flagged), ...saidOf('passed', passed)]
}

interface Tally {
  punches: number
  /** Each day once. */
  readonly days: DayResult[]
}
const tally = (): Tally => ({ punches: 0, days: [] })
const count = (those: Tally, day: DayResult): void => {
  those.punches += 1
  if (those.days.at(-1) !== day) those.days.push(day)
}
const saidOf = (vendor: 'flagged' | 'passed', { punches, days }: Tally): readonly Found[] => {
  const where = days.map(({ employee, date }) => ({ employee, date }))
  return days.length === 0 ? [] : [found('place-disagrees', { vendor, punches, days: days.length }, where)]
}

/** 外出打卡 is made anywhere. A wifi异常 says that the vendor did not accept the place either. */
const disagreement = (punch: Punch, rule: Rule): 'flagged' | 'passed' | undefined => {
  if (punch.says === 'outside') return undefined
  const { _tag: where } = whereabouts(punch, rule)
  if (punch.flaws.has('place')) return where === 'inside' ? 'flagged' : undefined
  return where === 'outside' && !punch.flaws.has('wifi') ? 'passed' : undefined
}
