import type { Nodes } from 'mdast'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import { parseInline } from '@/lib/policy/prose/parse'
import type { Fix, LocalDiagnostic, Place } from '@/lib/core/diagnostic'
import { written } from '@/lib/markdown/anchors'
import { addresses } from '@/lib/lint/literals/addresses'
import { permissionLabel } from '@/lib/lint/literals/labels'
import { fixAt, fixWithin, offsetOf, type Replacement } from '@/lib/lint/fix/fix-at'
import type { Literal } from '@/lib/lint/literals/literal'
import { literals } from '@/lib/lint/literals/literals'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'

export const literalFacts: OwnRule = {
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
  check: ({ text, tree, frontMatter: { data, at } }, known) => {
    const diagnostics: LocalDiagnostic[] = []
    /** Code shows what was typed: a tag in its place would be shown too. */
    const mended = (found: LocalDiagnostic, { replacement }: Literal, node?: Nodes) => {
      const isCode = node?.type === 'inlineCode'
      const fix = replacement && !isCode ? fixAt(text, found, replacement) : undefined
      return fix ? { ...found, fix } : found
    }
    for (const field of ['title', 'summary'] as const)
      for (const piece of parseInline(data?.[field] ?? '')) {
        if (piece.kind === 'text')
          diagnostics.push(
            ...literals(piece.text, known).map(({ message, replacement }) => {
              const place = at([field])
              const fix = replacement && fixInField(text, place, replacement)
              return { ...place, message: `'${field}': ${message}`, ...(fix && { fix }) }
            }),
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
            ...permissionLabel(written(node), known).map(({ message, replacement }) => {
              const { start, end } = node.position ?? {}
              const span = [start?.offset ?? 0, end?.offset ?? 0] as const
              const fix = replacement && fixWithin(text, span, replacement)
              return { ...diagnosticAt(node, message), ...(fix && { fix }) }
            }),
          )
        if (node.type === 'text' || node.type === 'inlineCode')
          diagnostics.push(
            ...literals(node.value, known).map((literal) =>
              mended(diagnosticAt(node, literal.message, literal.offset), literal, node),
            ),
          )
        return undefined
      })
    return diagnostics
  },
}

/**
 * In the value of a field, where it stands there once and unquoted: in quotation marks those of a
 * tag would end it.
 */
function fixInField(text: string, place: Place, replacement: Replacement): Fix | undefined {
  const start = offsetOf(text, place)
  const [value = ''] = /^.*(?:\n[ \t]+.*)*/.exec(text.slice(start)) ?? []
  if (/^\w+:[ \t]*["']/.test(value)) return undefined
  return fixWithin(text, [start, start + value.length], replacement)
}

/** The words of a link may name a role: they are the title of what it leads to. */
const isLink = (node: Nodes): boolean => node.type === 'link' || node.type === 'linkReference'
