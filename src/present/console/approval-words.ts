/** 假勤申请 as the console words it: `年假2.0天（2/13 上午 - 2/14 下午）`, `出差11.7小时（2/5 08:21 - 2/5 20:00）`, `补卡申请（02-14 18:00）`. */
import type { Approval, Leave } from '../../domain/approval.js'
import { type CivilDate, dateFields } from '../../time/civil-date.js'
import { dayOffset, formatOffset } from '../../time/day-offset.js'
import type { Instant } from '../../time/instant.js'
import { dateAt, type Zone, wallOffset } from '../../time/zone.js'

export const sayApproval = (approval: Approval, zone: Zone): string => {
  switch (approval._tag) {
    case 'correction':
      return `补卡申请（${dashed(dateAt(zone, approval.at))} ${clock(approval.at, zone)}）`
    case 'overtime':
      return `加班${inHours(approval)}（${moment(approval.begin, zone)} - ${moment(approval.end, zone)}）`
    case 'leave':
      return `${approval.name || kinds[approval.kind]}${stretch(approval, zone)}`
  }
}
const kinds = { leave: '请假', trip: '出差', outing: '外出' } as const satisfies Record<Leave['kind'], string>

const stretch = (leave: Leave, zone: Zone): string =>
  leave.unit === 'hour'
    ? `${inHours(leave)}（${moment(leave.begin, zone)} - ${moment(leave.end, zone)}）`
    : `${inHalves(leave, zone)}（${half(leave.begin, zone, 'begin')} - ${half(leave.end, zone, 'end')}）`

/** Rounded up to a tenth: 11 h 39 min are printed as 11.7. */
const inHours = ({ begin, end }: { readonly begin: Instant; readonly end: Instant }): string =>
  `${(Math.ceil((end - begin) / tenthOfHour) / 10).toFixed(1)}小时`
const tenthOfHour = 360

/** Half days by the clock on the wall. */
const inHalves = ({ begin, end }: Leave, zone: Zone): string =>
  `${((halvesBefore(end, zone) - halvesBefore(begin, zone)) / 2).toFixed(1)}天`
const halvesBefore = (at: Instant, zone: Zone): number => {
  const date = dateAt(zone, at)
  return date * 2 + Math.round(wallOffset(zone, at, date) / noon)
}
const noon = 43_200

/** An end is exclusive: 12:00 is the end of the morning, 0:00 of the afternoon before. */
const half = (at: Instant, zone: Zone, edge: 'begin' | 'end'): string => {
  const halves = halvesBefore(at, zone) - (edge === 'end' ? 1 : 0)
  return `${slashed(Math.floor(halves / 2) as CivilDate)} ${halves % 2 === 0 ? '上午' : '下午'}`
}

const moment = (at: Instant, zone: Zone): string => `${slashed(dateAt(zone, at))} ${clock(at, zone)}`
const clock = (at: Instant, zone: Zone): string => {
  const time = wallOffset(zone, at, dateAt(zone, at))
  return formatOffset(dayOffset(time - (time % 60)))
}
const slashed = (date: CivilDate): string => {
  const { month, day } = dateFields(date)
  return `${month}/${day}`
}
const dashed = (date: CivilDate): string => {
  const { month, day } = dateFields(date)
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
