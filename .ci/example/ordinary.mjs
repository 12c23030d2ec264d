/** The days that no story tells: everybody does what the plan asks, a little before and a little after, always the same way. */
import { came, loose, rested } from './situations.mjs'

/** People come before the start and leave after the end; where the rule slides, the end moves along with the arrival. */
export const ordinaryDay = (person, day, plan) => {
  if (!plan.isWork) return rested
  const dice = diceFor(`${person.userid} ${day}`)
  const spread = (from, to) => from + Math.floor(dice() * (to - from))
  if (plan.hours === undefined) {
    const opening = spread(9 * 3600 + 50 * 60, 10 * 3600 + 10 * 60)
    const lunch = spread(13 * 3600, 13 * 3600 + 40 * 60)
    const back = spread(14 * 3600 + 5 * 60, 14 * 3600 + 30 * 60)
    return loose(...[opening, lunch, back, spread(18 * 3600 + 30 * 60, 20 * 3600)].map(written))
  }
  const { start, end } = plan.hours
  if (!plan.slides) return came(written(spread(start - 14 * 60, start)), written(spread(end + 20, end + 35 * 60)))
  const minute = spread(-24, 41) * 60
  return came(written(start + minute + spread(0, 60)), written(end + minute + spread(60, 30 * 60)))
}

const written = (seconds) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** Numbers in [0, 1) that depend on the words alone (FNV-1a into mulberry32). */
const diceFor = (words) => {
  let state = 2_166_136_261
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0), 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
