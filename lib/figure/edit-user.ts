// <EditUser>: the screen of one person.
import type { Policy } from '@/lib/policy/policy'
import { findOwn } from '@/lib/core/own'
import {
  captionOf,
  labelOf,
  valueOf,
  type Attributes,
  type Field,
  type Figure,
  type FigureContext,
} from './figure'
import { requireUser, type Sample, type SampleUser } from './sample'
import { readSteps, withStep, type NamedStep } from './steps'
import { menuAt, placesBelow, requirePath, type Window } from './window'

/**
 * The fields of one person; one can be outlined. Throws on a person who is not in the example
 * account.
 */
export function editUser(
  context: FigureContext,
  { user: id = '', highlight, steps: written }: Attributes,
): Figure {
  const { sample } = context
  const user = requireUser(sample, id)
  const steps = readSteps(written)
  const field = sample.fields.find((row) => row.id === highlight)
  const fields = sample.fields.map((row) =>
    fieldOf(context, user, { row, steps, isOutlined: row === field }),
  )
  return {
    caption: captionOf(
      {
        ...sample.screens.edit,
        ...(field?.menu ? { title: `<Menu path="${field.menu}" />` } : {}),
      },
      { as: `, ${user.name}`, marked: fields.find(({ marked }) => marked)?.label },
    ),
    window: windowOf(context, user, { place: field?.menu, steps }),
    body: { kind: 'form', fields },
  }
}

/** The window of one person's screen, also where something on it is tried. */
export function windowOf(
  context: FigureContext,
  user: SampleUser,
  {
    place = context.sample.places.edit.menu,
    steps = [],
  }: { readonly place?: string | undefined; readonly steps?: readonly NamedStep[] },
): Window {
  const { policy, sample } = context
  const { edit, users } = sample.places
  const parts = placesBelow(policy, edit.menu, steps).map(({ id, ...part }) => ({
    ...part,
    isHere: id === place,
  }))
  return {
    path: requirePath(policy, place).join(' › '),
    menu: menuAt(context, edit.menu, { named: users.menu, steps }),
    title: user.name,
    ...(parts.some(({ isHere }) => isHere) ? { tabs: parts } : {}),
    button: withStep(steps, { label: sample.words.save.label }),
  }
}

function fieldOf(
  { policy }: FigureContext,
  user: SampleUser,
  {
    row,
    steps,
    isOutlined,
  }: {
    readonly row: Sample['fields'][number]
    readonly steps: readonly NamedStep[]
    readonly isOutlined: boolean
  },
): Field {
  const value = user.facts[row.id]
  const label = row.label ?? labelOf(policy, row.id)
  return {
    ...(isOutlined ? withStep(steps, { label, id: row.id, isOutlined }) : { label }),
    words: value === undefined ? own(user, row.id) : valueOf(policy, row.id, value),
    marked: isOutlined,
    ...controlOf(policy, { id: row.id, value, isOpen: isOutlined }),
  }
}

/** What a field looks like: a fact that is on or off is a switch, another is chosen from a list. */
function controlOf(
  { facts, roles }: Policy,
  { id, value, isOpen }: { readonly id: string; readonly value?: string; readonly isOpen: boolean },
): Pick<Field, 'control' | 'options'> {
  if (value === 'on' || value === 'off') return { control: value }
  if (value === undefined) return { control: id === 'departments' ? 'tags' : 'text' }
  const choices =
    id === 'role'
      ? roles.filter(({ assignable }) => assignable)
      : (facts.find((fact) => fact.id === id)?.values ?? [])
  return { control: 'select', ...(isOpen ? { options: choices.map(({ label }) => label) } : {}) }
}

/** What the example account itself says of a person. */
function own(user: SampleUser, field: Sample['fields'][number]['id']): string {
  const value = findOwn<unknown>(user, field)
  return typeof value === 'string' ? value : ''
}
