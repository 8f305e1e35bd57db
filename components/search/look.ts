// The looks of the search field, large where a page is for it: one box around all that is in it.
import { FILLED } from '@/components/look/buttons'

const BOX =
  'relative z-3 flex min-w-0 flex-1 items-center border border-edge ' +
  'focus-within:border-accent has-[input:focus-visible]:[outline:2px_solid_var(--color-accent)] '
export const SMALL_BOX = BOX + 'min-h-[2.6rem] gap-2 rounded-md bg-paper ps-3 pe-1'
export const LARGE_BOX =
  BOX +
  'min-h-[4rem] gap-3 rounded-lg bg-card py-[0.4rem] ps-[1.1rem] pe-[0.45rem] ' +
  '[box-shadow:var(--shadow-raised)] max-[26rem]:gap-2 max-[26rem]:ps-3'

/** Text of 16 pixels or more where a finger types: a phone enlarges the page for a smaller one. */
const TYPED =
  'min-w-0 flex-1 appearance-none self-stretch border-0 bg-transparent p-0 [outline:0] ' +
  'placeholder:text-muted placeholder:opacity-100 placeholder-shown:text-ellipsis ' +
  '[&::-webkit-search-cancel-button]:hidden '
export const SMALL_INPUT = TYPED + 'pointer-coarse:text-[1rem]'
export const LARGE_INPUT = TYPED + 'text-lg'

export const SMALL_SIGN = 'size-4 flex-none text-muted'
export const LARGE_SIGN = 'size-[1.35rem] flex-none text-accent'

/** The key that leads here; away once there are words, and where there are no keys. */
export const KEY =
  'me-1 flex-none text-muted max-md:hidden pointer-coarse:hidden ' +
  '[@media(scripting:none)]:hidden [input:not(:placeholder-shown)~&]:hidden'
/** Takes the words away. */
export const CLEAR =
  'grid size-[2.6rem] flex-none place-items-center rounded-md border-0 bg-transparent p-0 text-muted ' +
  'hover:text-ink -mx-1 [@media(scripting:none)]:hidden [input:placeholder-shown~&]:hidden'

export const LARGE_BUTTON = FILLED + 'inline-flex min-h-[3.1rem] px-6 max-[26rem]:px-4'
/** Seen only when the Tab key comes to it: in the field, Enter does the same. */
export const HIDDEN_BUTTON =
  FILLED +
  'absolute inline-flex min-h-11 px-5 [clip-path:inset(50%)] focus:static ' +
  'focus:min-h-[2.4rem] focus:[clip-path:none]'
