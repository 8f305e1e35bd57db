// A name for every Markdown table: on a narrow screen it scrolls in a region of its own, and two regions of one page may not have the same name.
import type { Root } from 'mdast'
import { written } from './anchors'

/** A remark plugin that labels each table with the heading it stands under, numbered from the second on. */
export const remarkTableLabels = () => (tree: Root): void => {
  let heading = ''
  let count = 0
  for (const node of tree.children) {
    if (node.type === 'heading') {
      heading = written(node)
      count = 0
    } else if (node.type === 'table') {
      count += 1
      const label = `Table${heading && `: ${heading}`}${count > 1 ? ` (${count})` : ''}`
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ariaLabel: label } }
    }
  }
}
