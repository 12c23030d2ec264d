/** Where a punch was made, as far as its record tells, against the places and the Wi-Fi of its rule. */
import type { Punch } from '../domain/punch.js'
import type { Place, Rule, Wifi } from '../domain/rule.js'
import type { JudgeSentences } from '../domain/sentences/judge.js'
import {
  type Fence,
  type Gcj02,
  isAddress,
  isSameAddress,
  locateAmong,
  type Standing,
  vendorPoint,
} from '../place/index.js'

/** A punch measured from the place of the rule that takes it best; lengths in whole millimetres. */
export interface Measured {
  readonly _tag: Standing
  readonly place: Place
  readonly distance: number
  readonly uncertainty: number
}
export type Whereabouts =
  | Measured
  | { readonly _tag: 'on-wifi'; readonly wifi: Wifi }
  | { readonly _tag: 'unknown'; readonly because: Unmeasured }

/**
 * Why nothing can be said: nobody asks for a place (the rule names none, or a machine took the punch); the rule knows places by Wi-Fi
 * alone; the record has no coordinates; a place of the rule has none, or no radius; the Wi-Fi bears a name of the rule's, and one of
 * the two has no address to compare.
 */
export type Unmeasured = JudgeSentences['place.unmeasured']['because']

/** "满足其中任意一项即可打卡": Wi-Fi or place suffices. Wi-Fi can only help; outside is what is measured to be outside. */
export const whereabouts = (punch: Punch, rule: Rule): Whereabouts => {
  if (!asksForPlace(punch, rule)) return unknown('nobody-asks')
  const wifi = punch.wifiMac === '' ? undefined : rule.wifis.find(({ mac }) => isSameAddress(mac, punch.wifiMac))
  if (wifi) return { _tag: 'on-wifi', wifi }
  if (rule.places.length === 0) return unknown('wifi-rule')
  const measured = measuredIn(groundsOf(rule), punch)
  if (measured === 'no-coordinates') return unknown('no-coordinates')
  if (measured === undefined) return unknown('place-incomplete')
  if (measured._tag !== 'outside') return measured
  if (groundsOf(rule).fences.length < rule.places.length) return unknown('place-incomplete')
  return rule.wifis.some((one) => isOnlyNamed(one, punch)) ? unknown('wifi-name-only') : measured
}

/** The fences of a rule, and the point that was measured last: most punches are made where the one before was. */
interface Grounds {
  readonly fences: ReadonlyArray<Fence & { readonly place: Place }>
  lastLat: number
  lastLng: number
  last: Found
}
/** `undefined`: no place of the rule is known well enough. */
type Found = Measured | 'no-coordinates' | undefined
const groundsOf = (rule: Rule): Grounds => {
  const known = groundsBy.get(rule)
  if (known !== undefined) return known
  const made: Grounds = {
    fences: rule.places.flatMap(fenceOf),
    lastLat: Number.NaN,
    lastLng: Number.NaN,
    last: undefined,
  }
  groundsBy.set(rule, made)
  return made
}
const groundsBy = new WeakMap<Rule, Grounds>()

const measuredIn = (grounds: Grounds, { lat, lng }: Punch): Found => {
  if (grounds.lastLat === lat && grounds.lastLng === lng) return grounds.last
  const point = vendorPoint(lat, lng)
  grounds.last = point === undefined ? 'no-coordinates' : measuredAmong(grounds.fences, point)
  grounds.lastLat = lat
  grounds.lastLng = lng
  return grounds.last
}
const measuredAmong = (fences: Grounds['fences'], point: Gcj02): Measured | undefined => {
  const located = locateAmong(point, fences)
  return (
    located && {
      _tag: located.standing,
      place: located.fence.place,
      distance: located.distance,
      uncertainty: located.uncertainty,
    }
  )
}

/** A machine stands where the company put it. */
const asksForPlace = (punch: Punch, rule: Rule): boolean =>
  rule.places.length + rule.wifis.length > 0 && rule.punchedBy !== 'machine' && !punch.fromDevice

const fenceOf = (place: Place): ReadonlyArray<Fence & { readonly place: Place }> => {
  const centre = vendorPoint(place.lat, place.lng)
  return centre === undefined || place.radius <= 0 ? [] : [{ centre, radius: place.radius, place }]
}

/** A name is weak evidence, since anybody may give it to a Wi-Fi of theirs: it casts doubt, and proves nothing. */
const isOnlyNamed = ({ name, mac }: Wifi, punch: Punch): boolean =>
  name !== '' && name === punch.wifi && !(isAddress(mac) && isAddress(punch.wifiMac))

const unknown = (because: Unmeasured): Whereabouts => ({ _tag: 'unknown', because })
