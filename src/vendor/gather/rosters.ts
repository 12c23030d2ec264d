/** Everybody's rostered days; one person may have several answers for one month, a group each. */
import type { EmployeeId } from '../../domain/employee.js'
import type { Roster, RosterDay } from '../../domain/roster.js'
import { type CivilDate, formatDate, type YearMonth } from '../../time/civil-date.js'
import { eachRow, rowReader } from '../each-row.js'
import { readRoster } from '../normalise/roster.js'
import type { OpenPart } from '../open.js'
import { canonicalText } from '../plain.js'
import { wireRoster } from '../wire/roster.js'

export const gatherRosters = (parts: readonly OpenPart[]): ReadonlyMap<EmployeeId, Roster> => {
  const drafts = new Map<EmployeeId, Draft>()
  for (const open of parts)
    eachRow(open, rosterRow, ({ row, lost }, path) => {
      const read = readRoster(row, path, open.source, lost)
      if (read === undefined) return
      const draft = drafts.get(read.employee) ?? { months: new Set(), days: new Map(), told: new Set() }
      drafts.set(read.employee, draft)
      draft.months.add(read.month)
      for (const { date, day, path: at } of read.days) {
        const before = draft.days.get(date)
        draft.days.set(date, before === undefined ? day : ofTwo(before, day))
        if (before === undefined || canonicalText(before) === canonicalText(day) || draft.told.has(date)) continue
        draft.told.add(date)
        open.source.report('two-shifts', at, { userid: read.employee, date: formatDate(date) })
      }
    })
  return new Map([...drafts].map(([employee, { months, days }]) => [employee, { months, days: inOrder(days) }]))
}

const rosterRow = rowReader(wireRoster)

interface Draft {
  readonly months: Set<YearMonth>
  readonly days: Map<CivilDate, RosterDay>
  readonly told: Set<CivilDate>
}

/** A group that somebody left rests them; the one they joined gives them a shift. Of two shifts the lower id holds, and it is told. */
const ofTwo = (a: RosterDay, b: RosterDay): RosterDay => {
  if ((a.shift === 0) !== (b.shift === 0)) return a.shift === 0 ? b : a
  if (a.shift !== b.shift) return a.shift < b.shift ? a : b
  return canonicalText(a) <= canonicalText(b) ? a : b
}

const inOrder = (days: ReadonlyMap<CivilDate, RosterDay>): ReadonlyMap<CivilDate, RosterDay> =>
  new Map([...days].toSorted(([a], [b]) => a - b))
