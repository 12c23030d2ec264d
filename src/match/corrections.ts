/** Approved corrections laid upon the raw records: which record each one is, or the punch it makes. */
import { firstPlace } from '../domain/by-halves.js'
import { listFor } from '../domain/list-for.js'
import type { EffectivePunch } from '../domain/assignment.js'
import type { Correction } from '../domain/approval.js'
import type { Punch } from '../domain/punch.js'
import { floorToMinute } from '../time/instant.js'

/**
 * The records with the corrections that name them, in order of time. A correction names the record of its own minute; one without
 * a record makes a punch, which `isMade` tells apart.
 */
export const withCorrections = (
  punches: readonly Punch[],
  corrections: readonly Correction[],
): ReadonlyArray<EffectivePunch> => {
  if (corrections.length === 0) return laidUpon(punches, untaken, noneMade)
  const taken = new Map<Punch, Correction>()
  const made: EffectivePunch[] = []
  for (const correction of toldOnce(corrections)) {
    const record = recordOf(correction, punches, taken)
    if (record) taken.set(record, correction)
    else made.push({ punch: madePunch(correction), correction })
  }
  return laidUpon(punches, taken, made)
}
const untaken: ReadonlyMap<Punch, Correction> = new Map()
const noneMade: readonly EffectivePunch[] = []

const laidUpon = (
  punches: readonly Punch[],
  taken: ReadonlyMap<Punch, Correction>,
  made: readonly EffectivePunch[],
): ReadonlyArray<EffectivePunch> => {
  const all = listFor<EffectivePunch>(punches.length + made.length)
  for (let i = 0; i < punches.length; i++) {
    const punch = punches[i]!
    all[i] = { punch, correction: taken.size === 0 ? undefined : taken.get(punch) }
  }
  for (let i = 0; i < made.length; i++) all[punches.length + i] = made[i]!
  return made.length === 0 ? all : all.sort((a, b) => a.punch.at - b.punch.at)
}

/** A punch that only an approval made has no row of its own. */
export const isMade = ({ punch, correction }: EffectivePunch): boolean =>
  correction !== undefined && punch.origin.input < 0

/** The same approval told twice, as day reports repeat it: same minute, slot, date and section. */
const toldOnce = (corrections: readonly Correction[]): readonly Correction[] => {
  if (corrections.length < 2) return corrections
  const name = ({ at, slot, date, section }: Correction): string => [floorToMinute(at), slot, date, section].join(' ')
  return [...new Map(corrections.map((one) => [name(one), one])).values()]
}

/** Of several records in that minute the one of the slot that the approval names comes first. */
const recordOf = (
  correction: Correction,
  punches: readonly Punch[],
  taken: ReadonlyMap<Punch, Correction>,
): Punch | undefined => {
  const minute = floorToMinute(correction.at)
  let first: Punch | undefined
  for (let i = firstPlace(punches.length, (at) => punches[at]!.at < minute); i < punches.length; i++) {
    const punch = punches[i]!
    if (floorToMinute(punch.at) !== minute) break
    if (taken.has(punch)) continue
    if (punch.says === correction.slot) return punch
    first ??= punch
  }
  return first
}

const madePunch = ({ employee, at, slot, section }: Correction): Punch => ({
  employee,
  at,
  says: slot,
  flaws: new Set(),
  hint: { rule: undefined, shift: undefined, section, planned: undefined, plannedOffset: undefined },
  device: '',
  place: '',
  lat: 0,
  lng: 0,
  wifi: '',
  wifiMac: '',
  fromDevice: false,
  origin: { input: -1, path: '' },
})
