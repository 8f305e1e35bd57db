import { describe, expect, test } from 'vitest'
import { deskOrder } from '@/components/desk/symptoms/desk-order'
import { articlesOfSymptom } from '@/components/desk/symptoms/symptom-articles'
import { articles } from '@/lib/articles/collection'
import { policy } from '@/lib/policy/published'
import { siteIndex } from '@/lib/search/results/published'
import { search } from '@/lib/search/results/search'
import { linesOf } from './judged'

const index = siteIndex()
const articlesOf = new Map(
  policy.symptoms.map((symptom) => [symptom.id, articlesOfSymptom(symptom, articles())]),
)
const callers = linesOf('callers.tsv')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([half = '', phrase = '', slugs = '']) => ({ half, phrase, slugs: slugs.split(' ') }))

describe.each(['tuned', 'held'])('what callers say, the half %s', (half) => {
  const rows = callers.filter((row) => row.half === half)
  test('finds a right symptom or article first nine times in ten', () => {
    const missed = rows.flatMap(({ phrase, slugs }) => {
      const [first] = deskOrder(search(index, { q: phrase }).results, articlesOf)
      return first && slugs.includes(first.slug)
        ? []
        : [`${phrase} -> ${first?.slug ?? 'nothing'}, wanted ${slugs.join(' or ')}`]
    })
    expect(rows.length).toBeGreaterThan(50)
    expect(missed.length / rows.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
