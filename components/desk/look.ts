// The looks that parts of the desk share.

const PRESSED =
  'inline-flex min-h-8 items-center gap-[0.45rem] rounded-sm border px-[0.7rem] py-[0.15rem] ' +
  'text-dense '
export const DESK_BUTTON =
  PRESSED +
  'border-edge bg-transparent text-accent enabled:hover:border-accent enabled:hover:bg-surface ' +
  'disabled:cursor-default disabled:border-line disabled:text-muted'
/** What an agent came for. */
export const MAIN_BUTTON =
  PRESSED +
  'border-accent bg-accent text-on-accent enabled:hover:[filter:brightness(1.1)] ' +
  '[&_kbd]:border-current'
/** A button within a line of text; its size and colour are those of its place. */
export const TEXT_BUTTON =
  'border-0 bg-transparent px-0 py-[0.1rem] text-start underline decoration-1 ' +
  'underline-offset-[0.18em]'
export const BUTTONS = 'm-0 flex flex-wrap items-center gap-[0.4rem]'

export const MUTED = 'text-small text-muted'
export const COUNT = `${MUTED} [font-variant-numeric:tabular-nums]`
/** In the words of a machine. */
export const MONO = 'font-mono text-tiny/[1.5] text-muted'

/** What there is to say or to paste, above the columns. */
export const BOX = 'mb-3 border-s-3 bg-surface px-[0.9rem] py-[0.6rem]'
export const NOTICE = `${BOX} border-accent *:last:mb-0`

export const FIELD = 'max-w-full rounded-sm border border-edge bg-paper px-2 py-[0.3rem]'
export const AREA = `${FIELD} mb-2 block w-full font-mono text-small/[1.5]`

/** A page of the desk that is only read down. */
export const NARROW = 'mx-auto max-w-176 pt-6'
