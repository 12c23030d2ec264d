/** Suspects weighed: on a few differing days, then on all of them, then over everything that they can touch. */
import type { Cause, TriedDay } from '../domain/diagnosis.js'
import type { CivilDate } from '../time/civil-date.js'
import { affectedBy, ruleIn, touchedBy } from './affected.js'
import { openStep, type Search, type Step } from './search.js'
import type { Suspect } from './suspects.js'
import { type Stretch, stretchesOf } from './stretches.js'
import { weigh, type Weighed } from './weigh.js'
import { reaches } from './worlds.js'

/** Fewer days could be chance: then the days' own causes are looked for first. */
const fewestDays = 2
/** What is broken may be other faults that met the same days; where many days are mended it may be a little more of it. */
const allowedBreaks = ({ mends, whole }: Pick<Weighed, 'mends' | 'whole'>): number =>
  mends.length / (whole.size < manyDays ? 10 : 5)
const manyDays = 10

/** Mends nothing, mends less than is asked of a company, or is weighed over everything it can touch. */
export interface Sifted {
  readonly weighty: readonly Weighed[]
  /** They mend one day, or a few entries: heard only where nothing else explains the day. */
  readonly light: readonly Weighed[]
  /** They change some figure, whether or not for the better: pairs are made of them. */
  readonly felt: readonly Cause[]
}

/**
 * Those that mend most of the sample are weighed first; the others wait, since what is left to them shows only once the weightiest
 * holds. Only where none of the first is weighty enough are all weighed.
 */
export const sift = (search: Search, step: Step['name'], suspects: readonly Suspect[]): Sifted => {
  const tried = suspects.filter(({ sample }) => sample.length > 0)
  const onDone = openStep(search, step, tried.length)
  const glimpses = tried.map(({ cause, sample }) => {
    const glimpse = weighOn(search, cause, sample)
    if (!isAble(glimpse)) onDone()
    return glimpse
  })
  const felt = glimpses.filter((one) => isFelt(search, one)).map(({ cause }) => cause)
  const able = glimpses.filter(isAble)
  const most = Math.max(0, ...able.map(({ whole }) => whole.size))
  const isFirst = ({ whole }: Weighed): boolean => 2 * whole.size >= most
  const first = weighAll(search, able.filter(isFirst), onDone)
  if (first.weighty.length > 0) return { ...first, felt }
  const others = weighAll(
    search,
    able.filter((one) => !isFirst(one)),
    onDone,
  )
  return { weighty: others.weighty, light: [...first.light, ...others.light], felt }
}

/** Of every kind of day some were tried: a cause that mends none of them wholly is not theirs. */
const isAble = ({ whole }: Weighed): boolean => whole.size > 0

const weighAll = (search: Search, glimpses: readonly Weighed[], onDone: () => void): Omit<Sifted, 'felt'> => {
  const weighty: Weighed[] = []
  const light: Weighed[] = []
  for (const { cause } of glimpses) {
    const there = weighOn(search, cause, search.days)
    const few = there.whole.size < fewestDays || there.mends.length < fewestDays
    const whole = weighOverall(search, cause, few ? 0 : allowedBreaks(there))
    if (whole !== undefined) (few ? light : weighty).push(whole)
    onDone()
  }
  return { weighty, light }
}

/** Some day of those tried differs in something else than before, or in less. */
const isFelt = ({ ledger }: Search, { gaps, mends }: Weighed): boolean =>
  mends.length > 0 || [...gaps].some(([key, now]) => now.join() !== (ledger.gaps.get(key) ?? []).join())

/** The most of the net gain; of equals the first. */
export const heaviest = (weighed: readonly Weighed[]): Weighed | undefined => {
  const [first, ...rest] = weighed
  return first === undefined ? undefined : rest.reduce((best, one) => (gainOf(one) > gainOf(best) ? one : best), first)
}
const gainOf = ({ mends, breaks }: Weighed): number => mends.length - breaks.length

/** On the days of those whom the cause can touch: everybody else's stay as they are. */
const weighOn = (search: Search, cause: Cause, days: readonly TriedDay[]): Weighed => {
  const isTouched = touchedBy(cause, search.worlds.world.company)
  const reached = days.filter(({ employee, date }) => isTouched(employee) && reaches(cause.reach, employee, date))
  return weighOver(search, cause, stretchesOf(reached), Infinity)!
}

const weighOverall = (search: Search, cause: Cause, allowed: number): Weighed | undefined => {
  const { matter, worlds, days } = search
  const { period, people } = matter
  const affected = affectedBy(cause, people, worlds.world.company)
  const differing = new Set(days.map(({ employee }) => employee))
  // Those who differ anyway come last: what breaks, breaks among the others first.
  const order = [...affected.filter((one) => !differing.has(one)), ...affected.filter((one) => differing.has(one))]
  const dates = cause.reach.dates
  const span = dates === undefined ? period : { from: later(dates.from, period.from), to: earlier(dates.to, period.to) }
  const stretches = order.map((employee): Stretch => ({ employee, period: span }))
  return weighOver(search, cause, stretches, allowed)
}

const weighOver = (
  { parts, weighings }: Search,
  cause: Cause,
  stretches: readonly Stretch[],
  allowed: number,
): Weighed | undefined => {
  const anew = () => weigh(cause, stretches, parts.of(cause), (breaks) => breaks > allowed)
  // What touches everybody is touched by whatever is accepted: to remember it helps nobody.
  return ruleIn(cause) === undefined ? anew() : weighings.once(cause, stretches, allowed, anew)
}
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)
