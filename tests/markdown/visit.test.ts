import fc from 'fast-check'
import type { Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { EXIT, visit as packageVisit, type VisitorResult } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'

interface Spoken extends Node {
  readonly name: number
  /** What the visitor answers to it. */
  readonly says: 'nothing' | 'skip' | 'exit' | 'over' | 'skip over'
  readonly children?: Spoken[]
}

const says = fc.constantFrom('nothing', 'nothing', 'nothing', 'skip', 'exit', 'over', 'skip over')
const { tree } = fc.letrec<{ tree: Spoken }>((tie) => ({
  tree: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      name: fc.nat(),
      says,
      children: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'depth' }),
    },
    { requiredKeys: ['type', 'name', 'says'] },
  ),
}))

/** What a visitor sees that answers as the nodes say. */
function recorder(): {
  readonly seen: unknown[]
  readonly answer: (node: Spoken, index: number | undefined, parent?: Parent) => VisitorResult
} {
  const seen: unknown[] = []
  return {
    seen,
    answer: (node, index, parent) => {
      seen.push([node, index, parent])
      // The sibling after the next one.
      const over = (index ?? 0) + 2
      if (node.says === 'skip') return SKIP
      if (node.says === 'exit') return EXIT
      if (node.says === 'over') return over
      return node.says === 'skip over' ? [SKIP, over] : undefined
    },
  }
}

test('it visits the nodes that unist-util-visit visits, in its order, whatever is answered', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 'a', ['a', 'c'] as const), (root, type) => {
      const [own, other] = [recorder(), recorder()]
      if (type === undefined) {
        visit(root, own.answer)
        packageVisit(root, other.answer)
      } else {
        visit(root, type, own.answer)
        packageVisit(root, [type].flat(), other.answer)
      }
      expect(own.seen).toEqual(other.seen)
    }),
    { numRuns: 300 },
  )
})

test('what a visitor puts in the place of a node is visited where it says so', () => {
  const leaf = (value: string): Text => ({ type: 'text', value })
  const root: Root = { type: 'root', children: [leaf('1'), leaf('2'), leaf('3')] }
  const seen: string[] = []
  visit(root, 'text', ({ value }, index, parent) => {
    seen.push(value)
    if (value !== '2' || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, leaf('a'), leaf('b'))
    return [SKIP, index]
  })
  expect(seen).toEqual(['1', '2', 'a', 'b', '3'])
})
