/** Our own days as a table: raw values under the measures' names for CSV, phrases for people. */
import { type Block, type Document, type Lang, type Text, text } from '../domain/document.js'
import type { EmployeeId } from '../domain/employee.js'
import { recomputed, type RecomputedMeasure } from '../domain/measure.js'
import type { DayResult } from '../domain/result.js'
import { type Status, statuses } from '../domain/status.js'
import { formatDate } from '../time/civil-date.js'
import type { DayOffset } from '../time/day-offset.js'
import { personOf, whenOf } from './page.js'
import type { Sheet } from './to-csv.js'
import { sayDuration, sayValue } from './wording/amounts.js'
import { figuresWords as words } from './wording/figures.js'
import { sayPhrase } from './wording/phrases.js'
import { kindOfDay, type Said } from './wording/terms.js'

type Names = ReadonlyMap<EmployeeId, string>

/** A row a day. Earliest and latest are empty where nobody punched; figures of an unjudged day are empty throughout. */
export const daySheet = (days: readonly DayResult[], names: Names): Sheet => ({
  head: ['userid', 'name', 'date', 'state', ...recomputed],
  rows: inOrder(days).map((day) => [
    day.employee,
    names.get(day.employee),
    formatDate(day.date),
    day.state,
    ...recomputed.map((measure) => (day.state === 'unjudged' ? undefined : figureOf(day, measure))),
  ]),
})

/** A line a day: kind of day, times, worked and standard time, and what is said against it. */
export const dayTable = (days: readonly DayResult[], names: Names, lang: Lang): Document => {
  const { date, name, day, earliest, latest, worked, standard, verdict } = words
  const head = [date, name, day, earliest, latest, worked, standard, verdict]
  return {
    blocks: [
      tableOrNothing(
        head,
        inOrder(days).map((one) => dayRow(one, names, lang)),
        lang,
      ),
    ],
  }
}

const dayRow = (day: DayResult, names: Names, lang: Lang): Text[] => [
  text(whenOf(formatDate(day.date), lang)),
  text(personOf(day.employee, names)),
  text(kindOfDay[day.dayType][lang], day.dayType === 'rest' ? 'quiet' : 'plain'),
  text(clock(day.earliest, lang)),
  text(clock(day.latest, lang)),
  text(day.worked === 0 ? '' : sayDuration(day.worked)[lang]),
  text(day.standard === 0 ? '' : sayDuration(day.standard)[lang], 'quiet'),
  verdictOf(day, lang),
]
const clock = (at: DayOffset | undefined, lang: Lang): string =>
  at === undefined ? '' : sayValue('earliest.seconds', at)[lang]

const verdictOf = (day: DayResult, lang: Lang): Text => {
  if (day.state === 'unjudged') return text(kindOfDay.unjudged[lang], 'strong')
  const said = sayStatuses(
    (status) => against(day, status).length,
    (status) => secondsOf(day, status),
  )
  const tail = day.state === 'provisional' ? [words.provisional] : []
  return text([...said, ...tail].map((one) => one[lang]).join(', '), said.length > 0 ? 'bad' : 'quiet')
}

/** What is said against a day or a month, status by status. */
export const sayStatuses = (countOf: (status: Status) => number, secondsOf: (status: Status) => number): Said[] =>
  statuses
    .filter((status) => countOf(status) > 0)
    .map((status) => {
      const seconds = secondsOf(status)
      const timed = seconds > 0 ? [[`${status}.seconds`, seconds] as const] : []
      return sayPhrase(status, new Map([[`${status}.count`, countOf(status)], ...timed]))
    })

export const tableOrNothing = (head: readonly Said[], rows: ReadonlyArray<readonly Text[]>, lang: Lang): Block =>
  rows.length === 0
    ? { _tag: 'line', parts: [text(words.nothing[lang], 'quiet')] }
    : { _tag: 'table', head: head.map((one) => one[lang]), rows }

const inOrder = (days: readonly DayResult[]): DayResult[] =>
  days.toSorted((a, b) => a.date - b.date || (a.employee < b.employee ? -1 : 1))

const figureOf = (day: DayResult, measure: RecomputedMeasure): string | number | undefined => figures[measure](day)

const against = (day: DayResult, status: Status) => day.verdicts.filter((verdict) => verdict.status === status)
const secondsOf = (day: DayResult, status: Status): number =>
  against(day, status).reduce((sum, { seconds }) => sum + seconds, 0)

const figures: Readonly<Record<RecomputedMeasure, (day: DayResult) => string | number | undefined>> = {
  'late.count': (day) => against(day, 'late').length,
  'late.seconds': (day) => secondsOf(day, 'late'),
  'early.count': (day) => against(day, 'early').length,
  'early.seconds': (day) => secondsOf(day, 'early'),
  'missing.count': (day) => against(day, 'missing').length,
  'absence.count': (day) => against(day, 'absence').length,
  'absence.seconds': (day) => secondsOf(day, 'absence'),
  'place.count': (day) => against(day, 'place').length,
  'device.count': (day) => against(day, 'device').length,
  'worked.seconds': ({ worked }) => worked,
  'standard.seconds': ({ standard }) => standard,
  'punches.count': ({ punchCount }) => punchCount,
  'earliest.seconds': ({ earliest }) => earliest,
  'latest.seconds': ({ latest }) => latest,
  dayType: ({ dayType }) => dayType,
}
