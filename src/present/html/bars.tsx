/** Simple charts: bars that carry their own numbers for who cannot see them. */

export interface Bar {
  /** Under the bar; empty bars of an axis may have none. */
  readonly label: string
  readonly count: number
  /** What is said of the bar: "2026-02-03: 12". */
  readonly says: string
  readonly tone?: 'good' | 'bad' | 'plain'
}

interface BarsProps {
  readonly bars: readonly Bar[]
  readonly title: string
  /** Labels are drawn where they have room: every so many bars. */
  readonly each: number
  readonly size: 'wide' | 'narrow'
}

/** Bars side by side over one axis. */
export const Bars = ({ bars, title, each, size }: BarsProps) => {
  const [width, height] = sizes[size]
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const step = Math.min((width - 2 * aside) / Math.max(bars.length, 1), widest)
  return (
    <svg class={`bars ${size}`} viewBox={`0 0 ${width} ${height + 40}`} role="img" aria-label={title}>
      <line class="axis" x1={0} x2={width} y1={height + 10.5} y2={height + 10.5} />
      {bars.map(({ label, count, says, tone }, i) => {
        const tall = count === 0 ? 0 : Math.max((count / most) * height, 2)
        const x = aside + i * step
        return (
          <g>
            <rect
              class={`bar ${tone ?? 'plain'}`}
              x={x + step * 0.1}
              width={step * 0.8}
              y={height + 10 - tall}
              height={tall}
            >
              <title>{says}</title>
            </rect>
            {i % each === 0 && label !== '' && (
              <text x={x + step / 2} y={height + 32} text-anchor="middle">
                {label}
              </text>
            )}
          </g>
        )
      })}
      <text class="most" x={0} y={20}>
        {most}
      </text>
    </svg>
  )
}
const sizes = { wide: [900, 140], narrow: [420, 110] } as const
/** Room for half a label on each side. */
const aside = 30
/** A period of a day or two is no wall of colour. */
const widest = 80

/** One bar of a table cell: how much of the greatest. */
export const Meter = ({ part, of }: { readonly part: number; readonly of: number }) => (
  <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar bad" width={of === 0 ? 0 : Math.max((100 * part) / of, 1)} height={10} />
  </svg>
)
