// What stands in braces, and lines of a module: comments are taken out, literals are put in as text
// or as the values of props, ids are given to headings, and code is refused.
import type { Heading, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'
import { isComponent, replaceChild, writtenAs, type ComponentNode } from '@/lib/markdown/tree'
import { readExpression, type LiteralValue } from './literal'

type Attribute = ComponentNode['attributes'][number]

/**
 * A remark plugin: a tree without expressions, in which arrays alone stay as values of props. What
 * is refused is a message of the file, at its place.
 */
export function remarkExpressions() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (isComponent(node)) readAttributes(node, file)
      if (node.type === 'heading') takeId(node, file)
      if (!parent || index === undefined) return undefined
      if (node.type === 'mdxjsEsm') return refuseModule(node, parent, index, file)
      if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined
      const told = file.messages.length
      const shown = textOf(node, file)
      // Below a heading, what was refused still stands.
      if (shown === undefined && node.type === 'mdxFlowExpression' && file.messages.length > told) {
        replaceChild(parent, index, [{ type: 'paragraph', children: [], ...placed(node) }])
        return [SKIP, index + 1]
      }
      if (shown === undefined) return removed(parent, index)
      const text = { type: 'text' as const, value: shown, ...placed(node) }
      replaceChild(
        parent,
        index,
        node.type === 'mdxTextExpression'
          ? [text]
          : [{ type: 'paragraph', children: [text], ...placed(node) }],
      )
      return [SKIP, index + 1]
    })
  }
}

const placed = ({ position }: Nodes): { position?: NonNullable<Nodes['position']> } =>
  position ? { position } : {}

/** Takes a node out, and with it what it leaves empty or ending in a space. */
function removed(parent: Parents, index: number): [typeof SKIP, number] {
  replaceChild(parent, index, [])
  const last = parent.children.at(-1)
  if (index === parent.children.length && last?.type === 'text') last.value = last.value.trimEnd()
  return [SKIP, index]
}

type InBraces = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>

/** What an expression shows; undefined for a comment, and for what is refused. */
function textOf(node: InBraces, file: VFile): string | undefined {
  const { value } = node
  const read = readExpression(value, node.data?.estree)
  if (read.kind === 'comment') return undefined
  if (read.kind === 'empty')
    file.message('{} shows nothing; a literal brace is written \\{, as in \\{}', node)
  else if (read.kind === 'code')
    file.message(
      `${inBraces(value)} is JavaScript, which an article does not run; write what it should ` +
        'show. A literal brace is written \\{, a comment {/* … */}',
      node,
    )
  else if (typeof read.value === 'string' || typeof read.value === 'number')
    return String(read.value)
  else file.message(`${inBraces(value)} shows nothing; write the words, or take it out`, node)
  return undefined
}

/** The longest source that a message quotes. */
const QUOTED = 40

function inBraces(source: string): string {
  const line = source.trim().replace(/\s+/g, ' ')
  return `{${line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line}}`
}

function refuseModule(
  node: Extract<Nodes, { type: 'mdxjsEsm' }>,
  parent: Parents,
  index: number,
  file: VFile,
): [typeof SKIP, number] {
  file.message(
    'an import or export is not allowed in an article: components are there without it. If a ' +
      'sentence begins with that word, put another before it',
    node,
  )
  replaceChild(parent, index, [{ type: 'paragraph', children: [], ...placed(node) }])
  return [SKIP, index + 1]
}

/** `{/* #id *\/}` at the end of a heading is its address. */
function takeId(heading: Heading, file: VFile): void {
  const at = heading.children.findLastIndex(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const last = heading.children[at]
  if (last?.type !== 'mdxTextExpression') return
  const commented = /^\s*\/\*\s*#(\S*)\s*\*\/\s*$/.exec(last.value)?.[1]
  const bare = /^\s*#(\S*)\s*$/.exec(last.value)?.[1]
  if (bare !== undefined)
    file.message(`{#${bare}} gives a heading no address in MDX; write {/* #${bare} */}`, last)
  const id = commented ?? bare
  if (id === undefined) return
  heading.data = { ...heading.data, typedId: id }
  heading.children = heading.children.slice(0, at)
  const end: PhrasingContent | undefined = heading.children.at(-1)
  if (end?.type === 'text') end.value = end.value.trimEnd()
}

/** Gives every attribute a plain value, but for arrays; what is no literal is refused and goes. */
function readAttributes(element: ComponentNode, file: VFile): void {
  element.attributes = element.attributes.flatMap((attribute): Attribute[] => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      file.message(
        `${inBraces(attribute.value)} in ${writtenAs(element)} is JavaScript, which an article ` +
          'does not run; write each attribute with its value, as in id="manager"',
        element,
      )
      return []
    }
    const { value, name } = attribute
    if (typeof value !== 'object' || value === null) return [attribute]
    const read = readExpression(value.value, value.data?.estree)
    if (read.kind === 'literal') return withValue(attribute, read.value)
    file.message(
      `'${name}' of ${writtenAs(element)} is ${inBraces(value.value)}, which is no value; ` +
        'expected a text in quotes, a number, true, false, or a list of texts such as ' +
        "{['one', 'two']}",
      element,
    )
    return []
  })
}

function withValue(
  attribute: Extract<Attribute, { type: 'mdxJsxAttribute' }>,
  value: LiteralValue,
): Attribute[] {
  if (value === false) return []
  if (value === true) return [{ ...attribute, value: null }]
  return typeof value === 'object' ? [attribute] : [{ ...attribute, value: String(value) }]
}
