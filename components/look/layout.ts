// The looks of a page's frame: its column, what is wider than it, and how one gets around.

/** What is as wide as the page: header, main and footer. */
export const PAGE = 'mx-auto w-full max-w-page ps-(--start) pe-(--gutter)'

/** What is in the page: each part as wide as text may be, unless it is WIDE. */
export const MAIN = 'pt-8 pb-18 *:max-w-measure print:max-w-none print:p-0 print:*:max-w-none'

/** A part of the page that is wider than text. */
export const WIDE = 'max-w-none!'

/** What the Tab key reaches first. */
export const SKIP = 'absolute start-4 -top-16 z-3 bg-paper px-4 py-2 focus:top-2 print:hidden'

/** The name of the site, in header and desk. */
export const WORDMARK =
  'flex min-h-[2.4rem] items-center font-serif font-semibold text-ink [text-decoration:none]'

/** A long text with its contents beside it, where there is room; both are children. */
export const WITH_CONTENTS =
  'max-w-none! *:max-w-measure lg:grid ' +
  'lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)] ' +
  'lg:items-start lg:gap-x-18 lg:*:col-start-1 print:*:max-w-none'

/** The contents of WITH_CONTENTS, which stay in view. */
export const CONTENTS =
  'mb-6 text-sm/[1.4] lg:sticky lg:top-6 lg:col-start-2! lg:row-[1/span_20] ' +
  'lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto print:hidden'
export const CONTENTS_TITLE = 'mt-0 mb-[0.4rem] font-sans text-sm/[1.4] font-semibold'
export const CONTENTS_LIST = 'm-0 list-none border-s border-line p-0 *:m-0'
export const CONTENTS_LINK =
  '-ms-px block border-s border-transparent py-1 ps-[0.9rem] text-muted [text-decoration:none] ' +
  'hover:text-ink hover:[text-decoration:underline] aria-[current]:border-accent ' +
  'aria-[current]:text-ink aria-[current]:[box-shadow:inset_1px_0_var(--color-accent)] ' +
  'forced-colors:not-aria-[current]:border-[Canvas]'
