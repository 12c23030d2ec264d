/** One moment at which somebody punches, as the story knows it, and the record that the vendor keeps of it. */
import type { Slot } from '../../../reference/asked.js'
import type { Person } from '../people.js'
import type { GroupRow, PunchRow } from '../wire.js'

export interface Clocking {
  /** Unix seconds. */
  readonly at: number
  readonly says: 'in' | 'out' | 'outside' | 'record'
  /** The slot it was made for; of free hours and days off there is none. */
  readonly slot?: Slot
  readonly flaw?: 'place' | 'device'
  /** Approved afterwards: no place and no device. */
  readonly corrected?: true
  /** A slot that nobody punched, told all the same. */
  readonly unpunched?: true
}

const words = { in: '上班打卡', out: '下班打卡', outside: '外出打卡', record: '仅记录打卡时间和位置' } as const

export const punchRow = (clocking: Clocking, { userid, index }: Person, group: GroupRow): PunchRow => {
  const { at, says, slot, corrected, unpunched, flaw } = clocking
  const place = group.loc_infos[0]!
  const isElsewhere = flaw === 'place' || says === 'outside'
  const isNowhere = corrected === true || unpunched === true
  // Phones tell a place within some metres, and from one second to the next another one.
  const lat = place.lat + (isElsewhere ? 40_000 : (at % 81) * 10 - 400)
  const lng = place.lng + (isElsewhere ? 40_000 : (at % 61) * 10 - 300)
  return {
    userid,
    groupname: group.groupname,
    checkin_type: words[says],
    exception_type: unpunched ? '未打卡' : flaw === 'place' ? '地点异常' : flaw === 'device' ? '非常用设备' : '',
    checkin_time: at,
    location_title: isNowhere ? '' : isElsewhere ? '湖畔地铁站' : place.loc_title,
    location_detail: isNowhere ? '' : isElsewhere ? '湖畔路' : place.loc_detail,
    wifiname: '',
    notes: '',
    wifimac: '',
    mediaids: [],
    lat: isNowhere ? 0 : lat,
    lng: isNowhere ? 0 : lng,
    deviceid: isNowhere ? '' : flaw === 'device' ? 'borrowed-phone' : `phone-${index + 1}`,
    sch_checkin_time: slot?.planned ?? 0,
    groupid: group.groupid,
    schedule_id: slot?.shift ?? 0,
    timeline_id: slot?.section ?? 0,
  }
}
