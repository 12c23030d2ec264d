/** getcheckindata, and the two shapes of device punches (get_hardware_checkin_data and the makers' devicedata/get_checkin_data). */
import * as t from 'io-ts'
import { object, userid, whole } from './words.js'

/** One `checkindata[]` row, or `result[]` of 2017. Every field but two may be missing. Times in Unix seconds. */
export const wirePunch = object(
  { userid, checkin_time: whole },
  {
    checkin_type: t.string,
    exception_type: t.string,
    /** 0, absent, Unix seconds, or (one source) seconds of the day. */
    sch_checkin_time: whole,
    groupid: whole,
    schedule_id: whole,
    timeline_id: whole,
    location_title: t.string,
    location_detail: t.string,
    lat: t.number,
    lng: t.number,
    wifiname: t.string,
    wifimac: t.string,
    deviceid: t.string,
    checkin_groupid: t.unknown,
    groupname: t.unknown,
    /** A list, or a single id as text. */
    mediaids: t.unknown,
    notes: t.unknown,
  },
)
export type WirePunch = t.TypeOf<typeof wirePunch>

/** A record of a machine; makers of machines see `open_userid`. */
export const wireDevicePunch = object(
  { checkin_time: whole },
  { userid, open_userid: userid, device_sn: t.string, device_name: t.string },
)
export type WireDevicePunch = t.TypeOf<typeof wireDevicePunch>
