// The address of each heading. One function for the page, the search and the checker, so that a
// deep link cannot miss.
import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'

/** The ids of an article's page that are not those of its headings. */
export const pageIds: ReadonlySet<string> = new Set([
  ...['main', 'on-this-page', 'page-contents', 'related', 'siblings'],
])

/** Ids that mdast-util-to-hast gives to notes, what leads to them and their heading. */
export const isNoteId = (id: string): boolean =>
  id.startsWith('user-content-fn') || id === 'footnote-label'

/** What a heading is called whose words leave nothing for an address: those of an emoji, say. */
const NAMELESS = 'section'

/**
 * Gives every heading of a tree its id, in `data.hProperties.id`: the one that was typed, or one
 * made of the words. Changes the tree.
 */
export function assignAnchors(tree: Root): Root {
  const slugger = new GithubSlugger()
  for (const id of [...pageIds, ...noteIds(tree)]) slugger.slug(id)
  const headings: Heading[] = []
  visit(tree, 'heading', (heading) => void headings.push(heading))
  for (const heading of headings)
    if (typedIdOf(heading) !== undefined) slugger.slug(typedIdOf(heading) ?? '')
  for (const heading of headings)
    heading.data = {
      ...heading.data,
      hProperties: {
        ...heading.data?.hProperties,
        id: typedIdOf(heading) ?? slugger.slug(slug(written(heading)) || NAMELESS),
      },
    }
  return tree
}

/** The ids of the notes of a page, where it has some. */
function noteIds(tree: Root): readonly string[] {
  const ids: string[] = []
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    ids.push('footnote-label', `user-content-fn-${identifier}`, `user-content-fnref-${identifier}`)
  })
  return [...new Set(ids)]
}

/** The id that a writer gave to a heading; undefined when none. */
export const typedIdOf = (heading: Heading): string | undefined => heading.data?.typedId

/** The id that `assignAnchors` gave; empty for a heading that was never given one. */
export function anchorOf(heading: Heading): string {
  return String(heading.data?.hProperties?.['id'] ?? '')
}

/**
 * What the writer typed, without what components would render: an address must outlive the renaming
 * of a role.
 */
export function written(node: Nodes): string {
  return letters(node).replace(/\s+/g, ' ').trim() || NAMELESS
}

function letters(node: Nodes): string {
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
  return 'children' in node ? node.children.map(letters).join('') : ''
}
