const paths = {
  sign: 'M8 1.5v13M5.5 14.5h5M2.5 3h8.2l2.8 2.25-2.8 2.25H2.5z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
} as const

export type IconName = keyof typeof paths

/** How all are drawn. */
export const PEN = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/**
 * A small drawing of our own, in the colour of the text beside it. The text says what it means; the
 * drawing is not announced.
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`block ${className}`.trimEnd()} viewBox="0 0 16 16" {...PEN} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
