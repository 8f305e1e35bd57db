import { describe, expect, test } from 'vitest'
import { deskOrder } from '@/components/desk/symptoms/desk-order'
import { search } from '@/lib/search/results/search'
import { frozenArticlesOf, frozenIndex } from './frozen/site'
import { linesOf } from './judged'

const callers = linesOf('callers.tsv')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([half = '', phrase = '', slugs = '']) => ({ half, phrase, slugs: slugs.split(' ') }))

describe.each(['tuned', 'held'])('what callers say, the half %s', (half) => {
  const rows = callers.filter((row) => row.half === half)
  test('finds a right symptom or article first nine times in ten', () => {
    const missed = rows.flatMap(({ phrase, slugs }) => {
      const [first] = deskOrder(search(frozenIndex, { q: phrase }).results, frozenArticlesOf)
      return first && slugs.includes(first.slug)
        ? []
        : [`${phrase} -> ${first?.slug ?? 'nothing'}, wanted ${slugs.join(' or ')}`]
    })
    expect(rows.length).toBeGreaterThan(50)
    expect(missed.length / rows.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
