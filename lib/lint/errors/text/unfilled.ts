import type { RootContent } from 'mdast'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { placeholders } from '@/lib/lint/create/new-article'
import { diagnosticAt } from '@/lib/lint/place'
import { wordsOf } from '@/lib/markdown/sections'
import type { OwnRule } from '@/lib/lint/rule'

export const unfilled: OwnRule = {
  id: 'unfilled',
  about:
    'Every section has a text, and nothing of what `npm run new` wrote for a start is ' +
    'left as it was.',
  why:
    'A heading with nothing below it promises an answer that is not there; what is not ' +
    'written is not published.',
  example: {
    where: 'text',
    wrong: '## Steps\n\n## Get help\n\n<GetHelp topic="base" />',
    right: '## Steps\n\n1. Choose the person.\n\n## Get help\n\n<GetHelp topic="base" />',
  },
  check: ({ tree, frontMatter: { data, at } }) => {
    const nodes = tree?.children ?? []
    const summary =
      data && isPlaceholder(data.summary)
        ? [
            {
              ...at(['summary']),
              message: "'summary' is still what `npm run new` wrote; give the short answer",
            },
          ]
        : []
    const nothing =
      data && tree && nodes.length === 0
        ? [
            {
              ...at(['title']),
              message:
                'nothing stands below the front matter; write the answer, or keep the article ' +
                'back with draft: true',
            },
          ]
        : []
    return [
      ...summary,
      ...nothing,
      ...nodes.flatMap((node, index) =>
        node.type === 'heading' ? emptySection(node, nodes[index + 1]) : leftovers(node),
      ),
    ]
  },
}

/** A heading may be followed by one below it: its text is then in the sections below. */
function emptySection(
  heading: Extract<RootContent, { type: 'heading' }>,
  next: RootContent | undefined,
): LocalDiagnostic[] {
  if (
    heading.children.length === 0 ||
    (next && (next.type !== 'heading' || next.depth > heading.depth))
  )
    return []
  return [
    diagnosticAt(
      heading,
      `nothing stands below "${wordsOf(heading)}"; write it, or take the heading out`,
    ),
  ]
}

/** Items of lists and paragraphs, also those in a fence. */
function leftovers(node: RootContent): LocalDiagnostic[] {
  const isText = node.type === 'listItem' || node.type === 'paragraph'
  if (isText && isPlaceholder(wordsOf(node)))
    return [
      diagnosticAt(
        node,
        placeholders.has(wordsOf(node).trim())
          ? `"${wordsOf(node)}" is still what \`npm run new\` wrote; write it, or take it out`
          : `"${wordsOf(node).slice(0, 60)}" says that the words are still to come; write ` +
              'them, or take it out',
      ),
    ]
  return 'children' in node && node.type !== 'paragraph' ? node.children.flatMap(leftovers) : []
}

/**
 * What people write where the words are still to come. Each has a letter in brackets, so that a
 * search for such marks in the code finds none of these.
 */
const later =
  /^(?:T(?:[O]DO|[B]D)|FIX ?[M]E|X[X]X|W[I]P)\b|\b(?:T(?:[O]DO|[B]D)|FIX ?[M]E):|^Lorem [i]psum\b/

/** What stands in brackets for something else. */
const insteadOf = /\[(?:insert|placeholder|screenshot|picture)\b[^\][]*\]/i

const isPlaceholder = (text: string): boolean =>
  placeholders.has(text.trim()) || later.test(text.trim()) || insteadOf.test(text)
