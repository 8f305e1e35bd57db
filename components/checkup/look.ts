// The looks of the check-up's own parts.

/** Around a check-up: as wide as the page, what is read in it as wide as text may be. */
export const CHECKUP =
  'block max-w-none! [&_button:disabled]:cursor-not-allowed [&_button:disabled]:opacity-55 ' +
  '[&>section>:is(p,ul,h2,h3)]:max-w-measure'

/** What a check-up came to. What it is for need not be said again above it. */
export const HEADLINE =
  'mt-0 mb-8 max-w-none! rounded-lg border border-t-4 border-line border-t-spark bg-card ' +
  'px-[clamp(1.1rem,4vw,2.25rem)] py-6 text-[clamp(1.4rem,1.2rem+1vw,1.9rem)] ' +
  '[box-shadow:var(--shadow-card)] print:border-0 print:p-0'
export const UNTIL_DONE = '[main:has([data-done])_&]:hidden'

/** Controls side by side, each under its name. */
export const ROW =
  'flex max-w-none flex-wrap items-end gap-3 [&>label]:flex-[1_1_9rem] [&>label>*]:block'
export const LONG = 'flex-[2_1_13rem]!'

/** A button within a sentence. */
export const LINK =
  '-my-3 min-w-11 border-0 bg-transparent px-0 py-3 text-accent underline decoration-1 ' +
  'underline-offset-[0.18em] hover:decoration-2'

/** Sentences about an account, each with what can be done beside it. */
export const POINTS = 'max-w-none! list-none border-t border-line p-0'
export const POINT =
  'm-0 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-[0.3rem] border-b ' +
  'border-line py-[0.6rem]'
const SENTENCE =
  'flex-[1_1_18rem] ps-[1em] [&:before]:-ms-[1em] [&:before]:inline-block [&:before]:w-[1em] ' +
  '[&:before]:font-semibold '
export const WARNING = SENTENCE + "[&:before]:text-no [&:before]:[content:'!'_/_'']"
export const PLAIN = SENTENCE + "[&:before]:text-muted [&:before]:[content:'·'_/_'']"
/** A sentence that begins with how many people it is about; COUNT is that. */
export const COUNTED = 'flex-[1_1_18rem] sm:ps-26'
export const COUNT =
  'me-[0.6em] inline-block font-semibold [font-variant-numeric:tabular-nums] sm:-ms-26 sm:me-0 ' +
  'sm:min-w-26'

/**
 * Around a table, for all its cells: there are thousands when it is printed. On a phone each row is
 * a card, and a cell with a `data-label` stands beside it.
 */
export const TABLE =
  'overflow-x-auto [&_.status]:block [&_.status]:ps-[1.25em] [&_[data-status]]:indent-[-1.25em] ' +
  '[&_.status]:whitespace-normal [&_p]:m-0 [&_small]:block [&_small]:text-[1em] ' +
  '[&_small]:font-normal [&_small]:text-muted [&_th[scope=row]]:max-w-56 ' +
  '[&_th[scope=row]]:font-semibold [&_th[scope=row]]:wrap-anywhere print:overflow-visible ' +
  'max-sm:[&_:is(table,tbody,tr,td,th)]:block max-sm:[&_:is(td,th)]:max-w-none! ' +
  'max-sm:[&_:is(td,th)]:border-0 max-sm:[&_:is(td,th)]:px-0 ' +
  'max-sm:[&_:is(td,th)]:py-[0.15rem] max-sm:[&_thead]:absolute ' +
  'max-sm:[&_thead]:[clip-path:inset(50%)] max-sm:[&_tr]:border-b max-sm:[&_tr]:border-edge ' +
  'max-sm:[&_tr]:py-[0.8rem] max-sm:[&_td[data-label]]:grid ' +
  'max-sm:[&_td[data-label]]:grid-cols-[6.5rem_1fr] ' +
  'max-sm:[&_td[data-label]:before]:text-muted ' +
  'max-sm:[&_td[data-label]:before]:[content:attr(data-label)] ' +
  'max-sm:[&_td[data-label]:empty]:hidden'
/** A few rows of a file, as they are: as wide as they need, in a frame that scrolls. */
export const PREVIEW =
  'mt-4 overflow-x-auto text-sm [&_:is(td,th)]:max-w-56 [&_:is(td,th)]:truncate ' +
  '[&_:is(td,th)]:px-2 [&_:is(td,th)]:py-1 [&_table]:w-auto [&_tr[data-head]]:bg-surface ' +
  '[&_tr[data-head]]:font-semibold [&_tbody_th]:font-normal [&_tbody_th]:text-muted'
/** Of the people of an account: with room for why, and fit for paper. */
export const PEOPLE =
  'sm:[&_th:nth-child(1)]:w-[20%] sm:[&_th:nth-child(6)]:w-[36%] [&>table]:min-w-184 ' +
  'max-sm:[&>table]:min-w-0 print:[&>table]:min-w-0 print:[&>table]:text-[8.5pt]'
/** A heading that orders the table. */
export const HEAD =
  'border-0 bg-transparent p-0 text-start underline decoration-dotted decoration-1 ' +
  'underline-offset-[0.25em]'
export const GROUP = 'max-w-none! pt-[1.4em]! font-serif text-base/[1.4] font-semibold'
/** What can be done with a person: the last cell of the row. */
export const TOOLS = 'flex flex-wrap items-center gap-x-[0.8rem] gap-y-[0.3rem]'
export const TOOL = 'flex min-h-11 items-center gap-[0.3rem]'

export const DIALOG =
  'max-h-[calc(100dvh-2rem)] w-[min(44rem,100vw-1.5rem)] overflow-y-auto overscroll-contain ' +
  'rounded-sm border border-edge bg-paper px-6 py-[1.4rem] text-ink backdrop:bg-[rgb(0_0_0/45%)] ' +
  '[&_h2]:mt-0 [&_h2]:wrap-anywhere [&_h3]:mt-[1.4em] print:hidden!'

/** Facts with their names above them, in columns. */
export const FACTS =
  'grid grid-cols-[repeat(auto-fill,minmax(min(100%,7rem),1fr))] gap-x-6 gap-y-[0.6rem]'
