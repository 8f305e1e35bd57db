import { expect, test } from 'vitest'
import { articleMarkdown } from '@/lib/markdown/markdown'
import { parseTree } from '@/lib/markdown/syntax/parse'

const frame = {
  title: 'Codes',
  summary: 'Dial it.',
  verified: '2026-11-23',
  related: [{ title: 'Add a user', url: '/articles/add-a-user' }],
}
const exported = (text: string): string => {
  const { tree } = parseTree(text)
  if (!tree) throw new Error('the text cannot be read')
  return articleMarkdown(tree, frame, 'https://help.example')
}

test.each([
  ['See [it](/articles/pro-users).', 'See [it](https://help.example/articles/pro-users).'],
  ['See [it][r].\n\n[r]: /articles/pro-users', '[r]: https://help.example/articles/pro-users'],
  ['![A list](/figures/list.png)', '![A list](https://help.example/figures/list.png)'],
  ['See [below](#steps).', 'See [below](#steps).'],
  ['Write `[x](/y)`.', 'Write `[x](/y)`.'],
])('%s: what leads to another page names the site, and code stays as it is', (text, line) => {
  expect(exported(text).split('\n')).toContain(line)
})

test('related pages name the site', () => {
  expect(exported('Text.')).toContain('- [Add a user](https://help.example/articles/add-a-user)\n')
})
