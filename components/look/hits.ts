// The looks of what a search finds in the list below its field.

/**
 * Above everything else, which it darkens. The line at its top grows while an answer is awaited.
 */
const POPUP =
  'waiting absolute z-2 m-0 max-h-[min(32rem,75vh)] list-none overflow-y-auto rounded-md border ' +
  'border-line p-1 [box-shadow:var(--shadow-above),0_0_0_200vmax_var(--color-scrim)] '
/** Below the large field; SMALL_POPUP below that of the header, as wide as the page on a phone. */
export const LARGE_POPUP = POPUP + 'inset-x-0 top-[calc(100%+0.25rem)]'
export const SMALL_POPUP =
  POPUP +
  'inset-x-4 top-[calc(100%-0.25rem)] md:start-auto md:end-0 md:top-[calc(100%+0.25rem)] ' +
  'md:w-[min(34rem,60vw)]'

export const HIT =
  'block rounded-sm px-3 py-2 font-semibold text-inherit [line-height:1.4] ' +
  '[text-decoration:none] hover:bg-surface aria-selected:bg-tint ' +
  'aria-selected:[outline:1px_solid_var(--color-accent)]'
/** What a hit is, and where it belongs. */
export const HIT_KIND = 'text-sm font-normal text-muted'
