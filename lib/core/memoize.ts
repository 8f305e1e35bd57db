// A value computed once for each key.

interface Store<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

/**
 * The value stored under the key, built and stored when there is none yet. The store is a Map or a
 * WeakMap; undefined cannot be stored.
 */
export function memoize<Key, Value>(store: Store<Key, Value>, key: Key, build: () => Value): Value {
  const found = store.get(key)
  if (found !== undefined) return found
  const built = build()
  store.set(key, built)
  return built
}

/**
 * The same where keys may come without end: a store that holds `most` is emptied before one more is
 * put into it.
 */
export function memoizeSome<Key, Value>(
  store: Map<Key, Value>,
  key: Key,
  most: number,
  build: () => Value,
): Value {
  if (store.size >= most && !store.has(key)) store.clear()
  return memoize(store, key, build)
}
