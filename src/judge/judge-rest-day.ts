/** A rest day: no exceptions, no standard time; work on it is still counted. */
import type { RestPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { ask } from '../reason/clause.js'
import { none } from '../time/seconds.js'
import { pairedTime } from './clauses/paired-time.js'
import { isUnderWay } from './finality.js'
import type { DayCase, Judgement } from './cases.js'

export const judgeRestDay = ({ plan, punches, clock }: DayCase<RestPlan>, world: World): Judgement => ({
  verdicts: [],
  worked: ask(
    pairedTime,
    { punches: punches.loose, method: plan.method, outAfter: none, rests: plan.rests, free: false },
    world,
  )!,
  standard: none,
  fieldwork: undefined,
  provisional: isUnderWay(plan, clock),
})
