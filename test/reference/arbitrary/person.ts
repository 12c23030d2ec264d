/** A made-up person under a made-up rule, for a week or two, and how to say the case in a line each. */
import fc from 'fast-check'
import type { Company } from '../../../src/domain/company.js'
import { datesOf, type Period } from '../../../src/domain/period.js'
import type { Employment } from '../../../src/domain/employee.js'
import type { Rule, Snapshot, Timetable } from '../../../src/domain/rule.js'
import { builtInCalendar } from '../../../src/plan/calendar/index.js'
import { addDays, type CivilDate, formatDate, type Weekday } from '../../../src/time/civil-date.js'
import { formatOffset } from '../../../src/time/day-offset.js'
import { formatInstant } from '../../../src/time/zone.js'
import { companyOf, newYork, shanghai, someone } from '../../kit/rule.js'
import { approvalsOn, punchesOn } from './events.js'
import { firstDates, hoursOf, rosterFor, ruleFrom, ruleLike } from './rules.js'

export interface Person {
  readonly company: Company
  readonly period: Period
  readonly rules: ReadonlyArray<Snapshot>
}

export const person: fc.Arbitrary<Person> = fc
  .record({
    from: fc.constantFrom(...firstDates),
    days: fc.constantFrom(7, 7, 14),
    zone: fc.constantFrom(shanghai, shanghai, shanghai, shanghai, newYork),
  })
  .chain(({ from, days, zone }) => {
    const period = { from, to: addDays(from, days - 1) }
    const around = datesOf({ from: addDays(from, -5), to: addDays(period.to, 5) })
    const dates = datesOf({ from: addDays(from, -1), to: addDays(period.to, 1) })
    return rulesFrom(from, days).chain(({ rule, snapshots }) =>
      rosterFor(rule, around).chain((roster) => {
        const hours = (date: (typeof dates)[number]): ReadonlyArray<Pick<Timetable, 'sections'>> => {
          const shift = roster.days.get(date)?.shift
          const own = rule._tag === 'shift' && shift !== undefined ? rule.patterns.get(shift) : undefined
          return own ? [own.timetable] : hoursOf(rule)
        }
        const stage = { zone, dates, hours, rule: rule.id }
        return punchesOn(stage).chain((punches) =>
          fc.tuple(approvalsOn(stage, punches), madeUp, employment(from)).map(([approvals, madeUp, employment]) => {
            const company = companyOf(
              { [someone]: snapshots },
              {
                zone,
                punches: new Map([[someone, punches]]),
                approvals: new Map([[someone, approvals]]),
                calendar: { ...builtInCalendar, madeUp },
                employment: new Map(employment === undefined ? [] : [[someone, [employment]]]),
                rosters: rule._tag === 'shift' ? new Map([[someone, roster]]) : new Map(),
              },
            )
            return readable({ company, period, rules: snapshots })
          }),
        )
      }),
    )
  })

/** fast-check prints the smallest case that fails: rule and events, not the whole company. */
const readable = (one: Person): Person & { readonly [fc.toStringMethod]: () => string } => ({
  ...one,
  [fc.toStringMethod]: () => `\n  rule ${rulesInALine(one.rules)}\n  events ${eventsInALine(one, one.period)}`,
})

/** One rule throughout, or another of its kind from some date on. */
const rulesFrom = (
  from: CivilDate,
  days: number,
): fc.Arbitrary<{ readonly rule: Rule; readonly snapshots: ReadonlyArray<Snapshot> }> =>
  ruleFrom(from).chain((rule) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant({ rule, snapshots: [{ date: undefined, rule }] }) },
      {
        weight: 1,
        arbitrary: fc.tuple(ruleLike(rule, from), fc.integer({ min: 1, max: days - 1 })).map(([second, after]) => ({
          rule,
          snapshots: [
            { date: from, rule },
            { date: addDays(from, after), rule: second },
          ],
        })),
      },
    ),
  )

/** Which weekday the make-up workdays of the calendar make up, where the calendar tells at all. */
const madeUp: fc.Arbitrary<ReadonlyMap<CivilDate, Weekday>> = fc
  .constantFrom<Weekday | undefined>(undefined, undefined, 2, 5)
  .map((weekday) => {
    const makeUps = [...builtInCalendar.days].filter(([, kind]) => kind === 'work')
    return new Map(weekday === undefined ? [] : makeUps.map(([date]) => [date, weekday]))
  })

const employment = (from: CivilDate): fc.Arbitrary<Employment | undefined> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 3, max: 9 }))
        .map(([joined, left]) => ({ from: addDays(from, joined), to: addDays(from, left) })),
    },
  )

/** The rules in a line, each with the date it was told for. */
export const rulesInALine = (rules: ReadonlyArray<Snapshot>): string =>
  rules
    .map(({ date, rule }) => `${date === undefined ? '' : `${formatDate(date)}: `}${rule ? ruleInALine(rule) : 'none'}`)
    .join(' ‖ ')

const ruleInALine = (rule: Rule): string => {
  switch (rule._tag) {
    case 'fixed':
      return [
        'fixed',
        ...rule.entries.map(({ week, timetable }) => {
          const days =
            week._tag === 'weekly' ? [...week.days].join('') : `${[...week.odd].join('')}/${[...week.even].join('')}`
          return `[${days}] ${hoursInALine(timetable)}`
        }),
        ...rule.specialWorkdays.map(
          (one) => `${one.repeats} ${formatDate(one.from)}..${formatDate(one.to)} works ${sectionsInALine(one)}`,
        ),
        ...rule.specialOffdays.map((one) => `${one.repeats} ${formatDate(one.from)}..${formatDate(one.to)} off`),
        rule.followsHolidays ? 'holidays' : '',
        rule.method,
        rule.outsideFillsSlot ? 'outside counts' : '',
      ].join(' · ')
    case 'shift':
      return `shift ${[...rule.patterns.values()].map(({ id, timetable }) => `#${id} ${hoursInALine(timetable)}`).join(' · ')} ${rule.method}`
    case 'free':
      return `free [${[...rule.days].join('')}] cut ${formatOffset(rule.dayCut)} standard ${rule.standard} out after ${rule.outAfter} ${rule.method} ${rule.followsHolidays ? 'holidays' : ''} off ${rule.specialOffdays.map((one) => `${one.repeats} ${formatDate(one.from)}..${formatDate(one.to)}`).join(' ')}`
  }
}
/** What happened between two dates, in a line. */
export const eventsInALine = ({ company }: Person, period: Period): string => {
  const { zone } = company
  const local = (at: Parameters<typeof formatInstant>[1]) => formatInstant(zone, at).slice(5, 19)
  const inside = (at: Parameters<typeof formatInstant>[1]) => {
    const date = formatInstant(zone, at).slice(0, 10)
    return formatDate(addDays(period.from, -1)) <= date && date <= formatDate(addDays(period.to, 1))
  }
  const punches = (company.punches.get(someone) ?? [])
    .filter((one) => inside(one.at))
    .map((one) => `${one.says ?? 'punch'} ${local(one.at)}${[...one.flaws].map((flaw) => `!${flaw}`).join('')}`)
  const approvals = (company.approvals.get(someone) ?? []).map((one) =>
    one._tag === 'correction'
      ? `corrected-${one.slot ?? 'any'} ${local(one.at)}${one.date === undefined ? '' : ` of ${formatDate(one.date)}`}`
      : one._tag === 'leave'
        ? `${one.kind} by ${one.unit} ${local(one.begin)}..${local(one.end)}`
        : '',
  )
  const roster = [...(company.rosters.get(someone)?.days ?? [])]
    .filter(([date]) => addDays(period.from, -1) <= date && date <= addDays(period.to, 1))
    .map(([date, day]) => `${formatDate(date).slice(5)}:#${day.shift}`)
  return [...roster, ...punches, ...approvals].join(' · ')
}

const hoursInALine = (hours: Timetable): string => {
  const { leeway } = hours
  const words = [
    sectionsInALine(hours),
    hours.outNeeded ? '' : 'out-optional',
    `flex ${leeway.allowed} grace ${leeway.graceIn}/${leeway.graceOut}/${leeway.legacyGrace} band ${leeway.bandEarly}/${leeway.bandLate}`,
    leeway.carry.tiers.length > 0
      ? `carry ${leeway.carry.allowed} ${leeway.carry.tiers.map((tier) => `${tier.after}→${tier.grants}`).join(',')}`
      : '',
    hours.aheadLimit ? `ahead ${hours.aheadLimit.asMilliseconds}|${hours.aheadLimit.asSeconds}` : '',
    hours.offLimit === undefined ? '' : `off ${hours.offLimit}`,
  ]
  return words.filter((word) => word !== '').join(' ')
}
const sectionsInALine = ({ sections }: Pick<Timetable, 'sections'>): string =>
  sections
    .map((one) => {
      const offset = (at: Parameters<typeof formatOffset>[0] | undefined) => (at === undefined ? '' : formatOffset(at))
      const { inFrom, inTo, outFrom, outTo } = one.window
      const given = [inFrom, inTo, outFrom, outTo].some((at) => at !== undefined)
      return [
        `${formatOffset(one.start)}-${formatOffset(one.end)}`,
        one.inNeeded ? '' : 'in-optional',
        one.outNeeded ? '' : 'out-optional',
        ...one.rests.map((rest) => `rest ${formatOffset(rest.start)}-${formatOffset(rest.end)}`),
        one.rests.length > 0 ? `(${one.restAllowed})` : '',
        given ? `{in ${offset(inFrom)}-${offset(inTo)} out ${offset(outFrom)}-${offset(outTo)}}` : '',
      ]
        .filter((word) => word !== '')
        .join(' ')
    })
    .join(' ')
