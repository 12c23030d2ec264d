/** The fields that decide whether a row counts, of rows that are looked at and not decoded yet. */
import * as t from 'io-ts'
import { object, userid, whole } from './words.js'

/** Of `datas[]` of getcheckin_daydata. */
export const surveyedDay = object({ base_info: object({ acctid: userid, date: whole }, {}) }, {})
/** Of `checkindata[]` of getcheckindata. */
export const surveyedPunch = object({ userid, checkin_time: whole }, { exception_type: t.string })
/** Of a machine's `checkindata[]`. */
export const surveyedDevicePunch = object({ checkin_time: whole }, { userid, open_userid: userid })
