// Broken files: each is told once, where it is broken, in words that a writer knows, and what may be
// mended by a program is mended by what the diagnostic holds.
import { describe, expect, test } from 'vitest'
import type { Fix } from '@/lib/core/diagnostic'
import { corpus } from './broken/corpus'
import { brokenBy, toldOf, toldOfBytes } from './broken/told'

/** Words of parsers, which no writer ever met. */
const JARGON =
  /micromark|acorn|U\+[0-9A-F]{4}|mapping|scalar|token|block-seq|flow (?:map|sequence)|estree/i

describe('a broken file is told once, with its line and what to write', () => {
  test.each(corpus)('$kind', ({ path, text, line, told, bytes }) => {
    const found = bytes ? toldOfBytes(path, bytes) : toldOf(path, text)
    expect(found, found.join('\n')).toHaveLength(1)
    expect(found[0]).toContain(told)
    expect(found[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:${line}:\\d+ `))
    // The number of a sign that nobody sees is all that there is to be looked for.
    const words = bytes ? found[0]?.replace(/ \(U\+[\dA-F]{4}\)/, '') : found[0]
    expect(words).not.toMatch(JARGON)
  })

  test('of many kinds', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120)
    expect(new Set(corpus.map(({ kind }) => kind)).size).toBe(corpus.length)
  })
})

const applied = (text: string, { from, to, text: put }: Fix): string =>
  text.slice(0, from) + put + text.slice(to)

describe('a quick fix leaves nothing to tell', () => {
  test.each(corpus.filter(({ mends }) => mends))('$kind', ({ path, text }) => {
    let mended = text
    for (let left = 5; left > 0; left--) {
      const fix = brokenBy(path, mended).find((found) => found.fix)?.fix
      if (!fix) break
      mended = applied(mended, fix)
    }
    expect(mended).not.toBe(text)
    expect(toldOf(path, mended), mended).toEqual([])
  })
})

test('several mistakes of a text are told in one reading', () => {
  const path = 'content/articles/getting-help/draft.mdx'
  const [good = ''] = corpus.filter((row) => row.kind.startsWith('signs')).map(({ text }) => text)
  const body = 'One<br>two.\n\n<!-- later -->\n\nAsk <5.\n\n<Warning>Mind it.</Warning>\n'
  const text = good.replace(/## Steps[\s\S]*$/, `## Steps\n\n${body}`)
  expect(brokenBy(path, text).map(({ line }) => line)).toEqual([14, 16, 18, 20])
})
