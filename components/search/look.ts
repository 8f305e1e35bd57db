// The looks of the search field (app/search.css), large where a page is for it.
import { FILLED } from '@/components/look/buttons'

/** On a phone a bare sign, until one is in it. */
export const SMALL_BOX =
  'search-box rounded-md bg-paper max-sm:not-focus-within:border-transparent ' +
  'max-sm:not-focus-within:bg-card max-sm:not-focus-within:[&>[type=button]]:[display:none]'
export const LARGE_BOX =
  'search-box min-h-[4rem] gap-3 rounded-lg bg-card py-[0.4rem] ps-[1.1rem] pe-[0.45rem] text-lg ' +
  '[box-shadow:var(--shadow-raised)] max-[26rem]:gap-2 max-[26rem]:ps-3'

/** On a small phone the words take its place: the button says what the field is for. */
export const LARGE_SIGN = 'flex-none text-accent max-[26rem]:hidden'
export const LARGE_BUTTON = FILLED + 'inline-flex min-h-[3.1rem] px-6 text-base max-[26rem]:px-4'
