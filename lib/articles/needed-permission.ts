// The permission that an article is about: what its reader must be allowed, to do what it says.
// What a permission takes is the engine's.
import type { Root, RootContent } from 'mdast'
import { textProp } from '@/lib/markdown/props'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, isComponent } from '@/lib/markdown/tree'
import { parseInline } from '@/lib/policy/prose/parse'

/**
 * How a text says what its reader must be, before the tag with the permission. Elsewhere a tag may
 * name who does something for the reader, or something else that can be done.
 */
const MUST_BE =
  /\b(?:your role (?:must|should) be|(?:need|signed in with) (?:the|a) role(?: that [ \w]+:)?)\s*$/i

/**
 * The permission of the first `<Roles can="…" />` in the summary; else of the first in the text
 * behind "Your role must be", "You need the role" and the like. Undefined where there is none.
 */
export const findNeededPermission = (summary: string, tree: Root): string | undefined =>
  parseInline(summary).flatMap((piece) => (piece.kind === 'roles' ? [piece.can] : []))[0] ??
  neededIn(tree.children)

function neededIn(nodes: readonly RootContent[]): string | undefined {
  let before = ''
  for (const node of nodes) {
    if (isComponent(node) && node.name === 'Roles' && MUST_BE.test(before))
      return textProp(node, 'can')
    const within = neededIn(childrenOf(node))
    if (within !== undefined) return within
    before += wordsOf(node)
  }
  return undefined
}
