// The looks of lists of links, one under the other, and of what folds away.

export const LINKS = 'list-none border-t border-line p-0'
export const LINKS_ITEM = 'm-0 border-b border-line'

/** A link of a list, underlined when it is pointed at; STRONG_LINK always is. */
export const QUIET_LINK = 'decoration-transparent hover:decoration-current'
export const LINKS_LINK = `block py-[0.6rem] ${QUIET_LINK}`
export const STRONG_LINK = 'block py-[0.6rem]'

/** What is said below a link. */
export const LINKS_SUMMARY = '-mt-[0.35rem] mb-[0.7rem] text-sm text-muted'

export const FOLD = 'm-0 border-b border-line [h2+&]:border-t [&[open]>summary]:mb-2'
export const FOLD_SUMMARY = 'font-semibold [&::marker]:text-accent'
