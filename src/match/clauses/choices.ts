/** Which of several punches in one slot counts. */
import type { EffectivePunch } from '../../domain/assignment.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'

/** In order of time, at least one. */
export type Contenders = readonly [EffectivePunch, ...EffectivePunch[]]

/** The phone offers 上班 once; what happens with several in-punches is not said. */
export const inChoice = clause({
  id: 'in-choice',
  law: { page: 'getcheckindata', says: 'checkin_type | 打卡类型。字符串，目前有：上班打卡' },
  leansOn: ['inChoice'],
  decide: (all: Contenders, policies) => (policies.inChoice === 'earliest' ? all[0] : all.at(-1)!),
  because: (all, chosen, policies) =>
    reason('in-choice.chose', { at: chosen!.punch.at, of: all.length, rule: policies.inChoice }),
})

/** "18:59 & 19:00 → 19:00; 21:43 ×2": in the real export the last out-punch counts, three times of three. */
export const outChoice = clause({
  id: 'out-choice',
  law: { page: 'getcheckindata', says: '打卡类型。字符串，目前有：上班打卡，下班打卡' },
  leansOn: ['outChoice'],
  decide: (all: Contenders, policies) => (policies.outChoice === 'latest' ? all.at(-1)! : all[0]),
  because: (all, chosen, policies) =>
    reason('out-choice.chose', { at: chosen!.punch.at, of: all.length, rule: policies.outChoice }),
})

/** An approved correction beside a live punch of its slot: in the real export the live one is shown as 失效. */
export const correctionWins = clause({
  id: 'correction-wins',
  law: { page: 'getcheckin_daydata', says: '2-补卡' },
  leansOn: ['correctionWins'],
  decide: (all: Contenders, policies): Contenders | undefined => {
    const corrected = all.filter((one) => one.correction !== undefined)
    const [first, ...rest] = corrected
    if (first === undefined) return undefined
    return policies.correctionWins === 'correction' ? [first, ...rest] : [all.at(-1)!]
  },
  because: (all, kept, policies) =>
    kept !== undefined && policies.correctionWins === 'correction'
      ? reason('correction-wins.corrected', { at: kept[0].punch.at, beaten: all.length - kept.length })
      : reason('correction-wins.latest-counts', { at: all.at(-1)!.punch.at }),
})
