import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { compileTree } from '@/lib/markdown/compile'
import { joinSteps } from '@/lib/markdown/page/joined-steps'
import { textProp } from '@/lib/markdown/props'
import { resolveText } from '@/lib/markdown/resolve-text'
import { childrenOf, isComponent } from '@/lib/markdown/tree'
import { buildFigure, isFigure, pointersOf } from '@/lib/figure/figures'
import { policy } from '../../builders'
import { articleFiles, bodyOf, markdownWith, passages, site } from '../../articles/library'

const STEPS =
  ':::steps\n1. Open <Menu path="users" variants />.\n2. Read **Role** *there*.\n:::\n\n'
const FIGURE = '<UsersTable highlight="role" />\n'

const typesOf = (node: Nodes): string =>
  `${isComponent(node) ? node.name : node.type}(${childrenOf(node).map(typesOf).join(' ')})`

/** The steps that each figure of a tree was told, by its name. */
const told = (node: Nodes): readonly (readonly [string, string])[] => [
  ...(isComponent(node) && isFigure(node.name)
    ? [[node.name, textProp(node, 'steps')] as const]
    : []),
  ...childrenOf(node).flatMap(told),
]

test('steps and the figure right after them become one, and the figure learns the steps', () => {
  const tree = joinSteps(resolveText(`${STEPS}${FIGURE}\nMore.`))
  expect(typesOf(tree)).toMatch(
    /^root\(blockquote\(blockquote\(list\(.*\)\) UsersTable\(\)\) paragraph\(text\(\)\)\)$/,
  )
  expect(told(tree)).toEqual([
    ['UsersTable', 'Open <Menu path="users" variants />.\nRead **Role** there.'],
  ])
})

test.each([
  ['a word between them', `${STEPS}Look:\n\n${FIGURE}`],
  ['a list that is no steps', `1. One.\n2. Two.\n\n${FIGURE}`],
  ['the figure before the steps', `${FIGURE}\n${STEPS}`],
])('%s leaves them apart', (_, text) => {
  expect(told(joinSteps(resolveText(text)))).toEqual([['UsersTable', '']])
})

test('in tabs they are joined, too', () => {
  const text = `::::::tabs\n:::::tab[One]\n${STEPS}${FIGURE}\n:::::\n::::::\n`
  expect(told(joinSteps(resolveText(text)))[0]?.[1]).toContain('Open <Menu')
})

test('the tree that is joined stays as it was, for Markdown and search', () => {
  const tree = resolveText(`${STEPS}${FIGURE}`)
  const before = JSON.stringify(tree)
  compileTree(tree)
  expect(JSON.stringify(tree)).toBe(before)
  expect(markdownWith(`## One\n\n${STEPS}${FIGURE}`)).not.toMatch(/^> (?:1|_)/m)
})

describe('in the articles, what a figure outlines after steps has the number of one', () => {
  const joined = articleFiles.flatMap(({ path, text }) => {
    const figures: (readonly [string, string])[] = []
    const visit = (node: Nodes): void => {
      if (isComponent(node) && isFigure(node.name) && textProp(node, 'steps')) {
        const name = node.name
        const attributes = Object.fromEntries(
          ['user', 'highlight', 'without', 'role', 'area', 'state', 'wrote', 'steps'].flatMap(
            (prop) => (textProp(node, prop) ? [[prop, textProp(node, prop)]] : []),
          ),
        )
        const figure = buildFigure(name, { policy, sample: site.sample }, attributes)
        const outlined = /Outlined: (.+?)\./.exec(figure.caption)?.[1]
        const numbered = pointersOf(figure).map(({ label }) => label)
        if (outlined && !numbered.includes(outlined)) figures.push([path, outlined])
      }
      childrenOf(node).forEach(visit)
    }
    visit(joinSteps(resolveText(bodyOf(text), passages)))
    return figures
  })
  test('everywhere', () => {
    expect(joined).toEqual([])
  })
})
