// The HTML of one article as a tree of our Markdown, with the headings that links may name.
import type { Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { anchorOf, assignAnchors } from '@/lib/markdown/anchors'
import { parseHtml, TOO_DEEP } from './parse-html'
import { prepared } from './prepare'
import { toMdast } from './to-mdast'

/** A text on its way; `lost` says what could not be carried, each once. */
export interface Converted {
  readonly tree: Root
  /** The present address of a heading by the id that it had. */
  readonly anchors: ReadonlyMap<string, string>
  readonly lost: readonly string[]
}

/** Converts HTML; a sentence where it cannot be read. */
export function convertHtml(html: string, title: string): Converted | string {
  const root = parseHtml(html)
  if (typeof root === 'string') return root
  const lost = new Map<string, number>()
  try {
    const tree = toMdast(
      prepared(root, (message) => void lost.set(message, (lost.get(message) ?? 0) + 1)),
      title,
    )
    return {
      tree,
      anchors: anchorsOf(tree),
      lost: [...lost].map(([message, times]) =>
        times === 1 ? message : `${message} (${times} times)`,
      ),
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return TOO_DEEP
  }
}

function anchorsOf(tree: Root): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>()
  visit(assignAnchors(tree), 'heading', (heading) => {
    const was = heading.data?.was ?? ''
    if (was !== '') anchors.set(was, anchorOf(heading))
  })
  return anchors
}
