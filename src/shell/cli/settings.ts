/** Options as typed, checked all at once: settings, or every mistake with its remedy. */
import type { Lang } from '../../domain/document.js'
import { dayMeasures, isMeasure, type Measure, monthOnlyMeasures } from '../../domain/measure.js'
import { said, type Said } from '../../present/wording/terms.js'
import { type CivilDate, lastOf, monthOf, parseDate } from '../../time/civil-date.js'
import { type Instant, instant } from '../../time/instant.js'
import { type DstReading, instantOf, type Zone, zone } from '../../time/zone.js'
import { dayOffset } from '../../time/day-offset.js'
import { nearest } from '../../vendor/near-miss.js'
import type { Io } from './io.js'
import { mistakes } from './wording.js'

export const formats = ['text', 'json', 'ndjson', 'csv'] as const
export type Format = (typeof formats)[number]

/** What commander hands over: text, or `true` for a flag. */
export interface RawOptions {
  readonly [name: string]: string | boolean | undefined
}

export interface Settings {
  readonly paths: readonly string[]
  readonly zone: Zone
  readonly from: CivilDate | undefined
  readonly to: CivilDate | undefined
  readonly users: readonly string[] | undefined
  readonly asOf: Instant | undefined
  readonly ignore: readonly Measure[]
  readonly strict: boolean
  /** `undefined`: an approvals document among the paths, else the day reports. */
  readonly approvals: 'report' | 'none' | { readonly file: string } | undefined
  readonly policies: string | undefined
  readonly known: string | undefined
  readonly lang: Lang
  readonly format: Format
  readonly out: string | undefined
  readonly quiet: boolean
  /** Pseudonyms in place of people, devices, places and notes; the key is in the file, else in the environment. */
  readonly redact: { readonly keyFile: string | undefined } | undefined
  readonly colour: boolean
}
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly mistakes: readonly Said[] }

/** Every option that all commands know. Defaults are the contract's. */
export const checkSettings = (
  paths: readonly string[],
  raw: RawOptions,
  io: Pick<Io, 'env' | 'now' | 'stdout'>,
  lang: Lang,
  known: readonly Format[] = formats,
): Checked<Settings> => {
  const found: Said[] = []
  const accept = <Value>(checked: Checked<Value>): Value | undefined => {
    if (checked.ok) return checked.value
    found.push(...checked.mistakes)
    return undefined
  }
  const where = accept(checkZone(text(raw, 'zone') ?? 'Asia/Shanghai'))
  const from = accept(optional(text(raw, 'from'), checkDate('--from')))
  const to = accept(optional(text(raw, 'to'), checkDate('--to')))
  if (from !== undefined && to !== undefined && from > to)
    found.push(mistakes.order(text(raw, 'from')!, text(raw, 'to')!))
  const users = accept(optional(text(raw, 'users'), checkList('--users')))
  const asOf = accept(optional(text(raw, 'asOf'), checkInstant(where, io.now)))
  const ignore = accept(optional(text(raw, 'ignore'), checkMeasures))
  const format = accept(checkFormat(text(raw, 'format') ?? 'text', known))
  if (where === undefined || format === undefined || found.length > 0) return { ok: false, mistakes: found }
  const approvals = text(raw, 'approvals')
  const out = text(raw, 'out')
  return right({
    paths,
    zone: where,
    from,
    to,
    users,
    asOf,
    ignore: ignore ?? [],
    strict: raw['strict'] === true,
    approvals:
      approvals === undefined || approvals === 'report' || approvals === 'none' ? approvals : { file: approvals },
    policies: text(raw, 'policies'),
    known: text(raw, 'known'),
    lang,
    format,
    out,
    quiet: raw['quiet'] === true,
    redact:
      raw['redact'] === true || text(raw, 'redactKey') !== undefined ? { keyFile: text(raw, 'redactKey') } : undefined,
    colour: out === undefined && mayColour(raw, io),
  })
}

/** Colour only for eyes: a terminal, and nobody said no (no-color.org). */
const mayColour = (raw: RawOptions, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean =>
  stdout.isTerminal && raw['color'] !== false && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'

const text = (raw: RawOptions, name: string): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' ? value : undefined
}
const right = <Value>(value: Value): Checked<Value> => ({ ok: true, value })
const wrong = (...found: readonly Said[]): Checked<never> => ({ ok: false, mistakes: found })
const optional = <Value>(
  seen: string | undefined,
  check: (seen: string) => Checked<Value>,
): Checked<Value | undefined> => (seen === undefined ? right(undefined) : check(seen))

export const checkDate =
  (option: string) =>
  (seen: string): Checked<CivilDate> => {
    const date = parseDate(seen)
    return date === undefined ? wrong(mistakes.date(option, seen)) : right(date)
  }

/** A whole number; `undefined` where none is given. */
export const checkCount = (
  option: string,
  seen: string | undefined,
  most: number,
  least = 1,
): Checked<number | undefined> =>
  seen === undefined || (/^\d{1,9}$/.test(seen) && least <= Number(seen) && Number(seen) <= most)
    ? right(seen === undefined ? undefined : Number(seen))
    : wrong(mistakes.count(option, seen, least, most))

/** One day, or the days of a month; `month` is undefined for a day. */
export interface DayOrMonth {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly month: string | undefined
}
/** Exactly one of the two is to be given. */
export const checkDayOrMonth = (day: string | undefined, month: string | undefined): Checked<DayOrMonth> => {
  if (day !== undefined && month !== undefined) return wrong(mistakes.dayAndMonth)
  if (day !== undefined) {
    const date = checkDate('--date')(day)
    return date.ok ? right({ from: date.value, to: date.value, month: undefined }) : date
  }
  if (month === undefined) return wrong(mistakes.missingOption('--date <D>'))
  const first = parseDate(`${month}-01`)
  return first === undefined ? wrong(mistakes.month(month)) : right({ from: first, to: lastOf(monthOf(first)), month })
}

const checkZone = (seen: string): Checked<Zone> => {
  const found = zone(seen)
  return found === undefined
    ? wrong(suggesting(mistakes.zone(seen), seen, Intl.supportedValuesOf('timeZone')))
    : right(found)
}

/** A time without an offset is a time on the company's wall. */
const checkInstant =
  (where: Zone | undefined, now: () => number) =>
  (seen: string): Checked<Instant> => {
    if (seen === 'now') return right(instant(now()))
    const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      seen,
    )
    const date = parseDate(match?.[1] ?? '')
    const [hour, minute, second] = [match?.[2], match?.[3], match?.[4]].map((part) => Number(part ?? 0))
    if (!match || date === undefined || hour! > 23 || minute! > 59 || second! > 59) return wrong(mistakes.instant(seen))
    const ofDay = hour! * 3600 + minute! * 60 + second!
    const offset = offsetOf(match[5])
    if (offset !== undefined) return right(instant(date * 86_400 + ofDay - offset))
    const reading: DstReading = 'wall-clock'
    return where === undefined ? wrong() : right(instantOf(where, date, dayOffset(ofDay), reading))
  }
const offsetOf = (written: string | undefined): number | undefined => {
  if (written === undefined) return undefined
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(written)
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60) : 0
}

const checkList =
  (option: string) =>
  (seen: string): Checked<readonly string[]> => {
    const items = seen.split(',').flatMap((item) => item.trim() || [])
    return items.length === 0 ? wrong(mistakes.emptyList(option)) : right([...new Set(items)])
  }

const checkMeasures = (seen: string): Checked<readonly Measure[]> => {
  const list = checkList('--ignore')(seen)
  if (!list.ok) return list
  const strange = list.value.filter((name) => !isMeasure(name))
  return strange.length === 0
    ? right(list.value.filter(isMeasure))
    : wrong(...strange.map((name) => suggesting(mistakes.measure(name), name, [...dayMeasures, ...monthOnlyMeasures])))
}

const checkFormat = (seen: string, known: readonly Format[]): Checked<Format> => {
  const format = known.find((one) => one === seen)
  return format === undefined ? wrong(mistakes.format(seen, known)) : right(format)
}

/** A mistake with the nearest right word after it, where one is near. */
export const suggesting = (mistake: Said, seen: string, words: readonly string[]): Said => {
  const near = nearest(seen, words)
  return near === undefined
    ? mistake
    : said(`${mistake.zh}。${mistakes.didYouMean(near).zh}`, `${mistake.en}. ${mistakes.didYouMean(near).en}`)
}
