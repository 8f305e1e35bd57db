// The colours of the stylesheet, and how well one shows on another. Measured from the stylesheet
// itself, so that what is printed is what is used.

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A colour token: its value in each theme, as #rrggbb. */
export type ColourToken = Readonly<Record<Theme, string>>

/** Every colour token of a stylesheet by name, without its `--color-`. */
export function colourTokens(css: string): ReadonlyMap<string, ColourToken> {
  return new Map(
    [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }],
    ),
  )
}

/** Relative luminance of #rrggbb, WCAG 2.2: 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours (#rrggbb), WCAG 2.2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * What stands on what, and the least contrast it must have: 4.5 for words, 3 for the edges of
 * controls.
 */
export const pairs: readonly {
  readonly colour: string
  readonly ground: string
  readonly least: number
}[] = [
  ...['ink', 'muted', 'accent', 'yes', 'no', 'differ'].flatMap((colour) =>
    ['paper', 'surface'].map((ground) => ({ colour, ground, least: 4.5 })),
  ),
  // The column of the reader's own role, and the signs of answers.
  ...['ink', 'muted', 'yes', 'differ'].map((colour) => ({ colour, ground: 'tint', least: 4.5 })),
  { colour: 'yes', ground: 'yes-ground', least: 4.5 },
  { colour: 'differ', ground: 'differ-ground', least: 4.5 },
  { colour: 'ink', ground: 'mark', least: 4.5 },
  { colour: 'on-accent', ground: 'accent', least: 4.5 },
  { colour: 'paper', ground: 'pointer', least: 4.5 },
  { colour: 'pointer', ground: 'surface', least: 3 },
  ...['edge', 'accent', 'no'].map((colour) => ({ colour, ground: 'paper', least: 3 })),
]
