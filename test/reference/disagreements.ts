/** Where the two engines part: one line a measure, with the rule and the events around it. */
import { recomputed } from '../../src/domain/measure.js'
import { createEngine } from '../../src/engine.js'
import { defaultPolicies, type Policies } from '../../src/reason/policies.js'
import { judged } from '../../src/reference/index.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { formatDate } from '../../src/time/civil-date.js'
import { formatInstant } from '../../src/time/zone.js'
import { someone } from '../kit/rule.js'
import { eventsInALine, type Person, rulesInALine } from './arbitrary/person.js'

export const disagreements = (one: Person, policies: Policies = defaultPolicies): readonly string[] => {
  const ours = createEngine(one.company, policies, undefined).judge(someone, one.period)
  const theirs = judged(one.company, someone, one.period, policies)
  const lines: string[] = []
  const say = (date: Person['period']['from'], what: string, engine: unknown, reference: unknown) => {
    if (engine === reference) return
    const around = { from: date, to: date }
    lines.push(
      `${formatDate(date)} ${what}: engine ${String(engine)}, reference ${String(reference)}\n  rule ${rulesInALine(one.rules)}\n  events ${eventsInALine(one, around)}`,
    )
  }
  say(one.period.from, 'days', ours.days.length, theirs.days.length)
  for (const [i, day] of ours.days.entries()) {
    const other = theirs.days[i]
    if (other === undefined) break
    say(day.date, 'date', formatDate(day.date), formatDate(other.date))
    say(day.date, 'state', day.state, other.state)
    if (day.state === 'unjudged' || other.state === 'unjudged') continue
    const figures = figuresOfDay(day)
    for (const measure of recomputed) say(day.date, measure, figures[measure], other.figures[measure])
  }
  const unjudged = new Set(ours.days.flatMap((day) => (day.state === 'unjudged' ? [day.date] : [])))
  const fates = new Map(theirs.records.map((record) => [record.record, record]))
  for (const record of ours.records) {
    const other = fates.get(record.punch)
    if (record.date < one.period.from || record.date > one.period.to) continue
    const at = formatInstant(one.company.zone, record.punch.at).slice(5, 19)
    say(record.date, `fate of ${at}`, record.fate, other?.fate)
    if (other && record.fate !== 'unmatched' && !unjudged.has(record.date))
      say(record.date, `date of ${at}`, formatDate(record.date), formatDate(other.date))
  }
  return lines
}
