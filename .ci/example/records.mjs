/** The vendor's raw punch records for a diary (`getcheckindata`), in the vendor's own fields. */
import { at, midnight } from './clock.mjs'
import { nightBefore } from './diary.mjs'
import { people } from './people.mjs'

/** `getcheckindata` between two instants, by person, then time; the last night of April is part of it. */
export const recordsBetween = (diary, from, to) =>
  people.flatMap((person) =>
    [...nightBefore, ...diary]
      .filter((entry) => entry.person === person)
      .flatMap(records)
      .filter(({ checkin_time: time }) => from <= time && time < to)
      .toSorted((a, b) => a.checkin_time - b.checkin_time),
  )

/** The raw records of a diary day, 未打卡 placeholders of empty slots among them. */
const records = (entry) => [...punches(entry), ...placeholders(entry)]

const punches = (entry) => {
  const { told } = entry
  return [
    ...counted(entry, 'in', told.arrive, told.late, told.flawIn),
    ...counted(entry, 'out', told.leave, told.early, told.flawOut),
    ...(told.alsoIn ?? []).map((time) => stamped(entry, time, 'in', [])),
    ...(told.alsoOut ?? []).map((time) => stamped(entry, time, 'out', [])),
    ...(told.outside ?? []).map((time) => outside(entry, time)),
    ...(told.times ?? []).map((time, index) => unplanned(entry, time, index)),
  ]
}

/** The punch that counts in a slot: a live one, or a correction with its record or without one. */
const counted = (entry, edge, time, lateOrEarly, flaw = '') => {
  if (time === undefined) return []
  if (!entry.told.corrected?.includes(edge))
    return [stamped(entry, time, edge, [lateOrEarly === undefined ? '' : '时间异常', flaw])]
  return entry.told.unrecorded ? [] : [corrected(entry, time, edge)]
}

const types = { in: '上班打卡', out: '下班打卡' }

const row = ({ person, day, rule, shift }, time, more) => ({
  userid: person.userid,
  groupname: rule.groupname,
  checkin_type: '',
  exception_type: '',
  checkin_time: midnight(day) + time,
  location_title: rule.loc_infos[0].loc_title,
  location_detail: rule.loc_infos[0].loc_detail,
  wifiname: '',
  notes: '',
  wifimac: '',
  mediaids: [],
  lat: rule.loc_infos[0].lat,
  lng: rule.loc_infos[0].lng,
  deviceid: `${person.userid}-phone`,
  sch_checkin_time: 0,
  groupid: rule.groupid,
  schedule_id: shift?.schedule_id ?? 0,
  timeline_id: 0,
  ...more,
})
const nowhere = { location_title: '', location_detail: '', lat: 0, lng: 0, deviceid: '' }

/** The nominal time stays on the record, whatever moved that day. */
const slot = ({ day, hours }, edge) => ({
  checkin_type: types[edge],
  sch_checkin_time: midnight(day) + (edge === 'in' ? hours.start : hours.end),
  timeline_id: hours.id,
})
const stamped = (entry, time, edge, flaws) =>
  row(entry, at(time), {
    ...slot(entry, edge),
    exception_type: flaws.filter((flaw) => flaw !== '').join(';'),
    ...(flaws.includes('地点异常') ? elsewhere : {}),
    ...(flaws.includes('非常用设备') ? { deviceid: 'borrowed-phone' } : {}),
  })
const elsewhere = {
  location_title: '湖畔地铁站',
  location_detail: '江苏省苏州市工业园区湖畔路',
  lat: 31_335_000,
  lng: 120_735_000,
}

/** A corrected record has no place and no device. */
const corrected = (entry, time, edge) => row(entry, at(time), { ...slot(entry, edge), ...nowhere })
const outside = (entry, time) => row(entry, at(time), { ...elsewhere, checkin_type: '外出打卡', notes: '拜访客户' })
const unplanned = (entry, time, index) =>
  row(entry, at(time), { checkin_type: index % 2 === 0 ? types.in : types.out, schedule_id: 0 })

/** 未打卡 rows carry the scheduled time and nothing else; they are not punches. */
const placeholders = (entry) => {
  const { told, hours } = entry
  if (hours === undefined) return []
  return emptySlots(told).map((edge) =>
    row(entry, edge === 'in' ? hours.start : hours.end, {
      ...slot(entry, edge),
      ...nowhere,
      exception_type: '未打卡',
    }),
  )
}
const emptySlots = (told) => {
  if (told.unpunched !== undefined) return told.unpunched
  if (told.kind === 'nobody') return ['in', 'out']
  if (told.unrecorded) return told.corrected
  if (told.waived) return []
  return { onlyIn: ['out'], onlyOut: ['in'] }[told.kind] ?? []
}
