// The looks of what is typed into.

/** Every field, of whatever size. */
export const TYPED =
  'w-full rounded-sm border-edge bg-paper placeholder:text-muted placeholder:opacity-100 ' +
  'placeholder-shown:text-ellipsis '

export const FIELD = TYPED + 'min-h-11 border px-3 py-[0.4rem]'
