/** What several workers took in, each some of the files, put together as if one had read them all. */
import { closeSync } from 'node:fs'
import type { Zone } from '../../time/zone.js'
import { createJsonReader, createSurvey, type JsonReader, notRead, type SourceDocument } from '../../vendor/index.js'
import type { StreamEvent } from '../files/stream/event.js'
import { rowText } from './row-text.js'
import { bytesOf, linesInFiles, type Places, rowsInFiles } from './rows-in-file.js'
import { spillInto, type SpiltFile } from './spill-file.js'
import { takeIn, type TakenIn } from './take-in.js'

/** Plain data, to be handed from one thread to another. */
export interface Portion {
  readonly taken: Omit<TakenIn, 'documents'>
  /** As text in UTF-8: a document may be nested deeper than what hands data over goes. */
  readonly documents: Uint8Array
  /** The open file that its rows lie in. */
  readonly file: number
  readonly places: ReadonlyMap<string, Places>
}

/** The rows of these events go into an open file, which stays open. */
export const takeInPortion = async (events: AsyncIterable<StreamEvent>, file: number, zone: Zone): Promise<Portion> => {
  const { spill, index: places } = spillInto(file, () => {})
  const { documents, ...taken } = await takeIn(events, spill, zone)
  return { taken, documents: new TextEncoder().encode(rowText(documents)), file, places }
}

/** In the order of the portions; their files are closed when the spill file is removed. */
export const portionsTogether = (
  portions: readonly Portion[],
  zone: Zone,
): { readonly taken: TakenIn; readonly spill: SpiltFile } => {
  const survey = createSurvey(zone)
  const json = createJsonReader()
  for (const { taken } of portions) survey.add(taken.whole)
  const all = portions.map(({ taken }) => taken)
  return {
    taken: {
      documents: portions.flatMap(({ documents }) => documentsIn(documents, json)),
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
const documentsIn = (text: Uint8Array, { read }: JsonReader): readonly SourceDocument[] => {
  const documents = read(text)
  return (documents === notRead ? JSON.parse(new TextDecoder().decode(text)) : documents) as readonly SourceDocument[]
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
