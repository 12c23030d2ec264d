/** The pages about clauses, taken apart: headings, quotation, policies, and examples that can be run. */
import { existsSync, readFileSync } from 'node:fs'
import type { Figures, Measure } from '../../src/domain/measure.js'
import type { DayResult } from '../../src/domain/result.js'
import { badAnswers, type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import { companyTold, wednesday } from '../kit/day.js'
import { judgedAloud } from '../kit/evidence.js'
import { at, on } from '../kit/rule.js'

export const folder = 'docs/clauses'
export const headings = [
  'The manual says',
  'We read it as',
  'Except',
  'It leans on',
  'For example',
  'Not covered',
] as const

export interface Page {
  readonly title: string
  readonly headings: readonly string[]
  readonly sections: ReadonlyMap<string, string>
}

/** A clause without a page has an empty one, of which nothing that is asked of pages is true. */
export const pageOf = (id: string): Page => {
  const path = `${folder}/${id}.md`
  return pageIn(existsSync(path) ? readFileSync(path, 'utf8') : '')
}

export const pageIn = (text: string): Page => {
  const [head = '', ...parts] = text.split(/^## /m)
  const sections = parts.map((part) => {
    const end = part.indexOf('\n')
    return [part.slice(0, end), part.slice(end).trim()] as const
  })
  return {
    title: /^# (.+)\n/.exec(head)?.[1] ?? '',
    headings: sections.map(([heading]) => heading),
    sections: new Map(sections),
  }
}

/** The lines quoted under "The manual says", without their marks. */
export const quotedOn = (page: Page): string =>
  [...(page.sections.get('The manual says') ?? '').matchAll(/^> ?(.*)$/gm)].map(([, line]) => line).join('\n')

/** The policies listed under "It leans on", in order; those that the text around the list links are others'. */
export const leaningOf = (page: Page): string[] =>
  [...(page.sections.get('It leans on') ?? '').matchAll(/^- \[([^\]]+)\]\(\.\.\/policies\/([^)]+)\.md\)$/gm)].map(
    ([, text, file]) => (text === file ? text : `${text} links ${file}`)!,
  )

/** The lines of the ```day blocks under "For example". */
export const examplesOn = (page: Page): string[] =>
  [...(page.sections.get('For example') ?? '').matchAll(/^```day\n([^]*?)^```$/gm)].flatMap(([, block]) =>
    block!.split('\n').filter((line) => line.trim() !== ''),
  )

export interface Told {
  readonly figures: Figures
  readonly result: DayResult
  readonly fates: readonly string[]
  /** The clauses that were asked on the way. */
  readonly asked: ReadonlySet<string>
}
export interface Example {
  readonly claims: ReadonlyArray<readonly [string, string]>
  readonly told: Told
}

/**
 * `[date] rule | what happened [with policy=answer …] [as-of 18:30] => measure value, …`. Without a date it is Wednesday 2026-03-04.
 * Besides measures one may claim `unjudged <reason>`, `state <state>`, `records <fate> <fate> …`, `overtime none`, `overtime.class`,
 * `overtime.asVacation` and `overtime.asMoney`.
 */
export const runExample = (line: string): Example => {
  const parts = /^(?:(\d{4}-\d\d-\d\d) )?(.*?)(?: with ([^|]*?))?(?: as-of (\S+))? => (.+)$/.exec(line.trim())
  if (!parts) throw new RangeError(`cannot read the example "${line}"`)
  const [, date = wednesday, day = '', answers = '', asOf, claims = ''] = parts
  const policies = Object.fromEntries(
    answers
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => one.split('=')),
  ) as Partial<Policies>
  const bad = badAnswers(policies)
  if (bad.length > 0) throw new RangeError(`no such policy or answer in "${line}": ${JSON.stringify(bad)}`)
  const company = companyTold(day, { date })
  const until = asOf === undefined ? undefined : at(`${date} ${asOf}`)
  const { days, records, lines } = judgedAloud(company, on(date), withAnswers(policies), until)
  const [result] = days
  if (result === undefined) throw new RangeError(`nothing is asked on the day of "${line}"`)
  return {
    claims: claims.split(', ').map((claim) => {
      const space = claim.indexOf(' ')
      return [claim.slice(0, space), claim.slice(space + 1).trim()] as const
    }),
    told: {
      result,
      figures: figuresOfDay(result),
      fates: records.map(({ fate }) => fate),
      asked: new Set(lines.map(({ clause }) => clause)),
    },
  }
}

/** What came out under a claim's name, as text; `undefined` for a name that nothing has. */
export const outcomeOf = (name: string, { result, figures, fates }: Told): string | undefined => {
  if (name === 'unjudged') return result.unjudged
  if (name === 'state') return result.state
  if (name === 'records') return fates.join(' ')
  if (name === 'overtime') return result.overtime === undefined ? 'none' : undefined
  if (name in ofOvertime) return ofOvertime[name as keyof typeof ofOvertime](result)
  const figure = figures[name as Measure]
  return figure === undefined ? undefined : String(figure)
}

/** What a month tells of each class of days, of the one day. */
const ofOvertime = {
  'overtime.class': ({ overtime }: DayResult) => overtime?.class,
  'overtime.asVacation': ({ overtime }: DayResult) => told(overtime?.asVacation),
  'overtime.asMoney': ({ overtime }: DayResult) => told(overtime?.asMoney),
} as const
const told = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))
