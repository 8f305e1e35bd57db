import { parse } from 'acorn'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileArticle } from '@/lib/articles/compile-article'
import { compileTree } from '@/lib/markdown/compile'
import { dialect } from '@/lib/markdown/dialect'
import { parseTree } from '@/lib/markdown/syntax/parse'
import { unknownNames } from '@/lib/markdown/unknown-names'
import { buildLintContext } from '@/lib/lint/lint-context'
import { readDraft } from '@/lib/lint/draft'
import { components } from '@/lib/lint/errors/text/components'
import { syntax } from '@/lib/lint/errors/text/syntax'
import { site } from '../articles/library'
import { policy } from '../builders'
import { draftFile, draftText, textLine } from '../lint/draft-article'

const context = buildLintContext([], policy, site, { wizards: [], today: '2026-12-01' })

/** `line:column message` of all that the two rules about syntax and components find. */
const toldAbout = (text: string): string[] =>
  [syntax, components].flatMap(({ check }) =>
    check(readDraft({ path: draftFile, text }), context).map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    ),
  )

/** What is planted on the third line of a text, its column, and how what is told begins. */
const planted: readonly (readonly [written: string, column: number, told: string])[] = [
  ['It is {process.env}.', 7, '{process.env} is JavaScript, which an article does not run; write'],
  ['{process.env}', 1, '{process.env} is JavaScript'],
  ['{(() => 1)()}', 1, '{(() => 1)()} is JavaScript'],
  ['A {`b ${c} d`} e.', 3, '{`b ${c} d`} is JavaScript'],
  ['A {[1, 2]} b.', 3, '{[1, 2]} shows nothing; write the words, or take it out'],
  ['A {true} b.', 3, '{true} shows nothing'],
  ['A {} b.', 3, '{} shows nothing; a literal brace is written \\{'],
  ['Write {{1}} there.', 7, '{{1}} is JavaScript, which an article does not run; write what it'],
  ['A {b c} d.', 3, '{b c} is JavaScript'],
  ['A {/(?<x>y)/} b.', 3, '{/(?<x>y)/} is JavaScript'],
  ['A {<Role id="owner" />} b.', 3, '{<Role id="owner" />} is JavaScript'],
  ["A {import('x')} b.", 3, "{import('x')} is JavaScript"],
  ['export const x = 1', 1, 'an import or export is not allowed in an article'],
  ['export default () => null', 1, 'an import or export is not allowed in an article'],
  ["import x from 'y'", 1, 'an import or export is not allowed in an article'],
  ['export your contacts first.', 1, 'an import or export is not allowed in an article'],
  ['<Note {...props}>\nText.\n</Note>', 1, '{...props} in <Note> is JavaScript'],
  ['<Role {id} />', 1, '{id} in <Role> is JavaScript'],
  ['A <Role id={role} />.', 3, "'id' of <Role> is {role}, which is no value; expected a text in"],
  ['A <Role id={`a${b}`} />.', 3, "'id' of <Role> is {`a${b}`}, which is no value"],
  ['A <Role id={null} />.', 3, "'id' of <Role> is {null}, which is no value"],
  ['A <Role id={[x]} />.', 3, "'id' of <Role> is {[x]}, which is no value"],
  ['A <Role id={{a: 1}} />.', 3, "'id' of <Role> is {{a: 1}}, which is no value"],
  [
    '<script>alert(1)</script>',
    1,
    '<script> is not known here; an article runs no program and has no',
  ],
  ['<div>\nText.\n</div>', 1, '<div> is not needed: how words look is the same on every page'],
  ['<style />', 1, '<style> is not known here; an article runs no program'],
  ['A <a.b /> c.', 3, 'there is no component <a.b>'],
  ['A <Role.x id="owner" />.', 3, 'there is no component <Role.x>'],
  ['A <xlink:href /> c.', 3, 'there is no component <xlink:href>'],
  ['<>\nText.\n</>', 1, 'there is no component <>'],
  ['<constructor />', 1, 'there is no component <constructor>'],
  ['<Note onClick={() => alert(1)}>\nText.\n</Note>', 1, "'onClick' of <Note> is {() => alert(1)}"],
  ['<Note onClick="alert(1)">\nText.\n</Note>', 1, "<Note> has no 'onClick'"],
  [
    '<Note dangerouslySetInnerHTML={{__html: "<b>"}}>\nText.\n</Note>',
    1,
    '\'dangerouslySetInnerHTML\' of <Note> is {{__html: "<b>"}}, which is no value',
  ],
  ['<kbd style="x">A</kbd>', 1, "<kbd> has no 'style'"],
  ['A <!-- b --> c.', 3, '<!-- … --> is HTML'],
  ["A {it's b.", 3, 'this brace is not closed, or holds what is no value'],
  ['## Two {#two}\n\nText.', 8, '{#two} gives a heading no address in MDX; write {/* #two */}'],
]

describe('code is refused by the checker and by what compiles, with file, line and remedy', () => {
  test.each(planted)('%s', (written, column, told) => {
    const text = draftText({}, `## Steps\n\n${written}\n`)
    const line = textLine + 2
    const found = toldAbout(text)
    expect(
      found.filter((each) => each.startsWith(`${line}:${column} ${told}`)),
      found.join('\n'),
    ).toHaveLength(1)
    expect(() => compileArticle(draftFile, text, new Map())).toThrow(
      `${draftFile}:${line}:${column} ${told}`,
    )
  })

  test('what the parser of JavaScript says reaches no writer', () => {
    for (const [written] of planted)
      for (const told of toldAbout(draftText({}, `## Steps\n\n${written}\n`)))
        expect(told).not.toMatch(/acorn|Unexpected token|Unterminated|estree|micromark/i)
  })

  test('every place of a text is told at once', () => {
    const told = toldAbout(draftText({}, '## Steps\n\nA {x}.\n\nB {y.z}.\n\n## Two {#two}\n\nC.\n'))
    expect(told.map((each) => /^\d+:\d+/.exec(each)?.[0])).toEqual(['14:3', '16:3', '18:8'])
  })

  test('a tree that went past both is refused', () => {
    const value = { type: 'mdxTextExpression', value: 'process.env' } as const
    expect(() =>
      compileTree({ type: 'root', children: [{ type: 'paragraph', children: [value] }] }),
    ).toThrow('1:1 code (mdxTextExpression) is never compiled')
    const { tree } = parseTree('<a.b />\n')
    expect(() => compileTree(tree ?? { type: 'root', children: [] })).toThrow(
      '1:1 there is no component <a.b>',
    )
  })
})

describe('what is compiled', () => {
  /** Every name that a program reads, and every property it asks for. */
  function namesIn(code: string): Set<string> {
    const names = new Set<string>()
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(walk)
      if (typeof node !== 'object' || node === null) return
      if ('type' in node && node.type === 'Identifier' && 'name' in node)
        names.add(String(node.name))
      Object.values(node).forEach(walk)
    }
    walk(parse(code, { ecmaVersion: 2024, allowReturnOutsideFunction: true }))
    return names
  }

  const known = new Set([
    ...Object.keys(dialect),
    ...Object.values(dialect).flatMap(({ props }) => Object.keys(props)),
    ...['arguments', 'Fragment', 'jsx', 'jsxs', '_Fragment', '_jsx', '_jsxs', 'default'],
    ...['props', 'components', '_components', 'wrapper', 'MDXContent', 'MDXLayout', 'children'],
    ...['_createMdxContent', '_missingMdxReference', 'id', 'component', 'Error', 'undefined'],
    ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'hr', 'img', 'kbd', 'li', 'ol'],
    ...['p', 'pre', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul', 'section', 'sup'],
    ...['href', 'src', 'alt', 'title', 'className', 'start', 'align', 'depth', 'input', 'type'],
    ...['checked', 'disabled', 'dataFootnoteRef', 'ariaDescribedBy', 'h1', 'h4', 'h5', 'h6'],
  ])

  const pieces = fc.constantFrom(
    ...['{', '}', '{x}', '{/* c */}', '{"a"}', "{'{'}", '{1}', '`', '"', "'", '\\', '<', '>'],
    ...[
      '<Role id="owner" />',
      '<Note>',
      '</Note>',
      '<Note title={"x"}>',
      '<For audience={["agent"]}>',
    ],
    ...['</For>', '{...x}', ' onClick={f}', 'export const x = 1', 'import "x"', 'fetch("/")', '\n'],
    ...['\n\n', ':::note\n', '\n:::\n', '> [!TIP]\n> a', '++ctrl+k++', '## Two {/* #a */}\n', '- '],
    ...['| a |\n|-|\n| b |\n', 'window', '${', '/*', '*/', 'word', ' ', '{`${1}`}', '{[`a`, 2]}'],
  )

  test('calls our components and nothing else, whatever is written', () => {
    let compiled = 0
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const { tree, diagnostics } = parseTree(parts.join(''))
        if (!tree || diagnostics.length > 0 || unknownNames(tree).length > 0) return
        compiled += 1
        const names = namesIn(compileTree(tree))
        expect([...names].filter((name) => !known.has(name))).toEqual([])
      }),
      { numRuns: 150, seed: 13 },
    )
    expect(compiled).toBeGreaterThan(20)
  })
})
