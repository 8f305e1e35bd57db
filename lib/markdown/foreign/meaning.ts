// A foreign element as what it is here, in the tree, so that the rest of the text is judged as it
// will be. Tells nothing.
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fences } from '@/lib/markdown/dialect'
import { childrenOf, isPhrasing, setChildren, type ComponentNode } from '@/lib/markdown/tree'
import { attributeTexts, firstText } from './attributes'
import type { Foreign } from './kinds'
import { noteKind, partsOf, summaryIn, titleOf } from './rewrite'

const placed = ({ position }: Nodes): { position?: NonNullable<Nodes['position']> } =>
  position ? { position } : {}

/** What stands in the tree for an element from elsewhere. */
export function meaningOf(element: ComponentNode, foreign: Foreign): readonly RootContent[] {
  switch (foreign.kind) {
    case 'fence': {
      const { component = '', says = {}, label } = fences[foreign.fence] ?? {}
      const title = titleOf(element, foreign.title)
      if (foreign.fence === 'figure' && title === '') return childrenOf(element)
      return [
        named(element, component, {
          ...says,
          ...(label !== undefined && title !== '' ? { [label]: title } : {}),
        }),
      ]
    }
    case 'note': {
      const title = firstText(element, ['title'])
      const type = noteKind(element)
      return [named(element, 'Note', title === '' ? { type } : { type, title })]
    }
    case 'tag': {
      const said = [...attributeTexts(element)].flatMap(([was, value]) => {
        const now = foreign.attributes[was]
        return now === undefined ? [] : [[now, value] as const]
      })
      return [named(element, foreign.name, Object.fromEntries(said))]
    }
    case 'link':
      return linkOf(element)
    case 'image':
      return imageOf(element)
    case 'told':
      return foreign.isWordless || element.children.length === 0
        ? nothingAt(element)
        : childrenOf(element)
    case 'card':
      return [...cardLink(element), ...childrenOf(element)]
    case 'cards':
    case 'heading':
    case 'signs':
    case 'unwrapped':
      return childrenOf(element)
  }
}

/** Something without words: below a heading it still stands. */
const nothingAt = (element: ComponentNode): RootContent[] =>
  element.type === 'mdxJsxFlowElement'
    ? [{ type: 'paragraph', children: [], ...placed(element) }]
    : []

/** Where a card leads, in a paragraph before its words. */
function cardLink(card: ComponentNode): RootContent[] {
  const [link] = linkOf(card)
  const title = firstText(card, ['title', 'label', 'description'])
  if (link?.type !== 'link' || card.type !== 'mdxJsxFlowElement') return nothingAt(card)
  const children: PhrasingContent[] =
    title === '' ? link.children : [{ type: 'text', value: title, ...placed(card) }]
  return [{ type: 'paragraph', children: [{ ...link, children }], ...placed(card) }]
}

function named(
  element: ComponentNode,
  name: string,
  said: Readonly<Record<string, string>>,
): RootContent {
  const attributes = Object.entries(said).map(([prop, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: prop,
    value,
  }))
  const summary = summaryIn(element)
  const copy = { ...element, name, attributes }
  setChildren(copy, summary ? withoutSummary(element, summary) : childrenOf(element))
  return copy
}

const withoutSummary = (element: ComponentNode, summary: ComponentNode): RootContent[] =>
  childrenOf(element).flatMap((child): RootContent[] => {
    if (child === summary) return []
    if (child.type !== 'paragraph' || !child.children.some((part) => part === summary))
      return [child]
    const rest = child.children.filter((part) => part !== summary)
    return rest.length === 0 ? [] : [{ ...child, children: rest }]
  })

function linkOf(element: ComponentNode): readonly RootContent[] {
  const url = firstText(element, ['href', 'to', 'url', 'src'])
  const words = partsOf(element).filter(isPhrasing)
  const isLink = url !== '' && words.every((word) => word.type !== 'link')
  return isLink ? [{ type: 'link', url, children: words, ...placed(element) }] : childrenOf(element)
}

function imageOf(element: ComponentNode): readonly RootContent[] {
  const url = firstText(element, ['src', 'light'])
  const alt = firstText(element, ['alt', 'title'])
  return url === '' ? [] : [{ type: 'image', url, alt, ...placed(element) }]
}
