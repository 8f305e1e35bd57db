import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { parseInline } from '@/lib/policy/prose/parse'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { written } from '@/lib/markdown/anchors'
import { addresses } from '@/lib/lint/literals/addresses'
import { permissionLabel } from '@/lib/lint/literals/labels'
import { literals } from '@/lib/lint/literals/literals'
import { diagnosticAt } from '@/lib/lint/place'
import type { Rule } from '@/lib/lint/rule'

export const literalFacts: Rule = {
  id: 'literal-facts',
  about:
    'Role names, labels, permissions, limits, menu paths and the support address are ' +
    'rendered from data, never typed: then a renaming cannot leave a page behind. ' +
    'Older names stand in <OldNames>, in aliases and in quotation marks.',
  why:
    'A menu or a role that is renamed in the product is then one changed line of data, ' +
    'and no page is left behind.',
  example: {
    where: 'text',
    wrong: 'Open Manage > Users and ask the Owner.',
    right: 'Open <Menu path="users" /> and ask the <Role id="owner" />.',
  },
  check: ({ tree, frontMatter: { data, at } }, known) => {
    const diagnostics: LocalDiagnostic[] = []
    for (const field of ['title', 'summary'] as const)
      for (const piece of parseInline(data?.[field] ?? '')) {
        if (piece.kind === 'text')
          diagnostics.push(
            ...literals(piece.text, known).map(({ message }) => ({
              ...at([field]),
              message: `'${field}': ${message}`,
            })),
          )
      }
    if (tree)
      visit(tree, (node) => {
        if (isLink(node)) {
          if ('url' in node && node.url.startsWith('mailto:'))
            diagnostics.push(
              ...addresses(node.url.slice('mailto:'.length), known).map(({ message }) =>
                diagnosticAt(node, message),
              ),
            )
          return SKIP
        }
        if (node.type === 'strong' || node.type === 'emphasis')
          diagnostics.push(
            ...permissionLabel(written(node), known).map(({ message }) =>
              diagnosticAt(node, message),
            ),
          )
        if (node.type === 'text' || node.type === 'inlineCode')
          diagnostics.push(
            ...literals(node.value, known).map(({ offset, message }) =>
              diagnosticAt(node, message, offset),
            ),
          )
        return undefined
      })
    return diagnostics
  },
}

/** The words of a link may name a role: they are the title of what it leads to. */
const isLink = (node: Nodes): boolean => node.type === 'link' || node.type === 'linkReference'
