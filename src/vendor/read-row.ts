/** One row of the wire, proven by its codec; where that fails, what is broken is named and left out, and the rest is used. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { isPlain } from './plain.js'
import { faultsOf, pathText, type Step, type WireFault } from './wire-fault.js'

export interface RowReading<A> {
  readonly row: A
  /** Places that were there and had to be left out, such as `exception_infos`. */
  readonly lost: ReadonlySet<string>
}

/**
 * A valid row costs one decode. Otherwise null is read as absent; then each fault is reported once and its field left out. A list
 * with a broken element is left out whole, since half a list would be read as the whole truth. `undefined`: nothing is left that means
 * anything.
 */
export const readRow = <A>(
  codec: t.Type<A, unknown>,
  raw: unknown,
  report: (fault: WireFault) => void,
): RowReading<A> | undefined => {
  const first = codec.decode(raw)
  if (!isLeft(first)) return { row: first.right, lost: nothingLost }
  let value = withoutNulls(raw, 0)
  const lost = new Set<string>()
  const reported: string[] = []
  for (;;) {
    const result = codec.decode(value)
    if (!isLeft(result)) return { row: result.right, lost }
    for (const fault of faultsOf(result.left)) {
      const path = pathText(fault.steps)
      if (!lost.has(path) && !reported.some((known) => isWithin(path, known))) {
        reported.push(path)
        report(fault)
      }
      const cut = placeToCut(value, fault.steps)
      if (cut === undefined) return undefined
      lost.add(pathText(cut))
      value = withoutPlace(value, cut)
    }
  }
}

export const nothingLost: ReadonlySet<string> = new Set()

const isWithin = (path: string, whole: string): boolean =>
  path.startsWith(whole) && (path.length === whole.length || whole === '' || /[.[]/.test(path[whole.length]!))

/** The faulty field, or where it is a missing one or an element of a list, the field around it. */
const placeToCut = (value: unknown, steps: readonly Step[]): readonly Step[] | undefined => {
  let length = valueAt(value, steps) === undefined ? steps.length - 1 : steps.length
  while (length > 0 && steps[length - 1]!.isIndex) length--
  return length > 0 ? steps.slice(0, length) : undefined
}

const valueAt = (value: unknown, steps: readonly Step[]): unknown =>
  steps.reduce<unknown>(
    (at, { name }) =>
      Array.isArray(at) ? (at as readonly unknown[])[Number(name)] : isPlain(at) ? at[name] : undefined,
    value,
  )

const withoutPlace = (value: unknown, [step, ...rest]: readonly Step[]): unknown => {
  if (step === undefined) return undefined
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((one, i) => (i === Number(step.name) ? withoutPlace(one, rest) : one))
  if (!isPlain(value)) return value
  const { [step.name]: cut, ...others } = value
  return rest.length === 0 ? others : { ...others, [step.name]: withoutPlace(cut, rest) }
}

/** The vendor writes what is absent as null too. Rows are shallow; what lies deeper than any of theirs is left as it is. */
const withoutNulls = (value: unknown, depth: number): unknown => {
  if (depth > 20) return value
  if (Array.isArray(value)) return (value as readonly unknown[]).map((one) => withoutNulls(one, depth + 1))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => [name, withoutNulls(one, depth + 1)]),
  )
}
