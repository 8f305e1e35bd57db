// Embeddings by cells, so that the nearest to a query are found without comparing all: an inverted
// file (Jegou, Douze & Schmid, "Product quantization for nearest neighbor search", 2011, its coarse
// quantizer alone). Near is told by the first part of embeddings. Up to 2,048 are one cell.
import { requireAt } from '@/lib/core/required'
import { float32At, int32At, int8At } from '@/lib/search/typed-arrays'
import { dotProducts, PARTS } from './dot-products'
import { toUnit } from './principal-component'
import { joinLists, type Lists } from './vector'
import { BYTE_SCALE } from './word-vectors'

/**
 * The centroid of each cell, one after the other and as long as an embedding, of which the first
 * part counts; and the numbers of the embeddings in each.
 */
export interface EmbeddingCells {
  readonly centroids: Int8Array
  readonly members: Lists
}

/** About how many embeddings are compared with a query, however many there are. */
export const COMPARED = 2048
/** Times the square root of their number: more cells find more, and take longer to build. */
const CELLS = 2
const SAMPLE_OF_A_CELL = 8
const ROUNDS = 3

function nearestCell(embedding: Int8Array, centroids: Int8Array): number {
  const products = dotProducts(centroids, embedding, 0)
  let nearest = 0
  for (let cell = 1; cell < products.length; cell++)
    if (int32At(products, cell) > int32At(products, nearest)) nearest = cell
  return nearest
}

// The mean of the first parts of the embeddings in each cell, scaled to the length that they have;
// a cell that none belongs to stays as it is.
function centroidsOf(
  sample: readonly Int8Array[],
  cells: readonly number[],
  before: Int8Array,
  length: number,
): Int8Array {
  const half = length / PARTS
  const sums = new Float32Array(before.length)
  sample.forEach((embedding, at) => {
    const start = requireAt(cells, at) * length
    for (let i = 0; i < half; i++)
      sums[start + i] = float32At(sums, start + i) + int8At(embedding, i)
  })
  const centroids = before.slice()
  for (let start = 0; start < sums.length; start += length) {
    const mean = toUnit(sums.subarray(start, start + half))
    if (mean.some((value) => value !== 0))
      centroids.set(
        mean.map((value) => Math.round(BYTE_SCALE * value)),
        start,
      )
  }
  return centroids
}

/**
 * Sorts embeddings, given one after the other with `length` bytes each, into twice as many cells as
 * the square root of their number, by k-means (Lloyd 1982) over a sample of 8 a cell. The same
 * embeddings give the same cells.
 */
export function buildCells(embeddings: Int8Array, length: number): EmbeddingCells {
  const count = length === 0 ? 0 : embeddings.length / length
  const at = (number: number): Int8Array =>
    embeddings.subarray(number * length, (number + 1) * length)
  if (count <= COMPARED)
    return {
      centroids: embeddings.slice(0, length),
      members: joinLists([Int32Array.from({ length: count }, (_, number) => number)]),
    }
  const cells = Math.round(CELLS * Math.sqrt(count))
  const every = Math.max(1, Math.floor(count / (cells * SAMPLE_OF_A_CELL)))
  const sample = Array.from({ length: Math.floor(count / every) }, (_, n) => at(n * every))
  const first = new Int8Array(cells * length)
  for (let cell = 0; cell < cells; cell++)
    first.set(requireAt(sample, Math.floor((cell * sample.length) / cells)), cell * length)
  let centroids: Int8Array = first
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = sample.map((embedding) => nearestCell(embedding, centroids))
    centroids = centroidsOf(sample, nearest, centroids, length)
  }
  const members: number[][] = Array.from({ length: cells }, () => [])
  for (let number = 0; number < count; number++)
    requireAt(members, nearestCell(at(number), centroids)).push(number)
  return { centroids, members: joinLists(members.map((numbers) => Int32Array.from(numbers))) }
}

/**
 * The numbers of at least 2,048 embeddings, or of all where there are fewer: those in the cells
 * nearest to one, the nearest cell first. How many of the nearest are among them is measured in
 * docs/decisions/0011.
 */
export function nearby({ centroids, members }: EmbeddingCells, embedding: Int8Array): Int32Array {
  const { starts, numbers } = members
  const products = dotProducts(centroids, embedding, 0)
  const cells = Array.from(products.keys()).sort(
    (a, b) => int32At(products, b) - int32At(products, a),
  )
  const found: Int32Array[] = []
  let count = 0
  for (const cell of cells) {
    const own = numbers.subarray(int32At(starts, cell), int32At(starts, cell + 1))
    found.push(own)
    count += own.length
    if (count >= COMPARED) break
  }
  return joinLists(found).numbers
}
