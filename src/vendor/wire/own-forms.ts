/** The forms of our own that may stand beside the vendor's answers: approvals, holidays, people, policies, known differences. */
import * as t from 'io-ts'
import { object, userid, whole } from './words.js'

/** `begin`, `end`, `at`: Unix seconds, [begin, end). A correction has `at` and may have `slot`, `date` and `section`. */
export const formApproval = object(
  {
    userid,
    kind: t.keyof({ leave: null, trip: null, outing: null, overtime: null, correction: null }, 'approval-kind'),
  },
  {
    name: t.string,
    number: t.string,
    begin: whole,
    end: whole,
    unit: t.keyof({ hour: null, 'half-day': null, day: null }, 'approval-unit'),
    at: whole,
    slot: t.keyof({ in: null, out: null }, 'edge'),
    date: t.string,
    section: whole,
  },
)
export type FormApproval = t.TypeOf<typeof formApproval>

/** Dates to "work", "rest" or "statutory". */
export const formHolidays = t.record(t.string, t.unknown, 'object')
/** Names of policies to answers. */
export const formPolicies = t.record(t.string, t.unknown, 'object')

/** Employment: outside all stretches of a person nobody is judged. An open end is null or absent. */
export const formPerson = object({ userid }, { name: t.string, from: t.string, to: t.string })
export type FormPerson = t.TypeOf<typeof formPerson>

/** A reviewed difference; the two figures are for whoever reviews it. */
export const formKnown = object(
  { userid, measure: t.string },
  {
    date: t.string,
    period: t.string,
    reason: t.string,
    by: t.string,
    on: t.string,
    ours: t.unknown,
    theirs: t.unknown,
  },
)
export type FormKnown = t.TypeOf<typeof formKnown>
