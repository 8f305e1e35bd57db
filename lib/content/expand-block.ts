// What each component on lines of its own becomes in plain Markdown.
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { plainText, type Wording } from '@/lib/access/wording'
import { expandMenu } from './expand-inline'
import type { House } from './house-shape'
import { hasProp, textProp } from './props'
import { roleTable, disputedSign, type RoleTable } from './role-table'
import { requireTopic } from './support-topic'
import type { Element } from './tree'
import { wizardAddress } from './wizard-start'

type Block = BlockContent | DefinitionContent

export interface BlockContext { readonly wording: Wording; readonly house: House }

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })
const paragraph = (...children: PhrasingContent[]): Block => ({ type: 'paragraph', children })
const list = (items: readonly string[]): Block => ({ type: 'list', ordered: false, spread: false, children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(text(item))] })) })
const quote = (title: string, children: readonly Block[]): Block => ({ type: 'blockquote', children: [...(title ? [paragraph(strong(title))] : []), ...children] })

type Expand = (element: Element, children: readonly Block[], context: BlockContext) => readonly Block[]

/** The title of a note that has none of its own. */
export const noteTitles: Readonly<Record<string, string>> = { note: '', tip: 'Tip', warning: 'Important' }
/** The title of every "may differ" note. */
export const mayDifferTitle = 'May differ in your account'

const expansions: Readonly<Record<string, Expand>> = {
  Note: (element, children) => [quote(textProp(element, 'title') || noteTitles[textProp(element, 'type') || 'note'] || '', children)],
  MayDiffer: (element, children, { wording }) => {
    const path = textProp(element, 'check')
    const check = path ? [paragraph(text('To be sure, look under '), ...expandMenu({ kind: 'menu', path, variants: true }, wording), text('.'))] : []
    return [quote(mayDifferTitle, [...children, ...check])]
  },
  RoleMatrix: (element, _, { wording }) => {
    const table = roleTable(wording.policy, { area: textProp(element, 'area'), preset: textProp(element, 'preset') || undefined, both: hasProp(element, 'presets') })
    const below = [...(table.dispute ? [table.dispute] : []), plainText(table.mayDiffer, wording)]
    return [paragraph(strong(table.caption)), gfmTable(table), ...below.map((note) => paragraph(text(note)))]
  },
  StartWizard: (element, _, { wording }) => {
    const symptom = textProp(element, 'symptom')
    return [paragraph({ type: 'link', url: wizardAddress(symptom, textProp(element, 'facts')), children: [text(wizardTitle(wording, symptom))] })]
  },
  GetHelp: (element, _, { wording, house }) => {
    const topic = requireTopic(house, textProp(element, 'topic'))
    return [
      paragraph(text('Write to '), { type: 'link', url: `mailto:${wording.supportAddress}`, children: [text(wording.supportAddress)] }, text(' and send:')),
      list(topic.send.map((item) => plainText(item.text, wording))),
      paragraph(strong(house.support.never)),
    ]
  },
}

/** The words of the link into a wizard: the symptom, as a question to answer. */
export function wizardTitle({ policy }: Wording, symptom: string): string {
  return `Answer a few questions: ${policy.symptoms.find(({ id }) => id === symptom)?.title ?? symptom}`
}

/** Plain Markdown for a component; `children` are its contents, expanded already. Throws on a component that is not one. */
export function expandBlock(element: Element, children: readonly RootContent[], context: BlockContext): readonly RootContent[] {
  const expand = expansions[element.name ?? '']
  if (!expand) throw new Error(`<${element.name ?? ''}> is not a component that stands on lines of its own`)
  return expand(element, children as readonly Block[], context)
}

function gfmTable({ roles, rows }: RoleTable): Block {
  const row = (cells: readonly string[]) => ({ type: 'tableRow' as const, children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })) })
  return { type: 'table', children: [row(['Action', ...roles.map(({ label }) => label)]), ...rows.map(({ action, cells }) => row([action, ...cells.map(({ words, disputed }) => (disputed ? `${words} ${disputedSign}` : words))]))] }
}
