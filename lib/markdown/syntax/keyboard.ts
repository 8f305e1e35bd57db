// Keys to press, written ++ctrl+k++, as <kbd> elements.
import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'
import { suggestion } from '@/lib/core/suggest'
import { replaceChild } from '@/lib/markdown/tree'

/** What is printed on keys with a name. A letter, a digit or a sign is itself. */
const names: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  cmd: 'Cmd',
  alt: 'Alt',
  option: 'Option',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  space: 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  home: 'Home',
  end: 'End',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`f${index + 1}`, `F${index + 1}`]),
  ),
}
const pattern = /\+\+([^\s+]+(?:\+[^\s+]+)*)\+\+/gu

/** A remark plugin: replaces the keys of a tree; those that nobody knows stay, and are told. */
export function remarkKeyboard() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('++')) return
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('++')) return undefined
      const parts = partsOf(node, file)
      replaceChild(parent, index, parts)
      return [SKIP, index + parts.length]
    })
  }
}

function partsOf(node: Text, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let end = 0
  for (const match of node.value.matchAll(pattern)) {
    const keys = (match[1] ?? '').split('+')
    const unknown = keys.find(
      (key) => [...key].length > 1 && !Object.hasOwn(names, key.toLowerCase()),
    )
    if (unknown !== undefined) {
      file.message(
        `there is no key "${unknown}"; ` +
          `${suggestion(unknown.toLowerCase(), Object.keys(names))}`,
        startAt(node, match.index),
      )
      continue
    }
    if (match.index > end) parts.push(textAt(node, end, match.index))
    parts.push(
      ...keys.flatMap((key, at): PhrasingContent[] => [
        ...(at > 0 ? [textAt(node, match.index, match.index, '+')] : []),
        keyAt(node, match.index, key),
      ]),
    )
    end = match.index + match[0].length
  }
  if (end < node.value.length) parts.push(textAt(node, end, node.value.length))
  return parts
}

const printed = (key: string): string => names[key.toLowerCase()] ?? key.toUpperCase()

function keyAt(node: Text, offset: number, key: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'kbd',
    attributes: [],
    children: [textAt(node, offset, offset, printed(key))],
    ...positioned(node, offset),
  }
}

const textAt = (
  node: Text,
  from: number,
  to: number,
  value = node.value.slice(from, to),
): Text => ({ type: 'text', value, ...positioned(node, from) })
const positioned = (node: Text, offset: number): { position?: Text['position'] } =>
  node.position ? { position: { start: startAt(node, offset), end: node.position.end } } : {}

/** The place of a character of a text node. */
function startAt(node: Text, offset: number): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const before = node.value.slice(0, offset).split('\n')
  return before.length === 1
    ? { line, column: column + offset }
    : { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 }
}
