/** One day explained as a page a manager can follow: what was expected, where each punch went, what follows and on what it rests. */
import { type Block, type Branch, type Document, type Lang, type Text, text } from '../domain/document.js'
import type { ExplainedSection, ExplainedSlot, Explanation } from '../domain/explanation.js'
import { type FigureRow, figureRows } from './figure-rows.js'
import { line, list, personOf, section, whenOf } from './page.js'
import { headline, sayVerdict } from './verdict-words.js'
import { sayValue } from './wording/amounts.js'
import { explainWords as words, sayMargin, usedTerms } from './wording/explain.js'
import { kindOfDay, kindOfRule, measureTerm, type Said } from './wording/terms.js'

export const explanationPage = (of: Explanation, lang: Lang): Document => {
  const say: Say = (said) => said[lang]
  return {
    blocks: [
      ...heading(of, lang, say),
      ...plan(of.plan, say),
      ...punches(of, say),
      ...verdicts(of, lang, say),
      ...policies(of, say),
      ...figures(of, say),
    ],
  }
}

type Say = (said: Said) => string
const heading = (of: Explanation, lang: Lang, say: Say): Block[] => {
  const who = personOf(of.userid, new Map([[of.userid, of.name]]))
  return [
    { _tag: 'heading', level: 1, text: `${whenOf(of.date, lang)} · ${who}` },
    line(text(headline(of, lang), of.verdicts.length > 0 ? 'bad' : 'good')),
    line(text(`${say(kindOfDay[of.day])} · ${ruleOf(of, say)} · ${of.zone}`, 'quiet')),
    ...(of.because.length === 0 ? [] : section(say(words.why), list(of.because.map((sentence) => [text(sentence)])))),
  ]
}

const ruleOf = ({ rule }: Explanation, say: Say): string => {
  if (rule === null) return say(words.noRule)
  const fetched = rule.snapshot === null ? say(words.undated) : `${say(words.snapshot)} ${rule.snapshot}`
  return [
    `${rule.name} #${rule.groupid}`,
    say(kindOfRule[rule.kind]),
    fetched + (rule.borrowed ? ` (${say(words.borrowed)})` : ''),
  ].join(' · ')
}

const plan = (sections: readonly ExplainedSection[], say: Say): Block[] => {
  if (sections.length === 0) return []
  const times = JSON.stringify(sections).match(/\d\d:\d\d/g) ?? []
  const rests = sections.flatMap((one) => one.rests.map(({ start, end }) => `${start}–${end}`))
  return section(
    say(words.plan),
    {
      _tag: 'table',
      head: [words.slot, words.planned, words.window, words.punched, words.margin].map(say),
      rows: sections.flatMap((one) => [slotRow(one, 'in', sections, say), slotRow(one, 'out', sections, say)]),
    },
    ...(rests.length === 0 ? [] : [line(text(`  ${say(words.rest)} ${rests.join(', ')}`, 'quiet'))]),
    ...(times.some((time) => time >= '24:00') ? [line(text(`  ${say(words.nextDay)}`, 'quiet'))] : []),
  )
}

const slotRow = (of: ExplainedSection, edge: 'in' | 'out', all: readonly ExplainedSection[], say: Say): Text[] => {
  const slot = of[edge]
  const which = all.length > 1 ? `${of.start}–${of.end} ` : ''
  return [
    text(which + say(words[edge])),
    text(slot.planned + (slot.needed ? '' : ` (${say(words.optional)})`)),
    text(
      `${slot.window.from}–${slot.window.to}${slot.window.by === 'policy' ? ` (${say(words.byPolicy)})` : ''}`,
      'quiet',
    ),
    punchedOf(slot, say),
    text(slot.margin === null ? '' : say(sayMargin(slot.margin)), 'quiet'),
  ]
}
const punchedOf = (slot: ExplainedSlot, say: Say): Text =>
  slot.punched === null
    ? text(say(words.nothing), slot.needed ? 'bad' : 'quiet')
    : text(slot.punched + (slot.corrected ? ` (${say(words.corrected)})` : ''))

const punches = (of: Explanation, say: Say): Block[] =>
  of.punches.length === 0
    ? []
    : section(say(words.punches), {
        _tag: 'table',
        head: [words.time, words.used, words.because].map(say),
        rows: of.punches.map(({ local, used, why }) => [
          text(local.slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ')),
          text(say(usedTerms[used]), used === 'in' || used === 'out' || used === 'work' ? 'plain' : 'quiet'),
          text(why, 'quiet'),
        ]),
      }).concat(of.runnerUp === null ? [] : [line(text(of.runnerUp, 'quiet'))])

const verdicts = (of: Explanation, lang: Lang, say: Say): Block[] => {
  const roots = of.verdicts.map(
    (verdict): Branch => ({
      parts: [
        text(sayVerdict(verdict, lang), 'bad'),
        text(` — ${verdict.says} `),
        text(`[${verdict.clause}]`, 'quiet'),
      ],
      under: verdict.leansOn.map((name) => ({ parts: [text(`${say(words.leansOn)} ${name}`, 'quiet')], under: [] })),
    }),
  )
  const refused = of.considered
    .filter(({ says }) => !of.because.includes(says))
    .map(({ clause, says }) => [text(says), text(` [${clause}]`, 'quiet')])
  return [
    ...(roots.length === 0 ? [] : section(say(words.verdicts), { _tag: 'tree', roots })),
    ...(refused.length === 0 ? [] : section(say(words.considered), list(refused))),
  ]
}

const policies = (of: Explanation, say: Say): Block[] =>
  of.policies.length === 0
    ? []
    : section(
        say(words.policies),
        list(
          of.policies.map(({ name, answer, basis }) => [
            text(`${name} = ${answer}`),
            text(` (${say(basis === 'observed' ? words.observed : words.assumed)})`, 'quiet'),
          ]),
        ),
      )

const figures = (of: Explanation, say: Say): Block[] =>
  of.official === null
    ? [{ _tag: 'gap' }, line(text(say(words.noReport), 'quiet'))]
    : section(say(words.figures), {
        _tag: 'table',
        head: [words.measure, words.ours, words.theirs].map(say),
        rows: figureRows(of).map((row) => figureRow(row, say)),
      })

const figureRow = ({ measure, ours, theirs }: FigureRow, say: Say): Text[] => {
  const differs = ours !== undefined && theirs !== undefined && ours !== theirs
  const shown = (value: number | string | undefined) => (value === undefined ? '' : say(sayValue(measure, value)))
  return [
    text(say(measureTerm(measure))),
    text(shown(ours), ours === undefined ? 'quiet' : differs ? 'good' : 'plain'),
    text(shown(theirs), theirs === undefined || ours === undefined ? 'quiet' : differs ? 'bad' : 'plain'),
  ]
}
