/**
 * Overtime settings told in words, all three classes of days alike unless a word names one: `ot-by punches` (or `both`, `approval`),
 * `ot-start 30`, `ot-min 30`, `ot-max 240` in minutes, `ot-range after-work`, `ot-rest 19:00-19:30`, `ot-tier 300/60` (so many minutes
 * of rest from so many of overtime on), `ot-round up/1800` (seconds), `ot-as vacation` (or `untold`), `ot-off restday`, `ot-untold holiday`,
 * `ot-cut 00:00`. What is not said is as the manual says it is by default, and every kind of overtime is allowed.
 */
import {
  type ClassOvertime,
  type OvertimeBasis,
  type OvertimeClass,
  type OvertimeRange,
  type OvertimeRests,
  type OvertimeSettings,
  type Rounding,
} from '../../src/domain/overtime.js'
import { minutes, seconds } from '../../src/time/seconds.js'
import { clock } from './rule.js'

export type Told = readonly [word: string, value: string]

/** `undefined` where nothing is told. */
export const overtimeTold = (told: readonly Told[]): OvertimeSettings | undefined => {
  const unknown = told.find(([word]) => !words.has(word))
  if (unknown) throw new RangeError(`cannot read "${unknown.join(' ')}"`)
  if (told.length === 0) return undefined
  const all = (word: string): string[] => told.flatMap(([one, value]) => (one === word ? [value] : []))
  const last = (word: string): string | undefined => all(word).at(-1)
  const own: ClassOvertime = {
    allowed: true,
    basis: basisTold(all, last),
    range: (last('ot-range') ?? 'all-day') as OvertimeRange,
    converts: last('ot-as') === 'untold' ? undefined : ((last('ot-as') ?? 'nothing') as ClassOvertime['converts']),
  }
  const classOf = (name: OvertimeClass): ClassOvertime | undefined =>
    all('ot-untold').includes(name) ? undefined : { ...own, allowed: !all('ot-off').includes(name) }
  const cut = last('ot-cut')
  return {
    classes: { workday: classOf('workday'), restday: classOf('restday'), holiday: classOf('holiday') },
    rounding: roundingTold(last('ot-round')),
    dayCut: cut === undefined ? undefined : clock(cut),
  }
}

const words: ReadonlySet<string> = new Set(
  ['by', 'start', 'min', 'max', 'range', 'rest', 'tier', 'round', 'as', 'off', 'untold', 'cut'].map(
    (one) => `ot-${one}`,
  ),
)

const basisTold = (all: (word: string) => string[], last: (word: string) => string | undefined): OvertimeBasis => {
  const rests = restsTold(all('ot-rest'), all('ot-tier'))
  const by = last('ot-by')
  if (by === 'both' || by === 'approval') return { _tag: by, rests }
  if (by !== 'punches') throw new RangeError(`overtime by what? "${by}"`)
  return {
    _tag: by,
    rests,
    startsAfter: minutes(Number(last('ot-start') ?? 30)),
    minimum: minutes(Number(last('ot-min') ?? 30)),
    maximum: minutes(Number(last('ot-max') ?? 240)),
  }
}

const restsTold = (times: readonly string[], tiers: readonly string[]): OvertimeRests => {
  if (times.length > 0)
    return {
      _tag: 'at-times',
      times: times.map((one) => {
        const [start = '', end = ''] = one.split('-')
        return { start: clock(start), end: clock(end) }
      }),
    }
  if (tiers.length === 0) return { _tag: 'none' }
  return {
    _tag: 'by-length',
    tiers: tiers.map((one) => {
      const [reaches = 0, takes = 0] = one.split('/').map(Number)
      return { reaches: minutes(reaches), takes: minutes(takes) }
    }),
  }
}

const roundingTold = (text: string | undefined): Rounding | undefined => {
  if (text === undefined) return undefined
  const [towards, step] = text.split('/')
  return { towards: towards as Rounding['towards'], step: seconds(Number(step)) }
}
