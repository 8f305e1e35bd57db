// The looks of the search field (app/search.css), large where a page is for it.
import { FILLED } from '@/components/look/buttons'

export const SMALL_BOX = 'search-box min-h-[2.6rem] gap-2 rounded-md bg-paper ps-3'
export const LARGE_BOX =
  'search-box min-h-[4rem] gap-3 rounded-lg bg-card py-[0.4rem] ps-[1.1rem] pe-[0.45rem] text-lg ' +
  '[box-shadow:var(--shadow-raised)] max-[26rem]:gap-2 max-[26rem]:ps-3'

export const LARGE_BUTTON = FILLED + 'inline-flex min-h-[3.1rem] px-6 text-[1rem] max-[26rem]:px-4'
/** Seen only when the Tab key comes to it: in the field, Enter does the same. */
export const HIDDEN_BUTTON =
  FILLED +
  'absolute inline-flex min-h-11 px-5 [clip-path:inset(50%)] focus:static ' +
  'focus:min-h-[2.4rem] focus:[clip-path:none]'
