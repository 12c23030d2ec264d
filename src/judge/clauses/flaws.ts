/** 地点异常 and 设备异常: what is wrong with a punch that counts, apart from its time. */
import type { Punch } from '../../domain/punch.js'
import type { Rule } from '../../domain/rule.js'
import { type Reason, reason } from '../../domain/sentences/index.js'
import { clause } from '../../domain/world.js'
import { whereabouts } from '../whereabouts.js'

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
    if (policies.placeFrom === 'recomputed') return whereabouts(punch, rule)._tag === 'outside' ? true : undefined
    if (punch.flaws.size === 0) return undefined
    if (punch.flaws.has('place')) return true
    return punch.flaws.has('wifi') && policies.wifiIsPlace === 'yes' ? true : undefined
  },
  because: ({ punch, rule, corrected }, flagged, policies) => {
    const { at } = punch
    if (corrected) return reason('flaw.cleared', { at })
    if (rule.outOfRange === 'fieldwork') return reason('place.fieldwork', { at })
    if (policies.placeFrom === 'recomputed') return measuredReason(punch, rule)
    return flagged ? reason('place.flagged', { at, wifi: !punch.flaws.has('place') }) : reason('place.clean', { at })
  },
})

export const device = clause({
  id: 'device',
  law: { page: 'getcheckin_daydata', says: '6-设备异常' },
  leansOn: [],
  decide: ({ punch, corrected }: FlawCase): true | undefined =>
    !corrected && punch.flaws.size > 0 && punch.flaws.has('device') ? true : undefined,
  because: ({ punch: { at }, corrected }, flagged) => {
    if (corrected) return reason('flaw.cleared', { at })
    return flagged ? reason('device.flagged', { at }) : reason('device.clean', { at })
  },
})

/** A point too near the border to tell has the benefit of the doubt, and the reason says so. */
const measuredReason = (punch: Punch, rule: Rule): Reason => {
  const { at } = punch
  const found = whereabouts(punch, rule)
  switch (found._tag) {
    case 'on-wifi':
      return reason('place.on-wifi', { at, wifi: found.wifi.name })
    case 'unknown':
      return reason('place.unmeasured', { at, because: found.because })
    case 'inside':
    case 'borderline':
    case 'outside': {
      const { place: nearest, distance, uncertainty } = found
      const measured = { at, place: nearest.title, radius: nearest.radius, distance, uncertainty }
      return reason('place.measured', { ...measured, standing: found._tag })
    }
  }
}
