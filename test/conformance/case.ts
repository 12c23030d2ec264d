/** The cases of the suite as their files hold them, and what a file must look like to be one; docs/conformance.md tells the format. */
import { readdirSync, readFileSync } from 'node:fs'
import * as t from 'io-ts'
import { isMeasure } from '../../src/domain/measure.js'
import { statuses } from '../../src/domain/status.js'
import { badAnswers } from '../../src/reason/policies.js'

/** The vendor's documents, or our own forms, that a case may bring; each one document or a list of them. */
export const documentKeys = [
  'rules',
  'companyRules',
  'roster',
  'punches',
  'devicePunches',
  'approvals',
  'dayReports',
  'monthReports',
  'console',
] as const
/** What is wrapped in the form of its own name before it is read. */
export const formKeys = ['holidays', 'people'] as const

const answers = t.record(t.string, t.string)
const expectation = t.intersection([
  t.type({ userid: t.string }),
  t.partial({ date: t.string, month: t.string, state: t.string, unjudged: t.string, statuses: t.array(t.string) }),
  t.record(t.string, t.unknown),
])
const outcome = { expect: t.array(expectation), audit: t.record(t.string, t.number) }
const shape = t.intersection([
  t.type({ says: t.string, source: t.string, arithmetic: t.string, expect: outcome.expect }),
  t.partial({
    zone: t.string,
    policies: answers,
    asOf: t.unknown,
    from: t.string,
    to: t.string,
    problems: t.array(t.string),
    madeUp: t.record(t.string, t.number),
    audit: outcome.audit,
    otherwise: t.array(t.intersection([t.type({ policies: answers }), t.partial(outcome)])),
    ...Object.fromEntries([...documentKeys, ...formKeys].map((key) => [key, t.unknown])),
  }),
])

export type Expectation = t.TypeOf<typeof expectation>
export type Answers = t.TypeOf<typeof answers>
/** `$at` is not yet replaced. */
export type Case = t.TypeOf<typeof shape> & { readonly [document: string]: unknown }
export interface CaseFile {
  readonly path: string
  readonly value: unknown
}

const folder = 'test/conformance'

export const caseFiles = (): ReadonlyArray<CaseFile> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .map((path) => ({ path, value: JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as unknown }))

export const isCase = (value: unknown): value is Case => shape.is(value)

/** Everything that keeps a file from being a case of the suite. */
export const faultsOf = (value: unknown): ReadonlyArray<string> => {
  if (!isCase(value)) return ['the shape is not that of a case']
  const asked = [value.policies ?? {}, ...(value.otherwise ?? []).map(({ policies }) => policies)]
  const expected = [value, ...(value.otherwise ?? [])].flatMap(({ expect = [] }) => expect)
  return [
    ...Object.keys(value).flatMap((key) => (caseKeys.has(key) ? [] : [`no such field: ${key}`])),
    ...asked.flatMap(badAnswers).map(([name, answer]) => `no such answer: ${name}: ${String(answer)}`),
    ...expected.flatMap(faultsOfExpectation),
    ...(value.arithmetic.trim() === '' || value.source.trim() === '' ? ['an expectation needs its source'] : []),
  ]
}

const faultsOfExpectation = (one: Expectation): ReadonlyArray<string> => [
  ...Object.keys(one).flatMap((key) => (expectationKeys.has(key) || isMeasure(key) ? [] : [`no such measure: ${key}`])),
  ...(one.statuses ?? []).flatMap((word) =>
    (statuses as readonly string[]).includes(word) ? [] : [`no such status: ${word}`],
  ),
  ...((one.date === undefined) === (one.month === undefined) ? ['a day or a month is expected'] : []),
  ...(one.date !== undefined && (one.state ?? 'final') === 'final' && one.statuses === undefined
    ? ['a judged day says its statuses']
    : []),
]

const expectationKeys: ReadonlySet<string> = new Set(['userid', 'date', 'month', 'state', 'unjudged', 'statuses'])
const caseKeys: ReadonlySet<string> = new Set<string>(
  ['says', 'source', 'arithmetic', 'zone', 'policies', 'asOf', 'from', 'to', 'problems', 'madeUp']
    .concat(['expect', 'audit', 'otherwise'])
    .concat(documentKeys, formKeys),
)
