import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** Every colour token of the stylesheet as [light, dark]. */
const tokens = new Map([...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(a: string, b: string, theme: Theme): number {
  const [darker, lighter] = [luminance(tokens.get(a)![theme]), luminance(tokens.get(b)![theme])].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const words = ['ink', 'muted', 'accent', 'yes', 'no', 'differ'].flatMap((text) => ['paper', 'surface'].map((ground) => [text, ground] as const))
const onColour = [['ink', 'mark'], ['on-accent', 'accent']] as const
const controls = ['edge', 'accent', 'no'].map((edge) => [edge, 'paper'] as const)

test('the stylesheet has its colours as tokens for both themes', () => {
  expect([...tokens.keys()].sort()).toEqual(['accent', 'differ', 'edge', 'ink', 'line', 'mark', 'muted', 'no', 'on-accent', 'paper', 'surface', 'yes'])
})

test.each(themes.flatMap((theme) => [...words, ...onColour].map(([text, ground]) => [theme, text, ground] as const)))('in the %s theme %s on %s reads well', (theme, text, ground) => {
  expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5)
})

test.each(themes.flatMap((theme) => controls.map(([edge, ground]) => [theme, edge, ground] as const)))('in the %s theme a control edged in %s shows on %s', (theme, edge, ground) => {
  expect(contrast(edge, ground, theme)).toBeGreaterThanOrEqual(3)
})

test('colours appear nowhere but in the tokens', () => {
  const rules = css.slice(css.indexOf('/* ---- 2 Base'))
  expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi)).toBeNull()
})
