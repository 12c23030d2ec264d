/** Another clock: days that end at midnight, and reports made in another zone. */
import { cause, type Cause, type TriedDay } from '../../domain/diagnosis.js'
import type { Company } from '../../domain/company.js'
import { addDays } from '../../time/civil-date.js'
import { secondsInDay } from '../../time/seconds.js'
import { startOfDay, wallOffset, zone } from '../../time/zone.js'
import { told } from './slots.js'

/** Only where a punch of a differing day, or of the one before it, lies past midnight. */
export const cutAtMidnight = (days: readonly TriedDay[]): readonly Cause[] =>
  days.some(isPastMidnight) ? [cause('other-day-cut', {}, [{ _tag: 'midnight' }])] : []
const isPastMidnight = (day: TriedDay): boolean => {
  const { latest } = day.result
  const [first, last] = [told(day, 'earliest.seconds'), told(day, 'latest.seconds')]
  return (
    (latest !== undefined && latest >= secondsInDay) ||
    last >= secondsInDay ||
    (first > 0 && first < 6 * 3600) ||
    day.gaps.includes('missing.count')
  )
}

/** Zones whose clock shows what the report shows: its first or last punch stands a whole difference of clocks from ours. */
export const otherZones = ({ zone: own }: Company, days: readonly TriedDay[]): readonly Cause[] => {
  const shifts = new Map<number, number>()
  for (const day of days)
    for (const measure of ['earliest.seconds', 'latest.seconds'] as const) {
      const ours = measure === 'earliest.seconds' ? day.result.earliest : day.result.latest
      if (ours === undefined || !day.gaps.includes(measure) || told(day, measure) === 0) continue
      const by = told(day, measure) - ours
      for (const shift of [by, by - secondsInDay, by + secondsInDay]) shifts.set(shift, (shifts.get(shift) ?? 0) + 1)
    }
  const [first] = days
  // Clocks differ by quarters of an hour; where no two times do, no zone needs to be asked.
  if (first === undefined || ![...shifts].some(([by, count]) => by % 900 === 0 && count >= fewest)) return []
  const at = startOfDay(own, addDays(first.date, 0))
  const here = wallOffset(own, at, first.date)
  return zones.flatMap((name) => {
    const there = zone(name)
    if (there === undefined || name === own.name) return []
    const shift = wallOffset(there, at, first.date) - here
    return shift !== 0 && (shifts.get(shift) ?? 0) >= fewest
      ? [cause('other-zone', { zone: name }, [{ _tag: 'zone', zone: name }])]
      : []
  })
}

const fewest = 2

/** Where companies that use the vendor's clock have offices, and UTC, which servers use; those of one clock in the order of likelihood. */
const zones = [
  'UTC',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Bangkok',
  'Asia/Ho_Chi_Minh',
  'Asia/Jakarta',
  'Asia/Urumqi',
  'Asia/Yangon',
  'Asia/Dhaka',
  'Asia/Kolkata',
  'Asia/Colombo',
  'Asia/Karachi',
  'Asia/Tashkent',
  'Asia/Almaty',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Africa/Cairo',
  'Europe/Berlin',
  'Europe/Paris',
  'Africa/Lagos',
  'Europe/London',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Toronto',
  'America/Chicago',
  'America/Mexico_City',
  'America/Denver',
  'America/Los_Angeles',
  'Australia/Sydney',
  'Australia/Brisbane',
  'Australia/Perth',
  'Pacific/Auckland',
  'Asia/Shanghai',
] as const
