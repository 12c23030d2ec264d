/** The slots of a day in three columns: the rule says, you punched, therefore. */
import type { Lang } from '../../domain/document.js'
import type { ExplainedSection, Explanation } from '../../domain/explanation.js'
import { sayVerdict } from '../verdict-words.js'
import { explainWords, sayMargin } from '../wording/explain.js'
import type { Said } from '../wording/terms.js'
import { packWords as words } from './pack-words.js'
import { Shown } from './shown.js'

interface Told {
  readonly of: Explanation
  readonly lang: Lang
}

export const Slots = ({ of, lang }: Told) =>
  of.plan.length === 0 ? (
    <p>{(of.day === 'rest' ? words.restDay : of.day === 'open' ? words.openDay : words.notJudged)[lang]}</p>
  ) : (
    <table class="slots">
      <thead>
        <tr>
          {[words.slot, words.ruleSays, words.youPunched, words.therefore].map((head) => (
            <th scope="col">{head[lang]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.plan.flatMap((section, i) => [
          <SlotRow of={of} section={section} position={i} edge="in" lang={lang} />,
          <SlotRow of={of} section={section} position={i} edge="out" lang={lang} />,
        ])}
      </tbody>
    </table>
  )

interface SlotOf extends Told {
  readonly section: ExplainedSection
  readonly position: number
  readonly edge: 'in' | 'out'
}
const SlotRow = ({ of, section, position, edge, lang }: SlotOf) => {
  const slot = section[edge]
  const said = of.verdicts.filter((one) => one.slot?.section === position && one.slot.edge === edge)
  const refused = of.considered.filter(
    ({ clause, slot: about }) => deviations.has(clause) && about?.section === position && about.edge === edge,
  )
  const rests = section.rests.map(({ start, end }) => `${start}–${end}`).join(', ')
  const { window, punched, needed, corrected, margin } = slot
  // A slot that leave excuses was not punched, and what excuses it is said.
  const isInOrder = said.length === 0 && (punched !== null || !needed)
  return (
    <tr>
      <th scope="row">{explainWords[edge][lang]}</th>
      <td>
        {words.due[lang]} <strong>{slot.planned}</strong>
        {!needed && ` (${words.notNeeded[lang]})`}
        <br />
        <small class="quiet">
          {words.acceptedFrom[lang]} {window.from}–{window.to}
          {window.by === 'policy' && ` (${explainWords.byPolicy[lang]})`}
          {edge === 'in' && rests !== '' && ` · ${explainWords.rest[lang]} ${rests}`}
        </small>
      </td>
      <td>
        {punched === null ? words.noPunch[lang] : <strong>{punched}</strong>}
        {corrected && ` (${explainWords.corrected[lang]})`}
      </td>
      <td class={said.length > 0 ? 'bad' : ''}>
        {said.map((one) => (
          <p>
            <strong>{sayVerdict(one, lang)}</strong>
            {one.says !== '' && (
              <>
                {colon[lang]}
                <Shown text={one.says} />
              </>
            )}
          </p>
        ))}
        {isInOrder && words.inOrder[lang]}
        {said.length === 0 && refused.length === 0 && !isInOrder && words.seeTotal[lang]}
        {said.length === 0 && refused.length > 0 && (
          <>
            {isInOrder && colon[lang]}
            <Shown text={refused.map(({ says }) => says).join(lang === 'zh' ? '；' : '; ')} />
          </>
        )}
        {margin !== null && <small class="quiet"> ({sayMargin(margin)[lang]})</small>}
      </td>
    </tr>
  )
}

const colon: Said = { zh: '：', en: ': ' }

/** The clauses that hold a punch against what was planned. */
const deviations: ReadonlySet<string> = new Set(['late', 'early', 'missing'])
