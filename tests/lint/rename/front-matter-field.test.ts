// A field of front matter written anew: nothing else in the text changes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { withField } from '@/lib/lint/rename/front-matter-field'

const TEXT = `---
# what it is
title: A title # said by Asha
summary: >-
  Words that are
  folded.
aliases: [one, two]
related:
  - first
  - second
draft: true
---

title: not this one
`
const fieldsOf = (text: string): unknown => {
  const split = splitFrontMatter(text)
  return split.kind === 'found' ? parse(split.yaml) : undefined
}

describe('what was there stays as it was laid out', () => {
  test.each([
    ['title', 'Another: one', 'title: A title #', 'title: "Another: one" #'],
    ['summary', 'Other words.', '  Words that are\n  folded.\n', '  Other words.\n'],
    ['summary', ' ', '>-\n  Words that are\n  folded.\n', '" "\n'],
    ['aliases', ['one', 'three, four'], '[one, two]', '[one, "three, four"]'],
    ['related', ['second'], '  - first\n  - second\n', '  - second\n'],
    ['draft', false, 'draft: true', 'draft: false'],
    ['draft', undefined, 'draft: true\n', ''],
    ['related', undefined, 'related:\n  - first\n  - second\n', ''],
    ['title', undefined, 'title: A title # said by Asha\n', ''],
    ['owner', 'Asha', 'draft: true\n', 'draft: true\nowner: Asha\n'],
    ['owner', undefined, '', ''],
  ] as const)('%s becomes %j', (field, value, was, is) => {
    expect(withField(TEXT, field, value)).toBe(TEXT.replace(was, is))
  })
})

test('a field that has nothing behind its colon is filled', () => {
  expect(withField('---\ntitle:\nowner: x\n---\n', 'title', 'T')).toBe(
    '---\ntitle: T\nowner: x\n---\n',
  )
})

test('front matter that cannot be read is left alone, with a sentence', () => {
  expect(() => withField('---\ntitle: "x\n---\n', 'title', 'y')).toThrow('mend it in the text')
  expect(() => withField('Text.', 'title', 'y')).toThrow('without front matter')
})

test('whatever is written is read again, and the other fields are as they were', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 }),
  )
  const name = fc.constantFrom('title', 'summary', 'aliases', 'related', 'draft', 'owner')
  fc.assert(
    fc.property(name, value, (field, given) => {
      const written = withField(TEXT, field, given)
      expect(fieldsOf(written)).toEqual({ ...Object(fieldsOf(TEXT)), [field]: given })
      expect(written.endsWith('---\n\ntitle: not this one\n')).toBe(true)
    }),
    { numRuns: 150 },
  )
})
