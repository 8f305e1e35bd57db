// The search of the checker, in a thread of its own: it finds what it would find here, and where it
// finds nothing it is asked here.
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildLintContext } from '@/lib/lint/lint-context'
import { freshProgram } from '@/scripts/command/stage/programs.mjs'
import { searchableOf, searchEvidenceOf } from '@/scripts/check/search-evidence'
import { startSearching } from '@/scripts/check/search-thread'
import { site, wizards } from '../../articles/library'
import { policy, policyFiles } from '../../builders'
import { publishedDrafts, publishedPassages } from '../../lint/published-drafts'

const searchable = searchableOf(
  buildLintContext(publishedDrafts.slice(0, 9), policy, site, {
    ...{ wizards, today: '2026-11-27', policyFiles },
    passages: publishedPassages,
  }),
)
const here = searchEvidenceOf(searchable)
const ON_A_BUSY_MACHINE = 60_000
const titles = [...here.titles.values()]

test('a thread of the checker finds for each title what is found here', async () => {
  const program = path.resolve(await freshProgram('scripts/check/command.ts'))
  const articles = [...searchable.articles]
  const evidence = startSearching(program, { ...searchable, articles }, ON_A_BUSY_MACHINE)
  // What is asked here from now on is asked of nothing.
  articles.length = 0
  expect(evidence.titles).toEqual(here.titles)
  expect(titles.length).toBeGreaterThan(1)
  expect(titles.map(evidence.find)).toEqual(titles.map(here.find))
})

test('what a thread does not answer is asked here', () => {
  const evidence = startSearching(path.resolve('scripts/check/none.mjs'), searchable)
  expect(titles.map(evidence.find)).toEqual(titles.map(here.find))
})
