import { expect, test } from 'vitest'
import { coverageTables, type CoveringArticle } from '@/lib/insight/coverage'
import { policy } from '@/lib/policy/published'
import { requireAt } from '@/lib/core/required'
import type { Policy } from '@/lib/policy/policy'

const article = (given: Partial<CoveringArticle> & { slug: string }): CoveringArticle => ({
  ...{ wizard: undefined, facts: [], verified: '2026-11-01' },
  review: { age: 29, every: 180, owner: 'Support' },
  ...given,
})
const tableOf = (id: string, articles: readonly CoveringArticle[], of: Policy = policy) => {
  const found = coverageTables(of, articles, (text) => text).find((table) => table.id === id)
  return found?.rows ?? []
}

test('what no article explains is told, and nothing where each is explained', () => {
  // What no article explains yet is told, too, and is not what this is about.
  const explained: Policy = {
    ...policy,
    rules: policy.rules.filter((row) => row.article !== undefined),
    symptoms: policy.symptoms.map((row) => ({
      ...row,
      causes: row.causes.filter((cause) => cause.article !== undefined),
    })),
  }
  const slugs = [
    ...explained.rules.map((row) => row.article),
    ...explained.symptoms.flatMap(({ causes }) => causes.map((cause) => cause.article)),
  ].filter((slug) => slug !== undefined)
  const wizards = policy.symptoms.map(({ id }) => article({ slug: `to-${id}`, wizard: id }))
  const all = [...new Set(slugs)].map((slug) => article({ slug }))
  expect(tableOf('uncovered', [...all, ...wizards], explained)).toEqual([])
  const [first, ...others] = wizards
  const [gone] = all
  const missing = tableOf('uncovered', [...all.slice(1), ...others], explained)
  expect(missing[0]?.slice(0, 2)).toEqual(['symptom', first?.wizard])
  // Every rule and cause that named the article that is gone, and no other.
  const named =
    explained.rules.filter((row) => row.article === gone?.slug).length +
    explained.symptoms.flatMap((row) => row.causes).filter((row) => row.article === gone?.slug)
      .length
  expect(named).toBeGreaterThan(0)
  expect(missing).toHaveLength(1 + named)
})

test('articles are late from the day after they are to be checked, the latest first', () => {
  const late = (slug: string, age: number) =>
    article({ slug, verified: '2026-01-01', review: { age, every: 90, owner: 'Asha' } })
  expect(tableOf('stale', [late('a', 90), late('b', 91), late('c', 200)])).toEqual([
    ['c', '2026-01-01', 90, 110, 'Asha'],
    ['b', '2026-01-01', 90, 1, 'Asha'],
  ])
})

test('what sources dispute is told with the articles that rest on it', () => {
  const rows = policy.evidence.filter(({ mark }) => mark === 'disputed')
  const permissions = policy.permissions.filter(
    ({ mark, disputed }) => mark === 'disputed' || disputed.length > 0,
  )
  const { id, says } = requireAt(rows, 0)
  const disputed = tableOf('disputed', [article({ slug: 'a', facts: [id] })])
  expect(disputed).toHaveLength(rows.length + permissions.length)
  expect(disputed[0]).toEqual(['fact', id, says, 1])
})
