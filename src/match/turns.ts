/** Whose turn it is among punches of one second: the order of the vendor's rows must not matter. */
import type { EffectivePunch } from '../domain/assignment.js'

/** In order of time; of one second an out comes before an in, which may open the next section. */
export const inTurn = (punches: ReadonlyArray<EffectivePunch>): ReadonlyArray<EffectivePunch> => {
  for (let i = 1; i < punches.length; i++) if (byTurn(punches[i - 1]!, punches[i]!) > 0) return punches.toSorted(byTurn)
  return punches
}
const byTurn = (a: EffectivePunch, b: EffectivePunch): number => a.punch.at - b.punch.at || turnOf(a) - turnOf(b)

/** Within one slot an in comes first, as an out comes last. */
export const inSlot = (a: EffectivePunch, b: EffectivePunch): number => a.punch.at - b.punch.at || turnOf(b) - turnOf(a)

const turnOf = ({ punch: { says }, correction }: EffectivePunch): number => {
  const edge = correction?.slot ?? says
  return edge === 'out' ? 0 : edge === 'in' ? 2 : 1
}
