/** What a file told so far: it counts once the file has been read to its end. */
import type { InputKind } from '../../domain/company.js'
import type { Problem } from '../../domain/problem.js'
import type { Zone } from '../../time/zone.js'
import { createSurvey, type SourceDocument, type Survey, type Telling } from '../../vendor/index.js'
import type { RowTexts } from '../files/stream/event.js'
import type { SharedDocument } from './frame.js'

export interface OpenFile {
  readonly survey: Survey
  /** Of everybody whom its documents name. */
  readonly userids: Set<string>
  readonly problems: Problem[]
  /** By the number of the document. */
  readonly drafts: Map<number, Draft>
  readonly documents: SourceDocument[]
  readonly shared: Array<readonly [number, SharedDocument]>
  readonly runs: NumberedRun[]
  /** The run that the next line may go on with. */
  run: NumberedRun | undefined
}

/** A document of which rows have come, and not yet its end. */
export interface Draft {
  readonly number: number
  readonly told: Telling[]
  /** Of its rows. */
  readonly userids: Set<string>
  waiting: WaitingRows[]
  held: number
  /** Its first rows were put aside for what they seemed to be; only its last row tells what it is. */
  spilt?: { readonly kind: InputKind; readonly survey: Survey }
}
export interface WaitingRows {
  readonly rows: readonly unknown[]
  /** The position of the first of them in the list. */
  readonly first: number
  readonly texts?: RowTexts
}

/** Lines that are one document, and the number that its rows have in the spill file. */
export interface NumberedRun {
  readonly number: number
  readonly run: Omit<SharedDocument, 'of'> & { of: number }
}

export const openFile = (zone: Zone): OpenFile => ({
  survey: createSurvey(zone),
  userids: new Set(),
  problems: [],
  drafts: new Map(),
  documents: [],
  shared: [],
  runs: [],
  run: undefined,
})

/**
 * Lines after one another that are rows of one kind are one document, which stands where the first of them does; a row in an envelope of
 * its own is one by itself.
 */
export const runOf = (
  file: OpenFile,
  shared: unknown[],
  { path, line, kind, value }: SourceDocument & { readonly kind: InputKind },
): NumberedRun => {
  const isLine = line !== undefined && Array.isArray(value)
  if (isLine && file.run?.run.kind === kind) return file.run
  const place = line === undefined ? { path } : { path, line }
  const made: NumberedRun = {
    number: shared.push(undefined) - 1,
    run: { ...place, value, kind, each: isLine ? 'line' : 'document', of: 0 },
  }
  file.runs.push(made)
  file.run = isLine ? made : undefined
  return made
}
