import { describe, expect, test } from 'vitest'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { loadPolicy } from '@/lib/policy/load'
import type { SourceFile } from '@/lib/core/yaml'
import { loadSite } from '@/lib/site/load'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { checkContent } from '@/lib/lint/check-content'
import { rename, renameArticle } from '@/lib/lint/rename/rename'
import { wizards } from '../../articles/library'

const content = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
const applied = (from: string, to: string): SourceFile[] => {
  const changes = renameArticle(content, from, to)
  return content.map((file) => changes.find(({ was }) => was === file.path) ?? file)
}
const below = (files: readonly SourceFile[], folder: string) =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`))

test(
  'everything still leads somewhere after an article was renamed, and nothing names ' +
    'the old slug but its redirect',
  { timeout: 60_000 },
  () => {
    const files = applied('change-a-users-role', 'give-another-role')
    const policy = loadPolicy(below(files, 'policy'))
    expect(
      checkContent(
        [...below(files, 'articles'), ...below(files, 'shared')],
        policy,
        loadSite(below(files, 'site')),
        { wizards, today: '2026-12-01' },
      ),
    ).toEqual([])
    expect(policy.rules.map(({ article }) => article)).not.toContain('change-a-users-role')
    const lines = files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /(?<![a-z0-9-])change-a-users-role(?![a-z0-9-])/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(lines).toEqual([
      'content/articles/roles-and-permissions/give-another-role.mdx: - change-a-users-role',
    ])
  },
)

test('an article without redirects gets one, and a second renaming keeps both', () => {
  const path = 'content/articles/getting-help/one.mdx'
  const [first] = renameArticle(
    [{ path, text: '---\ntitle: T\n---\n\nSee [itself](/articles/one#a).\n' }],
    'one',
    'two',
  )
  expect(first).toEqual({
    was: path,
    path: 'content/articles/getting-help/two.mdx',
    text: '---\ntitle: T\nredirects: [one]\n---\n\nSee [itself](/articles/two#a).\n',
  })
  const [second] = renameArticle([first ?? { path, text: '' }], 'two', 'three')
  expect(second?.text).toContain('redirects: [one, two]')
  const [back] = renameArticle([second ?? { path, text: '' }], 'three', 'one')
  expect(back?.text).toContain('redirects: [two, three]')
})

test('a longer slug that begins alike is left alone', () => {
  const other = {
    path: 'content/articles/getting-help/other.mdx',
    text: '---\nrelated: [one-more, one]\n---\n[a](/articles/one-more) [b](/articles/one)\n',
  }
  const changes = renameArticle(
    [{ path: 'content/articles/getting-help/one.mdx', text: '---\ntitle: T\n---\n' }, other],
    'one',
    'two',
  )
  expect(changes[1]?.text).toBe(
    '---\nrelated: [one-more, two]\n---\n[a](/articles/one-more) [b](/articles/two)\n',
  )
})

test.each([
  ['no-such-article', 'new-slug', 'there is no article "no-such-article"'],
  [
    'add-a-user',
    'edit-a-user',
    '"edit-a-user" is already the slug of content/articles/users-and-pro-licences/edit-a-user.mdx',
  ],
  ['add-a-user', 'Add User', '"Add User" is not a slug'],
])('%s to %s is refused', (from, to, message) => {
  expect(() => renameArticle(content, from, to)).toThrow(message)
})

test('the redirect is one that front matter accepts', () => {
  const renamed = renameArticle(content, 'add-a-user', 'invite-a-user').find(({ path }) =>
    path.endsWith('/invite-a-user.mdx'),
  )
  expect(readFrontMatter(renamed?.text ?? '').data?.redirects).toContain('add-a-user')
})

describe('a heading that was reworded', () => {
  const path = 'content/articles/getting-help/one.mdx'
  const files = [
    {
      path,
      text:
        '---\ntitle: T\nanchors: {ancient: first-steps}\n---\n\n## What to do\n\nSee ' +
        '[above](#first-steps), [there](/articles/one#first-steps).\n',
    },
    {
      path: 'content/wizards/some.md',
      text:
        '---\ntitle: T\n---\n\n[a](/articles/one#first-steps) ' +
        '[b](/articles/one#first-steps-b) [c](/articles/one)\n',
    },
    { path: 'content/site/support.yaml', text: 'never: "[a](/articles/one#first-steps)"\n' },
  ]
  const renamed = rename(files, 'one#first-steps', 'one#what-to-do')

  test('keeps its old addresses, and every link to it is mended', () => {
    expect(renamed.map(({ text }) => text)).toEqual([
      '---\ntitle: T\nanchors: {ancient: what-to-do, first-steps: what-to-do}\n---\n\n' +
        '## What to do\n\nSee [above](#what-to-do), [there](/articles/one#what-to-do).\n',
      '---\ntitle: T\n---\n\n[a](/articles/one#what-to-do) ' +
        '[b](/articles/one#first-steps-b) [c](/articles/one)\n',
      'never: "[a](/articles/one#what-to-do)"\n',
    ])
    expect(
      readFrontMatter(renamed[0]?.text ?? '').diagnostics.filter(({ message }) =>
        message.includes('anchors'),
      ),
    ).toEqual([])
  })

  test.each([
    [
      'one#ancient',
      'one#no-such',
      '"no-such" is no heading of content/articles/getting-help/one.mdx; did you mean',
    ],
    [
      'one#what-to-do',
      'one#new',
      '"what-to-do" is still the address of a heading of ' +
        'content/articles/getting-help/one.mdx: reword that heading first',
    ],
    ['one#ancient', 'two#what-to-do', 'a heading stays in its article'],
    ['no#ancient', 'no#what-to-do', 'there is no article "no"'],
  ])('%s to %s is refused', (from, to, message) => {
    expect(() => rename(files, from, to)).toThrow(message)
  })
})

test('a move to another category keeps the address', () => {
  const changes = rename(content, 'add-a-user', 'getting-help/add-a-user')
  expect(changes.map(({ was, path }) => [was, path])).toEqual([
    [
      'content/articles/users-and-pro-licences/add-a-user.mdx',
      'content/articles/getting-help/add-a-user.mdx',
    ],
  ])
  expect(readFrontMatter(changes[0]?.text ?? '').data).toMatchObject({ category: 'getting-help' })
  expect(() => rename(content, 'add-a-user', 'geting-help/add-a-user')).toThrow(
    'there is no category "geting-help"; did you mean "getting-help"?',
  )
})

test.each(['cannot-enable-pro', '/fix/user-not-ringing', 'content/wizards/user-not-ringing.md'])(
  'the wizard %s keeps its name, and the refusal says why',
  (name) => {
    expect(() => rename(content, name, 'another')).toThrow(
      'is a symptom and no article; npm run rename symptom',
    )
  },
)
