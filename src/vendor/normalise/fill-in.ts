/** What getcorpcheckinoption knows of a rule and getcheckinoption leaves out: added, never put in place of what stands there. */
import { isPlain, type Plain } from '../plain.js'
import type { WireGroup } from '../wire/rules.js'

/** The person's rule with the fields that only the company's answer has. Another kind of rule under the same id adds nothing. */
export const fillIn = (own: WireGroup, company: WireGroup | undefined): WireGroup =>
  company === undefined || company.grouptype !== own.grouptype ? own : (filled(own, company) as WireGroup)

/** Elements of lists belong together by what names them: times by their times, shifts by their id, special days by their date. */
const keysOfLists: Readonly<Record<string, (element: Plain) => unknown>> = {
  checkindate: (entry) => [entry['workdays'], timesOf(entry['checkintime'])],
  checkintime: (section) => timesOf([section]),
  time_section: (section) => timesOf([section]),
  schedulelist: (shift) => shift['schedule_id'],
}

const filled = (own: Plain, company: Plain): Plain => {
  const both = Object.keys(own).filter((name) => company[name] !== undefined)
  const together = both.map((name) => [name, filledField(name, own[name], company[name])])
  return { ...company, ...own, ...Object.fromEntries(together) }
}

const filledField = (name: string, own: unknown, company: unknown): unknown => {
  const keyOf = Object.hasOwn(keysOfLists, name) ? keysOfLists[name] : undefined
  if (keyOf && Array.isArray(own) && Array.isArray(company)) {
    const theirs = new Map(company.filter(isPlain).map((one) => [JSON.stringify(keyOf(one)), one]))
    return own.map((one: unknown) => {
      const same = isPlain(one) ? theirs.get(JSON.stringify(keyOf(one))) : undefined
      return isPlain(one) && same ? filled(one, same) : one
    })
  }
  return name === 'late_rule' && isPlain(own) && isPlain(company) ? filled(own, company) : own
}

const timesOf = (sections: unknown): unknown =>
  Array.isArray(sections)
    ? sections
        .filter(isPlain)
        .map((one) => [one['work_sec'] ?? one['work_se'], one['off_work_sec'] ?? one['offwork_sec']])
    : []
