/** One person a fault may be planted in: their honest month, and what planting one would alter. */
import type { CivilDate } from '../../../time/civil-date.js'
import type { Draw } from '../draw.js'
import type { Facts } from '../facts.js'
import type { Change, Expectation } from '../key.js'
import type { OfficialDayRow, OfficialMonthRow } from '../rows.js'
import type { ToldDay } from '../told-day.js'
import type { GroupRow } from '../wire.js'
import type { Dates, World } from '../world.js'
import type { PersonalKind } from './names.js'

export interface Reported {
  readonly days: readonly OfficialDayRow[]
  /** Nothing for whoever left before the month or came after it. */
  readonly month: OfficialMonthRow | undefined
}

export interface Suspect {
  readonly facts: Facts
  readonly days: readonly ToldDay[]
  /** The reports that follow from the input. */
  readonly honest: Reported
  /** The reports as made: others where a fault of the whole company shows. */
  readonly official: Reported
  /** Dates of other faults; none is planted on or beside them. */
  readonly taken: ReadonlySet<CivilDate>
}

/** What is the same for everybody who may be chosen. */
export interface Scene {
  readonly world: World
  readonly dates: Dates
  readonly groupOn: (suspect: Suspect, date: CivilDate) => GroupRow
  /** Others into whom a fault of two may be planted. */
  readonly others: readonly Suspect[]
}

/** What a fault makes of a person. What is absent stays as it was. */
export interface Alteration {
  /** What the audit is given. */
  readonly input?: Facts
  /** What the reports are made from. */
  readonly reported?: Facts
  /** `due`: what the reports would be if they were made from the input. */
  readonly edit?: (reported: Reported, due: Reported) => Reported
  /** The dates it is about: every report that changes is one of theirs, and at least one does. */
  readonly within: readonly CivilDate[]
  /** When the reports of those dates were fetched, where that is not when all others were. */
  readonly fetched?: CivilDate
  /** Whom it is about, where that is somebody beside the suspect. */
  readonly stranger?: string
  /** The other person of a fault of two. */
  readonly also?: { readonly suspect: Suspect; readonly reported: Facts }
}

/** What is seen of a fault in the reports: a day that differs from the input, a month alone, or no difference at all. */
export type Seen = 'days' | 'month' | 'nothing'

export interface PersonalFault {
  readonly kind: PersonalKind
  readonly expects: Expectation
  readonly seen: Seen
  /** Causes that no data tells apart from the one expected, where that and no more changed on its days. */
  readonly twins?: (changes: readonly Change[]) => readonly string[]
  /** Ways of planting it in a person, the likeliest to work first or in any order; none where the person does not fit. */
  readonly ways: (suspect: Suspect, scene: Scene, draw: Draw) => Iterable<Alteration>
}

export const cause = (id: string): Expectation => ({ cause: id })
export const finding = (id: string, because?: string): Expectation => ({
  finding: id,
  ...(because === undefined ? {} : { cause: because }),
})
