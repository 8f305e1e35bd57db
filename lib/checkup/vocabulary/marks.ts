// Ticks, crosses and other signs that stand in a cell for yes and no: data, not code. Written as
// code points, since many of them look alike or need a font.

/** Signs that are a yes wherever they stand. */
export const YES_MARKS: ReadonlySet<string> = new Set([
  ...['✓', '✔', '☑', '✅', '🗸', '🗹', '√', '🮱'],
  ...['🆗', '👍', '🟢', '🟩', '💚'],
])

/** Signs that are a no wherever they stand. */
export const NO_MARKS: ReadonlySet<string> = new Set([
  ...['✗', '✘', '✕', '✖', '❌', '❎', '🗴', '🗙'],
  ...['🚫', '⛔', '👎', '🔴', '🟥', '☐', '🗶'],
  ...['🛑'],
])

/**
 * Signs that mean yes in one list and no in another: decided by what else stands in the column.
 * `beside` are the signs and sides that decide; without one of them the sign is not read.
 */
export const RELATIVE_MARKS: Readonly<
  Record<string, readonly { readonly beside: readonly string[]; readonly means: 'yes' | 'no' }[]>
> = {
  x: [
    { beside: ['yes', '○', '◯'], means: 'no' },
    { beside: ['no'], means: 'yes' },
  ],
  '×': [
    { beside: ['yes', '○', '◯'], means: 'no' },
    { beside: ['no'], means: 'yes' },
  ],
  '☒': [
    { beside: ['yes'], means: 'no' },
    { beside: ['☐'], means: 'yes' },
  ],
  '○': [
    { beside: ['x', '×', '✗', '✘', '✕', '✖', '❌'], means: 'yes' },
    { beside: ['●', '◉', '⬤'], means: 'no' },
  ],
  '◯': [
    { beside: ['x', '×', '✗', '✘', '✕', '✖', '❌'], means: 'yes' },
    { beside: ['●', '◉', '⬤'], means: 'no' },
  ],
  '●': [{ beside: ['○', '◯'], means: 'yes' }],
  '◉': [{ beside: ['○', '◯'], means: 'yes' }],
  '⬤': [{ beside: ['○', '◯'], means: 'yes' }],
  '■': [{ beside: ['□'], means: 'yes' }],
  '□': [{ beside: ['■'], means: 'no' }],
  '⭕': [{ beside: ['x', '×', '✗', '✕', '✖', '❌'], means: 'yes' }],
}

/** Boxes and buttons made of signs, without their spaces. */
export const DRAWN: Readonly<Record<string, string>> = {
  '[x]': 'yes',
  '(x)': 'yes',
  '[*]': 'yes',
  '(*)': 'yes',
  '[✓]': 'yes',
  '[✔]': 'yes',
  '[v]': 'yes',
  '[]': 'no',
  '()': 'no',
  '[_]': 'no',
}
