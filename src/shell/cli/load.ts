/** Settings into a company: the files named, the policies, and what else the options bring in. */
import type { Company } from '../../domain/company.js'
import { employeeId, type EmployeeId } from '../../domain/employee.js'
import type { Problem } from '../../domain/problem.js'
import { builtInCalendar } from '../../plan/calendar/index.js'
import type { Said } from '../../present/wording/terms.js'
import type { Policies } from '../../reason/policies.js'
import type { Instant } from '../../time/instant.js'
import { periodOf } from '../../period.js'
import { type Pseudonyms, redact, redactProblem } from '../../redact.js'
import { type CivilDate, formatDate } from '../../time/civil-date.js'
import { decode } from '../../vendor/index.js'
import { readCompany, readDocuments } from '../files/index.js'
import { readWorkbook } from '../xlsx/read-workbook.js'
import type { Io } from './io.js'
import { pseudonymsWith, readKey } from './pseudonyms.js'
import { type Settings, suggesting } from './settings.js'
import { progressOn, tellProblems } from './tell.js'
import { tellMistakes } from './tell-mistakes.js'
import { mistakes, statusWords } from './wording.js'

export interface Loaded {
  readonly company: Company
  /** What a typed userid is called in it. */
  readonly idOf: (userid: string) => EmployeeId
  /** Whether nobody of that name was read, and who may be meant. */
  readonly strange: (userid: string) => readonly Said[]
  readonly problems: readonly Problem[]
  readonly options: {
    readonly from?: CivilDate
    readonly to?: CivilDate
    readonly users?: readonly EmployeeId[]
    readonly asOf?: Instant
    readonly policies?: Partial<Policies>
  }
}

/** The company, or nothing once the reason has been told: then the command ends with 2. `judges`: what the command is asked for. */
export const load = async (settings: Settings, io: Io, judges: 'a-period' | 'one-day'): Promise<Loaded | undefined> => {
  const { zone, lang, quiet, approvals } = settings
  const pseudonyms = await pseudonymsIn(settings, io)
  if (pseudonyms === 'refused') return undefined
  const answers = settings.policies === undefined ? { value: {} } : await readPolicies(settings.policies, settings, io)
  if (answers === undefined) return undefined
  const progress = progressOn(io, lang, quiet)
  const extra = [settings.known, typeof approvals === 'object' ? approvals.file : undefined]
  const read = await readCompany([...settings.paths, ...extra.filter((path) => path !== undefined)], {
    zone,
    stdin: io.stdin,
    workbooks: readWorkbook,
    ...(approvals === undefined || typeof approvals === 'object' ? {} : { approvals }),
    onFile: (path, index, count) => progress.say(statusWords.reading(path, index, count)),
  })
  progress.done()
  const { company, documents } = read
  const problems = pseudonyms === undefined ? read.problems : read.problems.map((one) => redactProblem(one, pseudonyms))
  const lost = read.problems.filter((one) => isSlip(one, settings.paths))
  const stop = [
    ...lost.map(({ file }) => mistakes.missingFile(file)),
    ...(lost.length > 0 ? [] : stopping(settings, company, documents, judges)),
  ]
  if (!quiet || stop.length > 0)
    tellProblems(
      problems.filter((_, i) => !lost.includes(read.problems[i]!)),
      io,
      lang,
    )
  if (stop.length > 0) {
    tellMistakes(stop, io, lang)
    return undefined
  }
  const { from, to, users, asOf } = settings
  const idOf = (userid: string): EmployeeId =>
    employeeId(pseudonyms === undefined ? userid : pseudonyms.of('person', userid))
  return {
    company: pseudonyms === undefined ? company : redact(company, pseudonyms),
    idOf,
    strange: (userid) => unknownUser(userid, company),
    problems,
    options: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(users === undefined ? {} : { users: users.map(idOf) }),
      ...(asOf === undefined ? {} : { asOf }),
      policies: answers.value,
    },
  }
}

/** Nothing where nobody asked for pseudonyms. */
const pseudonymsIn = async ({ redact: asked, lang }: Settings, io: Io): Promise<Pseudonyms | undefined | 'refused'> => {
  if (asked === undefined) return undefined
  const read = await readKey(asked.keyFile, io.env)
  if ('key' in read) return pseudonymsWith(read.key)
  tellMistakes([read.mistake], io, lang)
  return 'refused'
}

/** A path that was typed and does not exist is a slip; figures without what should have stood there would pass for the answer. */
export const isSlip = (one: Problem, typed: readonly string[]): boolean =>
  one.id === 'unreadable-file' && one.with.reason === 'missing' && typed.includes(one.file)

/** What makes it pointless to go on: a file without what its option needs, nothing to read or no date to judge, or people nobody knows. */
const stopping = (settings: Settings, company: Company, documents: number, judges: 'a-period' | 'one-day'): Said[] => {
  const lost = withoutItsKind(settings, company)
  if (lost.length > 0) return lost
  if (documents === 0) return [mistakes.nothingReadable(settings.paths.join(' '))]
  const judgeable = company.snapshots.size + company.companyRules.length
  if (judgeable + company.officialDays.length + company.officialMonths.length === 0) return [mistakes.nothingToJudge]
  const strange = (settings.users ?? []).flatMap((user) => unknownUser(user, company))
  return judges === 'a-period' ? [...strange, ...withoutDates(settings, company)] : strange
}

/** Files that an option names and that are not what it needs. */
export const withoutItsKind = (settings: Settings, company: Pick<Company, 'inputs'>): Said[] => {
  const { approvals } = settings
  const named = [
    ['--known', 'known', settings.known],
    ['--approvals', 'approvals', typeof approvals === 'object' ? approvals.file : undefined],
  ] as const
  return named.flatMap(([option, kind, file]) =>
    file === undefined || company.inputs.some((input) => input.path === file && input.kind === kind)
      ? []
      : [mistakes.file(option, file, kind)],
  )
}

/** Nothing that could be judged would pass for nothing that differs. */
export const withoutDates = ({ from, to }: Settings, company: Company): Said[] => {
  const period = periodOf(company, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
  if (period === undefined) return [mistakes.noDate]
  if (period.from <= period.to) return []
  const [first, last] = [formatDate(period.from), formatDate(period.to)]
  return [to === undefined ? mistakes.afterData(first, last) : mistakes.beforeData(last, first)]
}

/** A userid that is nowhere in the input is a slip, and silence about it would pass for agreement. */
const unknownUser = (user: string, company: Company): Said[] => unknownAmong(user, peopleIn(company))

export const unknownAmong = (user: string, known: ReadonlySet<string>): Said[] =>
  known.has(user) ? [] : [suggesting(mistakes.user(user), user, [...known])]

/** Everybody whom any row of it names. */
export const peopleIn = (company: Company): ReadonlySet<string> =>
  new Set<string>([
    ...company.names.keys(),
    ...company.snapshots.keys(),
    ...company.punches.keys(),
    ...company.rosters.keys(),
    ...company.companyRules.flatMap((rule) => [...rule.people]),
    ...company.officialDays.map((day) => day.employee),
    ...company.officialMonths.map((month) => month.employee),
  ])

/** A policies file that has a mistake in it is not half obeyed. */
export const readPolicies = async (
  file: string,
  { zone, lang }: Settings,
  io: Io,
): Promise<{ readonly value: Partial<Policies> } | undefined> => {
  const read = await readDocuments([file], { stdin: io.stdin })
  const { company, problems } = decode(read.documents, { zone, calendar: builtInCalendar })
  const all = [...read.problems, ...problems]
  const isPolicies = company.inputs.some((input) => input.kind === 'policies')
  if (all.length === 0 && isPolicies) return { value: company.answers }
  tellProblems(all, io, lang)
  tellMistakes([mistakes.policies(file)], io, lang)
  return undefined
}
