import { describe, expect, test } from 'vitest'
import { compileArticle } from '@/lib/articles/compile-article'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { standInFor } from '@/lib/articles/stand-in'

const path = 'content/articles/getting-help/a-new-one.mdx'
const DAY = '2026-11-23'
const standIn = (text: string, isReadable = false): string =>
  standInFor({ path, text }, isReadable, DAY)

describe('what there is of an unfinished article can be shown', () => {
  test.each([
    '',
    'Only words.',
    '---\ntitle: a: b\n---\nWords.',
    '---\ntitle: Unclosed',
    '---\n- a list\n---\n',
    '---\ntitle: [1, 2]\naudience: nobody\nverified: soon\nodd: true\n---\n',
    '---\na: &a [*a]\n---\n',
    '---\ntitle: One\n---\n```\nopen fence ````` and {code} <Tag',
    '---\r\ntitle: One\r\n---\r\n:::note\r\n',
  ])('%j', (text) => {
    const shown = standIn(text)
    expect(readFrontMatter(shown).diagnostics).toEqual([])
    expect(() => compileArticle(path, shown, new Map())).not.toThrow()
  })
})

test('it keeps every field that is right, and the text', () => {
  const shown = standIn(
    '---\ntitle: "Who may: all"\naliases: 5\ndraft: true\n---\n\nSome *words*.\n',
    true,
  )
  expect(readFrontMatter(shown).data).toEqual({
    title: 'Who may: all',
    summary: 'This article has no summary yet.',
    category: 'getting-help',
    audience: ['customer'],
    aliases: [],
    related: [],
    verified: DAY,
    facts: [],
    draft: true,
  })
  expect(shown).toMatch(/---\n\n\nSome \*words\*\.\n$/)
})

test('one without a title is named after its file', () => {
  expect(readFrontMatter(standIn('')).data?.title).toBe('A new one')
})
