// The parts of sentences as somebody would type them: no space just inside of bold words, addresses
// as links.
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { childrenOf, setChildren } from '@/lib/markdown/tree'
import { wordsOf } from '@/lib/markdown/sections'

const MARKED: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link'])

/** Addresses in a text, without the sign that ends the sentence. */
const WEB = /https?:\/\/[^\s<>"'()[\]{}|\\^`]+[^\s<>"'()[\]{}|\\^`.,;:!?*_~]/
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/
const ADDRESS = new RegExp(`${WEB.source}|${MAIL.source}`, 'giu')

/** Tidies every sentence of a tree, in place. `around` are the kinds of marks that it stands in. */
export function tidy(node: Nodes, around: readonly string[] = []): void {
  const within = [...around, node.type]
  for (const child of childrenOf(node)) tidy(child, within)
  if (!('children' in node)) return
  const children = childrenOf(node).flatMap((child): Nodes[] => {
    if (child.type === 'text' && !within.includes('link')) return linked(child.value)
    // Bold words in bold words are bold once.
    if (MARKED.has(child.type) && within.includes(child.type)) return [...childrenOf(child)]
    return MARKED.has(child.type) ? withoutOuterSpaces(child) : [child]
  })
  const line = joined(children).flatMap((child) => (child.type === 'root' ? [] : [child]))
  setChildren(node, node.type === 'paragraph' ? withoutSpacesAround(line) : line)
}

/** A sentence that begins and ends with what it says. */
function withoutSpacesAround(nodes: readonly RootContent[]): readonly RootContent[] {
  const isSaid = (node: RootContent): boolean => node.type !== 'text' || node.value.trim() !== ''
  return nodes.slice(nodes.findIndex(isSaid), nodes.findLastIndex(isSaid) + 1)
}

/** Marks of one kind that stand side by side are one. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isSame = last?.type === node.type && node.type !== 'link' && MARKED.has(node.type)
    if (isSame && last && 'children' in last)
      setChildren(last, [...childrenOf(last), ...childrenOf(node)])
    else result.push(node)
  }
  return result
}

/** Bold words whose spaces stand outside; nothing around nothing. */
function withoutOuterSpaces(node: Nodes): Nodes[] {
  const children = childrenOf(node)
  const [first, last] = [children[0], children.at(-1)]
  if (!('children' in node) || children.length === 0) return []
  const lead = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') first.value = first.value.slice(lead.length)
  const end = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - end.length)
  setChildren(
    node,
    children.filter((child) => child.type !== 'text' || child.value !== ''),
  )
  const space = (value: string): PhrasingContent[] =>
    value === '' ? [] : [{ type: 'text', value: ' ' }]
  if (node.children.length === 0) return space(lead + end)
  const isEmpty = node.type !== 'link' && wordsOf(node).trim() === '' && !holdsPicture(node)
  return [...space(lead), ...(isEmpty ? childrenOf(node) : [node]), ...space(end)]
}

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'image' || childrenOf(node).some(holdsPicture)

function linked(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const { 0: found, index } of value.matchAll(ADDRESS)) {
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) })
    const url = /^https?:/i.test(found) ? found : `mailto:${found}`
    parts.push({ type: 'link', url, children: [{ type: 'text', value: found }] })
    end = index + found.length
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) })
  return parts
}
