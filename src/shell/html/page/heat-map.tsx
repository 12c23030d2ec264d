/** People by days: a row a person, a cell a day, read with the eyes or with the arrow keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Lang } from '../../../domain/document.js'
import type { Overview, PersonOverview } from '../../../domain/overview.js'
import { Person } from '../../../present/html/shown.js'
import { faceTerms, outcomeTerms, pageWords as words, sayPeople } from '../../../present/html/words.js'
import { whenOf } from '../../../present/page.js'
import { sayOthers } from '../../../present/wording/report.js'
import {
  addDays,
  datesBetween,
  formatDate,
  monthOf,
  parseDate,
  formatMonth,
  weekdayOf,
} from '../../../time/civil-date.js'
import { faces, glyphOf, Legend, outcomes } from './day-cell.js'
import { mostOnPaper, useRowsInView } from './rows-in-view.js'
import type { View } from './view.js'

interface HeatMapProps {
  readonly overview: Overview
  /** The first date that the letters are of. */
  readonly from: string
  readonly lang: Lang
  readonly isPrinting: boolean
  readonly change: (change: Partial<View>) => void
}

export const HeatMap = ({ overview, from, lang, isPrinting, change }: HeatMapProps) => {
  const months = useMemo(() => monthsOf(overview, from), [overview, from])
  const [chosen, setChosen] = useState(0)
  const [search, setSearch] = useState('')
  const [onlyDiffering, setOnly] = useState(false)
  // On paper nothing can be chosen.
  const seen = isPrinting ? months : months.slice(chosen, chosen + 1)
  const people = useMemo(() => found(overview.people, search, onlyDiffering), [overview, search, onlyDiffering])
  return (
    <>
      <p class="quiet">{words.calendarHint[lang]}</p>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>
            {words.person[lang]} · {words.department[lang]}
          </span>
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        {months.length > 1 && (
          <label>
            <span>{words.month[lang]}</span>
            <select value={String(chosen)} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {months.map(({ name }, i) => (
                <option value={String(i)}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label class="check">
          <input type="checkbox" checked={onlyDiffering} onChange={(event) => setOnly(event.currentTarget.checked)} />
          <span>{words.onlyDiffering[lang]}</span>
        </label>
        <span role="status">{sayPeople(people.length)[lang]}</span>
      </form>
      {seen.map(({ name, dates }) => (
        <>
          {isPrinting && months.length > 1 && <h3>{name}</h3>}
          <Grid people={people} dates={dates} lang={lang} isPrinting={isPrinting} change={change} />
        </>
      ))}
      {isPrinting && people.length > mostOnPaper && <p>{sayOthers(people.length - mostOnPaper)[lang]}</p>}
      <Legend overview={overview} lang={lang} />
    </>
  )
}

interface Dated {
  readonly date: string
  /** Where in the letters. */
  readonly place: number
}
const monthsOf = ({ people }: Overview, from: string): ReadonlyArray<{ name: string; dates: readonly Dated[] }> => {
  const first = parseDate(from)
  const count = people[0]?.outcomes.length ?? 0
  if (first === undefined || count === 0) return []
  const months = new Map<string, Dated[]>()
  for (const [place, date] of datesBetween(first, addDays(first, count - 1)).entries()) {
    const name = formatMonth(monthOf(date))
    months.set(name, [...(months.get(name) ?? []), { date: formatDate(date), place }])
  }
  return [...months].map(([name, dates]) => ({ name, dates }))
}

/** Who differs most comes first. */
const found = (
  people: readonly PersonOverview[],
  search: string,
  onlyDiffering: boolean,
): readonly PersonOverview[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return people
    .map((person) => ({ person, count: (person.outcomes.match(/[!ot2]/g) ?? []).length }))
    .filter(({ person: { userid, name, departments }, count }) => {
      const text = `${userid}\n${name}\n${departments}`.toLowerCase()
      return (!onlyDiffering || count > 0) && words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => b.count - a.count)
    .map(({ person }) => person)
}

const rowHeight = 26

interface GridProps {
  readonly people: readonly PersonOverview[]
  readonly dates: readonly Dated[]
  readonly lang: Lang
  readonly isPrinting: boolean
  readonly change: HeatMapProps['change']
}

const Grid = ({ people, dates, lang, isPrinting, change }: GridProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<{ row: number; column: number; focus: boolean }>({
    row: 0,
    column: 0,
    focus: false,
  })
  const { first, end } = useRowsInView(box, people.length, rowHeight, isPrinting)
  useEffect(() => {
    if (active.focus) box.current?.querySelector<HTMLElement>('[tabindex="0"][role="gridcell"]')?.focus()
  }, [active, first])
  const open = (row: number, column: number): void => {
    const [person, dated] = [people[row], dates[column]]
    if (person !== undefined && dated !== undefined) change({ day: { userid: person.userid, date: dated.date } })
  }
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (event.key === 'Enter' || event.key === ' ') open(active.row, active.column)
    else if (step === undefined) return
    else {
      const row = Math.min(Math.max(active.row + step[0], 0), people.length - 1)
      const column = Math.min(Math.max(active.column + step[1], 0), dates.length - 1)
      const element = box.current
      if (element !== null) {
        const top = row * rowHeight
        if (top < element.scrollTop) element.scrollTop = top
        if (top + 3 * rowHeight > element.scrollTop + element.clientHeight)
          element.scrollTop = top + 3 * rowHeight - element.clientHeight
      }
      setActive({ row, column, focus: true })
    }
    event.preventDefault()
  }
  const choose = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    if (cell === null) return
    const [row, column] = [Number(cell.dataset['row']), Number(cell.dataset['column'])]
    setActive({ row, column, focus: false })
    open(row, column)
  }
  return (
    <div class="scroll map" ref={box}>
      <table
        role="grid"
        aria-label={words.calendar[lang]}
        aria-rowcount={people.length + 1}
        aria-colcount={dates.length + 1}
        onKeyDown={move}
        onClick={choose}
      >
        <thead>
          <tr>
            <th scope="col">{words.person[lang]}</th>
            {dates.map(({ date }) => (
              <th scope="col" class={isWeekend(date) ? 'weekend' : ''}>
                <span aria-hidden="true">{date.slice(8)}</span>
                <span class="unseen">{whenOf(date, lang)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * rowHeight} columns={dates.length + 1} />
          {people.slice(first, end).map((person, i) => (
            <PersonRow
              person={person}
              row={first + i}
              dates={dates}
              lang={lang}
              active={active.row === first + i ? active.column : -1}
            />
          ))}
          <Gap height={isPrinting ? 0 : (people.length - end) * rowHeight} columns={dates.length + 1} />
        </tbody>
      </table>
    </div>
  )
}
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
  Home: [0, -31],
  End: [0, 31],
}
const isWeekend = (date: string): boolean => [0, 6].includes(weekdayOf(parseDate(date)!))

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr class="gap" aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  )

interface PersonRowProps {
  readonly person: PersonOverview
  readonly row: number
  readonly dates: readonly Dated[]
  readonly lang: Lang
  readonly active: number
}
const PersonRow = ({ person, row, dates, lang, active }: PersonRowProps) => (
  <tr aria-rowindex={row + 2}>
    <th scope="row">
      <Person userid={person.userid} name={person.name} />
    </th>
    {dates.map(({ date, place }, column) => {
      const outcome = outcomes.get(person.outcomes[place] ?? ' ') ?? 'none'
      const face = faces.get(person.faces[place] ?? ' ') ?? 'none'
      const says = [whenOf(date, lang), faceTerms[face][lang], outcomeTerms[outcome][lang]].filter(Boolean).join(' · ')
      return (
        <td
          role="gridcell"
          class={`face-${face} outcome-${outcome}`}
          tabIndex={column === active ? 0 : -1}
          data-row={row}
          data-column={column}
          aria-label={says}
          title={says}
        >
          {glyphOf(face, outcome, lang)}
        </td>
      )
    })}
  </tr>
)
