import { expect, test } from 'vitest'
import { changesNaming, lastChanged } from '@/lib/site/change'
import { buildFeed, changeId, jsonFeed } from '@/lib/site/feed'
import { checkContext } from '@/lib/lint/check-content'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policy } from '../builders'
import { site, wizards } from '../articles/library'

const changes = [
  {
    on: '2026-12-03',
    what: 'Reset is now in the menu.',
    pages: ['/articles/reset-permissions', '/roles'],
  },
  {
    on: '2026-12-01',
    what: 'New: how to reset permissions.',
    pages: ['/articles/reset-permissions'],
  },
  { on: '2026-11-23', what: 'The site opens.', pages: [] },
]

test('the changes of a page are those that name it', () => {
  expect(changesNaming(changes, '/articles/reset-permissions').map(({ on }) => on)).toEqual([
    '2026-12-03',
    '2026-12-01',
  ])
  expect(changesNaming(changes, '/fix')).toEqual([])
})

test('a page changed when a change last named it or when it was last checked', () => {
  expect(lastChanged(changes, '/roles')).toBe('2026-12-03')
  expect(lastChanged(changes, '/roles', '2026-12-24')).toBe('2026-12-24')
  expect(lastChanged(changes, '/articles/add-a-user', '2026-11-20')).toBe('2026-11-20')
})

test('a page that nothing names changed when the whole site last did', () => {
  expect(lastChanged(changes, '/fix')).toBe('2026-11-23')
  expect(lastChanged([], '/fix')).toBeUndefined()
})

test('a feed tells each change once, with the page it names', () => {
  const feed = buildFeed({ ...site, changes }, (url) => `Title of ${url}`)
  const { items } = JSON.parse(jsonFeed(feed)) as {
    items: { id: string; url: string; title: string }[]
  }
  expect(items.map(({ title }) => title)).toEqual(changes.map(({ what }) => what))
  expect(new Set(items.map(({ id }) => id)).size).toBe(changes.length)
  expect(items[1]?.url).toBe(`${site.siteUrl}/articles/reset-permissions`)
  expect(items[0]?.url).toBe(`${site.siteUrl}/changes#${changeId(changes[0]!, changes)}`)
  expect(feed.rss2()).toContain('<title><![CDATA[Reset is now in the menu.]]></title>')
})

test('a change out of order, of tomorrow, or of a page that does not exist is told', () => {
  const wrong = [
    { on: '2026-11-20', what: 'Older.', pages: [] },
    { on: '2026-11-30', what: 'Newer.', pages: ['/articles/nowhere', '/rolls'] },
  ]
  const context = buildLintContext(
    [],
    policy,
    { ...site, changes: wrong },
    { wizards, today: '2026-11-25', pages: ['/roles'] },
  )
  const messages = checkContext(context)
    .filter(({ file }) => file === 'content/site/changes.yaml')
    .map(({ message }) => message)
  expect(messages).toEqual([
    'the change of 2026-11-30 stands below that of 2026-11-20; the newest comes first',
    'the change of 2026-11-30 lies in the future; today is 2026-11-25',
    expect.stringMatching(
      /^the change of 2026-11-30: the link "\/articles\/nowhere" leads to nothing/,
    ),
    'the change of 2026-11-30: the link "/rolls" leads to nothing; did you mean "/roles"?',
  ])
})
