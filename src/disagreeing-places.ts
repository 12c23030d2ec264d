/** The vendor's 地点异常 laid beside the coordinates of the same records: where the two cannot both be right, it is said. */
import { type Found, found } from './domain/finding.js'
import type { Punch } from './domain/punch.js'
import type { DayResult } from './domain/result.js'
import type { Rule } from './domain/rule.js'
import { whereabouts } from './judge/whereabouts.js'

/** Flagged although inside a place, or passed although outside all; a record too near a border to tell is neither. */
export const disagreeingPlaces = (judged: readonly DayResult[]): readonly Found[] => {
  const seen = judged.map((day) => ({ day, records: disagreementsOn(day) }))
  return (['flagged', 'passed'] as const).flatMap((vendor) => {
    const counted = seen.map(({ day, records }) => ({ day, punches: records.filter((one) => one === vendor).length }))
    const days = counted.filter(({ punches }) => punches > 0)
    if (days.length === 0) return []
    const punches = days.reduce((sum, one) => sum + one.punches, 0)
    const where = days.map(({ day: { employee, date } }) => ({ employee, date }))
    return [found('place-disagrees', { vendor, punches, days: days.length }, where)]
  })
}

/** What the vendor said of each record that its coordinates contradict. "0-不在公司范围内视为异常": otherwise no flag is due. */
const disagreementsOn = ({ plan: { rule }, punches }: DayResult): ReadonlyArray<'flagged' | 'passed'> =>
  rule === undefined || rule.outOfRange !== 'exception'
    ? []
    : recordsIn(punches).flatMap((punch) => disagreement(punch, rule) ?? [])

/** 外出打卡 is made anywhere. A wifi异常 says that the vendor did not accept the place either. */
const disagreement = (punch: Punch, rule: Rule): 'flagged' | 'passed' | undefined => {
  if (punch.says === 'outside') return undefined
  const { _tag: where } = whereabouts(punch, rule)
  if (punch.flaws.has('place')) return where === 'inside' ? 'flagged' : undefined
  return where === 'outside' && !punch.flaws.has('wifi') ? 'passed' : undefined
}

/** Every record of the day, whatever became of it and whether or not a correction cleared it. */
const recordsIn = ({ slots, loose, unused }: DayResult['punches']): readonly Punch[] =>
  [...slots.flatMap(({ filled, beaten }) => (filled ? [filled, ...beaten] : beaten)), ...loose, ...unused].map(
    ({ punch }) => punch,
  )
