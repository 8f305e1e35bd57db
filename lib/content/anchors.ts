// The address of each heading. One function for the page, the search and the checker, so that a deep link cannot miss.
import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Gives every heading of a tree its id, in `data.hProperties.id`. A remark plugin, too: `remarkPlugins: [remarkAnchors]`. */
export function assignAnchors(tree: Root): Root {
  const slugger = new GithubSlugger()
  visit(tree, 'heading', (heading) => {
    heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: slugger.slug(written(heading)) } }
  })
  return tree
}

export const remarkAnchors = () => (tree: Root) => void assignAnchors(tree)

/** The id that `assignAnchors` gave; empty for a heading that was never given one. */
export function anchorOf(heading: Heading): string {
  return String(heading.data?.hProperties?.['id'] ?? '')
}

/** What the writer typed, without what components would render: an address must outlive the renaming of a role. */
export function written(node: Nodes): string {
  return letters(node).replace(/\s+/g, ' ').trim() || 'section'
}

function letters(node: Nodes): string {
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
  return 'children' in node ? node.children.map(letters).join('') : ''
}
