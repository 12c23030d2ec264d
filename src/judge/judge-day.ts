/** One day judged: what is said against it, and how long was worked. */
import type { DayPlan } from '../domain/plan.js'
import type { World } from '../domain/world.js'
import { none } from '../time/seconds.js'
import type { DayCase, Judgement } from './cases.js'
import { judgeOpenDay } from './judge-open-day.js'
import { judgeRestDay } from './judge-rest-day.js'
import { judgeWorkDay } from './judge-work-day.js'

export const judgeDay = (day: DayCase, world: World): Judgement => {
  if (isA(day, 'work')) return judgeWorkDay(day, world)
  if (isA(day, 'rest')) return judgeRestDay(day, world)
  if (isA(day, 'open')) return judgeOpenDay(day, world)
  return { verdicts: [], worked: none, standard: none, provisional: false, fieldwork: undefined }
}

const isA = <T extends DayPlan['_tag']>(day: DayCase, tag: T): day is DayCase<Extract<DayPlan, { readonly _tag: T }>> =>
  day.plan._tag === tag
