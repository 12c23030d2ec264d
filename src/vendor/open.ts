/** The documents in one order, each told for what it is, with the place where its rows report what cannot be used. */
import type { Input, InputKind } from '../domain/company.js'
import { type Problem, type ProblemId, type ProblemKinds, problem } from '../domain/problem.js'
import type { Zone } from '../time/zone.js'
import { meaningOfError } from './codes.js'
import { accountsOf, isSheet } from './console/index.js'
import { employeeIds } from './employee-ids.js'
import type { SourceDocument } from './parse-json.js'
import { byText, canonicalText, fieldOf, isPlain } from './plain.js'
import { type Part, recognise } from './recognise.js'
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
}

/** Documents are read in the order of their paths, so that the order in which they are given cannot matter. */
export const openDocuments = (documents: readonly SourceDocument[], zone: Zone): Opened => {
  const sorted = inOrder(documents).map((document) => ({ document, seen: recognise(document.value) }))
  const person = employeeIds(sorted.flatMap(({ seen }) => (seen._tag === 'part' ? useridsIn(seen) : [])))
  const inputs: Draft[] = []
  const problems: Problem[] = []
  const told = new Set<string>()
  const parts = sorted.flatMap(({ document, seen }): OpenPart[] => {
    const { draft, index } = draftOf(inputs, document, seen._tag === 'part' ? seen : undefined)
    const report = reporter(document, problems, told)
    if (seen._tag === 'unknown-sheet') report('unknown-sheet', sheetOf(document), { titles: seen.titles })
    if (seen._tag === 'unrecognised') report('unrecognised', '', { seen: seen.seen })
    if (seen._tag === 'vendor-error')
      report('vendor-error', '', { code: seen.code, message: seen.message, meaning: meaningOfError(seen.code) })
    if (seen._tag !== 'part') return []
    const countUnknown = (path: string) => draft.unknownFields.set(path, (draft.unknownFields.get(path) ?? 0) + 1)
    seen.stray.forEach(countUnknown)
    draft.rows += rowsIn(seen)
    const source = { file: document.path, input: index, zone, request: seen.request, person, report }
    return [{ part: placed(seen, document), source, countRepeated: () => draft.repeated++, countUnknown }]
  })
  return { parts, inputs: () => inputs, problems: () => byFile(problems) }
}

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
  (document: SourceDocument, problems: Problem[], told: Set<string>) =>
  <K extends ProblemId>(id: K, path: string, details: ProblemKinds[K]): void => {
    // A word we do not know is told once a file, however many rows have it.
    const word = id === 'unknown-word' ? `${document.path}\n${canonicalText(details)}` : undefined
    if (word !== undefined && told.has(word)) return
    if (word !== undefined) told.add(word)
    problems.push(problem(id, document.path, inLine(document, path.replace(/^\./, '')), details))
  }

/** `L3` names the third line of a file that holds one document a line. */
const inLine = (document: SourceDocument, path: string): string =>
  document.line === undefined || path.startsWith(`L${document.line}`) ? path : joined(`L${document.line}`, path)

const placed = (part: Part, document: SourceDocument): Part => ({
  ...part,
  pathOf: (index) => inLine(document, part.pathOf(index)),
})

const rowsIn = ({ kind, rows }: Part): number => {
  const [first] = rows
  if (isSheet(first)) return accountsOf(first).length
  return kind === 'holidays' || kind === 'policies' ? Object.keys(first ?? {}).length : rows.length
}

const useridsIn = (part: Part): string[] => {
  const [first] = part.rows
  if (isSheet(first)) return accountsOf(first)
  const asked = part.request['useridlist']
  const named = part.rows.map((row) =>
    isPlain(row) ? (row['userid'] ?? row['open_userid'] ?? fieldOf(row['base_info'], 'acctid')) : undefined,
  )
  return [...named, ...(Array.isArray(asked) ? asked : [])].filter((one): one is string => typeof one === 'string')
}
