// The sentences of a draft as they are read, tags filled in, each with the place of its first word
// and of every other.
import type { Heading, Nodes, Paragraph } from 'mdast'
import { plainText, type Wording as WholeWording } from '@/lib/policy/wording'
import { findComponent } from '@/lib/markdown/dialect'
import { expandInline } from '@/lib/markdown/expand/expand-inline'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { wordsOf } from '@/lib/markdown/sections'
import { isComponent } from '@/lib/markdown/tree'
import type { Draft } from '@/lib/lint/draft'
import { diagnosticAt } from '@/lib/lint/place'

/** Of the words that stand for tags: those that every article is read in. */
type Wording = Pick<WholeWording, 'policy' | 'supportAddress'>

export interface Sentence {
  readonly text: string
  /** It opens an item of a list in bold: a case ("You cannot sign in."), not a statement. */
  readonly isCase: boolean
  /** Its paragraph lists roles with <Roles>, which is always right. */
  readonly isRendered: boolean
  /** Itself does. */
  readonly listsRoles: boolean
  /** What it may rest on: the sentence before it, or the heading above; of the first, the title. */
  readonly above: string | undefined
  /** Inside <MayDiffer>, where what accounts dispute is said. */
  readonly mayDiffer: boolean
  readonly diagnosticAt: (offset: number, message: string) => LocalDiagnostic
}

interface Piece {
  readonly start: number
  readonly node: Nodes
  readonly isTyped: boolean
  readonly isStrong: boolean
}

interface Cut {
  readonly wording: Wording
  readonly sentences: readonly Sentence[]
}
const cuts = new WeakMap<Draft, Cut>()

/**
 * Every sentence of the short answer and of the paragraphs, in order. What stands in quotation
 * marks is blanked out: somebody else says it. They are cut once for all rules.
 */
export function sentencesOf(draft: Draft, wording: Wording): readonly Sentence[] {
  const known = cuts.get(draft)
  const isKnown =
    known?.wording.policy === wording.policy &&
    known.wording.supportAddress === wording.supportAddress
  if (isKnown) return known.sentences
  const sentences = sentencesIn(draft, wording)
  cuts.set(draft, { wording, sentences })
  return sentences
}

function sentencesIn({ tree, frontMatter: { data, at } }: Draft, wording: Wording): Sentence[] {
  const sentences: readonly Sentence[] = data
    ? cut(plainText(data.summary, wording)).map(({ text }, index, all) => ({
        listsRoles: cut(data.summary)[index]?.text.includes('<Roles ') ?? false,
        text,
        above: all[index - 1]?.text ?? data.title,
        isCase: false,
        isRendered: data.summary.includes('<Roles '),
        mayDiffer: false,
        diagnosticAt: (_, message) => ({ ...at(['summary']), message: `'summary': ${message}` }),
      }))
    : []
  return [
    ...sentences,
    ...(tree ? paragraphsIn(tree, { heading: data?.title }, wording) : []).flatMap((place) =>
      sentencesOfPlace(place, wording),
    ),
  ]
}

interface Surroundings {
  /** The words of the heading above, or the title. */
  readonly heading: string | undefined
  readonly inItem?: boolean
  readonly mayDiffer?: boolean
}

interface Place extends Required<Surroundings> {
  readonly paragraph: Paragraph
}

function paragraphsIn(node: Nodes, around: Surroundings, wording: Wording): Place[] {
  const { inItem = false } = around
  const mayDiffer = (around.mayDiffer ?? false) || (isComponent(node) && node.name === 'MayDiffer')
  if (node.type === 'paragraph')
    return [
      {
        paragraph: node,
        heading: around.heading,
        inItem,
        mayDiffer:
          mayDiffer ||
          node.children.some((child) => isComponent(child) && child.name === 'MayDiffer'),
      },
    ]
  if (!('children' in node)) return []
  let { heading } = around
  return node.children.flatMap((child) => {
    if (child.type === 'heading') heading = flattened(child, wording).text
    return paragraphsIn(child, { heading, inItem: node.type === 'listItem', mayDiffer }, wording)
  })
}

function sentencesOfPlace(
  { paragraph, heading, inItem, mayDiffer }: Place,
  wording: Wording,
): Sentence[] {
  const { text, pieces } = flattened(paragraph, wording)
  return cut(text).map((sentence, index, all) => ({
    text: sentence.text,
    above: all[index - 1]?.text ?? heading,
    isCase: inItem && sentence.start === 0 && (pieceAt(pieces, 0)?.isStrong ?? false),
    isRendered: pieces.some(({ node }) => isComponent(node) && node.name === 'Roles'),
    listsRoles: pieces.some(
      ({ start, node }) =>
        isComponent(node) &&
        node.name === 'Roles' &&
        start >= sentence.start &&
        start < sentence.start + sentence.text.length,
    ),
    mayDiffer,
    diagnosticAt: (offset, message) => faultIn(pieces, sentence.start + offset, message),
  }))
}

/** The words of a paragraph and which node each part came from. */
function flattened(
  paragraph: Paragraph | Heading,
  wording: Wording,
): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  const add = (value: string, node: Nodes, isTyped: boolean, isStrong: boolean): void => {
    pieces.push({ start: text.length, node, isTyped, isStrong })
    text += value
  }
  const read = (node: Nodes, isStrong: boolean): void => {
    if (node.type === 'text') add(node.value.replaceAll('\n', ' '), node, true, isStrong)
    else if (isComponent(node) && findComponent(node.name)?.place === 'inline')
      add(expandInline(node, wording).map(wordsOf).join(''), node, false, isStrong)
    else if (node.type === 'inlineCode' || node.type === 'break') add(' ', node, false, isStrong)
    else if ('children' in node)
      for (const child of node.children) read(child, isStrong || node.type === 'strong')
  }
  read(paragraph, false)
  return { text: text.replace(/“[^”]*”|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length)), pieces }
}

const pieceAt = (pieces: readonly Piece[], offset: number): Piece | undefined =>
  pieces.findLast(({ start }) => start <= offset)

function faultIn(pieces: readonly Piece[], offset: number, message: string): LocalDiagnostic {
  const piece = pieceAt(pieces, offset)
  return piece
    ? diagnosticAt(piece.node, message, piece.isTyped ? offset - piece.start : 0)
    : { line: 1, column: 1, message }
}

/** Cuts a text into sentences, each with where it starts. */
function cut(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(/[^\s](?:[^.!?]|[.!?](?!\s|$|[”"]))*[.!?]*/g)].map((match) => ({
    text: match[0],
    start: match.index,
  }))
}
