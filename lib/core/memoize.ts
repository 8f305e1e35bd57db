// A value worked out once per key and kept.

interface Store<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}

/**
 * The value kept under the key; built and kept when there is none yet. Takes a Map or a WeakMap.
 */
export function memoize<Key, Value>(store: Store<Key, Value>, key: Key, build: () => Value): Value {
  const found = store.get(key)
  if (found !== undefined) return found
  const built = build()
  store.set(key, built)
  return built
}
