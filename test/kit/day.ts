/**
 * A day in one line, as you would say it: `day('09:00-18:00 rest 12:00-13:00 grace 5 | in 09:06:12 out 18:00').figures`.
 * Left of the bar the rule: sections, `rest`, `grace` and `band 45/60` in minutes, `out-optional`, and the other words of
 * `told-rule.ts`. Right of it what happened:
 * `in`, `out`, `punch` (says neither), `outside`, `corrected-in`, `corrected-out`, `corrected`, `leave 10:00-11:00`, `trip`, `outing`,
 * `morning`, `afternoon`, `whole-day` (leave by day), flaws as `in 09:00!place`, `!wifi`, `!device`, metres from the office as
 * `in 09:00@320`, and overtime applied for as `overtime 18:30-21:00`.
 */
import type { Approval, Correction, Leave, OvertimeSlip } from '../../src/domain/approval.js'
import type { Company } from '../../src/domain/company.js'
import type { Figures } from '../../src/domain/measure.js'
import type { Edge, Flaw, Punch, PunchType } from '../../src/domain/punch.js'
import type { DayResult } from '../../src/domain/result.js'
import type { Rule } from '../../src/domain/rule.js'
import type { PlacedRecord } from '../../src/domain/assignment.js'
import { createEngine } from '../../src/engine.js'
import { type Policies, withAnswers } from '../../src/reason/policies.js'
import { figuresOfDay } from '../../src/rollup/figures.js'
import type { Instant } from '../../src/time/instant.js'
import { at, companyOf, northOfOffice, on, shanghai, someone } from './rule.js'
import { ruleTold } from './told-rule.js'

export const wednesday = '2026-03-04'

export interface ToldDay {
  readonly result: DayResult
  readonly figures: Figures
  readonly records: readonly PlacedRecord[]
  readonly company: Company
}
export interface Telling {
  readonly date?: string
  readonly policies?: Partial<Policies>
  readonly rule?: Rule
  /** A moment such as "18:30" of the date, or a whole "2026-03-05 04:00". */
  readonly asOf?: string
  readonly differs?: Partial<Company>
}

export const day = (line: string, telling: Telling = {}): ToldDay => {
  const date = telling.date ?? wednesday
  const company = companyTold(line, telling)
  const asOf = telling.asOf === undefined ? undefined : moment(telling.asOf, date)
  const engine = createEngine(company, withAnswers(telling.policies ?? {}), asOf)
  const { days, records } = engine.judge(someone, { from: on(date), to: on(date) })
  return { result: days[0]!, figures: figuresOfDay(days[0]!), records, company }
}

/** The company of one person that a line tells of. */
export const companyTold = (line: string, telling: Telling = {}): Company => {
  const [ruleText = '', events = ''] = line.split('|')
  const date = telling.date ?? wednesday
  const { punches, approvals } = happened(events, date)
  const { rule, differs } = telling.rule ? { rule: telling.rule, differs: {} } : ruleTold(ruleText, date)
  return companyOf(rule, {
    ...differs,
    punches: new Map([[someone, punches]]),
    approvals: new Map([[someone, approvals]]),
    ...(rule.overtime === undefined ? {} : { approvalsFrom: 'document' as const }),
    ...telling.differs,
  })
}

/** What happened on a date, for tests that put several dates together. */
export const happened = (
  events: string,
  date: string,
): { punches: readonly Punch[]; approvals: readonly Approval[] } => {
  const words = events.trim().split(/\s+/).filter(Boolean)
  const punches: Punch[] = []
  const approvals: Approval[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word in halfLeaves) {
      const [begin, end] = halfLeaves[word as keyof typeof halfLeaves]
      approvals.push(leave('leave', 'half-day', moment(begin, date), moment(end, date)))
      continue
    }
    const [told = '', ...flaws] = words[++i]!.split('!')
    const [when = '', metres] = told.split('@')
    const where = metres === undefined ? {} : northOfOffice(Number(metres))
    if (word === 'leave' || word === 'trip' || word === 'outing') {
      const [begin = '', end = ''] = when.split('-')
      approvals.push(leave(word, 'hour', moment(begin, date), moment(end, date)))
    } else if (word === 'overtime') {
      const [begin = '', end = ''] = when.split('-')
      approvals.push(slip(moment(begin, date), moment(end, date)))
    } else if (word in says)
      punches.push({ ...punch(moment(when, date), says[word as keyof typeof says], flaws as Flaw[]), ...where })
    else if (word in corrected)
      approvals.push(correction(moment(when, date), corrected[word as keyof typeof corrected]))
    else throw new RangeError(`cannot read "${word}" in "${events}"`)
  }
  return { punches: punches.toSorted((a, b) => a.at - b.at), approvals }
}

export const punch = (when: Instant, type: PunchType | undefined, flaws: readonly Flaw[] = []): Punch => ({
  employee: someone,
  at: when,
  says: type,
  flaws: new Set(flaws),
  hint: { rule: undefined, shift: undefined, section: undefined, planned: undefined, plannedOffset: undefined },
  device: '',
  place: '',
  lat: 0,
  lng: 0,
  wifi: '',
  wifiMac: '',
  fromDevice: false,
  origin: { input: 0, path: `checkindata[${when}]` },
})

const says = { in: 'in', out: 'out', punch: undefined, outside: 'outside', record: 'record-only' } as const
const corrected = { 'corrected-in': 'in', 'corrected-out': 'out', corrected: undefined } as const
const halfLeaves = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '24:00'],
  'whole-day': ['00:00', '24:00'],
} as const

const moment = (text: string, date: string): Instant => at(text.includes(' ') ? text : `${date} ${text}`, shanghai)

const leave = (kind: Leave['kind'], unit: Leave['unit'], begin: Instant, end: Instant): Leave => ({
  _tag: 'leave',
  employee: someone,
  kind,
  name: kind === 'leave' ? '年假' : kind === 'trip' ? '出差' : '外出',
  number: '',
  unit,
  begin,
  end,
})
const slip = (begin: Instant, end: Instant): OvertimeSlip => ({
  _tag: 'overtime',
  employee: someone,
  number: '',
  begin,
  end,
})
const correction = (when: Instant, slot: Edge | undefined): Correction => ({
  _tag: 'correction',
  employee: someone,
  number: '',
  at: when,
  slot,
  date: undefined,
  section: undefined,
})
