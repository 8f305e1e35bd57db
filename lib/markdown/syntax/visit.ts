// Visits the nodes of a tree as unist-util-visit does, and with its types. That one makes a
// function for each node and gives it a name, which took a twentieth of the checker's time; here
// are no ancestors, no leaving and no other tests than types.
import type { Node, Parent } from 'unist'
import { EXIT, SKIP, type BuildVisitor, type VisitorResult } from 'unist-util-visit'

export { SKIP }

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => VisitorResult

/**
 * Calls the visitor with each node, or each of these types, before its children, in the order of
 * the text. What it returns: SKIP leaves the children out, EXIT ends it, and a number goes on at
 * that place of the parent, which the visitor changed.
 */
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void
export function visit<Tree extends Node, const Type extends string | readonly string[]>(
  tree: Tree,
  type: Type,
  visitor: BuildVisitor<Tree, Type extends readonly string[] ? [...Type] : Type>,
): void
export function visit(
  tree: Node,
  ...[of, typed]: [Visitor] | [string | readonly string[], Visitor]
): void {
  if (typeof of === 'function') walk(tree, undefined, undefined, of)
  else if (typed)
    walk(tree, undefined, undefined, (node, index, parent) =>
      (typeof of === 'string' ? node.type === of : of.includes(node.type))
        ? typed(node, index, parent)
        : undefined,
    )
}

/** Gives false where the visit is over, and the place to go on at where the visitor named one. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  visitor: Visitor,
): false | number | undefined {
  const result = visitor(node, index, parent)
  const [action, next] = Array.isArray(result) ? result : [result, undefined]
  if (action === EXIT) return false
  if (action !== SKIP && isParent(node))
    for (let at = 0; at >= 0 && at < node.children.length;) {
      const child = node.children[at]
      const onward = child && walk(child, at, node, visitor)
      if (onward === false) return false
      at = onward ?? at + 1
    }
  return (typeof action === 'number' ? action : next) ?? undefined
}

const isParent = (node: Node): node is Parent => 'children' in node
