import { expect, test } from 'vitest'
import { readSourceFiles } from '@/scripts/compile/read-source-files'
import { loadPolicy } from '@/lib/access/load'
import type { SourceFile } from '@/lib/access/source'
import { loadHouse } from '@/lib/content/load-house'
import { readFrontMatter } from '@/lib/content/read-front-matter'
import { checkContent } from '@/lib/editorial/check-content'
import { renameArticle } from '@/lib/editorial/rename'
import { wizards } from '../content/library'

const content = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
const applied = (from: string, to: string): SourceFile[] => {
  const changes = renameArticle(content, from, to)
  return content.map((file) => changes.find(({ was }) => was === file.path) ?? file)
}
const below = (files: readonly SourceFile[], folder: string) => files.filter(({ path }) => path.startsWith(`content/${folder}/`))

test('everything still leads somewhere after an article was renamed, and nothing names the old slug but its redirect', () => {
  const files = applied('change-a-users-role', 'give-another-role')
  const policy = loadPolicy(below(files, 'policy'))
  expect(checkContent([...below(files, 'articles'), ...below(files, 'shared')], policy, loadHouse(below(files, 'house')), { wizards, today: '2026-12-01' })).toEqual([])
  expect(policy.rules.map(({ article }) => article)).not.toContain('change-a-users-role')
  const lines = files.flatMap(({ path, text }) => text.split('\n').filter((line) => /(?<![a-z0-9-])change-a-users-role(?![a-z0-9-])/.test(line)).map((line) => `${path}: ${line.trim()}`))
  expect(lines).toEqual(['content/articles/roles-and-permissions/give-another-role.md: - change-a-users-role'])
})

test('an article without redirects gets one, and a second renaming keeps both', () => {
  const path = 'content/articles/getting-help/one.mdx'
  const [first] = renameArticle([{ path, text: '---\ntitle: T\n---\n\nSee [itself](/articles/one#a).\n' }], 'one', 'two')
  expect(first).toEqual({ was: path, path: 'content/articles/getting-help/two.mdx', text: '---\ntitle: T\nredirects: [one]\n---\n\nSee [itself](/articles/two#a).\n' })
  const [second] = renameArticle([first ?? { path, text: '' }], 'two', 'three')
  expect(second?.text).toContain('redirects: [one, two]')
  const [back] = renameArticle([second ?? { path, text: '' }], 'three', 'one')
  expect(back?.text).toContain('redirects: [two, three]')
})

test('a longer slug that begins alike is left alone', () => {
  const other = { path: 'content/articles/getting-help/other.mdx', text: '---\nrelated: [one-more, one]\n---\n[a](/articles/one-more) [b](/articles/one)\n' }
  const changes = renameArticle([{ path: 'content/articles/getting-help/one.mdx', text: '---\ntitle: T\n---\n' }, other], 'one', 'two')
  expect(changes[1]?.text).toBe('---\nrelated: [one-more, two]\n---\n[a](/articles/one-more) [b](/articles/two)\n')
})

test.each([
  ['no-such-article', 'new-slug', 'there is no article "no-such-article"'],
  ['add-a-user', 'edit-a-user', '"edit-a-user" is already the slug of content/articles/users-and-pro-licences/edit-a-user.md'],
  ['add-a-user', 'Add User', '"Add User" is not a slug'],
])('%s to %s is refused', (from, to, message) => {
  expect(() => renameArticle(content, from, to)).toThrow(message)
})

test('the redirect is one that front matter accepts', () => {
  const renamed = renameArticle(content, 'add-a-user', 'invite-a-user').find(({ path }) => path.endsWith('/invite-a-user.md'))
  expect(readFrontMatter(renamed?.text ?? '').data?.redirects).toContain('add-a-user')
})
