import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pauseAfter } from '@/components/search/type-ahead/pause'

describe('the pause before a search', () => {
  it('outlasts the rhythm of a burst, so that the burst is asked for once', () => {
    for (const rhythm of [20, 40, 79]) expect(pauseAfter(rhythm, 10)).toBeGreaterThan(rhythm)
  })
  it(
    'lets whoever types slowly be answered letter by letter on a fast line, and after ' +
      'the word on a slow one',
    () => {
      expect(pauseAfter(180, 20)).toBeLessThan(180)
      expect(pauseAfter(180, 600)).toBeGreaterThan(180)
    },
  )
  it('is hardly there for text that came at once', () => {
    expect(pauseAfter(0, 20)).toBe(pauseAfter(0, 5000))
    expect(pauseAfter(0, 20)).toBeLessThan(50)
  })
  it('is never longer than anyone notices beside the line itself', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        (rhythm, line) => pauseAfter(rhythm, line) <= Math.max(120, Math.min(line, 300)),
      ),
    )
  })
})
