// Fences (`:::tip[Title]` … `:::`) and alerts (`> [!TIP]`) as the components that they stand for.
// From here on nobody asks how a component was written.
import { findOwn } from '@/lib/core/own'
import type { Blockquote, Nodes, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'
import { suggestion } from '@/lib/core/suggest'
import { alerts, fences } from '@/lib/markdown/dialect'
import { foreignFences } from '@/lib/markdown/foreign/names'
import { replaceChild, type ComponentNode } from '@/lib/markdown/tree'

type FlowElement = Extract<ComponentNode, { type: 'mdxJsxFlowElement' }>
type Attributes = Readonly<Record<string, string | null | undefined>>

/**
 * A remark plugin: replaces every fence and alert. What is wrong with them is a message of the
 * file; one of an unknown name becomes a quotation.
 */
export function remarkFences() {
  return (tree: Root, file: VFile): void => {
    const open: ContainerDirective[] = []
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      if (node.type === 'blockquote') return void readAlert(node, parent, index, file)
      if (node.type === 'paragraph') return tellStrayFences(node, file)
      if (node.type !== 'containerDirective') return undefined
      const around = open.findLast((outer) => encloses(outer, node))
      tellFence(node, around, file)
      open.push(node)
      replaceChild(parent, index, [elementOf(node, String(file))])
      return [SKIP, index]
    })
  }
}

function elementOf(node: ContainerDirective, text: string): RootContent {
  const label = labelOf(node, text)
  const children = node.children.filter((child) => !isLabel(child))
  const ours = findOwn(foreignFences, node.name.toLowerCase()) ?? node.name.toLowerCase()
  const fence = findOwn(fences, ours)
  if (!fence) return { type: 'blockquote', children, ...placed(node) }
  const said: Attributes = {
    ...fence.says,
    ...(fence.label !== undefined && label !== undefined ? { [fence.label]: label } : {}),
    ...node.attributes,
  }
  return element(fence.component, said, { children, written: `:::${node.name}`, ...placed(node) })
}

interface Made {
  readonly children: FlowElement['children']
  readonly written: string
  readonly position?: Nodes['position']
}

function element(
  name: string,
  said: Attributes,
  { children, written, ...place }: Made,
): RootContent {
  const attributes = Object.entries(said).map(([prop, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: prop,
    value: value === '' ? null : (value ?? null),
  }))
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    children,
    data: { written },
    ...place,
  }
}

const placed = ({ position }: Nodes): { position?: Nodes['position'] } =>
  position ? { position } : {}
const isLabel = (node: Nodes): boolean =>
  node.type === 'paragraph' && Boolean(node.data?.directiveLabel)
const sourceOf = (node: Nodes, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

/** The label as typed, so that tags in it are filled in as they are in a title. */
function labelOf(node: ContainerDirective, text: string): string | undefined {
  const label = node.children.find(isLabel)
  if (!label || !('children' in label)) return undefined
  return label.children
    .map((child) => (child.type === 'text' ? child.value : sourceOf(child, text)))
    .join('')
}

const encloses = (outer: Nodes, inner: Nodes): boolean =>
  (outer.position?.start.offset ?? 0) < (inner.position?.start.offset ?? 0) &&
  (outer.position?.end.offset ?? 0) >= (inner.position?.end.offset ?? 0)

function tellFence(
  node: ContainerDirective,
  around: ContainerDirective | undefined,
  file: VFile,
): void {
  const fence = findOwn(fences, node.name)
  if (!fence) return tellUnknown(node, file)
  tellClosing(node, around, file)
  if (fence.label === undefined && labelOf(node, String(file)) !== undefined)
    file.message(
      `:::${node.name} has no [title]; take it out, or write it as a heading inside`,
      node,
    )
  for (const name of Object.keys(fence.says ?? {}))
    if (node.attributes && Object.hasOwn(node.attributes, name))
      file.message(`:::${node.name} has no '${name}'; its name says it`, node)
}

/** A fence by a name that it has elsewhere (:::caution) is written by ours. */
function tellUnknown(node: ContainerDirective, file: VFile): void {
  const ours = findOwn(foreignFences, node.name.toLowerCase())
  const known =
    ours ?? (Object.hasOwn(fences, node.name.toLowerCase()) ? node.name.toLowerCase() : undefined)
  const { start } = node.position ?? {}
  if (known === undefined || start?.offset === undefined)
    return void file.message(
      `there is no fence :::${node.name}; ${suggestion(node.name, Object.keys(fences))}`,
      node,
    )
  const colons = /^:+/.exec(sourceOf(node, String(file)))?.[0] ?? ':::'
  const length = colons.length + node.name.length
  const told = file.message(`:::${node.name} is :::${known} here`, {
    start,
    end: { line: start.line, column: start.column + length, offset: start.offset + length },
  })
  told.expected = [`${colons}${known}`]
  told.note = `Write :::${known}`
}

/**
 * The parser lets a fence end with what encloses it; a writer forgot the closing line, or closed
 * the outer one with it.
 */
function tellClosing(
  node: ContainerDirective,
  around: ContainerDirective | undefined,
  file: VFile,
): void {
  const source = sourceOf(node, String(file))
  if (/\n[\s>]*:{3,}[ \t]*$/.test(source)) return
  const colons = /^:+/.exec(source)?.[0] ?? ':::'
  const remedy = around
    ? `a line '${colons}' closes the :::${around.name} around it, too, so that one ` +
      `opens and closes with a colon more: '${colons}:${around.name}' and '${colons}:'`
    : `expected a line '${colons}' below`
  file.message(`:::${node.name} is not closed; ${remedy}`, node)
}

/**
 * Lines that look like a fence, and are none to the parser. The line that would close one that did
 * not open is no mistake of its own.
 */
function tellStrayFences(paragraph: Nodes, file: VFile): void {
  const { start } = paragraph.position ?? {}
  if (!start) return
  const source = sourceOf(paragraph, String(file))
  let offset = start.offset ?? 0
  let isOpen = false
  for (const [index, line] of source.split('\n').entries()) {
    const from = offset
    offset += line.length + 1
    const [whole, colons = '', rest = ''] = /^[\s>]*(:{2,})(?!:)(.*)$/.exec(line) ?? []
    if (whole === undefined || (colons.length < 3 && !/^[a-z]+(?:\[|\{|\s*$)/.test(rest))) continue
    const isClosing = rest.trim() === ''
    const isExpected = isClosing && isOpen
    isOpen = !isClosing
    if (isExpected) continue
    const at = { line: start.line + index, column: index === 0 ? start.column : 1 }
    const mended = isClosing ? undefined : fenceLine(colons, rest)
    const told = file.message(
      isClosing
        ? `'${colons}' closes nothing; take the line out, or open with a line such as :::note`
        : `'${line.trim()}' opens nothing; expected three colons and at once a name, ` +
            `such as ${mended ?? ':::note or :::note[Title]'}, on a line of its own`,
      { start: { ...at, offset: from }, end: { ...at, offset: from + line.length } },
    )
    if (mended === undefined) continue
    told.expected = [line.replace(/:{2,}.*$/, mended)]
    told.note = `Write ${mended}`
  }
}

/** `::: note Title` and `:::note Title` as they are written here; undefined for another name. */
function fenceLine(colons: string, rest: string): string | undefined {
  const [, name = '', title = ''] = /^\s*([\w-]+)(?:\s+([^[{]*?))?\s*$/.exec(rest) ?? []
  const ours = findOwn(foreignFences, name.toLowerCase()) ?? name.toLowerCase()
  if (!Object.hasOwn(fences, ours)) return undefined
  return `${colons.padEnd(3, ':')}${ours}${title === '' ? '' : `[${title}]`}`
}

const mark = /^\[!([\p{L}-]+)\][ \t]*(?:\n|$)/u

/** `> [!TIP]` on a line of its own, then the text. */
function readAlert(quote: Blockquote, parent: Nodes, index: number, file: VFile): void {
  const [first] = quote.children
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  const [whole = '', name = ''] = (opening?.type === 'text' ? mark.exec(opening.value) : null) ?? []
  if (
    first?.type !== 'paragraph' ||
    opening?.type !== 'text' ||
    whole === '' ||
    !('children' in parent)
  )
    return
  const type = alerts[name.toUpperCase()]
  if (!type)
    return void file.message(
      `there is no alert [!${name}]; ${suggestion(name.toUpperCase(), Object.keys(alerts))}`,
      opening,
    )
  const rest = opening.value.slice(whole.length)
  const line = opening.position
    ? {
        position: {
          ...opening.position,
          start: { ...opening.position.start, line: opening.position.start.line + 1 },
        },
      }
    : {}
  const words = [
    ...(rest === '' ? [] : [{ ...opening, value: rest, ...line }]),
    ...first.children.slice(1),
  ]
  const children = [
    ...(words.length === 0 ? [] : [{ ...first, children: words }]),
    ...quote.children.slice(1),
  ]
  const note = { children, written: `[!${name.toUpperCase()}]`, ...placed(quote) }
  replaceChild(parent, index, [element('Note', { type }, note)])
}
