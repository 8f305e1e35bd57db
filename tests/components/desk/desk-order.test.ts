import { expect, test } from 'vitest'
import { deskOrder, fixesBehind, type Ordered } from '@/components/desk/symptoms/desk-order'

const article = (slug: string, score: number): Ordered => ({ kind: 'article', slug, score })
const fix = (slug: string, score: number): Ordered => ({ kind: 'wizard', slug, score })
const articlesOf = new Map([
  ['wrong-role', ['role-names', 'custom-role']],
  ['role-change', ['custom-role']],
  ['cannot-transfer', ['custom-role']],
])
const behind = (...ordered: readonly Ordered[]) => fixesBehind(ordered, articlesOf)

test('a guided fix stands before the first article that is its own', () => {
  const found = [article('hours', 1), article('role-names', 0.9), fix('wrong-role', 0.5)]
  expect(deskOrder(found, articlesOf).map(({ slug }) => slug)).toEqual([
    'hours',
    'wrong-role',
    'role-names',
  ])
})

test('where none is found, it is that of the first article, or of one about as good', () => {
  expect(behind(article('role-names', 0.5))).toEqual(['wrong-role'])
  expect(behind(article('permissions', 0.53), article('role-names', 0.51))).toEqual(['wrong-role'])
  expect(behind(article('permissions', 0.53), article('role-names', 0.4))).toEqual([])
  // Those of one article, at most two; and none where the search found one.
  expect(behind(article('custom-role', 0.5))).toEqual(['wrong-role', 'role-change'])
  expect(behind(article('role-names', 0.5), fix('role-change', 0.1))).toEqual([])
  expect(behind()).toEqual([])
})
