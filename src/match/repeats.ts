/** The same punch told twice: same person, second and type. Only the first counts. */
import type { Punch } from '../domain/punch.js'

export interface Repeats {
  readonly kept: ReadonlyArray<Punch>
  /** Each repeated record with the one it repeats. */
  readonly repeats: ReadonlyArray<readonly [Punch, Punch]>
}

/** `punches` of one person in order of time. A machine's record of the same second repeats any other. */
export const withoutRepeats = (punches: readonly Punch[]): Repeats => {
  const kept: Punch[] = []
  const repeats: Array<readonly [Punch, Punch]> = []
  for (const punch of punches) {
    const first = earlierTwin(kept, punch)
    if (first) repeats.push([punch, first])
    else kept.push(punch)
  }
  return { kept, repeats }
}

const earlierTwin = (kept: readonly Punch[], punch: Punch): Punch | undefined => {
  for (let i = kept.length - 1; i >= 0 && kept[i]!.at === punch.at; i--)
    if (kept[i]!.says === punch.says || punch.fromDevice) return kept[i]
  return undefined
}
