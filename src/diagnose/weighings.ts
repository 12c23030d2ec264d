/** What was weighed before: the same cause over the same days weighs the same until something is accepted that can touch them. */
import type { Cause } from '../domain/diagnosis.js'
import type { IsTouched } from './parts.js'
import type { Stretch } from './stretches.js'
import type { Weighed } from './weigh.js'

export interface Weighings {
  /** Weighed anew where nothing is known; `allowed`: more breaks than these end the weighing, and then there is no result. */
  readonly once: (
    cause: Cause,
    stretches: readonly Stretch[],
    allowed: number,
    weigh: () => Weighed | undefined,
  ) => Weighed | undefined
  /** Those that stay true once something holds that touches some stretches. */
  readonly except: (isTouched: IsTouched) => Weighings
}

interface Known {
  readonly stretches: readonly Stretch[]
  readonly allowed: number
  readonly weighed: Weighed | undefined
}

export const openWeighings = (known: ReadonlyMap<string, readonly Known[]> = new Map()): Weighings => {
  const all = new Map(known)
  return {
    once: (cause, stretches, allowed, weigh) => {
      const name = nameOf(cause)
      const before = all.get(name) ?? []
      const found = before.find((one) => one.allowed === allowed && areEqual(one.stretches, stretches))
      if (found !== undefined) return found.weighed
      const weighed = weigh()
      all.set(name, [...before, { stretches, allowed, weighed }])
      return weighed
    },
    except: (isTouched) =>
      openWeighings(
        new Map(
          [...all].map(([name, some]) => [
            name,
            some.filter(({ stretches }) => !stretches.some(({ employee, period }) => isTouched(employee, period))),
          ]),
        ),
      ),
  }
}

/** Suspects are thought of anew in each round: those that say the same are the same. */
const nameOf = ({ name, with: details, changes }: Cause): string => JSON.stringify([name, details, changes])

const areEqual = (some: readonly Stretch[], others: readonly Stretch[]): boolean =>
  some.length === others.length &&
  some.every(({ employee, period: { from, to } }, i) => {
    const other = others[i]!
    return employee === other.employee && from === other.period.from && to === other.period.to
  })
