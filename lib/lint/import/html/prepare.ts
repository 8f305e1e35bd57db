// The HTML of another help centre as HTML that Markdown can say: what means something is kept,
// what only looks is dropped, what cannot be carried is told.
import type { Element, ElementContent, Root } from 'hast'
import { findOwn } from '@/lib/core/own'
import { noteWords } from '@/lib/markdown/foreign/names'
import { cleanLine, cleanText } from './clean-text'
import { attributeOf, classWords, contentOf, findElement, textOf } from './parse-html'
import { preparedTable } from './tables'

/** Tells what could not be carried over, as the rest of a sentence about the article. */
export type TellLost = (message: string) => void

/** The fence that a section stands for, and its title; read by to-mdast.ts. */
export const FENCE = 'dataFence'
export const TITLE = 'dataTitle'

/** What says nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(
  'style link meta base title head wbr template colgroup col noscript'.split(' '),
)
/** What a text of ours cannot hold, as it is told. */
const LOST: Readonly<Record<string, string>> = {
  script: 'a script was left out',
  applet: 'a program was left out',
  frameset: 'frames were left out',
  form: 'a form became its words',
  input: 'a field of a form was left out',
  select: 'a list of a form was left out',
  textarea: 'a field of a form was left out',
  svg: 'a drawing (SVG) was left out',
  canvas: 'a drawing was left out',
  math: 'a formula was left out',
  map: 'a picture map was left out',
}
const KEEPS_WORDS: ReadonlySet<string> = new Set(['form'])
/** What is shown from elsewhere: a link to it stays. */
const EMBEDDED: ReadonlySet<string> = new Set('iframe frame embed object video audio'.split(' '))
/** What only looks, and is its text. */
const LOOKS: ReadonlySet<string> = new Set(
  'font u ins mark big small center abbr acronym bdi bdo data time label button'.split(' '),
)
const INLINE: ReadonlySet<string> = new Set([
  ...LOOKS,
  ...'span b strong i em q cite kbd dfn s strike del var samp tt'.split(' '),
])
const CELLS: ReadonlySet<string> = new Set('td th tr thead tbody tfoot caption'.split(' '))
const HELD: ReadonlySet<string> = new Set(
  'p div ul ol li dl dt dd pre table blockquote section hr h1 h2 h3 h4 h5 h6'.split(' '),
)
const BLOCKS: ReadonlySet<string> = new Set('div section aside blockquote p article'.split(' '))
const BOXES: ReadonlySet<string> = new Set('callout admonition alert notice infobox'.split(' '))

const SUPERSCRIPT: Readonly<Record<string, string>> = signs('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const SUBSCRIPT: Readonly<Record<string, string>> = signs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

function signs(plain: string, written: string): Readonly<Record<string, string>> {
  const other = [...written]
  return Object.fromEntries([...plain].map((sign, at) => [sign, other[at] ?? sign]))
}

/** The same tree for Markdown. */
export const prepared = (root: Root, tell: TellLost): Root => ({
  type: 'root',
  children: contentOf(root).flatMap((child) => preparedNode(child, tell)),
})

function preparedNode(node: ElementContent, tell: TellLost, within = ''): ElementContent[] {
  if (node.type === 'text') {
    const value = cleanText(node.value)
    return value === '' ? [] : [{ type: 'text', value }]
  }
  if (node.type !== 'element' || SILENT.has(node.tagName)) return []
  if (EMBEDDED.has(node.tagName)) return embedded(node, tell)
  const lost = findOwn(LOST, node.tagName)
  if (lost !== undefined) {
    if (node.tagName !== 'input' || attributeOf(node, 'type') !== 'hidden') tell(lost)
    if (!KEEPS_WORDS.has(node.tagName)) return []
  }
  const holder = ['table', 'dl'].includes(node.tagName) ? node.tagName : within
  const children = node.children.flatMap((child) => preparedNode(child, tell, holder))
  const made = (tagName: string, properties: Element['properties'] = {}): Element[] => [
    { type: 'element', tagName, properties, children },
  ]
  switch (node.tagName) {
    case 'sup':
      return [raised(node, SUPERSCRIPT, tell)]
    case 'sub':
      return [raised(node, SUBSCRIPT, tell)]
    case 'table':
      return preparedTable({ ...node, children }, tell).flatMap(asLine)
    case 'details':
      return details(node, children)
    case 'figure':
      return figure(node, children)
    case 'form':
      return made('div').flatMap(asLine)
    case 'a':
      return made('a', linkProperties(node))
    case 'img':
      return [{ ...node, properties: pictureProperties(node) }]
    default: {
      // Bold paragraphs, code in italics: a part of a sentence holds no blocks in Markdown.
      if (INLINE.has(node.tagName) && children.some(holdsBlock)) return made('div')
      if (HELD.has(node.tagName) && node.tagName !== 'hr' && children.every(isSpace))
        return asLine({ ...node, children })
      if (LOOKS.has(node.tagName)) return made('span')
      if (isStray(node, within)) return made('div').flatMap(asLine)
      const note = BLOCKS.has(node.tagName) ? noteOf(node) : undefined
      return note === undefined ? [{ ...node, children }] : made('section', { [FENCE]: note })
    }
  }
}

/** A cell without a table, a term without its list. */
const isStray = ({ tagName }: Element, within: string): boolean =>
  (CELLS.has(tagName) && within !== 'table') ||
  ((tagName === 'dt' || tagName === 'dd') && within !== 'dl')

/** What stands before an empty block and behind it are two lines. */
const asLine = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && node.children.every(isSpace)
    ? [{ type: 'element', tagName: 'br', properties: {}, children: [] }]
    : [node]

/** Whether a node says nothing and marks no place: space, also in bold or coloured letters. */
const isSpace = (node: ElementContent): boolean =>
  node.type === 'text'
    ? node.value.trim() === ''
    : node.type === 'element' &&
      INLINE.has(node.tagName) &&
      attributeOf(node, 'id') === '' &&
      node.children.every(isSpace)

const holdsBlock = (node: ElementContent): boolean =>
  findElement(node, ({ tagName }) => HELD.has(tagName)) !== undefined

/** The kind of the note that a box is by its classes; undefined for no box. */
function noteOf(element: Element): string | undefined {
  const words = classWords(element)
  const kind = words.map((word) => findOwn(noteWords, word)).find((found) => found !== undefined)
  const isBox =
    words.some((word) => BOXES.has(word)) || (words.includes('box') && kind !== undefined)
  const named = attributeOf(element, 'className').toLowerCase().trim()
  if (isBox) return kind ?? 'note'
  return findOwn(noteWords, named)
}

function embedded(node: Element, tell: TellLost): ElementContent[] {
  const source = findElement(node, ({ tagName }) => tagName === 'source')
  const address =
    attributeOf(node, 'src') ||
    attributeOf(node, 'data') ||
    (source ? attributeOf(source, 'src') : '')
  const href = address.startsWith('//') ? `https:${address}` : address
  const isWeb = /^https?:\/\/[^\s<>"]+$/.test(href)
  tell(
    isWeb
      ? `what was shown from ${href} (${node.tagName}) became a link`
      : `what was shown by a <${node.tagName}> was left out`,
  )
  if (!isWeb) return []
  const words = cleanLine(attributeOf(node, 'title')) || href
  return [
    {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'a',
          properties: { href },
          children: [{ type: 'text', value: words }],
        },
      ],
    },
  ]
}

/** Raised and lowered figures are characters of their own; other words lose their place. */
function raised(
  node: Element,
  written: Readonly<Record<string, string>>,
  tell: TellLost,
): ElementContent {
  const words = cleanText(textOf(node))
  const letters = [...words.trim()]
  const isWritten = letters.length > 0 && letters.every((sign) => Object.hasOwn(written, sign))
  if (!isWritten && letters.length > 0)
    tell(`"${words.trim()}" was raised or lowered, and stands in the line now`)
  return {
    type: 'text',
    value: isWritten ? letters.map((sign) => written[sign] ?? sign).join('') : words,
  }
}

function details(node: Element, children: ElementContent[]): ElementContent[] {
  const summary = findElement(node, ({ tagName }) => tagName === 'summary')
  const title = cleanLine(summary ? textOf(summary) : '')
  const inner = children.filter((child) => child.type !== 'element' || child.tagName !== 'summary')
  const isEmpty = inner.every((child) => textOf(child).trim() === '')
  const tagName = 'section'
  if (title === '' || isEmpty)
    return [{ type: 'element', tagName: 'div', properties: {}, children }]
  const properties = { [FENCE]: 'details', [TITLE]: title }
  return [{ type: 'element', tagName, properties, children: inner }]
}

/** A picture with its caption; another figure is what it holds. */
function figure(node: Element, children: ElementContent[]): ElementContent[] {
  const caption = findElement(node, ({ tagName }) => tagName === 'figcaption')
  const title = cleanLine(caption ? textOf(caption) : '')
  const picture = findElement(node, ({ tagName }) => tagName === 'img')
  if (title === '' || !picture)
    return [{ type: 'element', tagName: 'div', properties: {}, children }]
  return [
    {
      type: 'element',
      tagName: 'section',
      properties: { [FENCE]: 'figure', [TITLE]: title },
      children: children.filter(
        (child) => child.type !== 'element' || child.tagName !== 'figcaption',
      ),
    },
  ]
}

const linkProperties = (node: Element): Element['properties'] => ({
  href: attributeOf(node, 'href').trim(),
  id: attributeOf(node, 'id') || attributeOf(node, 'name'),
})

const pictureProperties = (node: Element): Element['properties'] => ({
  src: (attributeOf(node, 'src') || attributeOf(node, 'dataSrc')).trim(),
  alt: cleanLine(attributeOf(node, 'alt')),
})
