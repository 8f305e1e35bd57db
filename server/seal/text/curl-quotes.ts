// Curls the quotation marks in the prose of a parsed page. Not of what is code, typed or data.
import { curled } from '@/lib/policy/prose/curled-quotes'
import { isElement, type Node } from '@/server/seal/markup'

const AS_TYPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'bdi', 'code', 'pre', 'kbd', 'samp', 'textarea', 'head'],
])
/** What stands within a sentence: a quotation goes on through it. */
const WITHIN: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'cite',
    'dfn',
    'em',
    'i',
    'mark',
    'q',
    's',
    'small',
    'span',
    'strong',
  ],
  ...['sub', 'sup', 'time', 'u', 'code', 'kbd', 'samp', 'wbr'],
])

/** Curls every text below a node, templates included. */
export function curlQuotes(root: Node): void {
  let before = ''
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value
      node.value = curled(text, before)
      before = text.at(-1) ?? before
      return
    }
    const isWithin = isElement(node) && WITHIN.has(node.tagName)
    if (!isWithin) before = ''
    if (isElement(node) && AS_TYPED.has(node.tagName)) {
      before = 'x'
    } else {
      for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
      if ('content' in node) visit(node.content)
    }
    if (!isWithin) before = ''
  }
  visit(root)
}
