// <EditUser>: the screen of one person.
import { findOwn } from '@/lib/core/own'
import {
  captionOf,
  labelOf,
  valueOf,
  type Attributes,
  type Figure,
  type FigureContext,
  type Shown,
} from './figure'
import { requireUser, type Sample, type SampleUser } from './sample'

/**
 * The fields of one person; one can be outlined. Throws on a person who is not in the example
 * account.
 */
export function editUser(
  { policy, sample }: FigureContext,
  { user: id = '', highlight }: Attributes,
): Figure {
  const user = requireUser(sample, id)
  const fields = sample.fields.map((field): Shown => ({
    label: field.label ?? labelOf(policy, field.id),
    words:
      field.id in user.facts
        ? valueOf(policy, field.id, user.facts[field.id] ?? '')
        : own(user, field.id),
    marked: field.id === highlight,
  }))
  const field = sample.fields.find((row) => row.id === highlight)
  const [marked] = fields.filter((shown) => shown.marked)
  return {
    caption: captionOf(
      {
        ...sample.screens.edit,
        ...(field?.menu ? { title: `<Menu path="${field.menu}" />` } : {}),
      },
      { as: `, ${user.name}`, marked: marked?.label },
    ),
    body: { kind: 'fields', fields },
  }
}

/** What the example account itself says of a person. */
function own(user: SampleUser, field: Sample['fields'][number]['id']): string {
  const value = findOwn<unknown>(user, field)
  return typeof value === 'string' ? value : ''
}
