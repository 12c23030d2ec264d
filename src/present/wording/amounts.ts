/** Figures as people read them: minutes are born here and nowhere else. */
import { dayOffset, formatOffset } from '../../time/day-offset.js'
import { secondsInDay } from '../../time/seconds.js'
import { kindOfDay, said, type Said } from './terms.js'

/** 30 分钟, "30 min"; 7 小时 59 分 8 秒, "7 h 59 min 8 s"; nothing is rounded away. */
export const sayDuration = (seconds: number): Said => {
  const size = Math.abs(seconds)
  const sign = seconds < 0 ? '−' : ''
  const [h, m, s] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60), size % 60]
  const alone = h === 0 && s === 0
  const join = (parts: ReadonlyArray<readonly [number, string]>): string =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ')
  const minutes = alone ? '分钟' : '分'
  return size === 0
    ? said('0 分钟', '0 min')
    : said(
        sign +
          join([
            [h, '小时'],
            [m, minutes],
            [s, '秒'],
          ]),
        sign +
          join([
            [h, 'h'],
            [m, 'min'],
            [s, 's'],
          ]),
      )
}

/** How many times: 2 次, "2×". */
export const sayTimes = (count: number): Said => said(`${count} 次`, `${count}×`)

/** 3 个人日, "3 person-days". */
export const sayPersonDays = (count: number): Said =>
  said(`${count} 个人日`, count === 1 ? '1 person-day' : `${count} person-days`)

/** One value of a measure, without the measure's name: a clock time, a kind of day, a duration or a number. */
export const sayValue = (measure: string, value: number | string): Said => {
  if (typeof value === 'string') return value === 'work' || value === 'rest' ? kindOfDay[value] : said(value, value)
  // 0 is what the vendor writes where nobody punched; a punch of midnight reads alike.
  if (measure === 'earliest.seconds' || measure === 'latest.seconds')
    return value === 0 ? said('无', 'none') : sayClock(value)
  if (/\.seconds(:|$)|\.as(Vacation|Money)$/.test(measure)) return sayDuration(value)
  if (/\.count(:|$)/.test(measure)) return said(`${value} 次`, String(value))
  return said(`${value} 天`, value === 1 ? '1 day' : `${value} days`)
}

/** 次日 06:10:06, "06:10:06 next day": a clock on the wall has no thirtieth hour. */
const sayClock = (seconds: number): Said => {
  const days = Math.floor(seconds / secondsInDay)
  const clock = formatOffset(dayOffset(seconds - days * secondsInDay))
  if (days === 0) return said(clock, clock)
  if (days === 1) return said(`次日 ${clock}`, `${clock} next day`)
  return said(`${days > 0 ? '+' : ''}${days} 天 ${clock}`, `${clock} (${days > 0 ? '+' : ''}${days} days)`)
}
