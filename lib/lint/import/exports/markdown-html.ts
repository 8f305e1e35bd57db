// Markdown of other help centres as HTML, so that one way leads from there to ours: their notes in
// fences become the boxes that HTML has for them.
import type { Nodes } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { toHtml } from 'hast-util-to-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { findOwn } from '@/lib/core/own'
import { foreignFences } from '@/lib/markdown/foreign/names'
import { noteTypes } from '@/lib/markdown/dialect'
import { remarkContainers } from '@/lib/markdown/syntax/containers'
import { childrenOf } from '@/lib/markdown/tree'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkContainers).freeze()

/** The HTML of a Markdown text; HTML in it stays. */
export function markdownToHtml(markdown: string): string {
  const tree = parser.parse(ownFences(markdown))
  markNotes(tree)
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
}

/** `:::(Info) (Title)`, as Document360 writes it, and `::: note Title`, as others do. */
const ownFences = (markdown: string): string =>
  markdown.replace(
    /^(:{3,})[ \t]*\(?([a-zA-Z]+)\)?[ \t]*(?:\(([^)\n]*)\)|([^[{(\n][^\n]*))?$/gm,
    (_, colons: string, name: string, inBrackets = '', behind = '') => {
      const title = `${inBrackets}${behind}`.replace(/[[\]]/g, '').trim()
      const word = name.toLowerCase().replace(/box$/, '')
      return `${colons}${word}${title === '' ? '' : `[${title}]`}`
    },
  )

function markNotes(node: Nodes): void {
  if (node.type === 'containerDirective') {
    const name = findOwn(foreignFences, node.name.toLowerCase()) ?? node.name.toLowerCase()
    const kind = noteTypes.find((type) => type === name)
    node.data = {
      ...node.data,
      hName: 'div',
      ...(kind === undefined ? {} : { hProperties: { className: [kind] } }),
    }
  }
  childrenOf(node).forEach(markNotes)
}
