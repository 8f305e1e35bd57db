// Where in the policy's files a row stands, so that a gap can name a line.
import type { SourceFile } from '@/lib/core/yaml'

/**
 * `file:line` of the row in the file of that name (`rules.yaml`) whose id is the last one given,
 * below the rows of those before it; undefined when it is not found.
 */
export function placeOf(
  files: readonly SourceFile[],
  name: string,
  ...ids: readonly string[]
): string | undefined {
  const file = files.find(({ path }) => path.split(/[\\/]/).at(-1) === name)
  const lines = file?.text.split('\n') ?? []
  const found = ids.reduce(
    (from, id) =>
      lines.findIndex(
        (text, line) =>
          line >= from && from >= 0 && new RegExp(`\\bid: ${id}(?:[,}\\s]|$)`).test(text),
      ),
    0,
  )
  return file && found >= 0 ? `${file.path}:${found + 1}` : undefined
}
