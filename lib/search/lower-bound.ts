// Binary search in what is in order.

/**
 * The first place, of `length`, that does not come before what is looked for; `length` where all
 * do. `isBefore` says of a place whether it does, and may say so of none after one of which it does
 * not.
 */
export function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
