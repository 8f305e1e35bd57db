// What many vectors have most in common. It says how texts are written, not what they say, and is
// taken away (Mu & Viswanath, "All-but-the-Top", 2018).
import { float32At } from '@/lib/search/typed-arrays'

const ROUNDS = 20

/** The scalar product of two vectors of one length. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += float32At(a, i) * float32At(b, i)
  return sum
}

/** Scales a vector to length 1, in place; one of length 0 stays. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector))
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] = float32At(vector, i) / length
  return vector
}

/** Adds `share` times a vector to another, in place. */
export function addTo(sum: Float32Array, vector: Float32Array, share: number): Float32Array {
  for (let i = 0; i < sum.length; i++) sum[i] = float32At(sum, i) + share * float32At(vector, i)
  return sum
}

/** Takes the part along a direction of length 1 out of a vector, in place. */
export function without(vector: Float32Array, direction: Float32Array): Float32Array {
  return addTo(vector, direction, -dot(vector, direction))
}

/**
 * The first principal direction of vectors, of length 1, by power iteration from a fixed start;
 * zero when there are no vectors.
 */
export function firstPrincipalComponent(
  vectors: readonly Float32Array[],
  dimensions: number,
): Float32Array {
  let direction = toUnit(Float32Array.from({ length: dimensions }, (_, at) => Math.sin(at + 1)))
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float32Array(dimensions)
    for (const vector of vectors) addTo(next, vector, dot(vector, direction))
    direction = toUnit(next)
  }
  return direction
}
