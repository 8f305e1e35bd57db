// The looks of what is drawn of the product's screens. Sizes are in em: an enlarged screen has
// larger letters. They are few on purpose, since every page with a figure carries their rules.

/** The figure: its caption comes first and is shown last. */
export const FIGURE =
  'my-8 flex flex-col-reverse gap-3 text-sm/[1.45] print:break-inside-avoid ' +
  '[&_.status]:whitespace-normal has-[:popover-open]:min-h-96'

/**
 * Around the window: in its place in the text until it is enlarged, then above the page. Meanwhile
 * the figure keeps some of its height, so that the page does not end before the place.
 */
export const FRAME =
  'max-w-full border-0 bg-transparent p-0 text-inherit not-open:static not-open:m-0 ' +
  'not-open:block not-open:size-auto not-open:overflow-visible backdrop:bg-[#000a]'

/** As wide as there is room when it is enlarged, and never narrow: then it is swiped. */
export const WINDOW =
  '@container overflow-clip rounded-md border border-line bg-card text-xs ' +
  '[box-shadow:var(--shadow-raised)] ' +
  'in-[:popover-open]:w-[clamp(36rem,94vw,64rem)] ' +
  'in-[:popover-open]:text-base'

/** Its bar: three dots, the path, the word that this is an example, and the button. */
export const BAR = 'flex items-center gap-2 border-b border-line bg-surface px-3'
export const DOTS = 'hidden text-lg/none text-muted @min-[28rem]:block'
export const PATH =
  'min-w-0 flex-1 overflow-hidden rounded-full bg-card px-3 text-center text-muted ' +
  'text-ellipsis whitespace-nowrap'
/** Older browsers know no popover, and have no button for it. */
export const ENLARGE =
  'sticky end-0 -me-3 size-11 flex-none border-0 bg-surface p-0 text-lg/none text-muted ' +
  'hover:text-accent not-supports-[selector(:popover-open)]:hidden'
/** A plus; a cross of what is enlarged. */
export const PLUS = 'block in-[:popover-open]:[rotate:45deg]'

/** What is below the bar: the menu, a strip where there is little room, and the screen. */
export const BELOW = '@min-[28rem]:grid @min-[28rem]:grid-cols-[max-content_minmax(0,1fr)]'
export const ASIDE = 'border-line bg-surface '
export const PANE = 'min-w-0 px-4 pt-3 pb-4'
export const HEAD = 'mt-0 mb-3 flex min-h-8 items-center gap-3'
export const TITLE = 'me-auto font-semibold'

/** What is pressed: what a screen is for, and what else it has. */
const PRESSED = 'rounded-sm border px-2 py-1 font-semibold '
export const MAIN_BUTTON = PRESSED + 'border-accent bg-accent text-on-accent '
export const OTHER_BUTTON = PRESSED + 'border-edge bg-card text-accent '
/** One that is not there, or cannot be pressed. */
export const NO_BUTTON = PRESSED + '[border-style:dashed] border-edge text-muted '

/** A list that is open, of a field or of a row, and what is in it. */
export const LIST =
  'rounded-sm border border-line bg-card p-1 font-normal ' + '[box-shadow:var(--shadow-raised)] '
export const LISTED = 'block rounded-sm px-2 py-1 '

/** What a figure points at; its caption names it, too. */
export const MARKED =
  'relative rounded-sm [outline:2px_solid_var(--color-pointer)] outline-offset-2'
/** The number of its step, at its corner, on a rim. */
const POINTER =
  'absolute z-1 grid size-6 place-items-center rounded-full border-2 border-card bg-pointer ' +
  'text-xs/none font-semibold not-italic text-paper '
export const AT_CORNER = POINTER + '-end-3 -top-3'
export const BELOW_CORNER = POINTER + '-end-3 -bottom-3'
export const AT_START = POINTER + '-start-5 top-1'

/** A list of the product. It says how its cells look, of which there are many. */
export const TABLE =
  'm-0 text-[1em]/[1.45] [&_:is(th,td)]:px-1 [&_:is(th,td)]:py-2 [&_:is(th,td)]:font-normal ' +
  '[&_thead_th]:text-muted '
