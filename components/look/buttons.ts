// The looks of what is pressed. What one module of looks derives from another of its constants is
// sent with every script that imports the module, used or not: so each has one thing in it.

/** Every button; FILLED those that a page is for. */
export const PRESSED =
  'items-center justify-center rounded-sm border py-[0.4rem] [text-decoration:none] '
export const FILLED =
  PRESSED + 'border-accent bg-accent font-semibold text-on-accent hover:[filter:brightness(1.1)] '

export const BUTTON = FILLED + 'inline-flex min-h-11 px-5'

/** What one can do, too. */
export const QUIET_BUTTON =
  PRESSED + 'inline-flex min-h-11 border-edge bg-transparent px-5 text-accent hover:border-accent'

/** A row of buttons. */
export const ROW = 'flex flex-wrap gap-3'
