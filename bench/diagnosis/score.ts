/** What an audit found of what was planted, and what it says that nothing was planted for. */
import type { Finding, Report } from '../../src/domain/report.js'
import type { Answer, AnswerKey, Place } from '../../src/shell/synth/key.js'

/** Of one planted fault. */
export interface Outcome {
  readonly answer: Answer
  /** It stands in the report: its differences, its finding, its unmatched day. */
  readonly found: boolean
  /** Only of faults that have a cause: what the audit names for it. */
  readonly verdict: Verdict | undefined
}
export interface Verdict {
  /** `tie`: another cause stands first, which no data tells from the right one. */
  readonly rank: 'first' | 'tie' | 'first-three' | 'wrong' | 'none'
  readonly named: readonly string[]
}
export interface Score {
  readonly personDays: number
  readonly outcomes: readonly Outcome[]
  readonly alarms: readonly string[]
}

export const scoreOf = (key: AnswerKey, report: Report): Score => ({
  personDays: key.personDays,
  outcomes: key.faults.map((answer) => ({
    answer,
    found: isFound(answer, report),
    verdict: verdictOn(answer, report),
  })),
  alarms: alarmsIn(key, report),
})

const cellOf = ({ userid, date, period }: { userid?: string; date?: string; period?: string }): string =>
  `${userid} ${date ?? period ?? ''}`

const isFound = ({ expects, where, changes }: Answer, report: Report): boolean => {
  const seen = new Set([...report.differences, ...report.unmatched].map(cellOf))
  if (!changes.every((change) => seen.has(cellOf(change)))) return false
  const { unmatched, finding } = expects
  if (unmatched !== undefined)
    return where.every((place) =>
      report.unmatched.some((one) => one.side === unmatched && cellOf(one) === cellOf(place)),
    )
  return finding === undefined || report.findings.some((one) => one.id === finding && isAbout(one, where))
}

/** A finding about a person or a month may leave the dates out. */
const isAbout = ({ where }: Finding, places: readonly Place[]): boolean =>
  places.some((place) =>
    where.some(({ userid, date }) => userid === place.userid && (date === undefined || date === (place.date ?? date))),
  )

const verdictOn = ({ expects, changes, orElse }: Answer, report: Report): Verdict | undefined => {
  const expected = expects.cause
  if (expected === undefined) return undefined
  const cells = new Set(changes.filter(({ date }) => date !== undefined).map(cellOf))
  const causes = report.differences.filter((one) => cells.has(cellOf(one))).map(({ cause }) => cause)
  const named = [...new Set(causes)].filter((cause) => cause !== null)
  const isRight = (id: string) => isAlike(id, expected)
  const likes = (id: string) => report.diagnoses.find((one) => one.id === id)?.indistinguishable ?? []
  const rank = ((): Verdict['rank'] => {
    if (named.length === 0) return 'none'
    const most = causes.filter((cause) => cause !== null && isRight(cause)).length
    // A day of many may have another fault's neighbour in it; one of few may not.
    if (most >= causes.length - Math.floor(causes.length / 10)) return 'first'
    const isTwin = (id: string) => isRight(id) || orElse.includes(id) || likes(id).some(isRight)
    if (causes.every((cause) => cause !== null && isTwin(cause))) return 'tie'
    return named.slice(0, 3).some((id) => [id, ...likes(id)].slice(0, 3).some(isRight)) ? 'first-three' : 'wrong'
  })()
  return { rank, named: named.length === causes.length || !causes.includes(null) ? named : [...named, 'none'] }
}

/**
 * Of a grace or a band a whole range of numbers fits; the rule is what must be named. Two policies that show in different figures may be
 * named one by one.
 */
const isAlike = (id: string, expected: string): boolean =>
  id === expected ||
  (/^(grace|band)-read-otherwise:/.test(expected) && id.split('=')[0] === expected.split('=')[0]) ||
  (expected.startsWith('policy:') &&
    expected
      .slice('policy:'.length)
      .split('+')
      .includes(id.replace(/^policy:/, '')))

/** Differences, unmatched days and warnings about what the key does not name. */
const alarmsIn = (key: AnswerKey, report: Report): readonly string[] => {
  const cells = new Set(key.faults.flatMap(({ changes, where }) => [...changes, ...where]).map(cellOf))
  const people = new Set(key.faults.flatMap(({ changes, where }) => [...changes, ...where]).map(({ userid }) => userid))
  const differing = new Set([...report.differences, ...report.unmatched].map(cellOf).filter((cell) => !cells.has(cell)))
  const isKnown = ({ userid, date }: Finding['where'][number]) =>
    date === undefined ? people.has(userid ?? '') : isNear(userid, date, cells)
  const warnings = report.findings
    .filter(({ level }) => level !== 'info')
    .flatMap(({ id, where }) => {
      const strange = where.filter((place) => !isKnown(place))
      // Among many who were struck on one day there may be one who was absent anyhow.
      if (id.startsWith('mass-') && strange.length < where.length / 2) return []
      return where.length === 0 ? [id] : strange.map((place) => `${id} ${cellOf(place)}`)
    })
  return [...[...differing].map((cell) => `difference ${cell}`), ...warnings, ...report.problems.map(({ id }) => id)]
}

/** What a fault does to a night may be told of the date before or after. */
const isNear = (userid: string | undefined, date: string, cells: ReadonlySet<string>): boolean =>
  [-1, 0, 1].some((days) => {
    const near = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
    return cells.has(`${userid} ${near}`)
  })
