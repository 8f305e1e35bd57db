// Searches by day or week as bars, and the part of the visits that found no answer: drawn on the
// server. The same numbers stand in a table, which is what a screen reader reads.
import type { Span } from '@/lib/insight/series'

const HEIGHT = 120
const WIDE = 720
const LABELS = 14

/** The next number that is easy to read: 1, 2 or 5 with noughts. */
export function scaleOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most
}

/** Bars in one scale; the dark part of a bar has no answer, by its share of the visits. */
export function SearchChart({ spans }: { readonly spans: readonly Span[] }) {
  const most = scaleOf(Math.max(...spans.map(({ searches }) => searches), 1))
  const width = WIDE / Math.max(1, spans.length)
  const heightOf = (searches: number): number => (HEIGHT * searches) / most
  return (
    <figure className="m-0 mt-2" aria-hidden="true">
      <svg className="block h-auto w-full" viewBox={`0 -6 ${WIDE + 40} ${HEIGHT + LABELS + 10}`}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line
              className="stroke-line"
              x1="0"
              x2={WIDE}
              y1={HEIGHT * (1 - part)}
              y2={HEIGHT * (1 - part)}
            />
            <text className="fill-muted text-[11px]" x={WIDE + 4} y={HEIGHT * (1 - part) + 4}>
              {most * part}
            </text>
          </g>
        ))}
        {spans.map(({ from, searches, visits, missed }, at) => {
          const height = heightOf(searches)
          const dark = visits === 0 ? 0 : (height * missed) / visits
          const box = { x: at * width + width * 0.1, width: width * 0.8 }
          return (
            <g key={from}>
              <rect
                {...box}
                y={HEIGHT - height}
                height={height}
                className="fill-tint stroke-accent"
                strokeWidth="0.75"
              />
              <rect {...box} y={HEIGHT - dark} height={dark} className="fill-accent" />
            </g>
          )
        })}
        {[spans[0], spans.at(-1)].map(
          (span, at) =>
            span && (
              <text
                key={at === 0 ? 'first' : 'last'}
                className="fill-muted text-[11px]"
                x={at === 0 ? 0 : WIDE}
                y={HEIGHT + LABELS}
                textAnchor={at === 0 ? 'start' : 'end'}
              >
                {span.from}
              </text>
            ),
        )}
      </svg>
      <figcaption className="text-small text-muted">
        A bar is the searches; its dark part the share of visits that found no answer.
      </figcaption>
    </figure>
  )
}
