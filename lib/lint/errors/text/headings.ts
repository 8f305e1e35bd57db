import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { typedIdOf } from '@/lib/markdown/anchors'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { diagnosticAt } from '@/lib/lint/place'
import type { Rule } from '@/lib/lint/rule'

export const headings: Rule = {
  id: 'headings',
  about:
    'Headings begin with ##, go down one level at a time, and say something: they are ' +
    'the contents of the page. An id that is typed (## Steps {/* #steps */}) is an ' +
    'address, ' +
    'and given once.',
  why:
    'Headings are the contents of the page and the way a screen reader jumps; a skipped ' +
    'level reads as a missing part.',
  example: {
    where: 'text',
    wrong: '## Steps\n\n#### On a phone\n\nTap it.',
    right: '## Steps\n\n### On a phone\n\nTap it.',
  },
  check: ({ tree }) => {
    const found: Heading[] = []
    if (tree) visit(tree, 'heading', (heading) => void found.push(heading))
    const ids = found.map(typedIdOf)
    return found.flatMap((heading, index): LocalDiagnostic[] => {
      const id = ids[index]
      const before = found[index - 1]?.depth ?? 1
      if (heading.children.length === 0)
        return [diagnosticAt(heading, 'the heading is empty; give it words or take it out')]
      if (heading.depth === 1)
        return [
          diagnosticAt(
            heading,
            "a heading with one '#' is the title, which comes from the front matter; expected '##'",
          ),
        ]
      if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
        return [
          diagnosticAt(
            heading,
            `{/* #${id} */} cannot be an address; expected lower-case letters, digits and ` +
              'single hyphens, such as {/* #if-it-fails */}',
          ),
        ]
      if (id !== undefined && ids.indexOf(id) < index)
        return [
          diagnosticAt(
            heading,
            `{/* #${id} */} is already the id of another heading here; give one of them another`,
          ),
        ]
      return heading.depth > before + 1
        ? [
            diagnosticAt(
              heading,
              `a heading with ${'#'.repeat(heading.depth)} follows ` +
                (before === 1 ? 'the title' : `one with ${'#'.repeat(before)}`) +
                `; expected at most ${'#'.repeat(before + 1)}`,
            ),
          ]
        : []
    })
  },
}
