/** What one cell of the heat map shows, and the legend of all that occur. */
import { useMemo } from 'preact/hooks'
import type { Lang } from '../../../domain/document.js'
import { type Face, faceLetters, type Outcome, outcomeLetters, type Overview } from '../../../domain/overview.js'
import { faceGlyphs, faceTerms, outcomeTerms, pageWords as words } from '../../../present/html/words.js'

export const outcomes: ReadonlyMap<string, Outcome> = new Map(
  Object.entries(outcomeLetters).map(([name, letter]) => [letter as string, name as Outcome]),
)
export const faces: ReadonlyMap<string, Face> = new Map(
  Object.entries(faceLetters).map(([name, letter]) => [letter as string, name as Face]),
)

/** No colour alone tells anything: what a cell is, is written in it too. */
export const glyphOf = (face: Face, outcome: Outcome, lang: Lang): string =>
  outcome === 'unjudged'
    ? '?'
    : outcome === 'provisional'
      ? '…'
      : faceGlyphs[face][lang] || (isApart(outcome) ? '≠' : outcome === 'setAside' ? '≈' : '')
const isApart = (outcome: Outcome): boolean =>
  outcome === 'differ' || outcome === 'onlyOurs' || outcome === 'onlyTheirs' || outcome === 'duplicated'

export const Legend = ({ overview: { people }, lang }: { readonly overview: Overview; readonly lang: Lang }) => {
  const seen = useMemo(
    () => ({
      faces: new Set(people.flatMap((one) => one.faces.split(''))),
      outcomes: new Set(people.flatMap((one) => one.outcomes.split(''))),
    }),
    [people],
  )
  return (
    <ul class="legend" aria-label={words.legend[lang]}>
      {[...faces]
        .filter(([letter, face]) => face !== 'none' && seen.faces.has(letter))
        .map(([, face]) => (
          <li>
            <i class={`cell face-${face} outcome-identical`}>{faceGlyphs[face][lang]}</i> {faceTerms[face][lang]}
          </li>
        ))}
      {[...outcomes]
        .filter(([letter, outcome]) => outcome !== 'none' && outcome !== 'identical' && seen.outcomes.has(letter))
        .map(([, outcome]) => (
          <li>
            <i class={`cell face-work outcome-${outcome}`}>{glyphOf('work', outcome, lang)}</i>{' '}
            {outcomeTerms[outcome][lang]}
          </li>
        ))}
    </ul>
  )
}
