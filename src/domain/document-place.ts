/** Places inside a document, such as `checkindata[17].checkin_time`, in the order in which they stand in it. */
import { byText } from './by-text.js'

/** Texts and numbers in turns. */
export type PlaceSteps = ReadonlyArray<string | number>

/** `checkindata[17].lat` as `checkindata[`, 17, `].lat`. */
export const stepsOf = (path: string): PlaceSteps =>
  path.split(/(\d+)/).map((step, i) => (i % 2 === 1 ? Number(step) : step))

/** `checkindata[9]` stands before `checkindata[10]`, and `L9` before `L10`. */
export const byPlace = (a: PlaceSteps, b: PlaceSteps): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [one, other] = [a[i]!, b[i]!]
    if (one === other) continue
    return typeof one === 'number' && typeof other === 'number' ? one - other : byText(String(one), String(other))
  }
  return a.length - b.length
}
