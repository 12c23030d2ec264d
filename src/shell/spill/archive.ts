/** A company of which only what is everybody's is held; each person's own rows are decoded when somebody asks for them. */
import type { Company } from '../../domain/company.js'
import type { EmployeeId } from '../../domain/employee.js'
import type { HolidayCalendar } from '../../domain/calendar.js'
import type { Problem } from '../../domain/problem.js'
import type { Zone } from '../../time/zone.js'
import { decode, type DecodeOptions, employeeIds, type RowShare, type SourceDocument } from '../../vendor/index.js'
import type { Piece, SpiltRow } from './rows-in-file.js'
import type { SpiltFile } from './spill-file.js'
import { overlaid } from '../../domain/overlaid.js'
import { folded, nobodys } from './put-rows.js'
import { type SharedDocument, withoutNames } from './frame.js'
import type { TakenIn } from './take-in.js'

export interface Archive {
  /** Rules, calendar, requests and whatever else is everybody's; of people's rows nothing. */
  readonly common: Company
  /** What rows are decoded by. */
  readonly frame: Frame
  /** What was found wrong with what is everybody's. */
  readonly problems: readonly Problem[]
  /** Everybody in order of userid, a few hundred at a time: those after one another are asked for together. */
  readonly ranges: ReadonlyArray<Range>
  /** These people's own rows beside what is everybody's, and what is wrong with those rows. */
  readonly companyOf: (range: Range) => Cut
  /** Somebody by themselves, where their rows can be read without those of the others. */
  readonly alone?: (employee: EmployeeId) => Range
}
/** What rows of some people are decoded by. */
export interface Frame {
  readonly common: Company
  readonly person: (userid: string) => EmployeeId
  readonly shared: ReadonlyArray<SharedDocument | undefined>
  /** The position of each of them in `common.inputs`. */
  readonly inputs: ReadonlyArray<number | undefined>
}
export interface Range {
  readonly people: ReadonlyArray<EmployeeId>
  /** Where their rows lie. */
  readonly pieces: readonly Piece[]
}
/** A company cut down to some of its people. */
export interface Cut {
  readonly company: Company
  readonly problems: readonly Problem[]
  /** Fields of these rows that have no place here. */
  readonly unknownFields: readonly string[]
}

/** How much is decoded together: bytes of rows, and people. */
export interface RangeSizes {
  readonly atOnce?: number
  readonly mostPeople?: number
}
export interface ArchiveOptions extends RangeSizes {
  readonly zone: Zone
  readonly calendar: HolidayCalendar
  readonly approvals?: 'report' | 'none'
}

export const openArchive = (
  taken: TakenIn,
  spill: SpiltFile,
  { zone, calendar, approvals, atOnce = 1 << 20, mostPeople = 512 }: ArchiveOptions,
): Archive => {
  const person = employeeIds(taken.userids)
  const { frame, problems } = openFrame(taken, { zone, calendar, person, ...(approvals && { approvals }) })
  const companyOf = ({ pieces }: Range): Cut => cutOf(frame, spill.rowsIn(pieces))
  return {
    common: frame.common,
    frame,
    problems,
    ranges: rangesOf(frame, spill, { atOnce, mostPeople }),
    companyOf,
    alone: (employee) => ({ people: [employee], pieces: spill.piecesOf([folded(employee)]) }),
  }
}

/** Apart from the archive, which would go on holding every document that is decoded here. */
const openFrame = (
  { documents, shared, whole }: TakenIn,
  options: DecodeOptions & Pick<Frame, 'person'>,
): { readonly frame: Frame; readonly problems: readonly Problem[] } => {
  const frames = shared.map((one) => one && withShare(one, undefined, [], []))
  const { company, inputOf, problems } = decode([...documents, ...frames.filter((one) => one !== undefined)], options)
  return {
    frame: {
      common: { ...company, whole },
      person: options.person,
      shared: shared.map((one) => one && withoutNames(one)),
      inputs: frames.map((one) => one && inputOf.get(one)),
    },
    problems,
  }
}

/** The rows of some people, decoded, beside what is everybody's. */
export const cutOf = ({ common, person, shared, inputs }: Frame, rows: readonly SpiltRow[]): Cut => {
  const { zone, calendar, approvalsFrom: approvals } = common
  const own = decode(sharesOf(rows, shared, inputs), { zone, calendar, person, approvals })
  const unknownFields = own.company.inputs.flatMap((input) => [...input.unknownFields.keys()])
  return { company: beside(common, own.company), problems: own.problems, unknownFields }
}

const beside = (common: Company, own: Company): Company => ({
  ...common,
  rosters: own.rosters,
  punches: own.punches,
  placeholders: own.placeholders,
  approvals: common.approvalsFrom === 'report' ? own.approvals : common.approvals,
  names: overlaid(own.names, common.names),
  officialDays: own.officialDays,
  officialMonths: own.officialMonths,
})

/** Each document once, with all of its rows that are asked for. */
const sharesOf = (
  all: readonly SpiltRow[],
  shared: ReadonlyArray<SharedDocument | undefined>,
  inputs: ReadonlyArray<number | undefined>,
): readonly SourceDocument[] => {
  const documents = new Map<number, { at: number[]; rows: unknown[] }>()
  for (const { document, at, row } of all) {
    const known = documents.get(document)
    if (known === undefined) documents.set(document, { at: [at], rows: [row] })
    else {
      known.at.push(at)
      known.rows.push(row)
    }
  }
  return [...documents].flatMap(([number, { at, rows }]) => {
    const document = shared[number]
    return document === undefined ? [] : [withShare(document, inputs[number], at, rows)]
  })
}

const withShare = (
  { kind, each, of, ...document }: SharedDocument,
  input: number | undefined,
  at: readonly number[],
  rows: readonly unknown[],
): SourceDocument => {
  const share: RowShare = { kind, each, of, at, rows, ...(input === undefined ? {} : { input }) }
  return { ...document, share }
}

/** Whoever has a rule or a row, by userid. Rows that are nobody's go with the first. */
const rangesOf = (
  { common, person }: Frame,
  { people, bytesOf, piecesOf }: SpiltFile,
  { atOnce, mostPeople }: Required<RangeSizes>,
): readonly Range[] => {
  const names = new Map<EmployeeId, string>()
  for (const name of people()) if (name !== nobodys) names.set(person(name), name)
  const all = new Set<EmployeeId>([
    ...names.keys(),
    ...common.snapshots.keys(),
    ...common.companyRules.flatMap((rule) => [...rule.people]),
  ])
  const ranges: Array<{ people: EmployeeId[]; named: string[]; bytes: number }> = []
  let range = { people: [] as EmployeeId[], named: [nobodys], bytes: 0 }
  for (const employee of [...all].toSorted((a, b) => (a < b ? -1 : 1))) {
    if (range.bytes >= atOnce || range.people.length >= mostPeople) {
      ranges.push(range)
      range = { people: [], named: [], bytes: 0 }
    }
    const name = names.get(employee) ?? folded(employee)
    range.people.push(employee)
    range.named.push(name)
    range.bytes += bytesOf(name)
  }
  return [...ranges, range].map((one) => ({ people: one.people, pieces: piecesOf(one.named) }))
}
