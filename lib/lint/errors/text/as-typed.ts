import type { InlineCode, Link, Nodes, Root, Table } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { placedOn } from '@/lib/lint/assembled'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'
import { leftSigns } from '@/lib/lint/errors/text/left-signs'
import { wordsOf } from '@/lib/markdown/sections'
import { childrenOf, isComponent } from '@/lib/markdown/tree'

export const asTyped: OwnRule = {
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
      if (node.type === 'inlineCode') found.push(...tagAsCode(node))
      if (node.type === 'table') found.push(...lostCells(node))
      if (node.type === 'emphasis' || node.type === 'strong') {
        const beside = (step: number): string =>
          textOf(parent && childrenOf(parent)[(at ?? 0) + step])
        found.push(...lostSigns(node, beside(-1), beside(1)))
        found.push(...unevenStars(node, parent ? childrenOf(parent) : [], at ?? 0))
      }
      if (isComponent(node) && node.name === 'Steps') found.push(...ticksIn(node))
    })
    const notes = placedOn(tree, texts, 'footnoteDefinition')
    const names = notes.map(({ node }) => node.identifier)
    const twice = notes.filter(({ node }, at) => names.indexOf(node.identifier) < at)
    const wanted = new Set(
      placedOn(tree, texts, 'footnoteReference').map(({ node }) => node.identifier),
    )
    const unread = notes.filter(({ node }) => !wanted.has(node.identifier))
    return [
      ...found,
      ...unreadLinks(tree),
      ...unread.map(({ node, at }) =>
        diagnosticAt(
          at,
          `the note [^${node.identifier}] would not be shown: no [^${node.identifier}] in the ` +
            'text leads to it; write one where it belongs, or take the note out',
        ),
      ),
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

/** Addresses for links further up of which there is none: they are shown nowhere. */
function unreadLinks(tree: Root): LocalDiagnostic[] {
  const wanted = new Set<string>()
  visit(tree, (node: Nodes) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') wanted.add(node.identifier)
  })
  const unread: LocalDiagnostic[] = []
  visit(tree, 'definition', (node) => {
    if (!wanted.has(node.identifier))
      unread.push(
        diagnosticAt(
          node,
          `[${node.label ?? node.identifier}]: ${node.url} would not be shown: no link in the ` +
            'text is called so; write [words](address) where it belongs',
        ),
      )
  })
  return unread
}

/** A full stop of another script is a letter to whoever finds addresses in a text. */
function strangeEnd(link: Link): LocalDiagnostic[] {
  const words = wordsOf(link)
  const isBare = [words, `http://${words}`].includes(link.url)
  const [sign] = (isBare ? FOREIGN_SIGN : FOREIGN_END).exec(link.url) ?? []
  return sign === undefined
    ? []
    : [
        diagnosticAt(
          link,
          `${sign} became a part of the address ${link.url}; expected [words](address)${sign}`,
        ),
      ]
}

/** A tag that stands for data says what it stands for only where it is none of code. */
const tagAsCode = (code: InlineCode): LocalDiagnostic[] =>
  /^<[A-Z][A-Za-z]*(?:\s[^<>]*)?\/>$/.test(code.value)
    ? [
        diagnosticAt(
          code,
          `readers would see ${code.value} as it is typed; expected it without the signs of code ` +
            'around it',
        ),
      ]
    : []

const FOREIGN_SIGN = /(?![\x00-\x7f])\p{P}/u
const FOREIGN_END = /(?![\x00-\x7f])\p{P}$/u

/**
 * Stars or low lines of which one more opens than closes: the odd one is shown beside the emphasis.
 */
function unevenStars(node: Nodes, beside: readonly Nodes[], at: number): LocalDiagnostic[] {
  const before = unescaped(beside[at - 1])
  const after = unescaped(beside[at + 1])
  const sign = ['*', '_'].find((one) => before.endsWith(one) || after.startsWith(one))
  return sign === undefined
    ? []
    : [
        diagnosticAt(
          node,
          `a ${sign === '*' ? 'star' : 'line'} beside "${wordsOf(node)}" is left over, and ` +
            'readers would see it; bold words stand between two pairs: **bold**. ' +
            `One that stands for itself is written \\${sign}`,
        ),
      ]
}

/** The text of a node in which every sign stands for what Markdown made of it. */
const unescaped = (node: Nodes | undefined): string => {
  const { start, end } = node?.position ?? {}
  const text = textOf(node)
  return (end?.offset ?? 0) - (start?.offset ?? 0) === text.length ? text : ''
}

function lostCells(table: Table): LocalDiagnostic[] {
  const [head, ...rows] = table.children
  const columns = head?.children.length ?? 0
  if (rows.length === 0)
    return [
      diagnosticAt(table, 'the table has heads and no row; no empty line may stand within a table'),
    ]
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
  // "*1 for sales*2 for support": each sign belongs to the digit behind it.
  const areKeys = /^[\d#]/.test(words) && /^[\d#]/.test(after)
  const isProduct = /[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after)
  return /^[\d\s#+]+$/.test(words) || isWithin || areKeys || isProduct
    ? [
        diagnosticAt(
          node,
          `the signs around ${words} are taken for emphasis, and readers would not see them; ` +
            'expected what is dialled as code, in `…`; a star that stands for itself is \\*',
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
