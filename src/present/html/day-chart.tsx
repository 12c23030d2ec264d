/** One day as a picture: the schedule as bands, punches as marks, leave as hatching, on one line of time. */
import type { Lang } from '../../domain/document.js'
import type { Band, DayDrawing, Mark, Stretch } from '../../domain/drawing.js'
import { dayOffset, formatOffset } from '../../time/day-offset.js'
import { usedTerms } from '../wording/explain.js'
import { harmless } from '../harmless.js'
import { chartWords as words, bandTerms, leaveTerms } from './chart-words.js'

interface PictureProps {
  readonly of: DayDrawing
  readonly lang: Lang
  /** What tells this picture from others on the page. */
  readonly id: string
}

/** The chart in a frame that can be moved along where the screen is narrower. */
export const Picture = (props: PictureProps) => (
  <div class="picture" tabIndex={0} role="group" aria-label={words.picture[props.lang]}>
    <DayChart {...props} />
    <Key {...props} />
  </div>
)

/** What the shapes mean, of those that are drawn. */
const Key = ({ of, lang }: PictureProps) => {
  const bands = (['duty', 'rest', 'band', 'grace'] as const).filter((kind) => of.bands.some((one) => one.kind === kind))
  const leaves = (['leave', 'trip', 'outing'] as const).filter((kind) => of.leaves.some((one) => one.kind === kind))
  const marks = (['counted', 'corrected', 'idle'] as const).filter((kind) =>
    of.marks.some((one) => kindOf(one) === kind),
  )
  return (
    <ul class="legend key">
      {bands.map((kind) => (
        <li>
          <i class={`key-${kind}`} /> {bandTerms[kind][lang]}
        </li>
      ))}
      {leaves.map((kind) => (
        <li>
          <i class="key-leave" /> {leaveTerms[kind][lang]}
        </li>
      ))}
      {marks.map((kind) => (
        <li>
          <i class={`key-mark key-${kind}`} /> {words[kind][lang]}
        </li>
      ))}
    </ul>
  )
}

const DayChart = ({ of, lang, id }: PictureProps) => {
  const at = (seconds: number): number => left + ((seconds - of.from) / (of.to - of.from)) * (width - left - right)
  const hatch = `hatch-${id.replace(/[^\w-]/g, '-')}`
  return (
    <svg class="day" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(of, lang)}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {hours(of).map((hour) => (
        <g>
          <line class="hour" x1={at(hour)} x2={at(hour)} y1={22} y2={height - 8} />
          <text x={at(hour)} y={14} text-anchor="middle">
            {clock(hour)}
          </text>
        </g>
      ))}
      {(['window-in', 'window-out', 'duty', 'band', 'grace', 'rest'] as const).flatMap((kind) =>
        of.bands
          .filter((band) => band.kind === kind)
          .map((band) => <BandShape band={band} at={at} of={of} lang={lang} />),
      )}
      {of.leaves.map(({ from, to, kind, name }) => (
        <rect
          class="leave"
          fill={`url(#${hatch})`}
          x={at(from)}
          width={at(to) - at(from)}
          y={rows.leave[0]}
          height={rows.leave[1]}
        >
          <title>{`${leaveTerms[kind][lang]} ${harmless(name)} ${clock(from)}–${clock(to)}`}</title>
        </rect>
      ))}
      {of.marks.map((mark) => (
        <MarkShape mark={mark} x={at(mark.at)} lang={lang} />
      ))}
      {(['window-in', 'window-out'] as const).map((kind) => (
        <text class="row" x={0} y={rows[kind][0] + 11}>
          {of.bands.some((band) => band.kind === kind) ? bandTerms[kind][lang] : ''}
        </text>
      ))}
      <text class="row" x={0} y={rows.duty[0] + 20}>
        {of.bands.some(({ kind }) => kind === 'duty') ? bandTerms.duty[lang] : ''}
      </text>
      <text class="row" x={0} y={markLine + 4}>
        {of.marks.length > 0 ? words.punches[lang] : ''}
      </text>
    </svg>
  )
}

const width = 960
const height = 176
const left = 104
const right = 16
const markLine = 146
/** Where each kind stands: its top and its height. */
const rows: Readonly<Record<Band['kind'] | 'leave', readonly [number, number]>> = {
  'window-in': [30, 14],
  'window-out': [50, 14],
  duty: [74, 34],
  band: [74, 34],
  grace: [74, 34],
  rest: [74, 34],
  leave: [70, 42],
}

const BandShape = ({ band, at, of, lang }: { band: Band; at: (s: number) => number; of: DayDrawing; lang: Lang }) => {
  const [from, to] = [Math.max(band.from, of.from), Math.min(band.to, of.to)]
  if (from >= to) return null
  const [top, tall] = rows[band.kind]
  return (
    <rect class={`band ${band.kind}`} x={at(from)} width={at(to) - at(from)} y={top} height={tall}>
      <title>{sayStretch(bandTerms[band.kind][lang], band)}</title>
    </rect>
  )
}

const MarkShape = ({ mark: { at, used }, x, lang }: { mark: Mark; x: number; lang: Lang }) => {
  const counts = kindOf({ at, used }) !== 'idle'
  return (
    <g class={`mark ${counts ? 'counts' : 'idle'} ${used}`}>
      {counts && <line x1={x} x2={x} y1={70} y2={markLine} />}
      <circle cx={x} cy={markLine} r={counts ? 5.5 : 4}>
        <title>{sayMark({ at, used }, lang)}</title>
      </circle>
      {counts && (
        <text x={x} y={markLine + 20} text-anchor="middle">
          {clock(at)}
        </text>
      )}
    </g>
  )
}

const kindOf = ({ used }: Mark): 'counted' | 'corrected' | 'idle' =>
  used === 'corrected' ? used : used === 'in' || used === 'out' || used === 'work' ? 'counted' : 'idle'

const clock = (seconds: number): string => formatOffset(dayOffset(seconds))
const sayStretch = (term: string, { from, to }: Stretch): string => `${term} ${clock(from)}–${clock(to)}`
const sayMark = ({ at, used }: Mark, lang: Lang): string =>
  `${clock(at)} ${used === 'corrected' ? words.corrected[lang] : usedTerms[used][lang]}`

/** Whole hours, every second or third where the day is long. */
const hours = ({ from, to }: DayDrawing): readonly number[] => {
  const step = to - from > 16 * 3600 ? 3 * 3600 : to - from > 10 * 3600 ? 2 * 3600 : 3600
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}

/** The picture for who cannot see it: what is drawn, from left to right. */
const inWords = ({ bands, leaves, marks }: DayDrawing, lang: Lang): string =>
  [
    ...bands.map((band) => sayStretch(bandTerms[band.kind][lang], band)),
    ...leaves.map((leave) => sayStretch(`${leaveTerms[leave.kind][lang]} ${harmless(leave.name)}`, leave)),
    ...marks.map((mark) => sayMark(mark, lang)),
  ].join(lang === 'zh' ? '；' : '; ')
