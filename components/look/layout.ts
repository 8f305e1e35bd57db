// The looks of a page's frame: its column, what is wider than it, and how one gets around.

/** What is as wide as the page: header, main and footer. */
export const PAGE = 'mx-auto w-full max-w-page px-(--gutter)'

/** What is in the page: each part as wide as text may be, unless it is WIDE. */
export const MAIN = 'pt-8 pb-18 *:max-w-measure print:max-w-none print:p-0 print:*:max-w-none'

/** A part of the page that is wider than text. */
export const WIDE = 'max-w-none!'

/** The question of a page, beside it its drawing where there is room. */
export const OPENING = 'grid grid-cols-[minmax(0,1fr)] items-center gap-8 lg:grid-cols-[1.35fr_1fr]'

/** A part of a page with a heading of its own, and room above it. */
export const SECTION = 'mt-14'
export const SECTION_HEAD = 'mb-5 flex flex-wrap items-baseline justify-between gap-x-6'
export const SECTION_LINK =
  'inline-flex min-h-11 items-center font-semibold [text-decoration:none] hover:underline ' +
  "[&:after]:ms-2 [&:after]:[content:'→'_/_'']"

/** What the Tab key reaches first. */
export const SKIP = 'absolute start-4 -top-16 z-3 bg-paper px-4 py-2 focus:top-2 print:hidden'

/** The name of the site, in header and desk. */
export const WORDMARK =
  'flex min-h-11 items-center font-serif font-semibold text-ink [text-decoration:none]'

/**
 * An article: its siblings at the side where there is room, the text beside them. All are children;
 * what is no text may be as wide as the column.
 */
const BESIDE = 'max-w-none! xl:grid xl:items-start xl:gap-x-14 '
export const WITH_SIDE = `${BESIDE} xl:grid-cols-[14rem_minmax(0,1fr)]`
/** One that is text alone: its contents stand at the other side. */
export const WITH_SIDES = `${BESIDE} xl:grid-cols-[14rem_minmax(0,38rem)_minmax(0,1fr)]`
/** The text comes first in the page, and second beside its siblings. */
export const TEXT_COLUMN = '*:max-w-measure xl:col-start-2 xl:row-start-1 print:*:max-w-none'
export const SIDE =
  'mt-12 text-sm/[1.4] xl:sticky xl:top-6 xl:col-start-1 xl:row-start-1 xl:mt-3 ' +
  'xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto print:hidden'
export const SIDE_TITLE = 'mt-0 mb-2 font-sans text-sm/[1.4] font-semibold'
export const SIDE_LIST = 'm-0 list-none border-s-2 border-line p-0'
export const SIDE_LINK =
  '-ms-[2px] flex min-h-11 items-center border-s-2 border-transparent px-3 py-2 ' +
  'text-muted ' +
  '[text-decoration:none] hover:text-ink hover:[text-decoration:underline] ' +
  'aria-[current]:rounded-e-sm aria-[current]:border-accent aria-[current]:bg-tint ' +
  'aria-[current]:font-semibold aria-[current]:text-ink ' +
  'forced-colors:not-aria-[current]:border-[Canvas]'

/** The contents of a page, one link below the other. */
export const CONTENTS_LIST = 'm-0 list-none border-s border-line p-0 *:m-0'
export const CONTENTS_LINK =
  '-ms-px flex min-h-11 items-center border-s border-transparent py-1 px-3 text-muted ' +
  '[text-decoration:none] hover:text-ink hover:[text-decoration:underline] ' +
  'aria-[current]:border-accent aria-[current]:text-ink ' +
  'aria-[current]:[box-shadow:inset_1px_0_var(--color-accent)] ' +
  'forced-colors:not-aria-[current]:border-[Canvas]'
/** At the side; elsewhere where it was put below its opener, or is what the address names. */
export const CONTENTS_SIDE = 'mt-8 hidden text-sm/[1.4] xl:block [&:is(:target,p+*)]:block'
export const CONTENTS_OTHER_SIDE =
  'hidden text-sm/[1.4] max-xl:mt-8 xl:sticky xl:top-6 xl:col-start-3 xl:row-start-1 xl:mt-3 ' +
  'xl:block xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto [&:is(:target,p+*)]:block print:hidden!'
export const CONTENTS_PLACE = 'm-0 border-t border-b border-line py-1 xl:hidden print:hidden'
export const CONTENTS_OPENER =
  'flex min-h-11 items-center gap-2 text-muted [text-decoration:none] ' +
  "[&:before]:[content:'›'_/_''] aria-expanded:[&:before]:rotate-90"
