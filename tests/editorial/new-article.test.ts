import { expect, test } from 'vitest'
import { newArticle } from '@/lib/editorial/new-article'
import { toldAbout } from './draft-article'

test('a new article is sound, and the checker says what only its writer can fill in', () => {
  const told = toldAbout(newArticle('why-is-it-so', 'getting-help', '2026-11-30'), 'content/articles/getting-help/why-is-it-so.md')
  expect(told).toHaveLength(1)
  expect(told[0]).toContain("[front-matter] 'facts' is an empty list, expected at least one evidence id")
  const filled = newArticle('why-is-it-so', 'getting-help', '2026-11-30').replace('facts: []', 'facts: [PA-01]')
  expect(toldAbout(filled, 'content/articles/getting-help/why-is-it-so.md')).toEqual([expect.stringContaining("[aliases] 'aliases' has 0, expected at least 5")])
})
