// Ticks, crosses and other signs that stand in a cell for yes and no: data, not code. Written as
// code points, since many of them look alike or need a font.

/** Signs that are a yes wherever they stand. */
export const YES_MARKS: ReadonlySet<string> = new Set([
  ...['\u2713', '\u2714', '\u2611', '\u2705', '\u{1f5f8}', '\u{1f5f9}', '\u221a', '\u{1fbb1}'],
  ...['\u{1f197}', '\u{1f44d}', '\u{1f7e2}', '\u{1f7e9}', '\u{1f49a}'],
])

/** Signs that are a no wherever they stand. */
export const NO_MARKS: ReadonlySet<string> = new Set([
  ...['\u2717', '\u2718', '\u2715', '\u2716', '\u274c', '\u274e', '\u{1f5f4}', '\u{1f5d9}'],
  ...['\u{1f6ab}', '\u26d4', '\u{1f44e}', '\u{1f534}', '\u{1f7e5}', '\u2610', '\u{1f5f6}'],
  ...['\u{1f6d1}'],
])

/**
 * Signs that mean yes in one list and no in another: decided by what else stands in the column.
 * `beside` are the signs and sides that decide; without one of them the sign is not read.
 */
export const RELATIVE_MARKS: Readonly<
  Record<string, readonly { readonly beside: readonly string[]; readonly means: 'yes' | 'no' }[]>
> = {
  x: [
    { beside: ['yes', '\u25cb', '\u25ef'], means: 'no' },
    { beside: ['no'], means: 'yes' },
  ],
  '\u00d7': [
    { beside: ['yes', '\u25cb', '\u25ef'], means: 'no' },
    { beside: ['no'], means: 'yes' },
  ],
  '\u2612': [
    { beside: ['yes'], means: 'no' },
    { beside: ['\u2610'], means: 'yes' },
  ],
  '\u25cb': [
    { beside: ['x', '\u00d7', '\u2717', '\u2718', '\u2715', '\u2716', '\u274c'], means: 'yes' },
    { beside: ['\u25cf', '\u25c9', '\u2b24'], means: 'no' },
  ],
  '\u25ef': [
    { beside: ['x', '\u00d7', '\u2717', '\u2718', '\u2715', '\u2716', '\u274c'], means: 'yes' },
    { beside: ['\u25cf', '\u25c9', '\u2b24'], means: 'no' },
  ],
  '\u25cf': [{ beside: ['\u25cb', '\u25ef'], means: 'yes' }],
  '\u25c9': [{ beside: ['\u25cb', '\u25ef'], means: 'yes' }],
  '\u2b24': [{ beside: ['\u25cb', '\u25ef'], means: 'yes' }],
  '\u25a0': [{ beside: ['\u25a1'], means: 'yes' }],
  '\u25a1': [{ beside: ['\u25a0'], means: 'no' }],
  '\u2b55': [{ beside: ['x', '\u00d7', '\u2717', '\u2715', '\u2716', '\u274c'], means: 'yes' }],
}

/** Boxes and buttons made of signs, without their spaces. */
export const DRAWN: Readonly<Record<string, string>> = {
  '[x]': 'yes',
  '(x)': 'yes',
  '[*]': 'yes',
  '(*)': 'yes',
  '[\u2713]': 'yes',
  '[\u2714]': 'yes',
  '[v]': 'yes',
  '[]': 'no',
  '()': 'no',
  '[_]': 'no',
}
