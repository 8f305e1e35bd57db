// The looks of the styleguide's own frame; all that it shows looks as it does on its page.

export const SECTION =
  'border-t border-line pt-4 pb-8 [&>h3]:mt-8 [&>h3]:mb-3 [&>h3]:font-sans [&>h3]:text-sm/[1.4] ' +
  '[&>h3]:text-muted [&>h3:first-of-type]:mt-2'
export const SECTION_TITLE = 'mt-4'
/** A name with what it names beside it. */
export const PAIR = 'mb-2 grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-4'
/** What the Tab key makes of it, kept for the picture. */
export const IN_FOCUS = '[outline:2px_solid_var(--color-accent)] outline-offset-2'
