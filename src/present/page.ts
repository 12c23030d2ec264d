/** What every page is made of: sections, lines and tables, in one language, with people called by their names. */
import { type Block, type Lang, type Text, text } from '../domain/document.js'
import { parseDate, weekdayOf } from '../time/civil-date.js'
import { sayMore } from './wording/report.js'
import { type Said, weekdayTerm } from './wording/terms.js'

export interface Page {
  readonly lang: Lang
  /** What people are called, by userid. */
  readonly names: ReadonlyMap<string, string>
  /** Rows of each table; the rest is counted. All, where not given. */
  readonly rows: number | undefined
}

export const say = (words: Said, { lang }: Pick<Page, 'lang'>): string => words[lang]

export const line = (...parts: readonly Text[]): Block => ({ _tag: 'line', parts })
export const list = (items: ReadonlyArray<readonly Text[]>): Block => ({ _tag: 'list', items })
export const section = (title: string, ...blocks: readonly Block[]): Block[] => [
  { _tag: 'gap' },
  { _tag: 'heading', level: 2, text: title.charAt(0).toUpperCase() + title.slice(1) },
  ...blocks,
]

/** A table of entries, each one or more rows that belong together. */
export const tableOf = (
  head: readonly Said[],
  entries: ReadonlyArray<ReadonlyArray<readonly Text[]>>,
  page: Page,
): Block[] => {
  const shown = page.rows === undefined ? entries : entries.slice(0, page.rows)
  const rest = entries.length - shown.length
  return [
    { _tag: 'table', head: head.map((words) => say(words, page)), rows: shown.flat() },
    ...(rest === 0 ? [] : [line(text(`  ${say(sayMore(rest), page)}`, 'quiet'))]),
  ]
}

/** "2026-02-03 周二"; anything that is no date stands for itself. */
export const whenOf = (when: string, lang: Lang): string => {
  const date = parseDate(when)
  return date === undefined ? when : `${when} ${weekdayTerm(weekdayOf(date), lang)}`
}

/** 张三 ZhangSan: names may be shared, userids are not. */
export const personOf = (userid: string, names: ReadonlyMap<string, string>): string => {
  const name = names.get(userid) ?? ''
  return name === '' || name === userid ? userid : `${name} ${userid}`
}
