/** Input read once: rows of people go to the spill file, all else stays at hand, and what only everybody tells is found on the way. */
import type { InputKind, Whole } from '../../domain/company.js'
import type { Problem } from '../../domain/problem.js'
import type { Zone } from '../../time/zone.js'
import {
  createSurvey,
  kindOfShare,
  recognise,
  sharedKinds,
  type SourceDocument,
  type Survey,
  tellingOf,
  useridsIn,
} from '../../vendor/index.js'
import type { RowTexts, StreamEvent, StreamedDocument, StreamedWorkbook } from '../files/stream/event.js'
import { frameOf, requestedIn, type SharedDocument, singleRow, wholeAgain } from './frame.js'
import { type Draft, openFile, runOf, type WaitingRows } from './open-file.js'
import { folded, putRows, rowsPutAside } from './put-rows.js'
import type { SpillFile } from './spill-file.js'

export interface TakenIn {
  /** Documents that are at hand whole. */
  readonly documents: readonly SourceDocument[]
  /** By the number that their rows have in the spill file; nothing for one that turned out not to be a document. */
  readonly shared: ReadonlyArray<SharedDocument | undefined>
  readonly problems: readonly Problem[]
  readonly whole: Whole
  /** Of everybody named, however they are spelled. */
  readonly userids: ReadonlySet<string>
  /** Files that only a reading of everything at once understands. */
  readonly workbooks: readonly StreamedWorkbook[]
}

export const takeIn = async (events: AsyncIterable<StreamEvent>, spill: SpillFile, zone: Zone): Promise<TakenIn> => {
  const documents: SourceDocument[] = []
  const shared: Array<SharedDocument | undefined> = []
  const problems: Problem[] = []
  const workbooks: StreamedWorkbook[] = []
  const userids = new Set<string>()
  const all = createSurvey(zone)
  let file = openFile(zone)

  const draftOf = (document: number): Draft => {
    const known = file.drafts.get(document)
    if (known !== undefined) return known
    const draft: Draft = { number: shared.push(undefined) - 1, told: [], userids: new Set(), waiting: [], held: 0 }
    file.drafts.set(document, draft)
    return draft
  }
  const takeRows = (document: number, lot: WaitingRows): void => {
    const draft = draftOf(document)
    const told = tellingOf(lot.rows)
    draft.told.push(told)
    draft.waiting.push(lot)
    draft.held += lot.rows.length
    for (const userid of useridsIn([{ rows: lot.rows, request: {} }])) draft.userids.add(userid)
    if (draft.spilt === undefined) {
      if (draft.held <= mostHeld || told.bare === undefined || !sharedKinds.has(told.bare)) return
      draft.spilt = { kind: told.bare, survey: createSurvey(zone) }
    }
    putAside(draft, draft.spilt.kind, draft.spilt.survey)
  }
  /** The rows that wait for their document. */
  const putAside = (draft: Draft, kind: InputKind, survey: Survey): void => {
    for (const lot of draft.waiting) {
      survey.take(kind, lot.rows)
      putRows(spill, draft.number, lot, (i) => lot.first + i)
    }
    draft.waiting = []
    draft.held = 0
  }
  const end = ({ document, path, line, value, rows: of, texts }: StreamedDocument): void => {
    const draft = file.drafts.get(document)
    file.drafts.delete(document)
    const place = { path, ...(line === undefined ? {} : { line }) }
    if (draft === undefined) return endWithoutList({ ...place, value }, texts)
    file.run = undefined
    const kind = kindOfShare(value, draft.told)
    if (kind !== undefined) for (const one of [...draft.userids, ...requestedIn(value)]) file.userids.add(one)
    if (kind === undefined || !sharedKinds.has(kind)) {
      file.documents.push({ ...place, ...wholeAgain(value, kind, rowsPutAside(spill, draft)) })
      return
    }
    const { spilt } = draft
    if (spilt?.kind === kind) file.survey.add(spilt.survey.whole())
    else if (spilt !== undefined) file.survey.take(kind, rowsPutAside(spill, { ...draft, waiting: [] }))
    putAside(draft, kind, file.survey)
    file.shared.push([draft.number, { ...place, value: frameOf(value), kind, each: 'row', of }])
  }
  const endWithoutList = (document: SourceDocument, texts: RowTexts | undefined): void => {
    const { value, line = 0 } = document
    const seen = recognise(value)
    if (seen._tag === 'part') for (const one of useridsIn([seen])) file.userids.add(one)
    const single = seen._tag === 'part' ? singleRow(value, seen) : undefined
    if (single === undefined) {
      file.run = undefined
      file.documents.push(document)
      return
    }
    const { row, kind, frame } = single
    const { number, run } = runOf(file, shared, { ...document, kind, value: frame })
    run.of += 1
    file.survey.take(kind, [row])
    // The row of an envelope is not the whole text.
    putRows(spill, number, { rows: [row], ...(texts && row === value ? { texts } : {}) }, () => line)
  }

  for await (const event of events)
    switch (event._tag) {
      case 'rows':
        takeRows(event.document, event)
        break
      case 'document':
        end(event)
        break
      case 'forget':
        file.drafts.delete(event.document)
        break
      case 'problem':
        // A file that turns out unreadable late has told nothing else.
        if (event.problem.id === 'unreadable-file') file = openFile(zone)
        file.problems.push(event.problem)
        if (event.document !== undefined) file.drafts.delete(event.document)
        if (event.problem.id === 'unreadable-file') problems.push(...file.problems.splice(0))
        break
      case 'file': {
        const { sha256 } = event
        problems.push(...file.problems)
        for (const one of file.documents) documents.push({ ...one, sha256 })
        for (const [number, one] of [...file.shared, ...file.runs.map(({ number, run }) => [number, run] as const)])
          shared[number] = { ...one, sha256 }
        for (const one of file.userids) userids.add(one)
        all.add(file.survey.whole())
        file = openFile(zone)
        break
      }
      case 'workbook':
        workbooks.push(event)
        break
    }
  spill.flush()
  problems.push(...file.problems)
  return { documents, shared, problems, whole: all.whole(), userids, workbooks }
}

/** Rows of a document that wait until it is known what it is; of a long one only so many. */
const mostHeld = 1000

/** Spellings that share a person with another one: those that somebody who sees some of the rows must know. */
export const severalOf = (userids: ReadonlySet<string>): readonly string[] => {
  const first = new Map<string, string>()
  const several = new Set<string>()
  for (const one of userids) {
    const other = first.get(folded(one))
    if (other === undefined) first.set(folded(one), one)
    else several.add(other).add(one)
  }
  return [...several].toSorted()
}
