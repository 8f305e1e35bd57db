// The looks that staff pages share: dense and calm, hairlines instead of boxes.

export const HEADER =
  'flex flex-wrap items-center gap-x-2 border-b border-line bg-card px-(--gutter) ' +
  'sm:gap-x-5 print:hidden'
/** Its place is filled with parts of the header. */
export const BAR_PLACE = '[display:contents]'
export const BAR_END = '[:empty+&]:ms-auto'
export const STAFF_MAIN = 'w-full px-(--gutter) pt-5 pb-14'

export const STAFF_FOOT = 'px-(--gutter) pb-4 text-small text-muted print:hidden'

/** On a phone below the name and the way out. */
export const NAV = 'flex flex-wrap items-stretch gap-x-1 max-sm:order-last max-sm:basis-full'
export const NAV_LINK =
  'flex min-h-11 items-center border-b-2 border-transparent px-2 text-muted ' +
  '[text-decoration:none] ' +
  'hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink'
export const NAV_COUNT =
  'ms-[0.4rem] rounded-full bg-differ-ground px-[0.45rem] text-small font-semibold text-differ'

/** A page that is read down; a page with a table. */
export const COLUMN = 'mx-auto w-full max-w-[48rem]'
export const BROAD = 'mx-auto w-full max-w-[64rem]'
export const TITLE = 'mb-2 font-serif text-2xl'
export const PART_TITLE = 'mb-2 font-serif text-lg text-ink'
/** A page of one form. */
export const NARROW = 'mx-auto mt-[6vh] w-full max-w-[26rem]'
/** The one form of a page. */
export const PANEL =
  'rounded-md border border-line bg-card p-5 [box-shadow:var(--shadow-card)] *:last:mb-0 ' +
  '[&_label:first-of-type]:mt-0'
/** A part of a page, apart from the one before. */
export const PART = 'mt-8 border-t border-line pt-5'

export const LABEL = 'mt-4 mb-1 block font-semibold'
export const INPUT =
  'block min-h-11 w-full rounded-sm border border-edge bg-paper px-3 py-[0.2rem] text-ink ' +
  'lg:min-h-9'
export const SELECT = 'min-h-11 max-w-full rounded-sm border border-edge bg-paper px-2 lg:min-h-9'
export const SMALL = 'text-small text-muted'

const PRESSED =
  'inline-flex min-h-11 items-center justify-center gap-[0.45rem] rounded-sm border px-4 ' +
  'py-[0.2rem] font-semibold [text-decoration:none] lg:min-h-9 '
export const MAIN_BUTTON =
  PRESSED + 'border-accent bg-accent text-on-accent hover:[filter:brightness(1.1)]'
export const SIDE_BUTTON = PRESSED + 'border-edge bg-transparent text-accent hover:border-accent'
/** For what cannot be taken back with one more press. */
export const HARD_BUTTON = PRESSED + 'border-edge bg-transparent text-no hover:border-no'
export const WIDE_BUTTON = 'mt-5 w-full'
export const BUTTONS = 'mt-4 mb-0 flex flex-wrap items-center gap-3'

/** What was done, and what was not. */
export const NOTICE = 'mb-4 border-s-3 bg-surface px-[0.9rem] py-[0.6rem] *:last:mb-0'
export const DONE = `${NOTICE} border-yes`
export const FAULT = `${NOTICE} border-no`

/** A table in a frame that scrolls by itself. */
export const SCROLLED = 'relative overflow-x-auto'
/** A list of links in a table: on a phone a row is the link, and the rest below it. */
export const STACKED =
  'relative overflow-x-auto max-sm:[&_table]:block max-sm:[&_tbody]:block ' +
  'max-sm:[&_thead]:sr-only max-sm:[&_tr]:flex max-sm:[&_tr]:flex-wrap ' +
  'max-sm:[&_tr]:items-center max-sm:[&_tr]:gap-x-3 max-sm:[&_tr]:gap-y-1 ' +
  'max-sm:[&_tr]:border-b max-sm:[&_tr]:border-line max-sm:[&_tr]:py-3 ' +
  'max-sm:[&_td]:border-0 max-sm:[&_td]:p-0 max-sm:[&_td:first-child]:basis-full'
export const CELL = 'align-middle'
export const NOWRAP = 'whitespace-nowrap'

/** A word with a ground of its own. */
const PILL =
  'inline-block rounded-full px-[0.6rem] align-middle font-sans text-small font-semibold ' +
  'whitespace-nowrap '
export const PILL_NEW = PILL + 'bg-tint text-accent'
export const PILL_WAITS = PILL + 'bg-differ-ground text-differ'
export const PILL_DONE = PILL + 'bg-yes-ground text-yes'
export const PILL_QUIET = PILL + 'bg-surface text-muted'
export const PILL_NO = PILL + 'bg-surface text-no'

/** Who else has it open: names, as many as there are. */
export const PRESENT =
  'inline-block rounded-md bg-differ-ground px-[0.6rem] text-small font-semibold text-differ'

/** Codes and keys, to be read and copied. */
export const CODES =
  'm-0 grid grid-cols-2 gap-x-6 gap-y-1 rounded-sm bg-surface p-3 font-mono text-dense list-none'
export const KEY = 'block rounded-sm bg-surface p-3 font-mono text-dense wrap-anywhere'
