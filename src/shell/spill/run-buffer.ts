/** Lines that wait to be written, each under a person: written together they stand person by person. */
import { byText } from '../../domain/by-text.js'

export interface RunBuffer {
  /** Room for so many bytes of one line; `undefined` where it does not fit any more. */
  readonly room: (person: string, atMost: number) => { readonly bytes: Buffer; readonly at: number } | undefined
  /** How many of these bytes the line has. */
  readonly take: (length: number) => void
  /** All lines in order of the people, each person's in the order in which they came; nothing waits afterwards. */
  readonly run: () => Run
}
export interface Run {
  readonly bytes: Uint8Array
  /** Each person's bytes, one after the other. */
  readonly shares: ReadonlyArray<{ readonly person: string; readonly length: number }>
}

export const runBuffer = (size: number): RunBuffer => {
  const came = Buffer.allocUnsafeSlow(size)
  const inOrder = Buffer.allocUnsafeSlow(size)
  let filled = 0
  let owner = ''
  /** Of each person: where lines begin and where they end, in turns. */
  let lines = new Map<string, number[]>()
  return {
    room: (person, atMost) => {
      if (atMost > size - filled) return undefined
      owner = person
      return { bytes: came, at: filled }
    },
    take: (length) => {
      const own = lines.get(owner)
      if (own === undefined) lines.set(owner, [filled, filled + length])
      else if (own.at(-1) === filled) own[own.length - 1] = filled + length
      else own.push(filled, filled + length)
      filled += length
    },
    run: () => {
      let at = 0
      const shares = [...lines.keys()].toSorted(byText).map((person) => {
        const begin = at
        const own = lines.get(person)!
        for (let i = 0; i < own.length; i += 2) {
          inOrder.set(came.subarray(own[i], own[i + 1]), at)
          at += own[i + 1]! - own[i]!
        }
        return { person, length: at - begin }
      })
      filled = 0
      lines = new Map()
      return { bytes: inOrder.subarray(0, at), shares }
    },
  }
}
