// The looks of the symptoms that an agent chooses from: groups in columns; once words are typed
// (data-typed), what was found in its order, with the one that Enter opens marked (data-sure).

export const SYMPTOM_BOX =
  'search-box mt-1 mb-2 min-h-12 max-w-176 gap-3 rounded-md bg-card px-4 text-base ' +
  '[box-shadow:var(--shadow-raised)]'
export const SYMPTOMS =
  'm-0 list-none gap-10 p-0 [columns:3_21rem] data-typed:max-w-176 data-typed:[columns:auto] ' +
  'data-typed:border-t data-typed:border-line [&[data-sure]>li:first-child]:bg-tint ' +
  '[--sign-ground:var(--color-tint)]'
export const SYMPTOM =
  'relative m-0 grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-b border-line ' +
  'px-2 py-[0.6rem] break-inside-avoid hover:bg-surface [&>:is(a,p)]:col-start-2 [&>p]:m-0'
/** The name of a group, above the first of it; of no use where words choose. */
export const SYMPTOM_GROUP =
  'col-span-full -mx-2 -mt-[0.6rem] mb-[0.6rem] border-b border-edge bg-paper px-2 pt-5 pb-2 ' +
  'font-serif text-lg font-semibold in-data-typed:hidden'
export const SYMPTOM_SIGN = 'row-span-3 size-6 text-accent'
/** Its whole row is pressed. */
export const SYMPTOM_LINK =
  'font-semibold [text-decoration:none] after:absolute after:inset-0 ' +
  'hover:[text-decoration:underline]'
/** In the place of the sign of a symptom. */
export const SYMPTOM_ARTICLE =
  `${SYMPTOM} [&:before]:row-span-2 [&:before]:text-center ` +
  "[&:before]:text-muted [&:before]:[content:'→'_/_'']"
export const SYMPTOM_LINE = 'text-dense text-muted'
