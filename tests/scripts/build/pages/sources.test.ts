import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleList } from '@/lib/articles/article-list'
import { readSources } from '@/scripts/build/pages/sources'
import type { Sources } from '@/server/pack/page-plan'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'sources-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}

describe('what the pages are made of', () => {
  const list = (digest: string, title = 'Add a user'): ArticleList => [
    {
      slug: 'add-a-user',
      document: 'articles/users/add-a-user.mdx',
      digest,
      title,
      summary: 'Open the users page.',
      category: 'users',
      audience: ['admin'],
      aliases: [],
      related: [],
      verified: '2026-11-23',
      facts: [],
    },
  ]

  const read = (articles: ArticleList): Sources => readSources(articles, folder)

  beforeEach(() => {
    write('.generated/policy.json', '{}')
    write('components/a.tsx', '')
  })

  test('a text is no part of the frame', () => {
    expect(read(list('2'))).toEqual({ ...read(list('1')), texts: { 'add-a-user': '2' } })
  })

  test.each([
    ['a title', () => undefined, 'Add somebody'],
    ['a policy row', () => write('.generated/policy.json', '{"roles":[]}'), 'Add a user'],
    ['a wizard', () => write('.generated/wizards.json', '[]'), 'Add a user'],
    ['the house', () => write('.generated/site.json', '{}'), 'Add a user'],
    ['a bundle of elements', () => write('.generated/assets.json', '{}'), 'Add a user'],
    ['a proof', () => write('.generated/proof.json', '{}'), 'Add a user'],
    ['a component', () => write('components/a.tsx', '// more'), 'Add a user'],
    ['a page', () => write('app/page.tsx', ''), 'Add a user'],
    ['a module of lib', () => write('lib/a.ts', ''), 'Add a user'],
    ['the seal', () => write('server/seal/a.ts', ''), 'Add a user'],
    ['a package', () => write('package-lock.json', '{}'), 'Add a user'],
    ['the configuration of Next', () => write('next.config.mjs', ''), 'Add a user'],
  ])('%s changes the frame', (_, change, title) => {
    const before = read(list('1'))
    change()
    expect(read(list('1', title)).frame).not.toBe(before.frame)
  })
})
