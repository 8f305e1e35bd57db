import { visit } from 'unist-util-visit'
import type { Fault } from '@/lib/content/faults'
import { faultAt } from '../place'
import type { Rule } from '../rule'

const refused: Readonly<Record<string, string>> = {
  mdxjsEsm: 'an import or export is not allowed in an article: components are there without it. If a sentence begins with that word, put another before it',
  mdxFlowExpression: 'JavaScript in braces is not allowed in an article; a literal brace is written \\{',
  mdxTextExpression: 'JavaScript in braces is not allowed in an article; a literal brace is written \\{',
  html: 'HTML is not allowed in an article; use Markdown or a component',
}

export const syntax: Rule = {
  id: 'syntax',
  about: 'The text is Markdown with components, without code.',
  why: 'An article is content that anybody may edit; code in it could break the page or do harm.',
  example: { where: 'text', wrong: 'You have {2 + 1} tries.', right: 'Type \\{name\\} where the name belongs.' },
  check: ({ tree, fault }) => {
    if (!tree) return fault ? [fault] : []
    const faults: Fault[] = []
    visit(tree, (node) => {
      const message = refused[node.type]
      if (message) faults.push(faultAt(node, message))
    })
    return faults
  },
}
