// When a process that died is replaced: at once where that is rare, later and later where each dies
// soon.

const SHORTEST = 100
const LONGEST = 10_000
/** A process that lived so long died of something else than its beginning, in milliseconds. */
const LONG_LIFE = 60_000

/** Says how long to wait before each replacement, given how long who died lived; milliseconds. */
export function createBackOff(): (lived: number) => number {
  let early = 0
  return (lived) => {
    early = lived >= LONG_LIFE ? 0 : early + 1
    return Math.min(SHORTEST * 2 ** Math.max(0, early - 1), LONGEST)
  }
}
