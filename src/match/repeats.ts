/** The same punch told twice: same person, second and type. Only the first counts. */
import type { Punch } from '../domain/punch.js'

export interface Repeats {
  readonly kept: ReadonlyArray<Punch>
  /** Each repeated record with the one it repeats. */
  readonly repeats: ReadonlyArray<readonly [Punch, Punch]>
}

/** `punches` of one person in order of time. A machine's record of the same second repeats any other. */
export const withoutRepeats = (punches: readonly Punch[]): Repeats => {
  if (haveTimesOfTheirOwn(punches)) return { kept: punches, repeats: [] }
  const kept: Punch[] = []
  const repeats: Array<readonly [Punch, Punch]> = []
  for (const punch of punches) {
    const first = earlierTwin(kept, punch)
    if (first) repeats.push([punch, first])
    else kept.push(punch)
  }
  return { kept, repeats }
}

const haveTimesOfTheirOwn = (punches: readonly Punch[]): boolean => {
  for (let i = 1; i < punches.length; i++) if (punches[i]!.at === punches[i - 1]!.at) return false
  return true
}

const earlierTwin = (kept: readonly Punch[], punch: Punch): Punch | undefined => {
  for (let i = kept.length - 1; i >= 0 && kept[i]!.at === punch.at; i--)
    if (kept[i]!.says === punch.says || punch.fromDevice) return kept[i]
  return undefined
}
