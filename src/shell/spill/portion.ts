/** What several workers took in, each some of the files, put together as if one had read them all. */
import { closeSync } from 'node:fs'
import type { Zone } from '../../time/zone.js'
import { createSurvey, type SourceDocument } from '../../vendor/index.js'
import type { StreamEvent } from '../files/stream/event.js'
import { rowText } from './row-text.js'
import { type Places, rowsIn, spillInto, type SpiltFile, textsIn } from './spill-file.js'
import { takeIn, type TakenIn } from './take-in.js'

/** Plain data, to be handed from one thread to another. */
export interface Portion {
  readonly taken: Omit<TakenIn, 'documents'>
  /** As text: a document may be nested deeper than what hands data over goes. */
  readonly documents: string
  /** The open file that its rows lie in. */
  readonly file: number
  readonly places: ReadonlyMap<string, Places>
  readonly bytes: number
}

/** The rows of these events go into an open file, which stays open. */
export const takeInPortion = async (events: AsyncIterable<StreamEvent>, file: number, zone: Zone): Promise<Portion> => {
  const spill = spillInto(file, () => {})
  const { documents, ...taken } = await takeIn(events, spill, zone)
  const places = new Map([...spill.people()].map((person) => [person, spill.placesOf(person)]))
  const bytes = spill.bytes()
  return { taken, documents: rowText(documents), file, places, bytes }
}

/** In the order of the portions; their files are closed when the spill file is removed. */
export const portionsTogether = (
  portions: readonly Portion[],
  zone: Zone,
): { readonly taken: TakenIn; readonly spill: SpiltFile } => {
  const survey = createSurvey(zone)
  for (const { taken } of portions) survey.add(taken.whole)
  const all = portions.map(({ taken }) => taken)
  return {
    taken: {
      documents: portions.flatMap(({ documents }) => JSON.parse(documents) as readonly SourceDocument[]),
      shared: all.flatMap(({ shared }) => shared),
      problems: all.flatMap(({ problems }) => problems),
      whole: survey.whole(),
      userids: new Set(all.flatMap(({ userids }) => [...userids])),
      workbooks: all.flatMap(({ workbooks }) => workbooks),
    },
    spill: spiltIn(portions),
  }
}

/** The files after one another as one: places and numbers of documents are counted on. */
const spiltIn = (portions: readonly Portion[]): SpiltFile => {
  let [firstByte, firstDocument] = [0, 0]
  const files = portions.map(({ file, places, bytes, taken }) => {
    const opened = { file, textAt: textsIn(file), places, from: firstByte, to: firstByte + bytes, firstDocument }
    firstByte += bytes
    firstDocument += taken.shared.length
    return opened
  })
  const lineAt = (offset: number, length: number): string => {
    const { textAt, from, firstDocument: first } = files.find(({ to }) => offset < to)!
    const line = textAt(offset - from, length)
    const comma = line.indexOf(',')
    return first === 0 ? line : `[${Number(line.slice(1, comma)) + first}${line.slice(comma)}`
  }
  const linesAt = (places: Places): readonly string[] =>
    Array.from({ length: places.length / 2 }, (_, i) => lineAt(places[2 * i]!, places[2 * i + 1]!))
  return {
    people: () => new Set(files.flatMap(({ places }) => [...places.keys()])),
    placesOf: (person) =>
      files.flatMap(({ places, from }) => (places.get(person) ?? []).map((one, i) => (i % 2 === 0 ? one + from : one))),
    rowsAt: (places) => linesAt(places).map(rowsIn),
    linesAt,
    remove: () => files.forEach(({ file }) => closeSync(file)),
  }
}
