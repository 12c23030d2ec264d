/** Seconds after 00:00 of an attendance day ("距离当天0点的秒数"); 30:00 is 06:00 of the next morning and legal. */
import type { Brand } from './brand.js'
import { seconds } from './seconds.js'

export type DayOffset = Brand<number, 'day-offset'>

export const dayOffset = (secondsAfterMidnight: number): DayOffset =>
  seconds(secondsAfterMidnight) as number as DayOffset

/** "09:00", "30:00"; seconds are shown only where there are any. */
export const formatOffset = (offset: DayOffset): string => {
  const sign = offset < 0 ? '-' : ''
  const total = Math.abs(offset)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const clock = `${sign}${two(total / 3600)}:${two((total % 3600) / 60)}`
  return total % 60 === 0 ? clock : `${clock}:${two(total % 60)}`
}
