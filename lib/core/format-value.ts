// How a value that was found is told in a message.

/**
 * A word in quotes, cut when it is long; a list or an object by its kind alone, so that no nesting
 * is too deep to be told.
 */
export function formatValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'string') return JSON.stringify(clipped(value))
  return typeof value === 'number' || typeof value === 'boolean' || value === null
    ? String(value)
    : 'an object'
}

/** Long words are cut: a message is for reading. */
export const clipped = (word: string): string => (word.length > 60 ? `${word.slice(0, 60)}…` : word)
