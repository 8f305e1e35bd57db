import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { sectionsOf } from '@/lib/markdown/sections'

const read = (text: string) => sectionsOf(unified().use(remarkParse).use(remarkGfm).parse(text))

test('a row of a table is a line that can be read, since a search may quote it', () => {
  expect(
    read('| Action | Owner | Manager |\n|---|---|---|\n| Delete | Full | No |\n| Alone |')[0]?.text,
  ).toBe('Action: Owner, Manager.\nDelete: Full, No.\nAlone.')
})
