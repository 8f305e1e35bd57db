// Plain objects as tables: only their own keys count, so that a name from outside such as
// "constructor" finds nothing.

/** The value under an own key; undefined where there is none. */
export const findOwn = <T>(
  table: Readonly<Record<string, T>>,
  key: string | null | undefined,
): T | undefined =>
  key !== null && key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

/**
 * The keys of a table that is written out in full. TypeScript says string[], since an object may
 * have more keys than its type; a constant has none.
 */
export const ownKeys = <Key extends string>(
  table: Readonly<Record<Key, unknown>>,
): readonly Key[] => Object.keys(table) as Key[]

/** Whether a value is an object with fields, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
