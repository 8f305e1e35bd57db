// Fences (`:::note`) for the parser: of the three kinds of directives only the one that encloses.
// Knows no fence by name.
import remarkDirective from 'remark-directive'
import type { Processor } from 'unified'

/** The character code of ":". */
const COLON = 58

/**
 * remark-directive with containers alone: ":" and "::" are what people type between words and
 * numbers ("10:30"). Throws when the package came to have another shape.
 */
export function remarkContainers(this: Processor): void {
  const data = this.data()
  const before = new Set(data.micromarkExtensions)
  // Its type wants a processor that reads Markdown to its end; it only adds to the data of this
  // one.
  remarkDirective.call(this as never)
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => {
    if (before.has(extension)) return extension
    const constructs = [extension.flow?.[COLON] ?? []].flat()
    const containers = constructs.filter(({ concrete }) => concrete)
    if (containers.length !== 1)
      throw new Error(
        'remark-directive has another shape than the one that fences are read with; see ' +
          'lib/markdown/syntax/containers.ts',
      )
    return { flow: { [COLON]: containers } }
  })
}
