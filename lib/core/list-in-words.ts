// A list as it is read in a sentence. Not a list of a page.

const formats = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** "Owner, Administrator or Manager"; `none` for an empty list. */
export const listInWords = (
  items: readonly string[],
  join: 'and' | 'or',
  none = 'nobody',
): string => (items.length === 0 ? none : formats[join].format(items))
