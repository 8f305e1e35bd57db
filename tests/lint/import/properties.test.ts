// Whatever HTML comes in, the parser of articles reads what comes out, and its words are there.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTree } from '@/lib/markdown/syntax/parse'
import { convertHtml } from '@/lib/lint/import/html/convert'
import { stringify } from '@/lib/lint/import/html/stringify'

const RUNS = Number(process.env['IMPORT_RUNS'] ?? 100)

const KEPT =
  'p div span ul ol li h1 h2 h5 b i em strong a table tr td th blockquote section font del'
const ALL = `${KEPT} dl dt dd q img details summary pre code br figure figcaption kbd sup sub iframe script hr form`
const ATTRIBUTES = [
  '',
  ' class="note"',
  ' class="alert alert-info"',
  ' href="/x y"',
  ' href="https://x.y/{z}"',
  ' src="a b.png"',
  ' id="q"',
  ' colspan=2',
  ' title="{x}"',
  ' alt="[x] {y} <z>"',
]
const SIGNS = [
  ...[':::note', '::: x', '++x++', '{a}', '{/*', '<b', 'import x from y', 'export z', '---', '# x'],
  ...[
    '1. x',
    '- x',
    '[!FOO] x',
    '&lt;Note&gt;',
    '`',
    '```',
    '**',
    '| a |',
    '[x](y)',
    '[^1]',
    '~~~',
  ],
  ...['&nbsp;', '\\', 'a@b.co', 'https://a.b/c_d', '<!-- c -->', '\n\n', '    ', '</p>', '==x=='],
  ...['!!! note', '[[x]]', '*', '_', '<<<<<<< HEAD', '=======', '>>>>>>> x', '&#0;', '&#xad;'],
]

/** HTML of these elements around these texts, closed or not as it comes. */
const htmlOf = (names: string, texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ depthSize: 'small' }, texts, tie('element')),
    element: fc
      .tuple(
        fc.constantFrom(...names.split(' ')),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`),
  })).node

const whole = (html: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(html, { maxLength: 4 }).map((parts) => parts.join(''))

function convert(html: string) {
  const converted = convertHtml(html, 'A title')
  if (typeof converted === 'string') throw new Error(converted)
  return stringify(converted.tree)
}

test('what comes out is read without a complaint, whatever came in', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^[a-z0-9 .,:]{0,12}$/),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
    fc.constantFrom(...SIGNS),
  )
  fc.assert(
    fc.property(whole(htmlOf(ALL, texts)), (html) => {
      const { tree, diagnostics } = parseTree(`\n${convert(html).text}`)
      expect([tree === undefined, diagnostics]).toEqual([false, []])
    }),
    { numRuns: RUNS },
  )
})

test('words of people keep their form, and none is lost or joined to another', () => {
  // Letters of no element, fence or address.
  const texts = fc.stringMatching(/^(?: ?[gkm]{2,6}[.,?]? ){1,3}$/)
  fc.assert(
    fc.property(whole(htmlOf(KEPT, texts)), (html) => {
      const { text, isPlain } = convert(html)
      const words = (of: string): string[] => (of.match(/[gkm]{2,}/g) ?? []).toSorted()
      const read = text.replace(/&#x([\da-f]+);/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      expect([isPlain, words(read)]).toEqual([false, words(html.replace(/<[^>]*>/g, ' '))])
    }),
    { numRuns: RUNS },
  )
})
