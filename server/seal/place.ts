// Where one is: the link of the main navigation that the page is part of. A root layout does not
// know which page it stands around; here its address is known.
import { attribute, descendants, isElement, type Node } from './markup'

const HOLDS = 'data-place'

/**
 * Marks every link whose `data-place` lists the address of the page, or one above it
 * (`aria-current`: `page` where it leads to the page itself, else `true`), and takes the attribute
 * away.
 */
export function markPlace(page: Node, address: string): void {
  for (const node of descendants(page)) {
    if (!isElement(node)) continue
    const holds = attribute(node, HOLDS)
    if (holds === undefined) continue
    node.attrs = node.attrs.filter(({ name }) => name !== HOLDS)
    const isHere = holds.split(' ').some((above) => `${address}/`.startsWith(`${above}/`))
    if (isHere)
      node.attrs.push({
        name: 'aria-current',
        value: attribute(node, 'href') === address ? 'page' : 'true',
      })
  }
}
