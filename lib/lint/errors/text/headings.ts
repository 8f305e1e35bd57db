import { isNoteId, pageIds, typedIdOf } from '@/lib/markdown/anchors'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { placedOn } from '@/lib/lint/assembled'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'

export const headings: OwnRule = {
  id: 'headings',
  about:
    'Headings begin with ##, go down one level at a time, and say something: they are ' +
    'the contents of the page. An id that is typed (## Steps {/* #steps */}) is an ' +
    'address, ' +
    'and given once, passages included.',
  why:
    'Headings are the contents of the page and the way a screen reader jumps; a skipped ' +
    'level reads as a missing part.',
  example: {
    where: 'text',
    wrong: '## Steps\n\n#### On a phone\n\nTap it.',
    right: '## Steps\n\n### On a phone\n\nTap it.',
  },
  check: ({ tree }, { texts }) => {
    const found = tree ? placedOn(tree, texts, 'heading') : []
    const ids = found.map(({ node }) => typedIdOf(node))
    return found.flatMap(({ node: heading, at, from }, index): LocalDiagnostic[] => {
      const id = ids[index]
      const before = found[index - 1]?.node.depth ?? 1
      const told = (message: string): LocalDiagnostic[] => [
        diagnosticAt(at, from === undefined ? message : `in ${from}: ${message}`),
      ]
      if (id !== undefined && ids.indexOf(id) < index)
        return told(
          `{/* #${id} */} is already the id of another heading here; give one of them another`,
        )
      if (heading.depth > before + 1)
        return told(
          `a heading with ${'#'.repeat(heading.depth)} follows ` +
            (before === 1 ? 'the title' : `one with ${'#'.repeat(before)}`) +
            `; expected at most ${'#'.repeat(before + 1)}`,
        )
      // Told in the passage itself.
      if (from !== undefined) return []
      if (heading.children.length === 0)
        return told('the heading is empty; give it words or take it out')
      if (heading.depth === 1)
        return told(
          "a heading with one '#' is the title, which comes from the front matter; expected '##'",
        )
      if (id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
        return told(
          `{/* #${id} */} cannot be an address; expected lower-case letters, digits and ` +
            'single hyphens, such as {/* #if-it-fails */}',
        )
      return id !== undefined && (pageIds.has(id) || isNoteId(id))
        ? told(`{/* #${id} */} is an id that every page has; expected another`)
        : []
    })
  },
}
