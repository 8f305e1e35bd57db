// Blocks of code that nothing closes: Markdown takes the rest of the text for code without a word.
import type { Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'

/** A remark plugin: tells every block of code without a closing line where it begins. */
export function remarkOpenCode() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'code', (node) => {
      const { start, end } = node.position ?? {}
      const lines = String(file).slice(start?.offset, end?.offset).split('\n')
      const [mark = ''] = /^[`~]+/.exec(lines[0] ?? '') ?? []
      const last = (lines.slice(1).at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
      const isClosed =
        last.length >= mark.length && [...last].every((sign) => sign === mark.charAt(0))
      if (mark !== '' && !isClosed)
        file.message(
          `the code that begins here is not closed, and all that follows is shown as code; ` +
            `expected a line ${mark} behind its last line`,
          start,
        )
    })
  }
}
