/** Our figures of a day beside those of its official report, with what is not the same marked. */
import type { Lang } from '../../domain/document.js'
import type { Explanation } from '../../domain/explanation.js'
import { figureRows } from '../figure-rows.js'
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
