import type { Paragraph } from 'mdast'
import { visit } from 'unist-util-visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { diagnosticAt } from '@/lib/lint/place'
import type { Rule } from '@/lib/lint/rule'

const refused = {
  mdxjsEsm:
    'an import or export is not allowed in an article: components are there without ' +
    'it. If a sentence begins with that word, put another before it',
  mdxFlowExpression:
    'JavaScript in braces is not allowed in an article; a literal brace is written \\{',
  mdxTextExpression:
    'JavaScript in braces is not allowed in an article; a literal brace is written \\{',
  html: 'HTML is not allowed in an article; use Markdown or a component',
}

export const syntax: Rule = {
  id: 'syntax',
  about:
    'The text is Markdown with tags and fences, without code. Every fence (:::note) ' +
    'is known and closed, every key (++ctrl+k++) is one.',
  why:
    'An article is content that anybody may edit; code in it could break the page or do ' +
    'harm, and a fence left open swallows the rest.',
  example: { where: 'text', wrong: ':::not\nAsk first.\n:::', right: ':::note\nAsk first.\n:::' },
  check: ({ tree, faults: read }) => {
    const faults: LocalDiagnostic[] = [...read]
    if (tree)
      visit(tree, (node) => {
        if (node.type === 'paragraph' && isModule(node))
          faults.push(diagnosticAt(node, refused.mdxjsEsm))
        const message =
          node.type in refused ? refused[node.type as keyof typeof refused] : undefined
        if (message) faults.push(diagnosticAt(node, message))
      })
    return faults
  },
}

/**
 * A line of a JavaScript module, which an article of MDX elsewhere may begin with. In .mdx its
 * braces are read as an expression.
 */
function isModule({ children: [first, second] }: Paragraph): boolean {
  if (first?.type !== 'text') return false
  if (second?.type === 'mdxTextExpression' && /^(?:import|export)\s*$/.test(first.value))
    return true
  return /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?['"]|import\s*\{|export\s+(?:default|const|let|var|function|class|async|\{|\*))/.test(
    first.value,
  )
}
