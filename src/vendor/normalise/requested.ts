/** What an envelope's request asked for: whose rule, of which day, which days, which stretch of time. */
import type { FetchedPunches } from '../../domain/company.js'
import type { CivilDate } from '../../time/civil-date.js'
import { civilDate } from '../../time/civil-date.js'
import { type Instant, instant } from '../../time/instant.js'
import { span } from '../../time/span.js'
import { dateAt } from '../../time/zone.js'
import type { Plain } from '../plain.js'
import type { Source } from '../source.js'

/** "starttime", "endtime" of reports: 0:00 of the first and of the last day. */
export const requestedDays = ({ request, zone }: Source): { from: CivilDate; to: CivilDate } | undefined => {
  const from = instantIn(request, 'starttime')
  const to = instantIn(request, 'endtime')
  return from === undefined || to === undefined || to < from
    ? undefined
    : { from: dateAt(zone, from), to: dateAt(zone, to) }
}

/** "starttime", "endtime" of punches: any two points of time; and of whom, where `useridlist` says it. */
export const requestedPunches = (source: Source): FetchedPunches | undefined => {
  const { request } = source
  const start = instantIn(request, 'starttime')
  const end = instantIn(request, 'endtime')
  if (start === undefined || end === undefined || end < start) return undefined
  const people = requestedPeople(source)
  return { ...span(start, end), ...(people.length === 0 ? {} : { people: new Set(people) }) }
}

/** "需要获取规则的日期当天0点的Unix时间戳"; else one date in the file's name; else none, and the answer serves every day. */
export const ruleDate = ({ request, zone, file }: Source): CivilDate | undefined => {
  const at = instantIn(request, 'datetime')
  return at === undefined ? dateInName(file) : dateAt(zone, at)
}

export const requestedPeople = ({ request, person }: Source) => {
  const list = request['useridlist']
  return Array.isArray(list)
    ? (list as readonly unknown[]).filter((one): one is string => typeof one === 'string' && one !== '').map(person)
    : []
}

const instantIn = (request: Plain, field: string): Instant | undefined => {
  const value = request[field]
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 4_102_444_800
    ? instant(value)
    : undefined
}

/** `2026-02-03` or `20260203` in the last part of a path. Two different dates are a period and name no day. */
const dateInName = (file: string): CivilDate | undefined => {
  const name = file.split(/[\\/]/).at(-1)!
  const dates = [...name.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g)].flatMap(
    (match) => {
      const [year, month, day] = match.slice(match[1] === undefined ? 4 : 1).map(Number)
      return civilDate(year!, month!, day!) ?? []
    },
  )
  return new Set(dates).size === 1 ? dates[0] : undefined
}
