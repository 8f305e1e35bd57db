// What the steps before a figure name, so that what it points at has the number of its step. Where
// they stand in the text is lib/markdown/page/joined-steps.ts.
import { attributesOf, TAG } from '@/lib/policy/prose/parse'

/** One step: the places, the facts, terms and permissions, and the words in bold that it names. */
export interface NamedStep {
  readonly menus: readonly string[]
  readonly ids: readonly string[]
  readonly bold: readonly string[]
  /** Its words without those of its tags. */
  readonly text: string
}

/** Something that a screen shows and a step can name. */
export interface Control {
  readonly label: string
  /** The number of the step that names it, from 1. */
  readonly step?: number
}

/** By what a step can name a control: its label always. */
export interface Names {
  readonly label: string
  /** A row of content/policy/menus.yaml that is this place. */
  readonly menu?: string | undefined
  /** A fact, a term or a permission. */
  readonly id?: string | undefined
  /** Whether its label in the middle of a sentence counts: of what the figure is about. */
  readonly isOutlined?: boolean | undefined
}

/** Reads steps: one a line, each a line of prose with its tags and `**bold**`. */
export const readSteps = (source = ''): readonly NamedStep[] =>
  source.split('\n').map((line) => {
    const tags = [...line.matchAll(TAG)].map(([, name = '', written = '']) => {
      const { path, id } = attributesOf(written)
      return { name, path, id }
    })
    const text = line.replace(TAG, ' ')
    return {
      menus: tags.flatMap(({ name, path }) => (name === 'Menu' ? textIn(path) : [])),
      ids: tags.flatMap(({ name, id }) => (NAMING.has(name) ? textIn(id) : [])),
      bold: [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words.trim()),
      text,
    }
  })

/** The tags whose id names what a screen shows. */
const NAMING: ReadonlySet<string> = new Set(['Term', 'Fact', 'Permission'])

const textIn = (value: string | boolean | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : []

/** The control with the number of the first step that names it, if one does. */
export function withStep(steps: readonly NamedStep[], names: Names): Control {
  const { label, menu = '', id = '', isOutlined = false } = names
  const at = steps.findIndex(
    ({ menus, ids, bold, text }) =>
      menus.includes(menu) ||
      ids.includes(id) ||
      bold.includes(label) ||
      (isOutlined && hasWords(text, label)),
  )
  return at < 0 ? { label } : { label, step: at + 1 }
}

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ')} `

const hasWords = (text: string, label: string): boolean => wordsOf(text).includes(wordsOf(label))
