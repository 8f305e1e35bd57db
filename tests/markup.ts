// The markup of components as their tests read it: what it is, and not how it looks.
import {
  defaultTreeAdapter as tree,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5'

/** Markup without its class attributes. */
export const withoutLooks = (html: string): string => html.replaceAll(/ class="[^"]*"/g, '')

/** Markup without what is drawn alone: those who listen do not hear it. */
export function readOut(html: string): string {
  const root = parseFragment(html)
  prune(root)
  return serialize(root).replaceAll('&nbsp;', '\u00a0')
}

function prune(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const child of [...parent.childNodes]) {
    if (!tree.isElementNode(child)) continue
    const isHidden = child.attrs.some(
      ({ name, value }) => name === 'aria-hidden' && value === 'true',
    )
    if (isHidden) tree.detachNode(child)
    else prune(child)
  }
}
