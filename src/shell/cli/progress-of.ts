/** How far a long audit is: what it is at, a bar, how fast it goes, and how long it will take. */
import type { Step } from '../../diagnose/index.js'
import { said, type Said } from '../../present/wording/terms.js'
import type { OnProgress, Stage } from '../../stage.js'
import type { Io } from './io.js'
import type { Progress } from './tell.js'

/** For `onProgress` of an audit. The clock tells the rate alone: of judging from the first, of a search from the beginning of each step. */
export const progressOf = (progress: Progress, { now }: Pick<Io, 'now'>): OnProgress => {
  let began = now()
  return (so) => {
    if (so.step?.done === 0) began = now()
    const seconds = now() - began
    if (so.step !== undefined) progress.say(saySearch(so, so.step, seconds))
    else progress.say(so.at === 'judging' ? sayJudging(so, seconds) : stages[so.at])
  }
}

type Counted = Pick<Stage, 'done' | 'of'>

/** "judging [####----] 1200 of 3300 people, 400/s, 5 s left"; the rate is told once it can be known. */
export const sayJudging = (so: Counted, seconds: number): Said => sayPeople(said('判定', 'judging'), so, seconds)

/** "causes [####----] 37 of 210, round 2; 1200 of 3300 explained"; attempts on single days cost alike: only these have a rate. */
export const saySearch = ({ done: explained, of: all }: Counted, step: Step, seconds: number): Said => {
  const { name, round, done, of } = step
  const [head, bar] = [heads[name], barOf(done, of)]
  switch (name) {
    case 'people':
      return sayPeople(head, step, seconds)
    case 'company':
    case 'pairs':
      return said(
        `${head.zh} ${bar} 第 ${round} 轮 ${done}/${of} 种，已解释差异 ${explained}/${all}`,
        `${head.en} ${bar} ${done} of ${of}, round ${round}; ${explained} of ${all} explained`,
      )
    case 'swaps':
    case 'days':
    case 'moments': {
      const pace = paceOf(step, seconds, '种')
      return said(`${head.zh} ${bar} ${done}/${of} 种${pace.zh}`, `${head.en} ${bar} ${done} of ${of} tried${pace.en}`)
    }
  }
}

const sayPeople = (head: Said, so: Counted, seconds: number): Said => {
  const [{ done, of }, bar, pace] = [so, barOf(so.done, so.of), paceOf(so, seconds, '人')]
  return said(`${head.zh} ${bar} ${done}/${of} 人${pace.zh}`, `${head.en} ${bar} ${done} of ${of} people${pace.en}`)
}

const paceOf = ({ done, of }: Counted, seconds: number, unit: string): Said => {
  if (done === 0 || seconds <= 0) return said('', '')
  const [rate, left] = [Math.max(Math.round(done / seconds), 1), Math.ceil(((of - done) * seconds) / done)]
  return said(`，每秒 ${rate} ${unit}，还需 ${left} 秒`, `, ${rate}/s, ${left} s left`)
}

const stages: Readonly<Record<Exclude<Stage['at'], 'judging'>, Said>> = {
  comparing: said('与官方报告比较……', 'comparing with the official reports…'),
  causes: said('查找差异的原因……', 'looking for the causes of differences…'),
  findings: said('检查报告与输入……', 'checking reports and inputs…'),
}

const heads: Readonly<Record<Step['name'], Said>> = {
  people: said('重新判定有差异的人', 'judging again'),
  company: said('查找原因', 'causes'),
  pairs: said('查找成对的原因', 'pairs of causes'),
  swaps: said('查找互换的班次', 'swapped shifts'),
  days: said('查找单日的原因', 'causes of days'),
  moments: said('查找打卡的时刻', 'moments of punches'),
}

const barOf = (done: number, of: number): string => {
  const full = of === 0 ? width : Math.floor((done * width) / of)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}
const width = 12
