/** The first fault of a text that `JSON.parse` refuses, found while the text passes by, piece by piece. */
import type { JsonNeed, ProblemKinds } from '../../../domain/problem.js'

export interface FaultFinder {
  readonly feed: (text: string) => void
  /** Passes over text known to be whole values, the last of them just ended: its lines, and its units in the last of them. */
  readonly pass: (lines: number, units: number) => void
  /** Whether there is a fault so far, apart from the text being too short. */
  readonly found: () => boolean
  /** The fault of the text as it then stands; `undefined` where it has none. */
  readonly end: () => ProblemKinds['not-json'] | undefined
}

export const faultFinder = (): FaultFinder => {
  const open: boolean[] = []
  let state: State = 'value'
  let line = 1
  let column = 1
  let token = newToken()
  let fault: Seen | undefined
  const fail = (needed: JsonNeed, at = column) => {
    fault = { needed, line, column: at, rest: '', units: 0, isText: false, escaped: false, closed: false }
  }
  /** The fault lies where the token begins, or some units behind. */
  const failToken = (needed: JsonNeed, behind = 0) => {
    fail(needed, token.column + behind)
    for (const unit of token.text.slice(behind).split('')) lookBehind(fault!, unit)
  }
  const begin = (next: State) => {
    state = next
    token = { ...newToken(), column }
  }
  const pushed = (isObject: boolean) => {
    open.push(isObject)
    state = isObject ? 'first-name' : 'first-value'
  }
  const popped = () => {
    open.pop()
    state = 'end'
  }
  /** A number ends where something stands that no number has; what is behind its longest beginning is the fault. */
  const endNumber = () => {
    const length = number.exec(token.text)?.[0].length
    if (length === undefined) failToken('number')
    else if (length < token.text.length) failToken(open.length === 0 ? 'end-of-text' : 'comma-or-end', length)
    else state = 'end'
  }
  const inString = (unit: string) => {
    if (token.text.length < kept) token.text += unit
    if (token.hexLeft > 0) {
      if (isHex.test(unit)) token.hexLeft--
      else failString(unit, false)
    } else if (token.escaped) {
      token.escaped = false
      if (unit === 'u') token.hexLeft = 4
      else if (!escapes.has(unit)) failString(unit, true)
    } else if (unit === '\\') token.escaped = true
    else if (unit < ' ') failString(unit, false)
    else if (unit === '"') state = token.isName ? 'colon' : 'end'
  }
  const failString = (unit: string, wasEscaped: boolean) => {
    const { text } = token
    fail('string', token.column)
    fault = { ...fault!, rest: text, units: text.length, isText: true }
    fault.escaped = !wasEscaped && unit === '\\'
    fault.closed = !wasEscaped && unit === '"'
  }
  const value = (unit: string) => {
    if (unit === '{') pushed(true)
    else if (unit === '[') pushed(false)
    else if (unit === '"') beginString(false)
    else if (unit in literals) {
      begin('literal')
      token.text = unit
    } else if (startsNumber.test(unit)) {
      begin('number')
      token.text = unit
    } else failHere('value', unit)
  }
  const beginString = (isName: boolean) => {
    begin('string')
    token.text = '"'
    token.isName = isName
  }
  const failHere = (needed: JsonNeed, unit: string) => {
    fail(needed)
    lookBehind(fault!, unit)
  }
  const look = (unit: string): void => {
    if (state === 'string') return inString(unit)
    if (state === 'number') {
      if (inNumber.test(unit)) {
        token.text += unit
        return
      }
      endNumber()
      return fault === undefined ? look(unit) : lookBehind(fault, unit)
    }
    if (state === 'literal') {
      const whole = literals[token.text[0]!]!
      if (whole[token.text.length] === unit) {
        token.text += unit
        if (token.text.length === whole.length) state = 'end'
        return
      }
      failToken('value')
      return lookBehind(fault!, unit)
    }
    if (unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t') return
    const isObject = open.at(-1)
    if (state === 'end') {
      if (isObject === undefined) failHere('end-of-text', unit)
      else if (unit === ',') state = isObject ? 'name' : 'value'
      else if (unit === (isObject ? '}' : ']')) popped()
      else failHere('comma-or-end', unit)
    } else if (state === 'colon') {
      if (unit === ':') state = 'value'
      else failHere('colon', unit)
    } else if (state === 'name' || state === 'first-name') {
      if (unit === '"') beginString(true)
      else if (state === 'first-name' && unit === '}') popped()
      else failHere('name', unit)
    } else if (state === 'first-value' && unit === ']') popped()
    else value(unit)
  }
  return {
    feed: (text) => {
      for (let at = 0; at < text.length; at++) {
        const unit = text[at]!
        if (fault !== undefined) {
          if (isSettled(fault)) return
          lookBehind(fault, unit)
          continue
        }
        const plain = state === 'string' && !token.escaped && token.hexLeft === 0 ? plainFrom(text, at) : 0
        if (plain > 0) {
          token.text += text.slice(at, at + Math.min(plain, kept - token.text.length))
          column += plain
          at += plain - 1
          continue
        }
        look(unit)
        if (unit === '\n') {
          line++
          column = 1
        } else column++
      }
    },
    pass: (lines, units) => {
      line += lines
      column = lines > 0 ? units + 1 : column + units
      state = 'end'
    },
    found: () => fault !== undefined,
    end: () => {
      if (fault === undefined && state === 'number') endNumber()
      if (fault === undefined && state === 'literal') failToken('value')
      if (fault === undefined && state === 'string') failToken('string')
      if (fault === undefined && !(state === 'end' && open.length === 0)) fail(neededAtEnd[state])
      return fault === undefined ? undefined : told(fault)
    },
  }
}

/** How many units from there on stand for themselves in a string. */
const plainFrom = (text: string, start: number): number => {
  let at = start
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22 || unit === 0x5c || unit < 0x20) break
  }
  return at - start
}

/** A fault, and as much of what stands from there on as tells whether the text was cut off. */
interface Seen {
  readonly needed: JsonNeed
  readonly line: number
  readonly column: number
  rest: string
  units: number
  isText: boolean
  escaped: boolean
  closed: boolean
}
type State = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'end' | 'string' | 'number' | 'literal'

const newToken = () => ({ column: 1, text: '', escaped: false, hexLeft: 0, isName: false })

const lookBehind = (fault: Seen, unit: string): void => {
  if (fault.rest.length < kept) fault.rest += unit
  if (++fault.units === 1) fault.isText = unit === '"'
  else if (fault.escaped) fault.escaped = false
  else if (unit === '\\') fault.escaped = true
  else if (unit === '"') fault.closed = true
}
const isSettled = ({ rest, isText, closed }: Seen): boolean => rest.length >= kept && (!isText || closed)

const told = ({ needed, line, column, rest, units, isText, closed }: Seen): ProblemKinds['not-json'] => {
  const truncated = units === 0 || (isText ? !closed : beginning.test(rest))
  return { detail: truncated ? '' : rest.split('\n', 1)[0]!.slice(0, 24).trim(), needed, line, column, truncated }
}

/** Of what stands at a fault, the units kept: enough for what is told of it. */
const kept = 24
const beginning = /^(?:t(?:ru?)?|f(?:al?|als)?|n(?:ul?)?|-|\.|[eE][+-]?)$/
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/
const startsNumber = /[-\d]/
const inNumber = /[-+.eE\d]/
const isHex = /[0-9a-fA-F]/
const escapes: ReadonlySet<string> = new Set('"\\/bfnrt')
const literals: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' }
const neededAtEnd = {
  value: 'value',
  'first-value': 'value',
  name: 'name',
  'first-name': 'name',
  colon: 'colon',
  end: 'comma-or-end',
  string: 'string',
  number: 'number',
  literal: 'value',
} as const satisfies Record<State, JsonNeed>
