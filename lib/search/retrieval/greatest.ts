// The documents with the greatest numbers, of many with one each.
import { float64At, int32At, uint16At } from '@/lib/search/typed-arrays'

/** So fine are numbers told apart before they are compared. */
const STEPS = 1000

function greatestOf(values: Float64Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

/**
 * The documents of at most `count` values above 0, those of the greatest, the greatest first.
 * Values are counted by size: only those that are taken, and those about as great as the last, are
 * compared.
 */
export function greatest(values: Float64Array, count: number): readonly number[] {
  const most = greatestOf(values)
  if (most === 0) return []
  const sizes = new Uint16Array(values.length)
  const counts = new Int32Array(STEPS + 1)
  for (let document = 0; document < values.length; document++) {
    const value = float64At(values, document)
    // Rounding can take the greatest a little above the last step.
    const size = value > 0 ? Math.min(STEPS, Math.ceil((STEPS * value) / most)) : 0
    sizes[document] = size
    counts[size] = int32At(counts, size) + 1
  }
  let last = STEPS
  let taken = int32At(counts, last)
  while (taken < count && last > 1) taken += int32At(counts, --last)
  const best: number[] = []
  const alike: number[] = []
  for (let document = 0; document < sizes.length; document++) {
    const size = uint16At(sizes, document)
    if (size > last) best.push(document)
    else if (size === last) alike.push(document)
  }
  const byValue = (a: number, b: number): number => float64At(values, b) - float64At(values, a)
  return [...best.sort(byValue), ...alike.sort(byValue).slice(0, count - best.length)]
}
