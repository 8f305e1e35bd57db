// The looks of the search field, large where a page is for it.
import { FILLED } from '@/components/look/buttons'
import { TYPED } from '@/components/look/fields'

export const LARGE_BUTTON = FILLED + 'inline-flex min-h-[3.4rem] px-5 max-[26rem]:px-[0.8rem]'
/** Seen only when the Tab key comes to it: in the field, Enter does the same. */
export const HIDDEN_BUTTON =
  FILLED +
  'absolute inline-flex min-h-11 px-5 [clip-path:inset(50%)] focus:static ' +
  'focus:min-h-[2.4rem] focus:[clip-path:none]'

export const SMALL_FIELD = TYPED + 'min-h-[2.4rem] min-w-0 border px-3 py-[0.2rem]'
export const LARGE_FIELD =
  TYPED + 'min-h-[3.4rem] border-2 px-4 py-[0.4rem] text-lg max-[26rem]:px-[0.8rem]'
