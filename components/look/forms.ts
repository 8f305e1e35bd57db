// The looks of what is pressed, typed into and chosen from.

const PRESSED =
  'items-center justify-center gap-[0.5em] rounded-sm border py-[0.4rem] [text-decoration:none] '
const FILLED =
  PRESSED + 'border-accent bg-accent font-semibold text-on-accent hover:[filter:brightness(1.1)] '

/** What a page is for. */
export const BUTTON = FILLED + 'inline-flex min-h-11 px-5'
export const LARGE_BUTTON = FILLED + 'inline-flex min-h-[3.4rem] px-5 max-[26rem]:px-[0.8rem]'
/** Seen only when the Tab key comes to it: in the field, Enter does the same. */
export const HIDDEN_BUTTON =
  FILLED +
  'absolute inline-flex min-h-11 px-5 [clip-path:inset(50%)] focus:static ' +
  'focus:min-h-[2.4rem] focus:[clip-path:none]'

/** What one can do, too. */
export const QUIET_BUTTON =
  PRESSED + 'inline-flex min-h-11 border-edge bg-transparent px-5 text-accent hover:border-accent'

/** A button within a line of text, which looks like a link. */
export const TEXT_BUTTON =
  'border-0 bg-transparent px-0 py-[0.15rem] underline decoration-1 underline-offset-[0.18em]'

/** A row of buttons. */
export const ROW = 'flex flex-wrap gap-3'

const TYPED =
  'w-full rounded-sm border-edge bg-paper placeholder:text-muted placeholder:opacity-100 ' +
  'placeholder-shown:text-ellipsis '

export const FIELD = TYPED + 'min-h-11 border px-3 py-[0.4rem]'
export const SMALL_FIELD = TYPED + 'min-h-[2.4rem] min-w-0 border px-3 py-[0.2rem]'
export const LARGE_FIELD =
  TYPED + 'min-h-[3.4rem] border-2 px-4 py-[0.4rem] text-lg max-[26rem]:px-[0.8rem]'

/** One of which one can be chosen: a label around its box. */
export const CHOICE =
  'relative mb-2 flex min-h-[3.1rem] cursor-pointer items-center gap-[0.8rem] rounded-sm border ' +
  'border-edge px-4 py-[0.6rem] hover:bg-surface has-checked:border-accent ' +
  'has-checked:[box-shadow:inset_0_0_0_1px_var(--color-accent)] ' +
  'has-focus-visible:[outline:2px_solid_var(--color-accent)] has-focus-visible:outline-offset-2'
export const CHOICE_BOX = 'size-5 flex-none [outline:0]'

/** The choices, and what is asked. */
export const CHOICES = 'mb-6'
export const CHOICES_LEGEND = 'mb-3'

/** What is wrong, above a form: a title, then what leads to each place. */
export const ERROR_SUMMARY =
  'mb-6 rounded-sm border-2 border-no px-[1.1rem] py-[0.9rem] *:first:mt-0 *:first:mb-[0.3rem] ' +
  '*:first:text-lg *:last:mb-0 [&_a]:font-semibold [&_a]:text-no'
export const ERROR = 'font-semibold text-no'
