/** The table of differences: searched, filtered, sorted, exported; of a hundred thousand rows only those in view are drawn. */
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Lang } from '../../../domain/document.js'
import { choices, type Column, columns, type Filter, filtered, ordered, type Row } from '../../../present/html/rows.js'
import { Person, Shown } from '../../../present/html/shown.js'
import { pageWords as words, sayShown } from '../../../present/html/words.js'
import { whenOf } from '../../../present/page.js'
import { sayValue } from '../../../present/wording/amounts.js'
import { measureTerm, type Said } from '../../../present/wording/terms.js'
import { saveRows } from './save-rows.js'
import { mostOnPaper, useNarrow, useRowsInView } from './rows-in-view.js'
import type { View } from './view.js'

export interface TableProps {
  readonly rows: readonly Row[]
  readonly view: View
  readonly isPrinting: boolean
  readonly change: (change: Partial<View>) => void
}

export const DifferenceTable = ({ rows, view, isPrinting, change }: TableProps) => {
  const { lang, filter, order } = view
  const found = useMemo(() => filtered(rows, filter), [rows, filter])
  const shown = useMemo(() => ordered(found, order, lang), [found, order, lang])
  const box = useRef<HTMLDivElement>(null)
  const rowHeight = useNarrow() ? 92 : 40
  const { first, end } = useRowsInView(box, shown.length, rowHeight, isPrinting)
  const sort = (by: Column): void => change({ order: { by, down: order.by === by && !order.down } })
  if (rows.length === 0) return <p>{words.noDifferences[lang]}</p>
  return (
    <>
      <Filters rows={rows} filter={filter} lang={lang} change={(filter) => change({ filter })} />
      <p class="tools">
        <span role="status">{sayShown(shown.length, rows.length)[lang]}</span>
        <button type="button" onClick={() => saveRows(shown)}>
          {words.exportRows[lang]}
        </button>
      </p>
      <div class="scroll" ref={box} tabIndex={0} role="group" aria-label={words.differences[lang]}>
        <table class="rows" aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {columns.map((by) => (
                <th scope="col" aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" onClick={() => sort(by)}>
                    {heads[by][lang]} <span aria-hidden="true">{order.by === by ? (order.down ? '▼' : '▲') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={first * rowHeight} />
            {shown.slice(first, end).map((row, i) => (
              <DifferenceRow row={row} index={first + i + 2} lang={lang} change={change} />
            ))}
            <Gap height={isPrinting ? 0 : (shown.length - end) * rowHeight} />
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p>{words.nothingFound[lang]}</p>}
      {isPrinting && shown.length > mostOnPaper && <p>{words.moreRows[lang]}</p>}
    </>
  )
}

const heads: Readonly<Record<Column, Said>> = {
  when: words.date,
  person: words.person,
  department: words.department,
  rule: words.rule,
  measure: words.measure,
  ours: words.ours,
  theirs: words.theirs,
  cause: words.cause,
}

const Gap = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : (
    <tr class="gap" aria-hidden="true">
      <td colSpan={columns.length} style={{ height: `${height}px` }} />
    </tr>
  )

interface RowProps extends Pick<TableProps, 'change'> {
  readonly row: Row
  readonly index: number
  readonly lang: Lang
}
const DifferenceRow = ({ row, index, lang, change }: RowProps) => {
  const { difference, when, name, department, rule } = row
  const { userid, date, measure, ours, theirs, cause, restsOn } = difference
  const leaning = restsOn.length === 0 ? [] : [`${words.restsOn[lang]}: ${restsOn.join(', ')}`]
  return (
    <tr aria-rowindex={index}>
      <Cell>
        {date === undefined ? (
          <Shown text={when} />
        ) : (
          <button type="button" class="link" onClick={() => change({ day: { userid, date } })}>
            {whenOf(date, lang)}
          </button>
        )}
      </Cell>
      <Cell>
        <Person userid={userid} name={name} />
      </Cell>
      <Cell>
        <Shown text={department} />
      </Cell>
      <Cell>
        <Shown text={rule} />
      </Cell>
      <Cell>
        <Shown text={measureTerm(measure)[lang]} />
      </Cell>
      <Cell look="ours">
        <Shown text={sayValue(measure, ours)[lang]} />
      </Cell>
      <Cell look="theirs">
        <Shown text={sayValue(measure, theirs)[lang]} />
      </Cell>
      <Cell says={[cause ?? '', ...leaning].filter(Boolean).join(' · ')}>
        {cause ?? <span class="quiet">{words.unexplained[lang]}</span>}
        {restsOn.length > 0 && <sup>*</sup>}
      </Cell>
    </tr>
  )
}

interface CellProps {
  readonly children: ComponentChildren
  readonly look?: string
  readonly says?: string
}
/** All rows are of one height: what takes more lines than that has room for is cut. */
const Cell = ({ children, look = '', says = '' }: CellProps) => (
  <td class={look} title={says}>
    <div>{children}</div>
  </td>
)

interface FiltersProps {
  readonly rows: readonly Row[]
  readonly filter: Filter
  readonly lang: Lang
  readonly change: (filter: Filter) => void
}
const Filters = ({ rows, filter, lang, change }: FiltersProps) => {
  const all = useMemo(
    () => ({
      rule: choices(rows, ({ rule }) => rule),
      department: choices(rows, ({ department }) => department),
      measure: choices(rows, ({ difference }) => difference.measure),
      cause: choices(rows, ({ difference }) => difference.cause ?? '-'),
    }),
    [rows],
  )
  const names = { rule: words.rule, department: words.department, measure: words.measure, cause: words.cause }
  const said = (kind: keyof typeof all, value: string): string =>
    kind === 'measure' ? measureTerm(value)[lang] : value === '-' ? words.unexplained[lang] : value
  const isFiltered = Object.values(filter).some((value) => value !== '')
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{words.search[lang]}</span>
        <input
          type="search"
          value={filter.search}
          onInput={(event) => change({ ...filter, search: event.currentTarget.value })}
        />
      </label>
      {(['rule', 'department', 'measure', 'cause'] as const).map((kind) => (
        <label>
          <span>{names[kind][lang]}</span>
          <select value={filter[kind]} onChange={(event) => change({ ...filter, [kind]: event.currentTarget.value })}>
            <option value="">{words.all[lang]}</option>
            {all[kind].map((value) => (
              <option value={value}>{said(kind, value)}</option>
            ))}
          </select>
        </label>
      ))}
      {isFiltered && (
        <button type="button" onClick={() => change({ search: '', rule: '', department: '', measure: '', cause: '' })}>
          {words.clear[lang]}
        </button>
      )}
    </form>
  )
}
