/** The rules of a made-up company: one of each kind while there are people enough, then the same kinds again elsewhere. */
import { drawOf } from '../draw.js'
import { townOf } from '../names.js'
import type { GroupRow } from '../wire.js'
import { agency, alternating, bureau, clinic, gallery, lab, office, sales, school, studio, workshop } from './fixed.js'
import { firstToLast, pairs, recordOnly } from './free.js'
import type { RuleMaker, Setting } from './rule-maker.js'
import { factory, guard, restaurant } from './shift.js'

/** In the order in which a growing company gets them. */
const makers: readonly RuleMaker[] = [
  office,
  studio,
  factory,
  workshop,
  pairs,
  lab,
  gallery,
  alternating,
  guard,
  agency,
  clinic,
  bureau,
  school,
  firstToLast,
  restaurant,
  sales,
  recordOnly,
]

/** A rule for every five people, at most two hundred of them. */
export const rulesFor = (people: number, seed: number, on: Setting): readonly GroupRow[] => {
  const count = Math.min(
    200,
    people <= 5 * makers.length ? Math.ceil(people / 5) : makers.length + Math.floor(people / 100),
  )
  return Array.from({ length: count }, (_, i) =>
    makers[i % makers.length]!(100 + i, townOf(i), drawOf(seed, 'rule', i), on),
  )
}
