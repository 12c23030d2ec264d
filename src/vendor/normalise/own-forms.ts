/** Our own forms beside the vendor's answers: holidays, people, policies and known differences. */
import type { HolidayKind } from '../../domain/calendar.js'
import type { KnownDifference } from '../../domain/company.js'
import type { EmployeeId, Employment } from '../../domain/employee.js'
import { isMeasure } from '../../domain/measure.js'
import { badAnswers, isPolicyName, type Policies, policyCatalogue, policyNames } from '../../reason/policies.js'
import { type CivilDate, parseDate } from '../../time/civil-date.js'
import { nearest } from '../near-miss.js'
import { type Plain, seenText } from '../plain.js'
import type { Source } from '../source.js'
import type { FormKnown, FormPerson } from '../wire/own-forms.js'
import { readDate } from './times.js'

/** `{"2026-02-14":"work"}`: a good entry counts whatever its neighbours are. */
export const readHolidays = (form: Plain, path: string, source: Source): ReadonlyMap<CivilDate, HolidayKind> => {
  const days = new Map<CivilDate, HolidayKind>()
  for (const [text, kind] of Object.entries(form)) {
    const at = `${path}.${text}`
    const date = readDate(text, at, source)
    if (!isHolidayKind(kind)) source.report('bad-row', at, { seen: seenText(kind), needed: 'holiday-kind' })
    else if (date !== undefined) days.set(date, kind)
  }
  return days
}

const isHolidayKind = (value: unknown): value is HolidayKind =>
  value === 'work' || value === 'rest' || value === 'statutory'

export interface ReadPerson {
  readonly employee: EmployeeId
  readonly name: string | undefined
  /** `undefined` where the row only names the person. */
  readonly employment: Employment | undefined
}

/** A stretch with an unreadable end is left out: nobody is judged, or spared, on half of it. */
export const readPerson = (form: FormPerson, path: string, source: Source): ReadPerson => {
  const from = form.from === undefined ? undefined : readDate(form.from, `${path}.from`, source)
  const to = form.to === undefined ? undefined : readDate(form.to, `${path}.to`, source)
  const isReversed = from !== undefined && to !== undefined && to < from
  if (isReversed) source.report('bad-row', `${path}.to`, { seen: seenText(form.to), needed: 'from-before-to' })
  const isReadable =
    !isReversed && (form.from === undefined) === (from === undefined) && (form.to === undefined) === (to === undefined)
  const isBounded = form.from !== undefined || form.to !== undefined
  return {
    employee: source.person(form.userid),
    name: form.name,
    employment: isReadable && isBounded ? { from, to } : undefined,
  }
}

/** `{"deviationClock":"punch-minute"}`; what is none of our names or answers is told with those that are. */
export const readPolicies = (form: Plain, path: string, source: Source): Partial<Policies> => {
  const bad = new Set(badAnswers(form).map(([name]) => name))
  for (const name of bad) {
    const valid = isPolicyName(name) ? policyCatalogue[name].answers : policyNames
    const seen = form[name]
    source.report('bad-policy', `${path}.${name}`, {
      name,
      seen: seenText(seen),
      valid,
      nearest: nearest(!isPolicyName(name) ? name : typeof seen === 'string' ? seen : '', valid),
      unknown: isPolicyName(name) ? 'answer' : 'name',
    })
  }
  return Object.fromEntries(Object.entries(form).filter(([name]) => !bad.has(name)))
}

/** A reviewed difference names a person, a measure, and the day or the month. */
export const readKnown = (form: FormKnown, path: string, source: Source): KnownDifference | undefined => {
  const date = form.date === undefined ? undefined : readDate(form.date, `${path}.date`, source)
  const isMonth = form.period !== undefined && parseDate(`${form.period}-01`) !== undefined
  if (!isMeasure(form.measure)) {
    source.report('bad-row', `${path}.measure`, { seen: seenText(form.measure), needed: 'measure' })
    return undefined
  }
  if (date === undefined && !isMonth) {
    if (form.date === undefined)
      source.report('bad-row', `${path}.date`, { seen: seenText(form.period), needed: 'date-or-period' })
    return undefined
  }
  return {
    employee: source.person(form.userid),
    date,
    period: form.period,
    measure: form.measure,
    reason: form.reason ?? '',
    ...(form.reason?.trim() === '' ? { unreviewed: true } : {}),
    by: form.by ?? '',
    on: form.on ?? '',
    origin: { input: source.input, path },
  }
}
