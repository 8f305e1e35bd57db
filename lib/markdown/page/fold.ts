// What a page folds so that the first step is near its top: the sections that prepare for the
// steps, where they stand before them. What else stands there is itself the answer, and stays open.
// Search, Markdown and the contents of the page know nothing of it.
import type { Blockquote, Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { childrenOf, withChildren } from '@/lib/markdown/tree'

/** Whether a node is a list of steps (lib/markdown/resolve-headings.ts), or holds one. */
const hasSteps = (node: RootContent): boolean =>
  (node.type === 'list' && stepsClass(node.data)) || childrenOf(node).some(hasSteps)

function stepsClass(data: { hProperties?: { className?: unknown } } | undefined): boolean {
  const className = data?.hProperties?.className
  return Array.isArray(className) && className.includes('steps')
}

/** The sections of every article that a reader may need before its steps, by their headings. */
export const PREPARATIONS = {
  words: 'What the words mean',
  conditions: 'Before you start',
} as const
const isPreparation = (title: string): boolean =>
  Object.values<string>(PREPARATIONS).includes(title)

interface Section {
  readonly heading: Heading
  readonly rest: readonly RootContent[]
}

/**
 * The text with each of PREPARATIONS before the first section of second level that has steps as
 * `<details>`, its heading in `<summary>`. A text without steps, or that begins with them, stays as
 * it is.
 */
export function foldBeforeSteps(tree: Root): Root {
  const { lead, sections } = parted(tree.children)
  const first = sections.findIndex(({ rest }) => rest.some(hasSteps))
  if (first <= 0) return tree
  return {
    ...tree,
    children: [
      ...lead,
      ...sections.flatMap((section, at) =>
        at < first && isPreparation(toString(section.heading))
          ? [folded(section)]
          : [section.heading, ...section.rest],
      ),
    ],
  }
}

function parted(nodes: readonly RootContent[]): {
  lead: readonly RootContent[]
  sections: readonly Section[]
} {
  const starts = nodes.flatMap((node, at) =>
    node.type === 'heading' && node.depth === 2 ? [at] : [],
  )
  const sections = starts.flatMap((start, index) => {
    const heading = nodes[start]
    return heading?.type === 'heading'
      ? [{ heading, rest: nodes.slice(start + 1, starts[index + 1]) }]
      : []
  })
  return { lead: nodes.slice(0, starts[0]), sections }
}

/** The property of a heading that folds its section. */
export const FOLDED = 'data-folds'

/** A quotation for the compiler, which draws it as what it is told to. */
function folded({ heading, rest }: Section): RootContent {
  const summary: Blockquote = {
    type: 'blockquote',
    data: { hName: 'summary' },
    children: [
      {
        ...heading,
        data: { ...heading.data, hProperties: { ...heading.data?.hProperties, [FOLDED]: '' } },
      },
    ],
  }
  const details: Blockquote = { type: 'blockquote', data: { hName: 'details' }, children: [] }
  return withChildren(details, [summary, ...rest])
}
