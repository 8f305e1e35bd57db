import { expect, test } from 'vitest'
import { nameTablesBefore } from '@/lib/markdown/page/tables-before'
import { textProp } from '@/lib/markdown/props'
import { resolveText } from '@/lib/markdown/resolve-text'
import { childrenOf, isComponent } from '@/lib/markdown/tree'
import type { Nodes } from 'mdast'

const componentsIn = (node: Nodes): readonly Nodes[] => [
  ...(isComponent(node) ? [node] : []),
  ...childrenOf(node).flatMap(componentsIn),
]

const before = (text: string) =>
  componentsIn(nameTablesBefore(resolveText(text))).flatMap((node) =>
    isComponent(node) && node.name === 'RoleMatrix' ? [textProp(node, 'before')] : [],
  )

test('a table of roles names the areas of those before it, wherever they stand', () => {
  expect(
    before(
      '<RoleMatrix area="logs" />\n\n:::details[More]\n<RoleMatrix area="users" />\n:::\n\n' +
        '<RoleMatrix area="routing" />',
    ),
  ).toEqual(['', 'logs', 'logs users'])
})

test('the text itself stays as it is', () => {
  const tree = resolveText('<RoleMatrix area="logs" />\n\n<RoleMatrix area="users" />')
  const was = JSON.stringify(tree)
  nameTablesBefore(tree)
  expect(JSON.stringify(tree)).toBe(was)
})
