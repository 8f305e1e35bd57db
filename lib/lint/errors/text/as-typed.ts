import type { Link, Nodes, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { placedOn } from '@/lib/lint/assembled'
import { diagnosticAt } from '@/lib/lint/place'
import type { Rule } from '@/lib/lint/rule'
import { leftSigns } from '@/lib/lint/errors/text/left-signs'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, isComponent } from '@/lib/markdown/tree'

export const asTyped: Rule = {
  id: 'as-typed',
  about:
    'Readers see what was meant: brackets that lead somewhere, signs that Markdown knows, ' +
    'every cell of a table, the stars ' +
    'of a dialled code, each note once, and the full stop behind an address and not in it.',
  why:
    'Markdown takes such signs for its own, or leaves them as they are, without a word: a code ' +
    'that lost its stars dials another.',
  example: {
    where: 'text',
    wrong: 'Dial *21*5550001# once.',
    right: 'Dial `*21*5550001#` once.',
  },
  check: ({ tree }, { texts }) => {
    if (!tree) return []
    const found: LocalDiagnostic[] = []
    visit(tree, (node: Nodes, at, parent) => {
      if (node.type === 'text') found.push(...leftSigns(node))
      if (node.type === 'link') found.push(...strangeEnd(node))
      if (node.type === 'table') found.push(...lostCells(node))
      if (node.type === 'emphasis' || node.type === 'strong') {
        const beside = (step: number): string =>
          textOf(parent && childrenOf(parent)[(at ?? 0) + step])
        found.push(...lostSigns(node, beside(-1), beside(1)))
      }
      if (isComponent(node) && node.name === 'Steps') found.push(...ticksIn(node))
    })
    const notes = placedOn(tree, texts, 'footnoteDefinition')
    const names = notes.map(({ node }) => node.identifier)
    const twice = notes.filter(({ node }, at) => names.indexOf(node.identifier) < at)
    return [
      ...found,
      ...twice.map(({ node, at, from }) =>
        diagnosticAt(
          at,
          `${from === undefined ? '' : `in ${from}: `}the note [^${node.identifier}] is there ` +
            'already, and one of the two would be lost; give one of them another name',
        ),
      ),
    ]
  },
}

/** A full stop of another script is a letter to whoever finds addresses in a text. */
function strangeEnd(link: Link): LocalDiagnostic[] {
  const [sign] = /(?![\x00-\x7f])\p{P}/u.exec(link.url) ?? []
  const isBare = wordsOf(link) === link.url
  return isBare && sign !== undefined
    ? [
        diagnosticAt(
          link,
          `${sign} became a part of the address ${link.url}; expected [words](address)${sign}`,
        ),
      ]
    : []
}

function lostCells({ children: [head, ...rows] }: Table): LocalDiagnostic[] {
  const columns = head?.children.length ?? 0
  return rows.flatMap(({ children }) => {
    const lost = children[columns]
    return lost
      ? [
          diagnosticAt(
            lost,
            `the cell "${wordsOf(lost)}" stands in no column: the table has ${columns}, and it ` +
              'would not be shown. Expected a head for it; | within a cell is written \\|',
          ),
        ]
      : []
  })
}

const textOf = (node: Nodes | undefined): string => (node?.type === 'text' ? node.value : '')

/** What is dialled: its stars and underscores are signs, not emphasis, also among other words. */
function lostSigns(node: Nodes, before: string, after: string): LocalDiagnostic[] {
  const words = wordsOf(node)
  const isWithin = [before + '\n' + words, words + '\n' + after].some((pair) =>
    /[\d#]\n[\d#]/.test(pair),
  )
  return /^[\d\s#+]+$/.test(words) || isWithin
    ? [
        diagnosticAt(
          node,
          `the signs around ${words} are taken for emphasis, and readers would not see them; ` +
            'expected what is dialled as code, in `…`',
        ),
      ]
    : []
}

function ticksIn(steps: Nodes): LocalDiagnostic[] {
  const found: LocalDiagnostic[] = []
  for (const list of childrenOf(steps))
    visit(list, 'listItem', (item) => {
      if (typeof item.checked === 'boolean')
        found.push(
          diagnosticAt(item, 'readers tick steps already; expected the step without [ ] or [x]'),
        )
    })
  return found
}
