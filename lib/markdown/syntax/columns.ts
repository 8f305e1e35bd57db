// Where the lines of a text begin in its file. The parser takes the indent of a list and the ">" of
// a quotation away, and with them the column.
import type { Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'

declare module 'mdast' {
  interface TextData {
    /** The column of each line of the text after its first, from 1. */
    columns?: number[]
  }
}

/** A remark plugin: notes the columns of every text of several lines. */
export function remarkColumns() {
  return (tree: Root, file: VFile): void => noteColumns(tree, String(file).split('\n'))
}

function noteColumns(tree: Root, lines: readonly string[]): void {
  visit(tree, 'text', (node) => {
    const { position, value } = node
    if (!position || !value.includes('\n')) return
    const columns = value
      .split('\n')
      .slice(1)
      .map(
        (words, index) =>
          Math.max((lines[position.start.line + index] ?? '').indexOf(words), 0) + 1,
      )
    node.data = { ...node.data, columns }
  })
}
