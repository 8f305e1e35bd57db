// A figure: a screen of the product drawn from the example account and the policy. What it shows
// and says; how it looks is in components/figure.
import type { Facts } from '@/lib/logic/fact'
import type { Policy } from '@/lib/policy/policy'
import { findByName } from '@/lib/policy/read-names'
import type { Sample } from './sample'
import type { Control } from './steps'
import type { Window } from './window'

/** What figures are drawn from. */
export interface FigureContext {
  readonly policy: Policy
  readonly sample: Sample
}

/** The attributes of a figure as a writer typed them; those not given are absent. */
export type Attributes = Readonly<Record<string, string | undefined>>

/**
 * Words beside a label. `status` adds a sign that repeats the words; `marked` is what the figure
 * points at.
 */
export interface Shown extends Control {
  readonly words: string
  readonly status?: 'yes' | 'limited' | 'no'
  readonly marked?: boolean
}

export interface TableBody {
  readonly kind: 'table'
  /** The first one heads the rows. `unseen` is a column that has no heading in the product. */
  readonly columns: readonly (Control & {
    readonly marked?: boolean
    readonly unseen?: boolean
  })[]
  readonly rows: readonly {
    readonly head: string
    readonly badge?: Control & { readonly marked: boolean }
    readonly cells: readonly (Pick<Shown, 'words' | 'status'> & { readonly isOn?: boolean })[]
    readonly marked?: boolean
    readonly step?: number
    /** The menu of the row, where it is open, and what opens it. */
    readonly menu?: { readonly button: Control; readonly entries: readonly Control[] }
  }[]
}

/** A field of a form, and what it looks like. */
export interface Field extends Shown {
  readonly control: 'text' | 'select' | 'tags' | 'on' | 'off'
  /** What can be chosen, where the list is open. */
  readonly options?: readonly string[]
}

export interface FormBody {
  readonly kind: 'form'
  readonly fields: readonly Field[]
}

export interface ChatBody {
  readonly kind: 'chat'
  /** The customer. */
  readonly head: string
  /** Whose chat it is. */
  readonly under: string
  readonly message: string
  readonly reply: Shown
  /** Absent where nobody has the chat. */
  readonly transfer?: Shown
}

/** The corner of a page in which the box of a live call stands, or does not. */
export interface CallBody {
  readonly kind: 'call'
  readonly box?: Control & { readonly under: string }
  readonly field: Shown
}

export interface Figure {
  /**
   * Where this is and what is marked, with inline tags; it begins by saying that this is an
   * example.
   */
  readonly caption: string
  readonly window: Window
  readonly body: TableBody | FormBody | ChatBody | CallBody
}

type Screen = Sample['screens'][keyof Sample['screens']]

/** The caption of a screen. `as` narrows the title, `marked` names what is outlined. */
export function captionOf(
  { title, differs }: Pick<Screen, 'title' | 'differs'>,
  { as = '', marked }: { readonly as?: string; readonly marked?: string | undefined } = {},
): string {
  return [
    `Example account: ${title}${as}.`,
    ...(marked ? [`Outlined: ${marked}.`] : []),
    ...(differs ? [differs] : []),
  ].join(' ')
}

/** Whose eyes a screen is seen with. */
export const seenBy = (policy: Policy, role: string): string =>
  `, as seen in the role ${valueOf(policy, 'role', role)}`

/** The label of a fact. */
export const labelOf = ({ facts }: Policy, id: string): string =>
  facts.find((fact) => fact.id === id)?.label ?? id

/** The label of a value of a fact; of a role, its name. */
export function valueOf({ facts, roles }: Policy, fact: string, value: string): string {
  const rows = fact === 'role' ? roles : (facts.find(({ id }) => id === fact)?.values ?? [])
  return rows.find(({ id }) => id === value)?.label ?? value
}

/** The id of the value of a fact that a writer named by any of its names; else the name itself. */
export const stateOf = ({ facts }: Policy, fact: string, name: string): string =>
  findByName(facts.find(({ id }) => id === fact)?.values ?? [], name) ?? name

/** What is so for someone of the example account with this role, who may sign in. */
export const factsFor = ({ rest }: Sample, role: string, more: Facts = {}): Facts => ({
  ...rest,
  role,
  panel_access: 'on',
  status: 'active',
  invite_state: 'accepted',
  ...more,
})
