/** Our figures of a day beside those of its official report, with what is not the same marked. */
import type { Lang } from '../../domain/document.js'
import type { Explanation } from '../../domain/explanation.js'
import { dayMeasures } from '../../domain/measure.js'
import { sayValue } from '../wording/amounts.js'
import { explainWords } from '../wording/explain.js'
import { measureTerm } from '../wording/terms.js'
import { packWords as words } from './pack-words.js'
import { Shown } from './shown.js'

export const Figures = ({ of, lang }: { readonly of: Explanation; readonly lang: Lang }) =>
  of.official === null ? (
    <p>{explainWords.noReport[lang]}</p>
  ) : (
    <table>
      <thead>
        <tr>
          {[explainWords.measure, explainWords.ours, explainWords.theirs, words.check].map((head) => (
            <th scope="col">{head[lang]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureRows(of).map(({ measure, ours, theirs }) => {
          const isBoth = ours !== undefined && theirs !== undefined
          return (
            <tr class={isBoth && ours !== theirs ? 'bad' : ''}>
              <th scope="row">
                <Shown text={measureTerm(measure)[lang]} />
              </th>
              <td>{ours === undefined ? '—' : <Shown text={sayValue(measure, ours)[lang]} />}</td>
              <td>{theirs === undefined ? '—' : <Shown text={sayValue(measure, theirs)[lang]} />}</td>
              <td>{isBoth ? (ours === theirs ? `= ${words.same[lang]}` : `≠ ${words.different[lang]}`) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )

interface FigureRow {
  readonly measure: string
  readonly ours: number | string | undefined
  readonly theirs: number | string | undefined
}

/** In the order of the measures; what is 0 or absent on both sides says nothing. */
export const figureRows = ({ figures, official }: Explanation): readonly FigureRow[] => {
  const named = Object.keys({ ...figures, ...official })
  const known: readonly string[] = dayMeasures
  return [...known.filter((name) => named.includes(name)), ...named.filter((name) => !known.includes(name))]
    .map((measure) => ({ measure, ours: figures[measure], theirs: official?.[measure] }))
    .filter(({ ours, theirs }) => (ours ?? 0) !== 0 || (theirs ?? 0) !== 0)
}

/** Whether some figure that both sides have is not the same. */
export const differs = (of: Explanation): boolean =>
  figureRows(of).some(({ ours, theirs }) => ours !== undefined && theirs !== undefined && ours !== theirs)
