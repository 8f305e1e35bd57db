// What each component on lines of its own becomes in plain Markdown.
import { findOwn } from '@/lib/core/own'
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast'
import { plainText, type Wording } from '@/lib/policy/wording'
import { buildFigure, figureNames, figureWords, isFigure, isTried } from '@/lib/figure/figures'
import { buildTrial, noSeatLead, trialHeadings, trialRow, type Trial } from '@/lib/figure/trial'
import { forWhom, isAudience } from '@/lib/markdown/audience'
import type { noteTypes } from '@/lib/markdown/dialect'
import { expandMenu } from './expand-inline'
import type { SiteConfig } from '@/lib/site/schema'
import { permissionDependence } from '@/lib/access/words/permission-dependence'
import { hasProp, listProp, propsOf, textProp } from '@/lib/markdown/props'
import { roleTable, type RoleTable } from '@/lib/access/words/role-table'
import { requireTopic } from '@/lib/site/support-topic'
import { isPhrasing, type ComponentNode } from '@/lib/markdown/tree'
import { wizardAddress } from '@/lib/site/wizard-start'

type Block = BlockContent | DefinitionContent

export interface BlockContext {
  readonly wording: Wording
  readonly site: SiteConfig
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const emphasis = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] })
const paragraph = (...children: PhrasingContent[]): Block => ({ type: 'paragraph', children })
const list = (items: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(text(item))],
  })),
})
const quote = (title: string, children: readonly Block[]): Block => ({
  type: 'blockquote',
  children: [...(title ? [paragraph(strong(title))] : []), ...children],
})

type Expand = (
  element: ComponentNode,
  children: readonly Block[],
  context: BlockContext,
) => readonly Block[]

/** The word that says what a note is, for every reader. */
const noteWords: Readonly<Record<(typeof noteTypes)[number], string>> = {
  note: 'Note',
  tip: 'Tip',
  info: 'Important',
  warning: 'Warning',
  danger: 'Danger',
}
/** The word of a kind of note. */
export const noteWord = (type: string): string => findOwn<string>(noteWords, type) ?? noteWords.note
/** "Warning: Before you delete a department"; the word alone where there is no title. */
export const noteName = (type: string, title: string): string =>
  title === '' ? noteWord(type) : `${noteWord(type)}: ${title}`
/** The title of every "may differ" note. */
export const mayDifferTitle = 'May differ in your account'

/** The caption and what is to be seen; of what can be tried, every position and every reason. */
const expandFigure: Expand = (element, _, { wording, site: { sample } }) => {
  const { name } = element
  if (!isFigure(name)) throw new Error(`<${name ?? ''}> is not a figure`)
  const attributes = Object.fromEntries(
    propsOf(element).map(({ name: prop, value }) => [
      prop,
      value === true ? prop : typeof value === 'string' ? value : undefined,
    ]),
  )
  const context = { policy: wording.policy, sample }
  const { caption, says } = figureWords(buildFigure(name, context, attributes), wording)
  return [
    paragraph(emphasis(caption)),
    ...(isTried(attributes)
      ? expandTrial(buildTrial(context, textProp(element, 'user')))
      : [paragraph(text(says))]),
  ]
}

const expandTrial = (trial: Trial): readonly Block[] => [
  tableOf([trialHeadings(trial), ...trial.outcomes.map(trialRow)]),
  { ...list(trial.reasons), ordered: true },
  paragraph(text(`${noSeatLead} ${trial.noSeat}`)),
]

const expansions: Readonly<Record<string, Expand>> = {
  Note: (element, children, { wording }) => [
    quote(
      noteName(textProp(element, 'type'), plainText(textProp(element, 'title'), wording)),
      children,
    ),
  ],
  For: (element, children) => [quote(audienceTitle(listProp(element, 'audience')), children)],
  Steps: (_, children) => children,
  Tabs: (_, children) => children,
  Tab: (element, children, { wording }) => [
    paragraph(strong(plainText(textProp(element, 'title'), wording))),
    ...children,
  ],
  Details: (element, children, { wording }) => [
    paragraph(strong(plainText(textProp(element, 'title'), wording))),
    ...children,
  ],
  Cards: (_, children) => children,
  Figure: (element, children, { wording }) => [
    ...inParagraphs(children),
    paragraph({
      type: 'emphasis',
      children: [text(plainText(textProp(element, 'caption'), wording))],
    }),
  ],
  DependsOn: (element, _, { wording }) => {
    const { caption, grounds, rest } = permissionDependence(
      wording.policy,
      textProp(element, 'permission'),
    )
    return [
      paragraph(strong(caption)),
      list(grounds.map(({ fact, words }) => `${fact}: ${words}`)),
      paragraph(text(rest)),
    ]
  },
  MayDiffer: (element, children, { wording }) => {
    const path = textProp(element, 'check')
    const check = path
      ? [
          paragraph(
            text('To be sure, look under '),
            ...expandMenu({ kind: 'menu', path, variants: true }, wording),
            text('.'),
          ),
        ]
      : []
    return [quote(mayDifferTitle, [...children, ...check])]
  },
  RoleMatrix: (element, _, { wording }) => {
    const table = roleTable(wording.policy, {
      area: textProp(element, 'area'),
      preset: textProp(element, 'preset') || undefined,
      ...(hasProp(element, 'presets') && { both: true }),
    })
    const below = [...(table.dispute ? [table.dispute] : []), plainText(table.mayDiffer, wording)]
    return [
      paragraph(strong(table.caption)),
      gfmTable(table),
      ...below.map((note) => paragraph(text(note))),
    ]
  },
  StartWizard: (element, _, { wording }) => {
    const symptom = textProp(element, 'symptom')
    return [
      paragraph({
        type: 'link',
        url: wizardAddress(symptom, textProp(element, 'facts')),
        children: [text(wizardTitle(wording, symptom))],
      }),
    ]
  },
  ...Object.fromEntries(figureNames.map((name) => [name, expandFigure])),
  GetHelp: (element, _, { wording, site }) => {
    const topic = requireTopic(site, textProp(element, 'topic'))
    return [
      paragraph(
        text('Write to '),
        {
          type: 'link',
          url: `mailto:${wording.supportAddress}`,
          children: [text(wording.supportAddress)],
        },
        text(' and send:'),
      ),
      list(topic.send.map((item) => plainText(item.text, wording))),
      paragraph(strong(site.support.never)),
    ]
  },
}

/** For whom a passage is, openly. */
export const audienceTitle = (audiences: readonly string[]): string =>
  forWhom(audiences.filter(isAudience))

/** Rows and items stand in their table or list alone, which is a block. */
const isBlock = (node: RootContent): node is Block =>
  !isPhrasing(node) && !['listItem', 'tableRow', 'tableCell', 'yaml'].includes(node.type)

/** What is part of a sentence, such as the image of a figure, stands in a paragraph in Markdown. */
const inParagraphs = (nodes: readonly RootContent[]): Block[] =>
  nodes.flatMap((node): Block[] =>
    isPhrasing(node) ? [paragraph(node)] : isBlock(node) ? [node] : [],
  )

/** The words of the link into a wizard: the symptom, as a question to answer. */
export function wizardTitle({ policy }: Wording, symptom: string): string {
  return (
    'Answer a few questions: ' +
    `${policy.symptoms.find(({ id }) => id === symptom)?.title ?? symptom}`
  )
}

/**
 * Plain Markdown for a component; `children` are its contents, expanded already. Throws on a
 * component that is not one.
 */
export function expandBlock(
  element: ComponentNode,
  children: readonly RootContent[],
  context: BlockContext,
): readonly RootContent[] {
  const expand = expansions[element.name ?? '']
  if (!expand)
    throw new Error(`<${element.name ?? ''}> is not a component that stands on lines of its own`)
  return expand(element, inParagraphs(children), context)
}

const gfmTable = ({ roles, rows }: RoleTable): Block =>
  tableOf([
    ['Action', ...roles.map(({ label }) => label)],
    ...rows.map(({ action, cells }) => [
      action,
      ...cells.map(({ words, limit }) => (limit === undefined ? words : `${words} (${limit})`)),
    ]),
  ])

/** A table of plain words, its headings first. */
function tableOf(rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
    })),
  }
}
