// `<Step title="Open it">` in <Steps>: the numbered list that they are here.
import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import {
  childrenOf,
  isComponent,
  isPhrasing,
  setChildren,
  type ComponentNode,
} from '@/lib/markdown/tree'
import { attributeTexts } from './attributes'
import { partsOf } from './rewrite'

const placed = ({ position }: Nodes): { position?: NonNullable<Nodes['position']> } =>
  position ? { position } : {}

/** Puts the list in the place of the titled steps; <Steps> with anything else stays as it is. */
export function listSteps(steps: ComponentNode): void {
  const items = partsOf(steps).filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  )
  const titled = items.filter(isComponent).filter(({ name }) => name === 'Step')
  if (titled.length === 0 || titled.length < items.length) return
  setChildren(steps, [
    {
      type: 'list',
      ordered: true,
      start: 1,
      spread: true,
      children: titled.map(stepItem),
      ...placed(steps),
    },
  ])
}

/** The title stands in the first line of the step, before its words. */
function stepItem(step: ComponentNode): ListItem {
  const title = attributeTexts(step).get('title') ?? ''
  const own = childrenOf(step)
  const lead: PhrasingContent[] =
    title === ''
      ? []
      : [{ type: 'strong', children: [{ type: 'text', value: title, ...placed(step) }] }]
  const words = own.every(isPhrasing) ? own.filter(isPhrasing) : []
  const children: PhrasingContent[] = [
    ...lead,
    ...(lead.length > 0 && words.length > 0 ? [{ type: 'break' as const, ...placed(step) }] : []),
    ...words,
  ]
  const opening: RootContent[] =
    children.length > 0 ? [{ type: 'paragraph', children, ...placed(step) }] : []
  const item: ListItem = { type: 'listItem', spread: true, children: [], ...placed(step) }
  setChildren(item, words.length > 0 ? opening : [...opening, ...own])
  return item
}
