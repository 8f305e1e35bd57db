// Numbers that look random and follow from a seed: the same on every run and on every machine. Not
// for secrets.

/** Numbers from 0 to below 1 (Mulberry32: Ettinger 2017). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Whole numbers from 0 to below `most`. */
export function randomBelow(seed: number): (most: number) => number {
  const random = randomFrom(seed)
  return (most) => Math.floor(random() * most)
}
