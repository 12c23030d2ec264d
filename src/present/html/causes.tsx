/** The causes of the differences as a Pareto: what explains most comes first, with what all so far explain together. */
import type { Lang } from '../../domain/document.js'
import type { Report } from '../../domain/report.js'
import { Meter } from './bars.js'
import { Shown } from './shown.js'
import { pageWords as words } from './words.js'

interface CausesProps {
  readonly report: Report
  readonly lang: Lang
  /** Where a cause can be chosen: by its id, `-` for none. */
  readonly choose?: (id: string) => void
}

export const Causes = ({ report, lang, choose }: CausesProps) => {
  const all = report.differences.length
  const unexplained = report.differences.filter(({ cause }) => cause === null).length
  const causes = causesIn(report).toSorted((a, b) => b.mends - a.mends)
  const most = Math.max(unexplained, ...causes.map(({ mends }) => mends))
  if (all === 0) return <p>{words.noCauses[lang]}</p>
  let sum = 0
  return (
    <table class="causes">
      <thead>
        <tr>
          <th scope="col">{words.cause[lang]}</th>
          <th scope="col" class="number">
            {words.explains[lang]}
          </th>
          <th scope="col" class="number">
            {words.cumulative[lang]}
          </th>
        </tr>
      </thead>
      <tbody>
        {causes.map(({ id, says, mends, indistinguishable }) => {
          sum += mends
          return (
            <tr>
              <td>
                <Shown text={says} />{' '}
                <small class="quiet">
                  <Named id={id} choose={choose} />
                  {indistinguishable.length > 0 && ` · ${words.alike[lang]}${indistinguishable.join(', ')}`}
                </small>
                <Meter part={mends} of={most} />
              </td>
              <td class="number">{mends}</td>
              <td class="number">{percent(sum, all)}</td>
            </tr>
          )
        })}
        {unexplained > 0 && (
          <tr>
            <td>
              {choose === undefined ? (
                words.unexplained[lang]
              ) : (
                <Named id="-" choose={choose} text={words.unexplained[lang]} />
              )}
              <Meter part={unexplained} of={most} />
            </td>
            <td class="number">{unexplained}</td>
            <td class="number">{percent(sum + unexplained, all)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Where some differences are set aside, a cause explains those that are listed. */
const causesIn = ({ diagnoses, differences, setAside }: Report): Report['diagnoses'] =>
  setAside === undefined
    ? diagnoses
    : diagnoses
        .map((one) => ({ ...one, mends: differences.filter(({ cause }) => cause === one.id).length }))
        .filter(({ mends }) => mends > 0)

const Named = ({ id, choose, text = id }: { id: string; choose: CausesProps['choose']; text?: string }) =>
  choose === undefined ? (
    <code>{text}</code>
  ) : (
    <button type="button" class="link" onClick={() => choose(id)}>
      {text}
    </button>
  )

/** Cut off, so that only all of them are 100 %. */
const percent = (part: number, of: number): string => `${Math.floor((100 * part) / of)} %`
