import { expect, test } from 'vitest'
import { newArticle } from '@/lib/lint/create/new-article'
import { toldAbout } from '../draft-article'

const path = 'content/articles/getting-help/why-is-it-so.mdx'
const written = newArticle('why-is-it-so', 'getting-help', '2026-11-30')

test(
  'a new article is sound but for what only its writer can fill in, and that is told ' +
    'line by line',
  () => {
    expect(toldAbout(written, path).map((told) => told.replace(/: .*|; .*/, ''))).toEqual([
      "3:1 [unfilled] 'summary' is still what `npm run new` wrote",
      "7:1 [aliases] 'aliases' has 0, expected at least 5",
      "10:1 [references] 'facts' is an empty list, expected at least one evidence id of " +
        'content/policy/evidence.yaml',
      '13:1 [unfilled] nothing stands below "What the words mean"',
      '15:1 [unfilled] nothing stands below "Before you start"',
      '20:1 [unfilled] "First step." is still what `npm run new` wrote',
      '23:1 [unfilled] nothing stands below "Check that it worked"',
      '27:1 [unfilled] "What the reader sees. What to do then." is still what `npm run new` wrote',
    ])
  },
)

test('once it is filled in, nothing is told', () => {
  const filled = written
    .replace(
      'The short answer in at most 50 words. It must stand alone.',
      'Because somebody changed it.',
    )
    .replace(
      'aliases: []',
      'aliases: [made up one, made up two, made up three, made up four, made up five]',
    )
    .replace('facts: []', 'facts: [PA-01]')
    .replace(/## What the words mean\n\n## Before you start\n\n/, '')
    .replace('First step.', 'Look.')
    .replace('## Check that it worked\n', '## Check that it worked\n\nIt is there.\n')
    .replace('**What the reader sees.** What to do then.', '**It is empty.** Wait.')
  expect(toldAbout(filled, path)).toEqual([])
})
