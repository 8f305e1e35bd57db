// A writer's Markdown and inline tags as safe HTML: plain words, emphasis, links, lists and menu
// paths, and nothing else. Of wizards and of what the desk shows; articles are MDX.
import type { ElementContent, Nodes as HastNodes } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, Paragraph } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from '@/lib/markdown/syntax/visit'
import { memoizeSome } from '@/lib/core/memoize'
import { parseInline } from '@/lib/policy/prose/parse'
import { inlineText, plainText, type Wording } from '@/lib/policy/wording'

/** What inline tags are rendered from: of an account, where preset or overrides are given. */
export type Words = Wording

const markdown = unified().use(remarkParse)

/** All that may stand in the HTML; of anything else the words stay. A link that runs is no link. */
const ALLOWED: Schema = {
  tagNames: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'a', 'span'],
  attributes: { a: ['href'], span: [['className', 'menu']] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** Safe HTML of a Markdown text, its paragraphs included. */
export const proseHtml = (text: string, words: Words): string => htmlOf(markdown.parse(text), words)

/** Safe HTML of one line: no paragraph around it. */
export function lineHtml(text: string, words: Words): string {
  const line = keptLine(text)
  return typeof line === 'string' ? line : inlineHtml(line, words)
}

const inlineHtml = (line: Paragraph, words?: Words): string =>
  htmlOf(line, words).replace(/^<p>|<\/p>$/g, '')

/**
 * A guided fix for an account words every line of its causes for one request, and parsing them was
 * half of that; the lines are those of the policy and the wizards, so few and the same each time.
 */
const MOST_LINES = 4000
const lines = new Map<string, string | Paragraph>()

/** The HTML of a line that is the same for every account; its tree where a tag is in it. */
const keptLine = (text: string): string | Paragraph =>
  memoizeSome(lines, text, MOST_LINES, () => {
    const [first] = markdown.parse(text).children
    if (first?.type !== 'paragraph') return escapeHtml(text)
    let hasTags = false
    visit(first, 'html', () => {
      hasTags = true
    })
    return hasTags ? first : inlineHtml(first)
  })

const plainLines = new Map<string, string>()

/** One line in plain words. */
export function lineText(text: string, words: Words): string {
  const worded = plainText(text, words)
  return memoizeSome(plainLines, worded, MOST_LINES, () => toString(markdown.parse(worded)))
}

/** Text made safe to stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** `words` may be absent where no tag is in it. */
function htmlOf(node: Nodes, words?: Words): string {
  const html = toHast(
    node,
    words && {
      handlers: { html: (_, { value }: { value: string }) => tagElements(value, words) },
    },
  )
  return toHtml(unlinked(sanitize(html, ALLOWED)), {
    characterReferences: { useNamedReferences: true },
  })
}

/** A link whose address was not allowed is no link: its words stay. */
function unlinked(tree: HastNodes): HastNodes {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || node.properties['href'] !== undefined) return undefined
    if (parent === undefined || index === undefined) return undefined
    parent.children.splice(index, 1, ...node.children)
    return index
  })
  return tree
}

/**
 * An inline tag in words; a menu path keeps its own element so that it is never broken over two
 * lines. Other HTML stays as it was typed, in words, and a comment is nothing.
 */
const tagElements = (source: string, words: Words): ElementContent[] =>
  (source.startsWith('<!--') ? [] : parseInline(source)).map((piece) => {
    const text = { type: 'text' as const, value: inlineText(piece, words) }
    return piece.kind === 'menu'
      ? {
          type: 'element',
          tagName: 'span',
          properties: { className: ['menu'] },
          children: [text],
        }
      : text
  })
