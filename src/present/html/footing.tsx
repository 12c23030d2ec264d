/** The lower part of a report: in whose favour it is wrong, what is worth knowing, and what all of it rests on. */
import type { Lang } from '../../domain/document.js'
import type { Overview } from '../../domain/overview.js'
import type { Finding, Report, Where } from '../../domain/report.js'
import { whenOf } from '../page.js'
import { sayValue } from '../wording/amounts.js'
import { explainWords } from '../wording/explain.js'
import { reportWords, sayOthers, sayRestsOn } from '../wording/report.js'
import { measureTerm } from '../wording/terms.js'
import { Person, Shown } from './shown.js'
import { pageWords as words } from './words.js'

interface Part {
  readonly report: Report
  readonly lang: Lang
}
type Names = ReadonlyMap<string, string>

interface FootingProps extends Part {
  readonly overview: Overview
  /** Whether all of it is shown, as on paper, where nothing can be opened. */
  readonly isOpen: boolean
}

export const Footing = ({ report, overview, lang, isOpen }: FootingProps) => {
  const names = new Map(overview.people.map(({ userid, name }) => [userid, name]))
  return (
    <>
      <Favours report={report} lang={lang} names={names} />
      <Findings report={report} lang={lang} names={names} />
      <Assumptions report={report} lang={lang} />
      <Problems report={report} lang={lang} />
      <Sources report={report} lang={lang} isOpen={isOpen} />
    </>
  )
}

const Favours = ({ report: { people }, lang, names }: Part & { readonly names: Names }) =>
  people.length === 0 ? null : (
    <section aria-labelledby="favours">
      <h2 id="favours">{words.inFavour[lang]}</h2>
      <div class="scroll short" tabIndex={0} role="group" aria-labelledby="favours">
        <table>
          <thead>
            <tr>
              {[reportWords.name, reportWords.days, reportWords.net, reportWords.favours].map((head) => (
                <th scope="col" class={head === reportWords.days ? 'number' : ''}>
                  {head[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.slice(0, mostPeople).map(({ userid, differ, net, favours }) => (
              <tr>
                <th scope="row">
                  <Person userid={userid} name={names.get(userid) ?? ''} />
                </th>
                <td class="number">{differ}</td>
                <td>{sayNet(net, lang)}</td>
                <td>{reportWords[favours][lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {people.length > mostPeople && <p>{sayOthers(people.length - mostPeople)[lang]}</p>}
    </section>
  )
const mostPeople = 200

/** Sums of clock times mean nothing to a reader. */
const sayNet = (net: Readonly<Record<string, number>>, lang: Lang): string =>
  Object.entries(net)
    .filter(([measure, sum]) => sum !== 0 && measure !== 'earliest.seconds' && measure !== 'latest.seconds')
    .map(
      ([measure, sum]) =>
        `${measureTerm(measure)[lang]} ${sum < 0 ? '−' : '+'}${sayValue(measure, Math.abs(sum))[lang]}`,
    )
    .join(lang === 'zh' ? '，' : ', ')

const levels = ['error', 'warning', 'info'] as const satisfies ReadonlyArray<Finding['level']>

const Findings = ({ report: { findings }, lang, names }: Part & { readonly names: Names }) =>
  findings.length === 0 ? null : (
    <section aria-labelledby="findings">
      <h2 id="findings">{words.findings[lang]}</h2>
      <ul>
        {levels
          .flatMap((level) => findings.filter((one) => one.level === level))
          .slice(0, mostFindings)
          .map(({ level, says, where }) => (
            <li class={`finding ${level}`}>
              <Shown text={says} /> <Places where={where} lang={lang} names={names} />
            </li>
          ))}
      </ul>
    </section>
  )
const mostFindings = 300

/** The first few by name, the rest counted. */
const Places = ({ where, lang, names }: { where: readonly Where[]; lang: Lang; names: Names }) => {
  const people = [...new Set(where.flatMap(({ userid }) => userid ?? []))]
  const [only] = where
  return people.length === 0 ? null : (
    <small class="quiet">
      {people.slice(0, 3).map((userid, i) => (
        <>
          {i > 0 && (lang === 'zh' ? '、' : ', ')}
          <Person userid={userid} name={names.get(userid) ?? ''} />
        </>
      ))}
      {people.length > 3 && ` ${sayOthers(people.length - 3)[lang]}`}
      {where.length === 1 && only?.date !== undefined && ` ${whenOf(only.date, lang)}`}
    </small>
  )
}

const Assumptions = ({ report, lang }: Part) => {
  const counts = new Map<string, number>()
  for (const name of report.differences.flatMap(({ restsOn }) => restsOn)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts.size === 0 ? null : (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">{words.assumptions[lang]}</h2>
      <p class="quiet">{reportWords.assumptions[lang]}</p>
      <ul>
        {[...counts]
          .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
          .map(([name, count]) => (
            <li>{sayRestsOn(name, report.policies[name]?.answer ?? '', count)[lang]}</li>
          ))}
      </ul>
    </section>
  )
}

const Problems = ({ report: { problems }, lang }: Part) =>
  problems.length === 0 ? null : (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.problems[lang]}</h2>
      <ul>
        {problems.map(({ file, path, says }) => (
          <li>
            <small class="quiet">
              <Shown text={[file, path].filter(Boolean).join(' › ')} />
            </small>{' '}
            <Shown text={says} />
          </li>
        ))}
      </ul>
    </section>
  )

const Sources = ({ report, lang, isOpen }: Part & Pick<FootingProps, 'isOpen'>) => (
  <section aria-labelledby="inputs">
    <h2 id="inputs">{words.inputs[lang]}</h2>
    <details open={isOpen}>
      <summary>
        {words.inputs[lang]} · {report.inputs.length}
      </summary>
      <div class="scroll short" tabIndex={0} role="group" aria-labelledby="inputs">
        <table>
          <thead>
            <tr>
              {[words.file[lang], words.kind[lang], words.rows[lang], 'SHA-256'].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.inputs.map(({ path, kind, rows, sha256 }) => (
              <tr>
                <th scope="row">
                  <Shown text={path} />
                </th>
                <td>{kind}</td>
                <td class="number">{rows}</td>
                <td>
                  <code>{sha256?.slice(0, 16)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
    <details open={isOpen}>
      <summary>{words.rules[lang]}</summary>
      <ul>
        {report.rules.map(({ groupid, name, days }) => (
          <li>
            <Shown text={name} /> #{groupid} · {words.days[lang]} {days}
          </li>
        ))}
      </ul>
    </details>
    <details open={isOpen}>
      <summary>{words.policies[lang]}</summary>
      <ul class="columns">
        {Object.entries(report.policies).map(([name, { answer, basis }]) => (
          <li>
            <code>
              {name} = {answer}
            </code>{' '}
            <small class="quiet">{explainWords[basis][lang]}</small>
          </li>
        ))}
      </ul>
    </details>
    <p class="quiet">
      {report.tool} · {report.calendar.source} {report.calendar.edition}
      {report.asOf !== null && ` · ${report.asOf}`}
    </p>
  </section>
)
