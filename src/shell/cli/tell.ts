/** What goes to standard error: problems of the input, and progress. */
import stringWidth from 'string-width'
import type { Lang } from '../../domain/document.js'
import type { Problem } from '../../domain/problem.js'
import { problemsInOrder } from '../../problems-in-order.js'
import { harmless } from '../../present/harmless.js'
import type { Said } from '../../present/wording/terms.js'
import { sayProblem } from '../../present/wording/problems.js'
import type { Io } from './io.js'
import { statusWords } from './wording.js'

/** Every problem as the conversation it is, in the order of files and places; of many of one kind in one file the rest are counted. */
export const tellProblems = (problems: readonly Problem[], io: Pick<Io, 'stderr'>, lang: Lang): void => {
  for (const alike of byKind(problemsInOrder(problems))) {
    for (const one of alike.slice(0, mostOfAKind)) io.stderr.write(`${conversation(one, lang)}\n\n`)
    const rest = alike.length - mostOfAKind
    if (rest > 0) io.stderr.write(`  ${statusWords.more(rest)[lang]}\n\n`)
  }
}

const mostOfAKind = 10

const byKind = (problems: readonly Problem[]): Iterable<Problem[]> => {
  const kinds = new Map<string, Problem[]>()
  for (const one of problems) {
    const key = `${one.id}\u0000${one.file}`
    const list = kinds.get(key)
    if (list === undefined) kinds.set(key, [one])
    else list.push(one)
  }
  return kinds.values()
}

const conversation = (one: Problem, lang: Lang): string => {
  const { title, where, lines } = sayProblem(one, lang)
  return [where === '' ? title : `${title} — ${where}`, ...lines.map((line) => `  ${line}`)].map(harmless).join('\n')
}

export interface Progress {
  readonly say: (words: Said) => void
  readonly done: () => void
}

/** As many whole characters as the line has columns for; a Chinese one takes two. */
const fitting = (words: string, width: number): string => {
  if (stringWidth(words) <= width) return words
  let line = ''
  for (const character of words) {
    if (stringWidth(line + character) > width) break
    line += character
  }
  return line
}

/** One line that is drawn over and over, and only where somebody looks. */
export const progressOn = ({ stderr }: Pick<Io, 'stderr'>, lang: Lang, quiet: boolean): Progress => {
  if (quiet || !stderr.isTerminal) return { say: () => {}, done: () => {} }
  const width = Math.max((stderr.columns ?? 80) - 1, 1)
  return {
    say: (words) => stderr.write(`\r\u001B[K${fitting(harmless(words[lang]), width)}`),
    done: () => stderr.write('\r\u001B[K'),
  }
}
