// The looks of words: what stands before a text, beside it, and small.

/** What a list or a wizard is for. */
export const LEDE = 'text-lg/[1.5] text-muted'

/** The short answer. */
export const ANSWER =
  'mb-4 rounded-lg bg-tint px-[1.4rem] py-[1.1rem] text-lg/[1.5] *:last:mb-0 ' +
  'print:break-inside-avoid forced-colors:border'

/** A section that comes before the steps, folded; its heading is the summary. */
export const PREPARATION =
  'm-0 border-b border-line open:pb-3 [:not(details)+&]:mt-6 [:not(details)+&]:border-t'
export const PREPARATION_TITLE =
  'min-h-11 py-[0.55rem] [&::marker]:text-accent [&>h2]:m-0 [&>h2]:inline [&>h2]:text-lg'

/** What an answer depends on. */
export const DEPENDS =
  'rounded-md bg-differ-ground px-[1.2rem] py-4 *:last:mb-0 ' +
  'print:break-inside-avoid forced-colors:border'

/** Small facts in a line; what is current among them stands out. */
export const META =
  'flex flex-wrap items-baseline gap-x-[1.1em] p-0 text-sm text-muted list-none *:m-0'
export const META_LINK =
  'text-inherit aria-[current]:font-semibold aria-[current]:text-ink ' +
  'aria-[current]:[text-decoration:none]'

export const HINT = 'text-sm text-muted'
export const COUNT = 'text-sm text-muted [font-variant-numeric:tabular-nums]'

/** Something beside the text that leads on. */
export const PANEL = 'my-[1.5em] bg-surface px-[1.2rem] py-4 *:last:mb-0'

/** The text of an article, whose headings and lists have no component of ours. */
export const PROSE =
  'prose @container [&>:not([data-joined])]:max-w-measure [&>h2:first-child]:mt-6 ' +
  '[&>ol>li]:mb-[0.65em]'

/** A picture with its caption. */
export const FIGURE = 'rounded-sm border border-line p-4'

/** Numbered steps. */
export const STEPS = 'ps-[1.9rem]'
export const STEP =
  'mb-[0.65em] [&::marker]:text-accent [&::marker]:[font:600_1.125rem_var(--font-serif)]'

/** A button within a line of text, which looks like a link. */
export const TEXT_BUTTON =
  'border-0 bg-transparent px-0 py-[0.15rem] underline decoration-1 underline-offset-[0.18em]'
