/** Where a punch goes that several slots could take: what its record says of itself, or nearness, or the in. */
import type { EffectivePunch } from '../../domain/assignment.js'
import type { Edge } from '../../domain/punch.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** Asked of each punch within reach of several slots. */
export const lonePunch = clause({
  id: 'lone-punch',
  law: { page: 'getcheckindata', says: '标准打卡时间，指此次打卡时间对应的标准上班时间或标准下班时间' },
  leansOn: ['lonePunch'],
  decide: (_: EffectivePunch, policies) => policies.lonePunch,
  because: (one, mode) => {
    const { at } = one.punch
    if (mode === 'nearest-slot') return reason('lone-punch.nearest', { at })
    return mode === 'in-first'
      ? reason('lone-punch.in-first', { at })
      : reason('lone-punch.as-it-says', { at, says: edgeOf(one) })
  },
})

/** What a punch says it is, its approved correction first; `undefined` where neither tells in or out. */
export const edgeOf = ({ punch, correction }: EffectivePunch): Edge | undefined => {
  const says = correction?.slot ?? punch.says
  return says === 'in' || says === 'out' ? says : undefined
}
