/** The tables of an audit: what differs, what stands on one side only, and in whose favour. */
import { type Block, type Text, text } from '../domain/document.js'
import type { Report } from '../domain/report.js'
import { type Group, type Row } from './difference-groups.js'
import { type Page, personOf, say, section, tableOf, whenOf } from './page.js'
import { sayValue } from './wording/amounts.js'
import { sayPhrase, sayTopic } from './wording/phrases.js'
import { reportWords, sayGroupSize } from './wording/report.js'
import { measureTerm } from './wording/terms.js'

/** One table for each pattern: a row for each thing that differs, ours and theirs on one line. */
export const groupTable = ({ topics, of, rows }: Group, page: Page): Block[] => {
  const hasCauses = rows.some(({ cause }) => cause !== null)
  const when = of === 'days' ? reportWords.date : reportWords.period
  return section(
    `${topics.map((topic) => say(sayTopic(topic), page)).join(' + ')} — ${say(sayGroupSize(rows.length, of), page)}`,
    ...tableOf(
      [when, reportWords.name, reportWords.ours, reportWords.theirs, ...(hasCauses ? [reportWords.cause] : [])],
      rows.map((row) => topics.map((topic, i) => topicRow(row, topic, i === 0, hasCauses, page))),
      page,
    ),
  )
}

const topicRow = (row: Row, topic: string, isFirst: boolean, hasCauses: boolean, page: Page): Text[] => [
  text(isFirst ? whenOf(row.when, page.lang) : ''),
  text(isFirst ? personOf(row.userid, page.names) : ''),
  text(say(sayPhrase(topic, row.ours), page), 'good'),
  text(say(sayPhrase(topic, row.theirs), page), 'bad'),
  ...(hasCauses ? [text(isFirst ? (row.cause ?? '') : '', 'quiet')] : []),
]

export const unmatchedTable = ({ unmatched }: Report, page: Page): Block[] => {
  if (unmatched.length === 0) return []
  const why = { ours: reportWords.onlyOurs, theirs: reportWords.onlyTheirs, duplicated: reportWords.duplicated }
  return section(
    `${say(reportWords.unmatched, page)} — ${say(sayGroupSize(unmatched.length, 'days'), page)}`,
    ...tableOf(
      [reportWords.date, reportWords.name, reportWords.why],
      unmatched.map(({ userid, date, side }) => [
        [text(whenOf(date, page.lang)), text(personOf(userid, page.names)), text(say(why[side], page), 'bad')],
      ]),
      page,
    ),
  )
}

export const peopleTable = ({ people }: Report, page: Page): Block[] => {
  if (people.length === 0) return []
  return section(
    say(reportWords.people, page),
    ...tableOf(
      [reportWords.name, reportWords.days, reportWords.net, reportWords.favours],
      people.map(({ userid, differ, net, favours }) => [
        [
          text(personOf(userid, page.names)),
          text(String(differ)),
          text(netOf(net, page)),
          text(say(reportWords[favours], page), favours === 'neither' ? 'quiet' : 'plain'),
        ],
      ]),
      page,
    ),
  )
}

/** Sums of clock times mean nothing to a reader. */
const netOf = (net: Readonly<Record<string, number>>, page: Page): string =>
  Object.entries(net)
    .filter(([measure, sum]) => sum !== 0 && measure !== 'earliest.seconds' && measure !== 'latest.seconds')
    .map(([measure, sum]) => {
      const size = say(sayValue(measure, Math.abs(sum)), page)
      return `${say(measureTerm(measure), page)} ${sum < 0 ? '−' : '+'}${size}`
    })
    .join(page.lang === 'zh' ? '，' : ', ')
