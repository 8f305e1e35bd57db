import type { Link, Nodes } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { fixWithin } from '@/lib/lint/fix/fix-at'
import { linkRefusal, presentAddress } from '@/lib/lint/link-target'
import { diagnosticAt } from '@/lib/lint/place'
import type { Rule } from '@/lib/lint/rule'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, isComponent } from '@/lib/markdown/tree'

export const links: Rule = {
  id: 'links',
  about:
    'Every link leads to an article, a heading, a wizard or a page that exists, by ' +
    'its present address. Links in wizards, the policy and the site are looked at ' +
    'too.',
  why:
    'A link that leads to nothing is a dead end, and one to a lost heading leaves the ' +
    'reader at the top of a long page.',
  example: {
    where: 'text',
    wrong: 'First [add them](/articles/ad-a-user#stpes).',
    right: 'First [add them](/articles/add-a-user#steps).',
  },
  check: (draft, context) => {
    const diagnostics: LocalDiagnostic[] = []
    if (draft.tree)
      visit(draft.tree, ['link', 'definition'], (node) => {
        if (node.type !== 'link' && node.type !== 'definition') return
        const message =
          (node.type === 'link' ? wordless(node) : undefined) ??
          linkRefusal(node.url, context, draft)
        if (message === undefined) return
        const write = presentAddress(node.url, context, draft)
        const { start, end } = node.position ?? {}
        const span = [start?.offset ?? 0, end?.offset ?? 0] as const
        const fix =
          write === undefined ? undefined : fixWithin(draft.text, span, { found: node.url, write })
        diagnostics.push({ ...diagnosticAt(node, message), ...(fix && { fix }) })
      })
    return diagnostics
  },
}

/** Why nobody could follow a link: it has no words to press, or leads nowhere. */
function wordless(link: Link): string | undefined {
  const words = wordsOf(link)
  if (words === '' && !holdsComponent(link))
    return (
      `the link to "${link.url}" has no words, and readers would not see it; expected ` +
      `[where it leads](${link.url})`
    )
  return /^(?:https?:\/*)?$/i.test(link.url)
    ? `the link "${words}" leads nowhere; expected [${words}](/articles/…)`
    : undefined
}

const holdsComponent = (node: Nodes): boolean =>
  isComponent(node) || childrenOf(node).some(holdsComponent)
