/** The sample month's clock: May 2026 in Shanghai, where day 0 is 30 April and 26:00 is two in the morning of the next day. */

export const lastDay = 31
export const days = Array.from({ length: lastDay }, (_, index) => index + 1)

/** "09:06:12" or "09:06" as seconds after 0:00; hours past 24 belong to the date they are written under. */
export const at = (text) => {
  const [hours, minutes, seconds = 0] = text.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** "deviations drop the punch's seconds": 09:06:12 counts as 09:06. */
export const wholeMinute = (seconds) => seconds - (seconds % 60)

/** 0:00 of a day in Shanghai (UTC+8, no summer time) as Unix seconds. */
export const midnight = (day) => Date.UTC(2026, 4, day) / 1000 - 8 * 3600

export const isoDate = (day) => new Date(Date.UTC(2026, 4, day)).toISOString().slice(0, 10)

/** 0 is Sunday, as in the vendor's `workdays`; 1 May 2026 is a Friday. */
export const weekday = (day) => new Date(Date.UTC(2026, 4, day)).getUTCDay()

/** The labour-day break is 1 to 5 May; Saturday 9 May makes one of those days up. */
export const isHoliday = (day) => day <= 5
export const isMakeUp = (day) => day === 9
