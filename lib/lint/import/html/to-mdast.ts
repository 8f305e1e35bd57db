// Prepared HTML as a tree of Markdown (mdast) in our syntax: fences, steps, headings from ## down.
import type { Element, Root as HtmlRoot } from 'hast'
import type { Heading, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { findOwn } from '@/lib/core/own'
import { folded } from '@/lib/core/suggest'
import { alerts } from '@/lib/markdown/dialect'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, isPhrasing, setChildren } from '@/lib/markdown/tree'
import { attributeOf, findElement, textOf } from './parse-html'
import { FENCE, TITLE } from './prepare'
import { tidy } from './tidy'

declare module 'mdast' {
  interface HeadingData {
    /** The id that the heading had elsewhere. */
    was?: string
  }
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A fence around blocks, with a title where there is one. */
export function fenced(
  name: string,
  title: string,
  children: ContainerDirective['children'],
): ContainerDirective {
  const label: Paragraph = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: [{ type: 'text', value: title }],
  }
  return {
    type: 'containerDirective',
    name,
    children: title === '' ? children : [label, ...children],
  }
}

/** Blocks that a fence can hold; of what is none, what it holds. */
const blocksOnly = (nodes: readonly RootContent[]): ContainerDirective['children'] =>
  flowOf(nodes).flatMap((node) => (isBlock(node) ? [node] : blocksOnly(childrenOf(node))))

type Block = ContainerDirective['children'][number]
const BLOCKS: ReadonlySet<string> = new Set(
  'paragraph heading list blockquote code table thematicBreak containerDirective'.split(' '),
)
const isBlock = (node: Nodes): node is Block => BLOCKS.has(node.type)

const converter = unified()
  .use(rehypeRemark, {
    handlers: {
      section(state, element) {
        const content = state.toFlow(state.all(element))
        const name = attributeOf(element, FENCE)
        return name === '' || content.length === 0
          ? content
          : fenced(name, attributeOf(element, TITLE), blocksOnly(content))
      },
      kbd: (_, element) => ({
        type: 'mdxJsxTextElement',
        name: 'kbd',
        attributes: [],
        children: [{ type: 'text', value: textOf(element).trim() }],
      }),
      ...Object.fromEntries(
        HEADINGS.map((name, at) => [
          name,
          (state: { all: (node: Element) => Nodes[] }, element: Element): Heading => ({
            type: 'heading',
            depth: depthOf(at + 1),
            children: withoutOuterBreaks(inlineOf(state.all(element))),
            data: { was: idOf(element) },
          }),
        ]),
      ),
    },
  })
  .freeze()

/** The id of a heading, or of a place that was marked in it. */
const idOf = (element: Element): string =>
  attributeOf(findElement(element, (child) => attributeOf(child, 'id') !== '') ?? element, 'id')

const space = (): PhrasingContent => ({ type: 'text', value: ' ' })

/** Words of one line, whatever blocks they stood in. */
const inlineOf = (nodes: readonly Nodes[]): PhrasingContent[] =>
  nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [space()]
    return isPhrasing(node) ? [node] : [space(), ...inlineOf(childrenOf(node)), space()]
  })

/** Makes of blocks in a part of a sentence, as a link around paragraphs holds them, their words. */
function putInLine(node: Nodes): void {
  childrenOf(node).forEach(putInLine)
  if ('children' in node && isPhrasing(node) && !childrenOf(node).every(isPhrasing))
    setChildren(node, inlineOf(childrenOf(node)))
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const
const depthOf = (depth: number): Heading['depth'] => DEPTHS.find((one) => one >= depth) ?? 6

/**
 * The tree of an article's text. `title` is that of the article: a heading at the top that repeats
 * it is left out. May throw a RangeError for what is nested very deeply.
 */
export function toMdast(html: HtmlRoot, title: string): Root {
  const tree = converter.runSync(html)
  putInLine(tree)
  const root: Root = { type: 'root', children: flowOf(childrenOf(tree)) }
  const [first] = root.children
  if (first?.type === 'heading' && folded(wordsOf(first)) === folded(title)) root.children.shift()
  levelHeadings(root)
  tidy(root)
  setChildren(root, root.children.flatMap(asOurs))
  return root
}

/** Blocks that say something; a paragraph parted where it has an empty line. */
function withoutEmpty(node: RootContent): RootContent[] {
  if (node.type === 'html') return []
  if (node.type === 'paragraph' && node.data?.directiveLabel === true) return [node]
  if (node.type === 'paragraph')
    return partedAtBreaks(node.children).map((children) => ({ type: 'paragraph', children }))
  if (node.type === 'heading') return wordsOf(node).trim() === '' ? [] : [node]
  // A table broken by what may not stand in one has words instead of rows.
  if (node.type === 'table' && !childrenOf(node).every(({ type }) => type === 'tableRow'))
    return flowOf(childrenOf(node))
  if (node.type === 'table' || !('children' in node)) return [node]
  if (node.type === 'list') {
    node.children = childrenOf(node).map((child) =>
      child.type === 'listItem' ? child : itemOf(child),
    )
    for (const item of node.children) setChildren(item, flowOf(childrenOf(item)))
    node.children = node.children.filter(({ children }) => children.length > 0)
    return node.children.length === 0 ? [] : [node]
  }
  if (isBlock(node)) {
    setChildren(node, flowOf(childrenOf(node)))
    return node.children.length === 0 ? [] : [node]
  }
  return [node]
}

function itemOf(node: Nodes): ListItem {
  const item: ListItem = { type: 'listItem', children: [] }
  setChildren(item, node.type === 'root' ? [] : [node])
  return item
}

/** Blocks of blocks: words that stand directly among them are a paragraph, items a list. */
function flowOf(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  for (const node of nodes) {
    const last = blocks.at(-1)
    if (node.type === 'listItem' && last?.type === 'list' && !nodes.includes(last))
      last.children.push(node)
    else if (node.type === 'listItem') blocks.push({ type: 'list', children: [node] })
    else if (!isPhrasing(node)) blocks.push(node)
    else if (last?.type === 'paragraph' && !nodes.includes(last)) last.children.push(node)
    else blocks.push({ type: 'paragraph', children: [node] })
  }
  return blocks.flatMap(withoutEmpty)
}

function partedAtBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  for (const [at, node] of nodes.entries()) {
    const beside = (step: number): string | undefined => nodes[at + step]?.type
    if (node.type !== 'break') parts.at(-1)?.push(node)
    else if (beside(1) === 'break') parts.push([])
    else if (beside(-1) !== 'break' && beside(1) !== undefined) parts.at(-1)?.push(node)
  }
  return parts.map(withoutOuterBreaks).filter((part) => part.some(isSaid))
}

function withoutOuterBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const from = nodes.findIndex(isSaid)
  const to = nodes.findLastIndex(isSaid)
  return from < 0 ? [] : nodes.slice(from, to + 1)
}

const isSaid = (node: PhrasingContent): boolean =>
  node.type === 'image' ||
  (node.type !== 'break' && (wordsOf(node).trim() !== '' || holdsPicture(node)))

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'image' || childrenOf(node).some(holdsPicture)

/** Headings from ## down, one level at a time. */
function levelHeadings(root: Root): void {
  const headings: Heading[] = []
  const collect = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(node)
    else childrenOf(node).forEach(collect)
  }
  collect(root)
  const top = Math.min(...headings.map(({ depth }) => depth))
  let before = 1
  for (const heading of headings) {
    heading.depth = depthOf(Math.min(heading.depth - top + 2, before + 1))
    before = heading.depth
  }
}

/** Numbered lists of several steps, and alerts of GitHub, as the fences that they are here. */
function asOurs(node: RootContent): RootContent[] {
  if (node.type === 'list' && node.ordered === true && (node.start ?? 1) === 1)
    return node.children.length > 1 ? [fenced('steps', '', [node])] : [node]
  if (node.type === 'blockquote') return [alertOf(node.children) ?? node]
  if (node.type === 'containerDirective' && node.name !== 'steps')
    setChildren(node, childrenOf(node).flatMap(asOurs))
  return [node]
}

function alertOf(
  children: readonly Block[] | readonly RootContent[],
): ContainerDirective | undefined {
  const [first, ...rest] = blocksOnly(children)
  const [opening, ...more] = first?.type === 'paragraph' ? first.children : []
  const [mark = '', name = ''] =
    (opening?.type === 'text' ? /^\[!([\p{L}-]+)\]\s*/u.exec(opening.value) : null) ?? []
  if (opening?.type !== 'text' || mark === '') return undefined
  const said: PhrasingContent[] = [
    { type: 'text', value: opening.value.slice(mark.length) },
    ...more,
  ]
  const words = withoutOuterBreaks(said)
  const blocks: Block[] = [
    ...(words.length === 0 ? [] : [{ type: 'paragraph' as const, children: words }]),
    ...rest,
  ]
  return fenced(findOwn(alerts, name.toUpperCase()) ?? 'note', '', blocks)
}
