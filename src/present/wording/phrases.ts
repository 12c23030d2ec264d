/** What one side says of a subject, in a phrase: 迟到 30 分钟, "not late", "worked 7 h 59 min". */
import { isStatus, type Status } from '../../domain/status.js'
import { sayDuration, sayTimes, sayValue } from './amounts.js'
import { measureTerm, said, type Said, statusTerms } from './terms.js'

/** The values that one side has for the measures of a subject. */
export type Side = ReadonlyMap<string, number | string>

/** What measures are about: count and time of one status are one subject, every other measure is its own. */
export const subjectOf = (measure: string): string => {
  const [head = measure] = measure.split('.', 1)
  return isStatus(head) ? head : measure
}

/** 迟到 for both measures of lateness, 实际工作时长 for worked time. */
export const sayTopic = (topic: string): Said => (isStatus(topic) ? statusTerms[topic] : measureTerm(topic))

export const sayPhrase = (topic: string, side: Side): Said =>
  isStatus(topic) ? sayStatus(topic, side) : sayOther(topic, side.get(topic))

/** A count of one goes without saying where the time is told too. */
const sayStatus = (status: Status, side: Side): Said => {
  const count = side.get(`${status}.count`)
  const seconds = side.get(`${status}.seconds`)
  const { zh, en } = statusTerms[status]
  if ((count ?? seconds) === 0 && (seconds ?? 0) === 0) return absent[status]
  const parts = [
    ...(typeof count === 'number' && (count !== 1 || seconds === undefined) ? [sayTimes(count)] : []),
    ...(typeof seconds === 'number' ? [sayDuration(seconds)] : []),
  ]
  return said(`${zh} ${parts.map((part) => part.zh).join('共 ')}`, `${en} ${parts.map((part) => part.en).join(', ')}`)
}

/** A status that one side does not see. */
const absent: Readonly<Record<Status, Said>> = {
  late: said('未迟到', 'not late'),
  early: said('未早退', 'not early'),
  missing: said('无缺卡', 'no missing punch'),
  absence: said('未旷工', 'not absent'),
  place: said('地点正常', 'place in order'),
  device: said('设备正常', 'device in order'),
}

const sayOther = (measure: string, value: number | string | undefined): Said => {
  if (value === undefined) return said('', '')
  const words = sayValue(measure, value)
  if (measure === 'dayType') return words
  const { zh, en } = shorter[measure] ?? measureTerm(measure)
  return said(`${zh} ${words.zh}`, `${en} ${words.en}`)
}
/** Words that make a bare number a phrase, where the measure's own name is long. */
const shorter: Readonly<Record<string, Said>> = {
  'worked.seconds': said('工时', 'worked'),
  'standard.seconds': said('标准', 'standard'),
  'punches.count': said('打卡', 'punches'),
  'earliest.seconds': said('最早', 'first'),
  'latest.seconds': said('最晚', 'last'),
  workdays: said('应打卡', 'scheduled'),
  regularDays: said('正常', 'normal'),
  restDays: said('休息', 'rest'),
  exceptDays: said('异常', 'with exceptions'),
}
