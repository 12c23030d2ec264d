/** One day judged: what is said against it, and how long was worked. */
import type { World } from '../domain/world.js'
import { none } from '../time/seconds.js'
import type { DayCase, Judgement } from './cases.js'
import { judgeOpenDay } from './judge-open-day.js'
import { judgeRestDay } from './judge-rest-day.js'
import { judgeWorkDay } from './judge-work-day.js'

export const judgeDay = (day: DayCase, world: World): Judgement => {
  const { plan } = day
  switch (plan._tag) {
    case 'work':
      return judgeWorkDay({ ...day, plan }, world)
    case 'rest':
      return judgeRestDay({ ...day, plan }, world)
    case 'open':
      return judgeOpenDay({ ...day, plan }, world)
    case 'unjudged':
      return { verdicts: [], worked: none, standard: none, provisional: false, fieldwork: undefined }
  }
}
