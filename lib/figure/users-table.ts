// <UsersTable>: the list of users.
import {
  captionOf,
  labelOf,
  valueOf,
  type Attributes,
  type Figure,
  type FigureContext,
} from './figure'
import type { SampleUser } from './sample'

/** What can be outlined in the list: a column, the word for an open invite, the menu of a row. */
export const usersHighlights = ['role', 'panel_access', 'pending', 'three_dots'] as const
/** What can be left out of it. */
export const usersColumns = ['panel_access'] as const

/**
 * Name, role and Panel Access of everyone; whose invite is open is marked beside the name. The menu
 * of the row is drawn where it is pointed at.
 */
export function usersTable(
  { policy, sample }: FigureContext,
  { highlight, without }: Attributes,
): Figure {
  const pending = ({ facts }: SampleUser): boolean => facts['invite_state'] === 'pending'
  const facts = ['role', 'panel_access'].filter((fact) => fact !== without)
  const dots = highlight === 'three_dots'
  const columns = facts.map((fact) => ({
    label: labelOf(policy, fact),
    marked: fact === highlight,
  }))
  const cellsOf = (user: SampleUser) =>
    facts.map((fact) => ({ words: valueOf(policy, fact, user.facts[fact] ?? '') }))
  const { title, differs } = sample.screens.users
  const { label } = sample.words.pending
  const marked =
    highlight === 'pending'
      ? label
      : dots
        ? sample.words.three_dots.label
        : highlight && labelOf(policy, highlight)
  return {
    caption: captionOf(
      {
        title,
        ...((highlight ?? 'panel_access') === 'panel_access' && !without ? { differs } : {}),
      },
      { as: without ? `, without the column ${labelOf(policy, without)}` : '', marked },
    ),
    body: {
      kind: 'table',
      columns: [
        { label: sample.fields.find(({ id }) => id === 'name')?.label ?? '' },
        ...columns,
        ...(dots ? [{ label: sample.words.three_dots.label, marked: true, unseen: true }] : []),
      ],
      rows: sample.users.map((user) => ({
        head: user.name,
        ...(pending(user) ? { badge: { words: label, marked: highlight === 'pending' } } : {}),
        cells: [...cellsOf(user), ...(dots ? [{ words: '⋮' }] : [])],
      })),
    },
  }
}
