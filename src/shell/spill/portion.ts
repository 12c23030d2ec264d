/** What several workers took in, each some of the files, put together as if one had read them all. */
import { closeSync } from 'node:fs'
import type { Zone } from '../../time/zone.js'
import { createSurvey, type SourceDocument } from '../../vendor/index.js'
import type { StreamEvent } from '../files/stream/event.js'
import { bytesOf, linesInFiles, type Places, rowsInFiles } from './rows-in-file.js'
import { spillInto, type SpiltFile } from './spill-file.js'
import { takeIn, type TakenIn } from './take-in.js'

/** Plain data, to be handed from one thread to another. */
export interface Portion {
  readonly taken: Omit<TakenIn, 'documents'>
  /** The open file that its rows and documents lie in. */
  readonly file: number
  /** One after the other: what hands data over would hold all of them several times, and goes less deep than a document may be nested. */
  readonly documents: Places
  readonly places: ReadonlyMap<string, Places>
}

/** The rows of these events go into an open file, which stays open. */
export const takeInPortion = async (events: AsyncIterable<StreamEvent>, file: number, zone: Zone): Promise<Portion> => {
  const { spill, index } = spillInto(file, () => {})
  const { documents, ...taken } = await takeIn(events, spill, zone)
  documents.forEach((row, document) => spill.put(nobodysName, { document, at: 0, row }))
  spill.flush()
  const places = new Map(index)
  places.delete(nobodysName)
  return { taken, documents: index.get(nobodysName) ?? [], file, places }
}
/** Documents that are at hand whole lie under it: userids are folded to small letters. */
const nobodysName = 'DOCUMENTS'

/** In the order of the portions; their files are closed when the spill file is removed. */
export const portionsTogether = (
  portions: readonly Portion[],
  zone: Zone,
): { readonly taken: TakenIn; readonly spill: SpiltFile } => {
  const survey = createSurvey(zone)
  const documentsIn = readingDocuments()
  for (const { taken } of portions) survey.add(taken.whole)
  const all = portions.map(({ taken }) => taken)
  return {
    taken: {
      documents: portions.flatMap(documentsIn),
      shared: all.flatMap(({ shared }) => shared),
      problems: all.flatMap(({ problems }) => problems),
      whole: survey.whole(),
      userids: new Set(all.flatMap(({ userids }) => [...userids])),
      workbooks: all.flatMap(({ workbooks }) => workbooks),
    },
    spill: spiltIn(portions),
  }
}

/** Rules of many people are one object where they are equal. */
const readingDocuments = (): ((portion: Portion) => readonly SourceDocument[]) => {
  const rowsIn = rowsInFiles()
  return ({ file, documents }) => {
    const read: SourceDocument[] = []
    // Read together they would stand in memory all at once, as bytes.
    for (let i = 0; i < documents.length; i += 2)
      for (const { row } of rowsIn([{ file, firstDocument: 0, places: documents.slice(i, i + 2) }]))
        read.push(row as SourceDocument)
    return read
  }
}

/** The files after one another as one: numbers of documents are counted on. */
const spiltIn = (portions: readonly Portion[]): SpiltFile => {
  let firstDocument = 0
  const files = portions.map(({ file, places, taken }) => {
    const opened = { file, places, firstDocument }
    firstDocument += taken.shared.length
    return opened
  })
  return {
    people: () => new Set(files.flatMap(({ places }) => [...places.keys()])),
    bytesOf: (person) => files.reduce((sum, { places }) => sum + bytesOf(places.get(person) ?? []), 0),
    piecesOf: (people) =>
      files.map(({ places, ...of }) => ({ ...of, places: people.flatMap((person) => places.get(person) ?? []) })),
    rowsIn: rowsInFiles(),
    linesIn: linesInFiles,
    remove: () => files.forEach(({ file }) => closeSync(file)),
  }
}
