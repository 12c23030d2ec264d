/** A whole audit at a glance: each person's days as two lines of letters, and when people came, by rule. */

/**
 * What came of a person-day, as the classes of the report's summary; a space is no person-day. `setAside` is a day that differs, but none
 * of whose differences is listed.
 */
export const outcomeLetters = {
  identical: '=',
  differ: '!',
  setAside: '*',
  onlyOurs: 'o',
  onlyTheirs: 't',
  duplicated: '2',
  unjudged: '?',
  provisional: '~',
  unreported: '.',
  none: ' ',
} as const
export type Outcome = keyof typeof outcomeLetters

/** What we say of a day, the gravest of several; a space is a day of which nothing is said. */
export const faceLetters = {
  absence: 'a',
  missing: 'm',
  late: 'l',
  early: 'e',
  place: 'p',
  device: 'd',
  work: 'w',
  rest: 'r',
  none: ' ',
} as const
export type Face = keyof typeof faceLetters

export interface Overview {
  readonly people: readonly PersonOverview[]
  /** Of the differences listed, in their order: the position of the rule in `rules`, or −1 where the day has none. */
  readonly rulesOfDifferences: readonly number[]
  readonly rules: readonly string[]
  readonly arrivals: readonly Arrivals[]
}
/** A letter for each date of the period. */
export interface PersonOverview {
  readonly userid: string
  readonly name: string
  readonly departments: string
  readonly outcomes: string
  readonly faces: string
}

/** How many punches filled the first in-slot of a day, by how long after its planned time, in steps of five minutes. */
export interface Arrivals {
  readonly rule: string
  readonly counts: readonly number[]
}
/** The first step of `counts` is all that came earlier than this, the last all that came later than its opposite. */
export const arrivalsReach = 7200
export const arrivalsStep = 300
