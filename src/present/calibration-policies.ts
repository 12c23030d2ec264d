/** What a calibration says of policies: which answers fit, which would fit better, and which no day tells. */
import type { CalibrationReport, PolicyFit } from '../domain/calibration-report.js'
import { type Block, type Text, text } from '../domain/document.js'
import { line, list, say, section, type Page } from './page.js'
import { witnesses } from './witnesses.js'
import { calibrationWords as words, sayMends, sayWitnesses } from './wording/calibration.js'

export const policySection = ({ policies }: CalibrationReport, page: Page): Block[] =>
  policies.length === 0
    ? []
    : section(say(words.policies, page), {
        _tag: 'table',
        head: [words.policy, words.answer, words.fits, words.against, words.verdict].map((one) => say(one, page)),
        rows: policies.flatMap((fit) => policyRows(fit, page)),
      })

const policyRows = (fit: PolicyFit, page: Page): Text[][] =>
  fit.answers.map(({ answer, fits, against }, i) => {
    const isBest = fit.best.includes(answer)
    const verdict = isBest ? words.verdicts[fit.verdict] : words.verdicts.refuted
    return [
      text(i === 0 ? fit.name : ''),
      text(answer + (answer === fit.answer ? say(words.inForce, page) : ''), isBest ? 'plain' : 'quiet'),
      text(`${fits}/${fit.tells}`),
      text(say(sayWitnesses(...witnesses(against, page)), page), 'quiet'),
      text(say(verdict, page), fit.verdict === 'open' ? 'quiet' : isBest ? 'good' : 'bad'),
    ]
  })

export const suggestions = ({ suggested, pairs }: CalibrationReport, page: Page): Block[] => {
  const better = Object.entries(suggested).map(([name, answer]) => [text(`${name}: `), text(answer, 'strong')])
  const together = pairs.map(({ policies, mends }) => [
    text(
      Object.entries(policies)
        .map(([name, answer]) => `${name}: ${answer}`)
        .join(' + '),
    ),
    text(` — ${say(sayMends(mends.length), page)}`, 'quiet'),
  ])
  return [
    ...(better.length === 0 ? [] : section(say(words.suggested, page), list(better))),
    ...(together.length === 0 ? [] : section(say(words.pairs, page), list(together))),
  ]
}

export const untellable = ({ untellable: names }: CalibrationReport, page: Page): Block[] =>
  names.length === 0 ? [] : section(say(words.untellable, page), line(text(names.join(', '), 'quiet')))
