// The looks of the page of results. Those of the list below the field are in hits.ts, which every
// page loads.

/** The page of results: what was found, and beside it where there is room how to go on. */
export const RESULTS_PAGE =
  'flex flex-wrap gap-x-24 gap-y-12 *:first:max-w-[38rem] *:first:min-w-0 ' +
  '*:first:flex-[1_1_30rem]'
export const ASIDE = 'mt-1 max-w-[38rem] min-w-0 flex-[1_1_20rem] text-sm/[1.4] print:hidden'
export const ASIDE_TITLE = 'mt-0 mb-2 font-sans text-sm/[1.4] font-semibold'

/** The kinds of results, of which one is chosen. */
export const KINDS = 'mt-3 mb-2 flex list-none flex-wrap gap-2 p-0 text-sm *:m-0'
export const KIND =
  'relative flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 ' +
  'hover:border-accent has-[[aria-current]]:border-accent has-[[aria-current]]:bg-tint ' +
  'has-[[aria-current]]:font-semibold [&>a]:text-inherit [&>a]:[text-decoration:none] ' +
  '[&>a]:after:absolute [&>a]:after:inset-0'
/** The categories of results, one below the other. */
export const TOPICS = 'm-0 mb-8 list-none border-t border-line p-0'
export const TOPIC =
  'relative m-0 flex min-h-11 items-center justify-between gap-4 border-b border-line py-2 ' +
  'has-[[aria-current]]:bg-tint has-[[aria-current]]:px-2 ' +
  '[&>a]:after:absolute [&>a]:after:inset-0 ' +
  '[&>a]:[text-decoration:none] [&>a]:hover:underline ' +
  '[&>a[aria-current]]:font-semibold [&>a[aria-current]]:text-ink'

export const RESULTS = 'm-0 list-none p-0'
/** Where it belongs stands above its title, and is read after it. */
const FOUND = 'm-0 flex flex-col gap-1 [&_p]:m-0 [&_p+p]:mt-2 '
export const RESULT = FOUND + 'border-b border-line py-5'
/** A guided fix, which is more than a text. */
export const FIX_RESULT =
  FOUND +
  'my-5 rounded-lg border border-line bg-card p-5 [box-shadow:var(--shadow-card)] ' +
  'hover:border-accent'
export const RESULT_LINK =
  '-my-[0.6rem] py-[0.6rem] font-serif text-lg/[1.3] font-semibold [text-decoration:none] ' +
  'hover:underline'
export const RESULT_KIND = 'order-first text-sm text-muted'
export const FIX_KIND = 'order-first text-sm font-semibold text-accent'
