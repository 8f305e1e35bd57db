import { describe, expect, test } from 'vitest'
import { blankFrontMatter, splitFrontMatter } from '@/lib/core/front-matter'

describe.each(['\n', '\r\n'])('with lines that end in %j', (end) => {
  const file = (...lines: readonly string[]) => lines.join(end)

  test('a file is cut at its two lines, and every offset is that of the file', () => {
    const text = file('---', 'title: One --- two', '---', '', '## Steps', '---')
    const split = splitFrontMatter(text)
    if (split.kind !== 'found') throw new Error(split.kind)
    expect(split.yaml).toBe(`title: One --- two${end}`)
    expect(split.body).toBe(file('', '## Steps', '---'))
    expect(text.slice(split.yamlStart).startsWith('title')).toBe(true)
    expect(text.slice(split.bodyStart)).toBe(split.body)
  })

  test('blanked, the rest stands where it stood', () => {
    const text = file('---', 'title: ## no heading', '---', '## Steps')
    const blank = blankFrontMatter(text)
    expect(blank.length).toBe(text.length)
    expect(blank.indexOf('## Steps')).toBe(text.indexOf('## Steps'))
    expect(blank.trim()).toBe('## Steps')
  })

  test('empty front matter is front matter', () => {
    expect(splitFrontMatter(file('---', '---', 'Text.'))).toMatchObject({ yaml: '', body: 'Text.' })
  })
})

test('without a line at the top, or one that closes, there is none', () => {
  expect(splitFrontMatter('## Steps\n---\n---\n')).toEqual({ kind: 'missing' })
  expect(splitFrontMatter('---\ntitle: One\n')).toEqual({ kind: 'unclosed' })
  expect(splitFrontMatter('---- \ntitle: One\n---\n')).toEqual({ kind: 'missing' })
  expect(blankFrontMatter('---\ntitle: One\n')).toBe('---\ntitle: One\n')
})
