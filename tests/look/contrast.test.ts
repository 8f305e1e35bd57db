import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colourTokens, contrast, pairs, themes } from '@/components/styleguide/contrast'

const css = readFileSync('app/tokens.css', 'utf8')
const tokens = colourTokens(css)

test('the stylesheet has its colours as tokens for both themes', () => {
  expect([...tokens.keys()].sort()).toEqual([
    'accent',
    'card',
    'deep',
    'differ',
    'differ-ground',
    'edge',
    'ink',
    'line',
    'mark',
    'muted',
    'no',
    'on-accent',
    'on-deep',
    'paper',
    'pointer',
    'spark',
    'surface',
    'tint',
    'yes',
    'yes-ground',
  ])
})

test('contrast is measured as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#ffffff', '#ffffff')).toBe(1)
  expect(contrast('#777777', '#ffffff').toFixed(2)).toBe('4.48')
})

test.each(
  themes.flatMap((theme) =>
    pairs.map(({ colour, ground, least }) => [theme, colour, ground, least] as const),
  ),
)('in the %s theme %s on %s has a contrast of at least %d', (theme, colour, ground, least) => {
  expect(contrast(tokens.get(colour)![theme], tokens.get(ground)![theme])).toBeGreaterThanOrEqual(
    least,
  )
})

test('colours appear nowhere but in the tokens', () => {
  for (const file of ['globals', 'print', 'reader', 'check-up', 'desk'])
    expect(
      readFileSync(`app/${file}.css`, 'utf8').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi),
      file,
    ).toBeNull()
})
