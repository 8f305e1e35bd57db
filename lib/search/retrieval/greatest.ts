// The documents with the greatest numbers, of many with one each.

/** So fine are numbers told apart before they are compared. */
const STEPS = 1000

function greatestOf(values: Float64Array): number {
  let most = 0
  for (let document = 0; document < values.length; document++)
    if (values[document]! > most) most = values[document]!
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
    const size = values[document]! > 0 ? Math.ceil((STEPS * values[document]!) / most) : 0
    sizes[document] = size
    counts[size]!++
  }
  let last = STEPS
  for (let taken = counts[last]!; taken < count && last > 1; taken += counts[last]!) last--
  const best: number[] = []
  const alike: number[] = []
  for (let document = 0; document < sizes.length; document++) {
    if (sizes[document]! > last) best.push(document)
    else if (sizes[document] === last) alike.push(document)
  }
  const byValue = (a: number, b: number): number => values[b]! - values[a]!
  return [...best.sort(byValue), ...alike.sort(byValue).slice(0, count - best.length)]
}
