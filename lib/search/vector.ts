// Weights by term number, sorted and packed: a document's whole vocabulary in a few kilobytes.

/** Values by ascending id. */
export interface Vector {
  readonly ids: Int32Array
  readonly values: Float32Array
}

/** The vector of a map from id to value. */
export function buildVector(weights: ReadonlyMap<number, number>): Vector {
  const ids = Int32Array.from(weights.keys()).sort()
  return { ids, values: Float32Array.from(ids, (id) => weights.get(id)!) }
}

/** The value at an id, 0 where there is none. */
export function valueAt(vector: Vector, id: number): number {
  const { ids } = vector
  let low = 0
  let high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = ids[middle]!
    if (found === id) return vector.values[middle]!
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return 0
}
