/** How far a long audit is: what it is at, a bar, how fast it goes, and how long it will take. */
import type { Stage } from '../../audit.js'
import { said, type Said } from '../../present/wording/terms.js'
import type { Io } from './io.js'
import type { Progress } from './tell.js'

/** For `onProgress` of an audit. The clock tells the rate alone. */
export const progressOf = (progress: Progress, { now }: Pick<Io, 'now'>): ((so: Stage) => void) => {
  const began = now()
  return (so) => progress.say(so.at === 'judging' ? sayJudging(so, now() - began) : stages[so.at])
}

/** "judging [####----] 1200 of 3300 people, 400/s, 5 s left"; the rate is told once it can be known. */
export const sayJudging = ({ done, of }: Stage, seconds: number): Said => {
  const bar = barOf(done, of)
  if (done === 0 || seconds <= 0) return said(`判定 ${bar} ${done}/${of} 人`, `judging ${bar} ${done} of ${of} people`)
  const [rate, left] = [Math.max(Math.round(done / seconds), 1), Math.ceil(((of - done) * seconds) / done)]
  return said(
    `判定 ${bar} ${done}/${of} 人，每秒 ${rate} 人，还需 ${left} 秒`,
    `judging ${bar} ${done} of ${of} people, ${rate}/s, ${left} s left`,
  )
}

const stages: Readonly<Record<Exclude<Stage['at'], 'judging'>, Said>> = {
  comparing: said('与官方报告比较……', 'comparing with the official reports…'),
  causes: said('查找差异的原因……', 'looking for the causes of differences…'),
  findings: said('检查报告与输入……', 'checking reports and inputs…'),
}

const barOf = (done: number, of: number): string => {
  const full = of === 0 ? width : Math.floor((done * width) / of)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}
const width = 12
