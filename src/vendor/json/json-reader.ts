/**
 * JSON out of bytes, faster than `JSON.parse` where rows recur: a name is compared with the one that stood in its place before, a list
 * of figures that was read before is not read again. It never says what is wrong: what it does not read, `JSON.parse` does.
 */
import { bytesHeld, standsAt } from './bytes-held.js'
import { placesInTurn } from '../copies.js'
import { cursor, fail, next, place } from './cursor.js'
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  letterF,
  letterN,
  letterT,
  openBrace,
  openBracket,
  quote,
} from './json-bytes.js'
import { figureAt, textAt, wordAt } from './scalars.js'
import { isLong, longParts } from './long-parts.js'
import { beginAfter, goOnAfter, keepAsBefore, none, noteEnd, passAlike } from './row-before.js'
import {
  begun,
  carriedOver,
  copied,
  ending,
  eachOf,
  type Fields,
  fieldOf,
  isHopeless,
  learn,
  nothing,
  recalled,
  recurs,
  remember,
  type Spot,
  spot,
  takenOut,
  turning,
  type Turns,
} from './spot.js'
import { textsRead } from './texts-read.js'

export interface JsonReader {
  /**
   * What `JSON.parse` gives for the text of these bytes, but that equal parts of rows may be one and the same object; `notRead` where they
   * are no JSON, and for some that are: with names such as `__proto__`, nested deeply, or with objects that are never alike.
   */
  readonly read: (bytes: Uint8Array) => unknown
  /**
   * The row that begins at a position; what stands behind it is not looked at. `isNext`: those read since it was last not said stand in
   * these bytes still, so that they can be compared with it.
   */
  readonly row: (bytes: Uint8Array, from: number, isNext?: boolean) => unknown
  /** The position behind the row read last. */
  readonly end: () => number
  /** The first byte behind it that is no blank, where `end` then is; `undefined` where there is none. */
  readonly next: () => number | undefined
}
export const notRead = Symbol('not read')

/** What it saw serves what it reads later; all that it remembers are some megabytes. */
export const createJsonReader = (): JsonReader => {
  const here = cursor()
  const texts = textsRead()
  const long = longParts()
  const copying = placesInTurn()
  const [documents, rows] = [spot('document'), spot('row')]
  let reading = none

  const value = (at: Spot, depth: number): unknown => {
    const byte = next(here)
    if (byte === quote || byte === openBrace || byte === openBracket)
      return recurs(at) ? recurring(at, depth, byte) : anew(at, depth, byte)
    if (byte === letterT) return wordAt(here, 'true', true)
    if (byte === letterF) return wordAt(here, 'false', false)
    return byte === letterN ? wordAt(here, 'null', null) : figureAt(here)
  }
  const recurring = (at: Spot, depth: number, byte: number): unknown => {
    const known = (at.hasLong ? long.recalled(at, here.view, here.at) : undefined) ?? recalled(at, here.view, here.at)
    if (known !== undefined) {
      here.at += known.length
      return known.value
    }
    const from = here.at
    const one = anew(at, depth, byte)
    if (here.failed) return undefined
    if (isLong(here.at - from)) {
      at.hasLong = true
      long.remember(at, here.bytes.subarray(from, here.at), one)
    } else remember(at, here.bytes, from, here.at, one)
    return one
  }
  const anew = (at: Spot, depth: number, byte: number): unknown => {
    if (byte === quote) return textAt(here, texts)
    if (depth > deepest) return fail(here)
    return byte === openBrace ? object(at, depth) : list(eachOf(at), depth)
  }
  const list = (each: Spot, depth: number): unknown => {
    const all: unknown[] = []
    here.at++
    if (next(here) === closeBracket) {
      here.at++
      return all
    }
    for (;;) {
      all.push(value(each, depth + 1))
      if (here.failed) return undefined
      const byte = next(here)
      here.at++
      if (byte === closeBracket) return all
      if (byte !== comma) return fail(here)
    }
  }
  /** The cursor stands on what opens the object. */
  const object = (at: Spot, depth: number): unknown => {
    let shape = at.shapes[0]
    if (shape === undefined) return otherObject(at, depth, nothing, 0, {})
    const from = here.at
    let isAfter = beginAfter(shape.before, reading)
    for (let i = 0; ; ) {
      if (isAfter) i = passAlike(shape.before, here, from, i)
      if (i < shape.names.length && standsAt(shape.written[i]!, here.view, here.at)) {
        here.at += shape.written[i]!.length
        shape.like[shape.names[i]!] = value(shape.fields[i]!, depth + 1)
        if (here.failed) return undefined
        noteEnd(shape.before, i, here.at - from)
        i++
        continue
      }
      const isWhole = i > shape.names.length || (i > 0 && closes())
      if (isWhole && i >= shape.names.length) {
        const one = copied(shape, copying)
        keepAsBefore(shape.before, one, from, here.at, reading)
        return one
      }
      const read = takenOut(shape, i)
      if (isWhole) return shorter(at, shape, i, read)
      const turned = turning(at, shape, i, here.view, here.at)
      if (turned === undefined) return otherObject(at, depth, shape, i, read)
      isAfter = beginAfter(turned.before, reading)
      goOnAfter(turned.before, shape.before, i)
      carriedOver(read, shape.names, i, turned.like)
      shape = turned
    }
  }
  const shorter = (at: Spot, like: Turns, count: number, one: Fields): unknown => {
    const known = ending(at, like, count)
    if (known === undefined) learn(at, begun(like, count))
    return carriedOver(one, like.names, count, known === undefined ? {} : copied(known, copying))
  }
  /** An object that begins as others do and goes on unlike them, from what stands before the next name or behind the last. */
  const otherObject = (at: Spot, depth: number, like: Turns, count: number, before: Fields): unknown => {
    if (isHopeless(at)) return fail(here)
    const one = carriedOver(before, like.names, count, {})
    const turns = begun(like, count)
    for (let i = count; ; i++) {
      if (i > 0 && closes()) break
      const from = here.at
      if (next(here) !== (i === 0 ? openBrace : comma)) return fail(here)
      here.at++
      if (i === 0 && closes()) return one
      const name = next(here) === quote ? textAt(here, texts) : fail(here)
      if (name === undefined || name === '__proto__' || next(here) !== colon) return fail(here)
      here.at++
      turns.names.push(name)
      turns.written.push(bytesHeld(here.bytes.subarray(from, here.at)))
      const field = fieldOf(at, name)
      turns.fields.push(field)
      one[name] = value(field, depth + 1)
      if (here.failed) return undefined
    }
    learn(at, turns)
    return one
  }
  /** Whether the object ends here; if so, the cursor stands behind it, and otherwise where it stood. */
  const closes = (): boolean => {
    const { at } = here
    const ends = next(here) === closeBrace
    here.at = ends ? here.at + 1 : at
    return ends
  }
  return {
    read: (bytes) => {
      reading++
      place(here, bytes, 0)
      const one = value(documents, 0)
      return here.failed || next(here) !== undefined ? notRead : one
    },
    row: (bytes, from, isNext = false) => {
      // What could not be read has left its first fields behind.
      if (!isNext || here.failed) reading++
      place(here, bytes, from)
      const one = value(rows, 0)
      return here.failed ? notRead : one
    },
    end: () => here.at,
    next: () => next(here),
  }
}

const deepest = 64
