// Where a node of the text stands in its file.
import type { Nodes } from 'mdast'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'

/** A diagnostic at a node; `offset` counts characters into a text node. */
export function diagnosticAt(node: Nodes, message: string, offset = 0): LocalDiagnostic {
  const before = 'value' in node ? node.value.slice(0, offset).split('\n') : ['']
  const start = node.position?.start ?? { line: 1, column: 1 }
  const last = before.at(-1) ?? ''
  const column = node.type === 'text' ? (node.data?.columns?.[before.length - 2] ?? 1) : 1
  return {
    line: start.line + before.length - 1,
    column: before.length === 1 ? start.column + last.length : column + last.length,
    message,
  }
}
