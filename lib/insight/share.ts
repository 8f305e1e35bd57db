// What a share of a few says of all: where it lies with 95 % certainty.
import type { Share } from './table'

const Z = 1.96

/**
 * The interval in which the true share lies with 95 % certainty, 0 to 1 (Wilson, "Probable
 * inference, the law of succession, and statistical inference", 1927); undefined of none.
 */
export function intervalOf({ part, whole }: Share): readonly [number, number] | undefined {
  if (whole === 0) return undefined
  const share = part / whole
  const spread = (Z * Z) / whole
  const middle = share + spread / 2
  const half = Z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))
  return [(middle - half) / (1 + spread), (middle + half) / (1 + spread)]
}

/** In words, the counts first: "3 of 10, 11 to 60 %". A share of none is "none". */
export function shareInWords(share: Share): string {
  const interval = intervalOf(share)
  if (!interval) return 'none'
  const [from, to] = interval.map((each) => Math.round(100 * each))
  return `${share.part} of ${share.whole}, ${from === to ? from : `${from} to ${to}`} %`
}
