// Turns a writer's Markdown and inline tags into safe HTML: plain words, emphasis, links, lists and
// menu paths, and nothing else.
import type { Nodes, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Policy, PresetId } from '@/lib/policy/policy'
import { parseInline } from '@/lib/policy/prose/parse'
import { inlineText, plainText } from '@/lib/policy/wording'

/** What inline tags are rendered from. `preset` is the policy's default when absent. */
export interface Words {
  readonly policy: Policy
  readonly supportAddress: string
  readonly preset?: PresetId
}

const markdown = unified().use(remarkParse)

/** Safe HTML of a Markdown text, its paragraphs included. */
export function proseHtml(text: string, words: Words): string {
  return children(markdown.parse(text), words)
}

/** Safe HTML of one line: no paragraph around it. */
export function lineHtml(text: string, words: Words): string {
  const [first] = markdown.parse(text).children
  return first?.type === 'paragraph' ? children(first, words) : escapeHtml(text)
}

/** One line in plain words. */
export function lineText(text: string, words: Words): string {
  return toString(markdown.parse(plainText(text, words)))
}

/** Text made safe to stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  list: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
}

/** A link that runs a script is no link. */
const SAFE_ADDRESS = /^(?:\/|#|https?:|mailto:)/

function children(parent: Parents, words: Words): string {
  return parent.children.map((node) => html(node, words)).join('')
}

function html(node: Nodes, words: Words): string {
  if (node.type === 'text') return escapeHtml(node.value)
  if (node.type === 'inlineCode') return `<code>${escapeHtml(node.value)}</code>`
  if (node.type === 'html') return node.value.startsWith('<!--') ? '' : tagHtml(node.value, words)
  if (!('children' in node)) return ''
  const inner = children(node, words)
  if (node.type === 'link')
    return SAFE_ADDRESS.test(node.url) ? `<a href="${escapeHtml(node.url)}">${inner}</a>` : inner
  const tag = node.type === 'list' && node.ordered ? 'ol' : TAGS[node.type]
  return tag ? `<${tag}>${inner}</${tag}>` : inner
}

/**
 * An inline tag in words; a menu path keeps its own element so that it is never broken over two
 * lines.
 */
function tagHtml(source: string, words: Words): string {
  return parseInline(source)
    .map((inline) => {
      const text = escapeHtml(inlineText(inline, words))
      return inline.kind === 'menu' ? `<span class="menu">${text}</span>` : text
    })
    .join('')
}
