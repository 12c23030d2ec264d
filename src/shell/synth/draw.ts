/** Chance that anybody can draw again: whole numbers from a seed and the names of what they decide, the same on every machine. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of draws; each one changes what comes next. */
export interface Draw {
  /** From the least to the most, both included. */
  readonly int: (least: number, most: number) => number
  /** True so many times in a thousand. */
  readonly chance: (perMille: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** The same things in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
  /** Hundredths of a median that is mostly near 100 and now and then several times as much, as delays are. */
  readonly tail: () => number
}

/** Streams of other names have nothing to do with each other, so that one person more changes nobody else's month. */
export const drawOf = (seed: number, ...names: readonly (string | number)[]): Draw => {
  const stream = xoroshiro128plus(hashed([seed, ...names].join('/')))
  const int = (least: number, most: number): number => uniformInt(stream, least, most)
  return {
    int,
    chance: (perMille) => int(0, 999) < perMille,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('there is nothing to pick from')
      return list[int(0, list.length - 1)]!
    },
    shuffled: (list) => {
      const left = [...list]
      for (let last = left.length - 1; last > 0; last--) {
        const other = int(0, last)
        const kept = left[last]!
        left[last] = left[other]!
        left[other] = kept
      }
      return left
    },
    tail: () => tailAt(int(0, 998)),
  }
}

/** FNV-1a over UTF-16: any text as 32 bits. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Quantiles of a lognormal with sigma 0.8 in hundredths of its median, by the thousandth; whole numbers are drawn between them. */
const quantiles = [
  [0, 10],
  [100, 36],
  [200, 51],
  [300, 66],
  [400, 82],
  [500, 100],
  [600, 122],
  [700, 152],
  [800, 196],
  [900, 279],
  [950, 373],
  [990, 643],
  [999, 1185],
] as const

const tailAt = (perMille: number): number => {
  const next = quantiles.findIndex(([rank]) => rank > perMille)
  const [[from, low], [to, high]] = [quantiles[next - 1]!, quantiles[next]!]
  return low + Math.floor(((high - low) * (perMille - from)) / (to - from))
}
