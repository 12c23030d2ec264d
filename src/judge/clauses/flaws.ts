/** 地点异常 and 设备异常: what is wrong with a punch that counts, apart from its time. */
import type { Punch } from '../../domain/punch.js'
import type { Rule } from '../../domain/rule.js'
import { reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { isInside } from '../../place/geofence.js'

export interface FlawCase {
  readonly punch: Punch
  readonly rule: Rule
  /** An approved correction has cleared the punch: "异常的打卡状态可被校准". */
  readonly corrected: boolean
}

export const place = clause({
  id: 'place',
  law: { page: 'getcheckin_daydata', says: '5-地点异常' },
  leansOn: ['placeFrom', 'wifiIsPlace'],
  decide: ({ punch, rule, corrected }: FlawCase, policies): true | undefined => {
    if (corrected || rule.outOfRange === 'fieldwork') return undefined
    if (policies.placeFrom === 'recomputed') return isOutside(punch, rule) ? true : undefined
    if (punch.flaws.has('place')) return true
    return punch.flaws.has('wifi') && policies.wifiIsPlace === 'yes' ? true : undefined
  },
  because: ({ punch, rule }, flagged) => {
    if (flagged) return reason('place.flagged', { at: punch.at, wifi: !punch.flaws.has('place') })
    return reason(rule.outOfRange === 'fieldwork' ? 'place.fieldwork' : 'place.clean', { at: punch.at })
  },
})

export const device = clause({
  id: 'device',
  law: { page: 'getcheckin_daydata', says: '6-设备异常' },
  leansOn: [],
  decide: ({ punch, corrected }: FlawCase): true | undefined =>
    !corrected && punch.flaws.has('device') ? true : undefined,
  because: ({ punch }, flagged) => reason(flagged ? 'device.flagged' : 'device.clean', { at: punch.at }),
})

/** "Location or Wi-Fi suffices"; 0,0 is unknown, and a rule without places excludes nobody. */
const isOutside = (punch: Punch, rule: Rule): boolean => {
  if (rule.places.length === 0 || (punch.lat === 0 && punch.lng === 0)) return false
  if (rule.wifis.some((wifi) => wifi.mac !== '' && wifi.mac === punch.wifi)) return false
  return !rule.places.some((fence) => isInside(punch, fence))
}
