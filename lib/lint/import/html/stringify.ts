// A tree of Markdown as the text of an article, so that the parser reads what was meant: whatever
// would be a tag, an expression, a fence or a line of a module is escaped.
import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { visit } from '@/lib/markdown/syntax/visit'
import { wordsOf } from '@/lib/markdown/sections'
import { parseTree } from '@/lib/markdown/syntax/parse'
import { childrenOf, replaceChild } from '@/lib/markdown/tree'

const depthOfFences = (node: Nodes): number =>
  Math.max(0, ...childrenOf(node).map(depthOfFences)) + (node.type === 'containerDirective' ? 1 : 0)

type Handle = NonNullable<NonNullable<Options['handlers']>['list']>
type State = Parameters<Handle>[2]
type Info = Parameters<Handle>[3]

/** `:::name[title]`, the blocks, and as many colons again as it takes around the fences in it. */
function fenceText(node: ContainerDirective, state: State, info: Info): string {
  const colons = ':'.repeat(2 + depthOfFences(node))
  const [label, ...rest] = node.children
  const title =
    label?.type === 'paragraph' && label.data?.directiveLabel === true ? label : undefined
  const at = state.createTracker(info).current()
  const exits = [state.enter('label'), state.enter('phrasing')]
  const words = title ? state.containerPhrasing(title, { ...at, before: '[', after: ']' }) : ''
  for (const exit of exits.reverse()) exit()
  const blocks: Root = { type: 'root', children: title ? rest : node.children }
  const opening = title ? `[${words}]` : ''
  return `${colons}${node.name}${opening}\n${state.containerFlow(blocks, at)}\n${colons}`
}

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    unsafe: [
      { atBreak: true, character: ':', after: ':' },
      { atBreak: true, character: 'i', after: 'mport\\s' },
      { atBreak: true, character: 'e', after: 'xport\\s' },
    ],
    handlers: {
      containerDirective: (node: ContainerDirective, _, state, info) =>
        fenceText(node, state, info),
    },
  })
  .freeze()

/** Keys between ++ … ++ are read wherever they stand; such a text is written as code. */
const KEYS = /\+\+[^\s+]+(?:\+[^\s+]+)*\+\+/gu

function withoutKeys(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || node.value.search(KEYS) < 0) return
    const parts: PhrasingContent[] = []
    let end = 0
    for (const { 0: found, index: at } of node.value.matchAll(KEYS)) {
      if (at > end) parts.push({ type: 'text', value: node.value.slice(end, at) })
      parts.push({ type: 'inlineCode', value: found })
      end = at + found.length
    }
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) })
    replaceChild(parent, index, parts)
  })
}

/** A text, and whether its form was given up so that it can be read. */
export interface WrittenText {
  readonly text: string
  readonly isPlain: boolean
}

/**
 * The text of a tree, which the parser of articles reads without a complaint. Where it would not,
 * the words alone stay, a paragraph a block. Changes the tree.
 */
export function stringify(tree: Root): WrittenText {
  withoutKeys(tree)
  const text = writer.stringify(tree)
  return isRead(text) ? { text, isPlain: false } : { text: plainText(tree), isPlain: true }
}

/** Whether the parser reads a text, and has nothing to say against it. */
function isRead(text: string): boolean {
  const { tree, diagnostics } = parseTree(`\n${text}`)
  return tree !== undefined && diagnostics.length === 0
}

const plainText = (tree: Root): string =>
  `${paragraphsOf(tree)
    .map((words) => escaped(words.replace(/\s+/g, ' ').trim()))
    .filter((words) => words !== '')
    .join('\n\n')}\n`

const HOLDERS: ReadonlySet<string> = new Set(
  'root list listItem blockquote containerDirective table tableRow'.split(' '),
)

const paragraphsOf = (node: Nodes): string[] =>
  HOLDERS.has(node.type) ? childrenOf(node).flatMap(paragraphsOf) : [wordsOf(node)]

/** Words with nothing in them that a parser would take for a sign. */
const escaped = (words: string): string =>
  words
    .replaceAll('++', '+ +')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^(import|export)(?=\s)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
