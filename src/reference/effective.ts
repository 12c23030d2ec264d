/** The records of a person as they count: repeats and 外出打卡 set aside, approved corrections put in. */
import type { Correction } from '../domain/approval.js'
import type { Edge, Punch } from '../domain/punch.js'
import type { Policies } from '../reason/policies.js'
import type { Instant } from '../time/instant.js'
import type { Slot } from './asked.js'

export interface Effective {
  readonly at: Instant
  readonly says: Edge | undefined
  /** `undefined`: an approved correction without a record. */
  readonly record: Punch | undefined
  readonly corrected: boolean
  /** Slots it may stand in. */
  readonly reach: readonly Slot[]
}
export interface SetAside {
  readonly record: Punch
  readonly fate: 'duplicate' | 'outside'
  /** The record that it repeats. */
  readonly of: Punch | undefined
}
/** Everything that a person's records are read against. */
export interface Setting {
  readonly slots: readonly Slot[]
  /** Whether 外出打卡 counts under the rule of a slot, or of the day that a moment belongs to: `sync_out_checkin`. */
  readonly synchronised: (of: Slot | Instant) => boolean
  /** Whether the attendance day that a moment belongs to has slots at all. */
  readonly isPlannedAt: (at: Instant) => boolean
  readonly policies: Policies
}

export const effectiveOf = (
  records: readonly Punch[],
  corrections: readonly Correction[],
  setting: Setting,
): { readonly effective: readonly Effective[]; readonly aside: readonly SetAside[] } => {
  const aside: SetAside[] = []
  const counting: Punch[] = []
  const first = new Map<string, Punch>()
  for (const record of records) {
    const key = `${record.at} ${record.says}`
    const original = first.get(key)
    if (original) aside.push({ record, fate: 'duplicate', of: original })
    else counting.push(record)
    first.set(key, original ?? record)
  }
  const approved = withRecords(corrections, counting)
  const uncorrected = counting.filter((record) => !approved.some((one) => one.record === record))
  const idle = uncorrected.filter((record) => record.says === 'outside' && !outsideCounts(record, setting))
  for (const record of idle) aside.push({ record, fate: 'outside', of: undefined })
  const live = uncorrected
    .filter((record) => !idle.includes(record))
    .map(
      (record): Effective => ({
        at: record.at,
        says: edgeOf(record),
        record,
        corrected: false,
        reach: slotsOpenTo(record, setting),
      }),
    )
  const corrected = approved.map(({ correction, record }): Effective => {
    const at = record?.at ?? correction.at
    const says = correction.slot ?? (record && edgeOf(record))
    return { at, says, record, corrected: true, reach: correctedReach(correction, record, at, setting) }
  })
  return { effective: [...live, ...corrected].toSorted((a, b) => a.at - b.at || turnOf(a) - turnOf(b)), aside }
}

/** Of one second an out comes before an in, which may open the next section. */
const turnOf = ({ says }: Effective): number => (says === 'out' ? 0 : says === undefined ? 1 : 2)

/** "The record of that person in the same minute as the approved time is the corrected punch." An approval told twice is one. */
const withRecords = (
  corrections: readonly Correction[],
  records: readonly Punch[],
): ReadonlyArray<{ readonly correction: Correction; readonly record: Punch | undefined }> => {
  const free = new Set(records)
  const minuteOf = ({ at }: { readonly at: Instant }) => Math.floor(at / 60)
  const told = corrections.filter(
    (one, i) =>
      !corrections
        .slice(0, i)
        .some(
          (other) =>
            minuteOf(other) === minuteOf(one) &&
            other.slot === one.slot &&
            other.date === one.date &&
            other.section === one.section,
        ),
  )
  return told.map((correction) => {
    const sameMinute = [...free].filter((one) => minuteOf(one) === minuteOf(correction))
    const record = sameMinute.find((one) => one.says === correction.slot) ?? sameMinute[0]
    if (record) free.delete(record)
    return { correction, record }
  })
}

/**
 * "A text that names no slot means the slot of that record, else the nearest." A correction may lie outside every window: then too it
 * is for the nearest, unless its day has no slots.
 */
const correctedReach = (
  correction: Correction,
  record: Punch | undefined,
  at: Instant,
  setting: Setting,
): readonly Slot[] => {
  const own = reaching(at, setting.slots)
  const fits = (slot: Slot) =>
    (correction.slot === undefined || slot.edge === correction.slot) &&
    (correction.section === undefined || slot.section === correction.section)
  const isNamed = correction.slot !== undefined || (record !== undefined && edgeOf(record) !== undefined)
  const reachable = correction.date !== undefined ? setting.slots.filter((slot) => slot.date === correction.date) : own
  if (isNamed && reachable.some(fits)) return reachable.filter(fits)
  const isPlanned = own.length > 0 || setting.isPlannedAt(at)
  const within = reachable.some(fits) ? reachable : isPlanned ? setting.slots : []
  const nearest = within.filter(fits).toSorted((a, b) => Math.abs(a.planned - at) - Math.abs(b.planned - at))[0]
  return nearest ? [nearest] : []
}

/** `outsidePunch`: 外出打卡 stands in a slot, or counts on a day without slots, as the rule there says. */
const outsideCounts = (record: Punch, setting: Setting): boolean =>
  slotsOpenTo(record, setting).length > 0 || isTaken(record.at, setting)
const slotsOpenTo = (record: Punch, setting: Setting): readonly Slot[] => {
  const slots = reaching(record.at, setting.slots)
  const [first] = slots
  return record.says !== 'outside' || (first && isTaken(first, setting)) ? slots : []
}
const isTaken = (of: Slot | Instant, { synchronised, policies }: Setting): boolean =>
  policies.outsidePunch === 'always' || (policies.outsidePunch === 'if-synchronised' && synchronised(of))

const reaching = (at: Instant, slots: readonly Slot[]): readonly Slot[] =>
  slots.filter((slot) => slot.opens <= at && at < slot.closes)

const edgeOf = ({ says }: Punch): Edge | undefined => (says === 'in' || says === 'out' ? says : undefined)
