/** Where a text stops being JSON, and what JSON allows there; the hosts' own parsers do not say it alike, and some not at all. */
import type { JsonNeed } from '../domain/problem.js'

export interface JsonFault {
  readonly offset: number
  readonly needed: JsonNeed
  /** The text ends too early: it was cut off. */
  readonly truncated: boolean
}

/** The first fault of a text that `JSON.parse` refuses. */
export const jsonFault = (text: string): JsonFault => {
  const open: string[] = []
  let at = 0
  let state: State = 'value'
  const skip = (token: RegExp): boolean => {
    token.lastIndex = at
    const found = token.test(text)
    if (found) at = token.lastIndex
    return found
  }
  const fault = (needed: JsonNeed): JsonFault => ({ offset: at, needed, truncated: isCutOff(text, at) })
  while (at <= text.length) {
    skip(blank)
    const next = text[at]
    if (state === 'end') {
      if (open.length === 0) return fault('end-of-text')
      if (next === ',') state = open.at(-1) === '{' ? 'name' : 'value'
      else if (next === (open.at(-1) === '{' ? '}' : ']')) open.pop()
      else return fault('comma-or-end')
      at++
    } else if (state === 'name' || state === 'first-name') {
      if (state === 'first-name' && next === '}') {
        open.pop()
        at++
        state = 'end'
      } else if (next !== '"') return fault('name')
      else if (!skip(string)) return fault('string')
      else {
        skip(blank)
        if (text[at] !== ':') return fault('colon')
        at++
        state = 'value'
      }
    } else if (state === 'first-value' && next === ']') {
      open.pop()
      at++
      state = 'end'
    } else if (next === '{' || next === '[') {
      open.push(next)
      at++
      state = next === '{' ? 'first-name' : 'first-value'
    } else if (next === '"') {
      if (!skip(string)) return fault('string')
      state = 'end'
    } else if (skip(literal) || skip(number)) state = 'end'
    else return fault(next === '-' ? 'number' : 'value')
  }
  return fault('value')
}

/** What is left begins something and ends before it is whole. */
const isCutOff = (text: string, at: number): boolean => {
  if (at >= text.length) return true
  unclosed.lastIndex = at
  return unclosed.test(text)
}

type State = 'value' | 'first-value' | 'name' | 'first-name' | 'end'

// A run of signs and a group of them must not both repeat: of a string cut off there would be as many ways to try as there are subsets.
const blank = /[ \t\n\r]*/y
// oxlint-disable-next-line no-control-regex -- JSON itself forbids control characters in strings
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const literal = /true|false|null/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const unclosed = /(?:"[^"\\]*(?:\\[^][^"\\]*)*\\?|t(?:ru?)?|f(?:al?|als)?|n(?:ul?)?|-|\.|[eE][+-]?)$/y
