// The looks of cards: what one chooses from, raised a little above the page.

export const CARDS =
  'm-0 grid list-none grid-cols-[repeat(auto-fill,minmax(min(100%,18.5rem),1fr))] gap-4 p-0'

const CHOSEN =
  'flex flex-1 gap-4 border border-line bg-card text-inherit [text-decoration:none] ' +
  'hover:border-accent hover:[box-shadow:var(--shadow-raised)] print:break-inside-avoid '
/** What is happening: a card one would rather press than read. */
export const CARD =
  CHOSEN +
  'items-center rounded-lg px-5 py-4 [--sign-ground:var(--color-card)] ' +
  '[box-shadow:var(--shadow-card)]'
export const CARD_SIGN =
  'grid size-[3.1rem] flex-none place-items-center rounded-[14px] bg-tint text-accent'
/** A topic: smaller, and on the page itself. */
export const TILE = CHOSEN + 'rounded-md p-4 [--sign-ground:var(--color-tint)]'
export const TILE_SIGN = 'mt-[0.1rem] size-6 text-accent'

export const CARD_TITLE = 'block font-serif text-lg/[1.3] font-semibold'
export const CARD_LINE = 'mt-[0.15rem] block text-sm text-muted'

/** Cards of a list of links in an article: each is pressed as a whole. */
export const LINK_CARDS =
  'my-[1.25em] [&>ul]:m-0 [&>ul]:grid [&>ul]:list-none [&>ul]:gap-4 [&>ul]:p-0 ' +
  '[&>ul]:grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] ' +
  '[&>ul>li]:relative [&>ul>li]:m-0 [&>ul>li]:rounded-md [&>ul>li]:border [&>ul>li]:border-line ' +
  '[&>ul>li]:bg-card [&>ul>li]:p-4 [&_a]:font-semibold [&_a]:after:absolute [&_a]:after:inset-0'

/** The one panel of a page that is not paper. */
export const DEEP =
  'rounded-[22px] bg-deep p-[clamp(1.4rem,4vw,3rem)] text-on-deep print:border print:border-line ' +
  'print:bg-transparent print:text-ink'
