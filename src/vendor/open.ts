/** The documents in one order, each told for what it is, with the place where its rows report what cannot be used. */
import type { Input, InputKind } from '../domain/company.js'
import { byPlace, stepsOf } from '../domain/document-place.js'
import { type Problem, type ProblemId, type ProblemKinds, problem } from '../domain/problem.js'
import type { Zone } from '../time/zone.js'
import { meaningOfError } from './codes.js'
import { accountsOf, isSheet } from './console/index.js'
import type { EmployeeId } from '../domain/employee.js'
import { employeeIds } from './employee-ids.js'
import type { SourceDocument } from './parse-json.js'
import { byText, canonicalText, fieldOf, isPlain } from './plain.js'
import { type Part, recognise, type Recognised, recogniseShare } from './recognise.js'
import type { Source } from './source.js'
import { joined } from './wire-fault.js'

export interface OpenPart {
  readonly part: Part
  readonly source: Source
  readonly countRepeated: () => void
  readonly countUnknown: (path: string) => void
}
export interface Opened {
  readonly parts: readonly OpenPart[]
  /** What has been counted and refused so far; read once everything has been read. */
  readonly inputs: () => Input[]
  readonly problems: () => Problem[]
  /** The position of each document among the inputs. */
  readonly inputOf: ReadonlyMap<SourceDocument, number>
}

/** Documents are read in the order of their paths, so that the order in which they are given cannot matter. */
export const openDocuments = (
  documents: readonly SourceDocument[],
  zone: Zone,
  known?: (userid: string) => EmployeeId,
): Opened => {
  const sorted = inOrder(documents).map((document) => ({ document, seen: seenIn(document) }))
  const person = known ?? employeeIds(useridsIn(sorted.flatMap(({ seen }) => (seen._tag === 'part' ? [seen] : []))))
  const batch = {}
  const paths = new Map<string, string[]>()
  const inputs: Draft[] = []
  const problems: Problem[] = []
  const words = new Map<string, number>()
  const inputOf = new Map<SourceDocument, number>()
  const parts = sorted.flatMap(({ document, seen }): OpenPart[] => {
    const { draft, index } = draftOf(inputs, document, seen._tag === 'part' ? seen : undefined)
    inputOf.set(document, index)
    const report = reporter(document, problems, words)
    if (seen._tag === 'unknown-sheet') report('unknown-sheet', sheetOf(document), { titles: seen.titles })
    if (seen._tag === 'unrecognised') report('unrecognised', '', { seen: seen.seen })
    if (seen._tag === 'vendor-error')
      report('vendor-error', '', { code: seen.code, message: seen.message, meaning: meaningOfError(seen.code) })
    if (seen._tag !== 'part') return []
    const countUnknown = (path: string) => draft.unknownFields.set(path, (draft.unknownFields.get(path) ?? 0) + 1)
    seen.stray.forEach(countUnknown)
    draft.rows += document.share?.of ?? rowsIn(seen)
    const input = document.share?.input ?? index
    const source = { file: document.path, input, zone, request: seen.request, person, report, batch }
    return [{ part: placed(seen, document, paths), source, countRepeated: () => draft.repeated++, countUnknown }]
  })
  return { parts, inputs: () => inputs, problems: () => byFile(problems), inputOf }
}

const seenIn = ({ value, share }: SourceDocument): Recognised =>
  share === undefined ? recognise(value) : recogniseShare(value, share)

const inOrder = (documents: readonly SourceDocument[]): SourceDocument[] =>
  documents.toSorted(
    (a, b) =>
      byText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byText(sheetOf(a), sheetOf(b)) ||
      byText(canonicalText(a.value), canonicalText(b.value)),
  )
/** The sheets of a workbook have one path; two of one name it cannot have. */
const sheetOf = ({ value }: SourceDocument): string => (isSheet(value) ? value.sheet : '')
const byFile = (problems: readonly Problem[]): Problem[] => problems.toSorted((a, b) => byText(a.file, b.file))

interface Draft {
  path: string
  kind: InputKind | undefined
  rows: number
  repeated: number
  sha256: string | undefined
  fetchedAt: string | undefined
  unknownFields: Map<string, number>
}

/** The lines of one file that are of one kind are one input. */
const draftOf = (
  inputs: Draft[],
  document: SourceDocument,
  part: Part | undefined,
): { draft: Draft; index: number } => {
  const last = inputs.length - 1
  const before = inputs[last]
  if (before && document.line !== undefined && before.path === document.path && before.kind === part?.kind)
    return { draft: before, index: last }
  const draft: Draft = {
    path: document.path,
    kind: part?.kind,
    rows: 0,
    repeated: 0,
    sha256: document.sha256,
    fetchedAt: part?.fetchedAt,
    unknownFields: new Map(),
  }
  inputs.push(draft)
  return { draft, index: inputs.length - 1 }
}

const reporter =
  (document: SourceDocument, problems: Problem[], words: Map<string, number>) =>
  <K extends ProblemId>(id: K, path: string, details: ProblemKinds[K]): void => {
    const one = problem(id, document.path, inLine(document, path.replace(/^\./, '')), details)
    // A word we do not know is told once a file, where it stands first, however many rows have it.
    const word = id === 'unknown-word' ? `${document.path}\n${canonicalText(details)}` : undefined
    const told = word === undefined ? undefined : words.get(word)
    if (told === undefined) {
      if (word !== undefined) words.set(word, problems.length)
      problems.push(one)
    } else if (byPlace(stepsOf(one.path), stepsOf(problems[told]!.path)) < 0) problems[told] = one
  }

/** `L3` names the third line of a file that holds one document a line. */
const inLine = ({ line, share }: SourceDocument, path: string): string =>
  line === undefined || share?.each === 'line' || path.startsWith(`L${line}`) ? path : joined(`L${line}`, path)

/** Lists of one name have rows of one path, `checkindata[17]`, however many documents have them: each is written once. */
const placed = (part: Part, document: SourceDocument, paths: Map<string, string[]>): Part => {
  if (document.share?.each === 'line') return part
  if (document.line !== undefined || document.share !== undefined)
    return { ...part, pathOf: (index) => inLine(document, part.pathOf(index)) }
  const first = part.pathOf(0)
  const known = paths.get(first) ?? []
  paths.set(first, known)
  return { ...part, pathOf: (index) => (known[index] ??= part.pathOf(index)) }
}

const rowsIn = ({ kind, rows }: Part): number => {
  const [first] = rows
  if (isSheet(first)) return accountsOf(first).length
  return kind === 'holidays' || kind === 'policies' ? Object.keys(first ?? {}).length : rows.length
}

/** Of all rows and requests, each once. */
export const useridsIn = (parts: ReadonlyArray<Pick<Part, 'rows' | 'request'>>): ReadonlySet<string> => {
  const found = new Set<unknown>()
  for (const { rows, request } of parts) {
    const [first] = rows
    if (isSheet(first)) for (const account of accountsOf(first)) found.add(account)
    else for (const row of rows) found.add(useridOf(row))
    const asked = request['useridlist']
    if (Array.isArray(asked)) for (const one of asked as readonly unknown[]) found.add(one)
  }
  return new Set([...found].filter((one) => typeof one === 'string'))
}
/** Whose a row is, as its kind says it. */
export const useridOf = (row: unknown): unknown =>
  isPlain(row) ? (row['userid'] ?? row['open_userid'] ?? fieldOf(row['base_info'], 'acctid')) : undefined
