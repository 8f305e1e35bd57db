// What must be there, taken from a list or a map: an error names what was looked for, where an
// assertion would go on with undefined. What may be missing is looked up as `list[at]` and `get`.

type Present = NonNullable<unknown>

/** The item at a place, from 0. Throws RangeError where the list has none. */
export function requireAt<T extends Present>(items: readonly T[], at: number): T {
  const item = items[at]
  if (item === undefined) throw new RangeError(`a list of ${items.length} has nothing at ${at}`)
  return item
}

/** The value under a key. Throws RangeError where the map has none. */
export function requireKey<Key, T extends Present>(map: ReadonlyMap<Key, T>, key: Key): T {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`a map of ${map.size} has no ${String(key)}`)
  return value
}
