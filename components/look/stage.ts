// The looks of a guided fix, and of whatever is raised as the one thing to do: the same where
// script draws it and where the server does.

/** The question or the diagnosis, raised above the page. */
export const STAGE =
  'rounded-lg border border-line bg-card px-[clamp(1.1rem,4vw,2.25rem)] ' +
  'py-[clamp(1.2rem,4vw,2rem)] [box-shadow:var(--shadow-card)] print:border-0 print:p-0'
/** The line above its headline: how far one is, and the way back. */
export const STAGE_LINE =
  'mt-0 mb-2 flex min-h-6 justify-between gap-4 text-sm text-muted ' +
  '[&>a]:-my-3 [&>a]:min-w-11 [&>a]:py-3 [&>a]:text-end'
export const STAGE_TITLE =
  'm-0 max-w-measure text-[clamp(1.5rem,1.1rem+1.5vw,1.9rem)] [text-wrap:pretty]'

/** How to find the answer out, between the question and its answers. */
export const FIND = 'my-5 rounded-md bg-surface px-[1.1rem] py-[0.9rem] *:max-w-measure *:last:mb-0'

/** What a diagnosis is: above its headline. */
export const VERDICT = 'rounded-full bg-differ-ground px-3 font-semibold text-differ'

export const PART = 'mt-7 border-t border-line pt-6'
export const PART_TITLE = 'mt-0 mb-3 text-lg'

/** An answer that was given: the question, then the answer and the way to change it. */
export const GIVEN =
  'grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-t border-line py-[0.6rem]'
export const GIVEN_QUESTION = 'col-span-full text-muted'
export const GIVEN_ANSWER = 'm-0 font-semibold'
export const GIVEN_CHANGE = 'm-0 [&>a]:py-3 print:hidden'

/** <sp-wizard>, and where paper has the whole tree instead: before the first answer. */
export const FIX = 'block'
export const FIX_OFF_PAPER = 'block print:hidden'
/** The title of the page once the question is the headline. */
export const BEGUN_TITLE =
  'mt-0 mb-3 font-sans text-base/[1.4] font-semibold text-muted [letter-spacing:0]'
