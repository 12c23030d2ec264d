/** Who works here: names, rules, habits, and who came or went in the middle of the month. */
import { addDays, type CivilDate, formatDate } from '../../time/civil-date.js'
import { minute } from './clock.js'
import { drawOf } from './draw.js'
import { nameOf, useridOf } from './names.js'
import type { GroupRow } from './wire.js'

export interface Person {
  readonly index: number
  readonly userid: string
  readonly name: string
  readonly department: string
  readonly groupid: number
  /** Seconds before the start at which this person means to arrive, and how much the way varies. */
  readonly margin: number
  readonly spread: number
  /** In a thousand punches. */
  readonly forgets: number
  /** The first and the last day of employment, where they lie in the month. */
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** One in four is under the first rule; the others take the rules in turn, so that any hundred of them have all kinds. */
export const personAt = (
  index: number,
  groups: readonly GroupRow[],
  seed: number,
  month: { readonly first: CivilDate; readonly last: CivilDate },
): Person => {
  const draw = drawOf(seed, 'person', index)
  const { groupid, groupname } = groups[index % 4 === 0 ? 0 : (index - Math.ceil(index / 4)) % groups.length]!
  return {
    index,
    userid: useridOf(index),
    name: nameOf(draw),
    department: groupname,
    groupid,
    margin: draw.int(4, 30) * minute,
    spread: draw.int(60, 8 * minute),
    forgets: draw.int(4, 40),
    ...stretch(draw.int(0, 99), addDays(month.first, draw.int(8, month.last - month.first - 8))),
  }
}

const stretch = (luck: number, turn: CivilDate): Pick<Person, 'from' | 'to'> =>
  luck === 0 ? { from: turn } : luck === 1 ? { to: turn } : {}

/** The form of our own that names people and bounds their employment. */
export const peopleForm = (people: readonly Person[]): unknown => ({
  people: people.map(({ userid, name, from, to }) => ({
    userid,
    name,
    ...(from === undefined ? {} : { from: formatDate(from) }),
    ...(to === undefined ? {} : { to: formatDate(to) }),
  })),
})
