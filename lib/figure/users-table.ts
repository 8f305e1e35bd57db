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
import { readSteps, withStep } from './steps'
import { menuAt, placeName, placesBelow, requirePath } from './window'

/** What can be outlined in the list: a column, the word for an open invite, the menu of a row. */
export const usersHighlights = ['role', 'panel_access', 'pending', 'three_dots'] as const
/** What can be left out of it. */
export const usersColumns = ['panel_access'] as const

const isPending = ({ facts }: SampleUser): boolean => facts['invite_state'] === 'pending'

/**
 * Name, role and Panel Access of everyone; whose invite is open is marked beside the name. The menu
 * of a row is open where it is pointed at: of the first whose invite is open, to whom all of it
 * applies.
 */
export function usersTable(
  context: FigureContext,
  { highlight, without, steps: written }: Attributes,
): Figure {
  const { policy, sample } = context
  const { users, add, row } = sample.places
  const steps = readSteps(written)
  const facts = ['role', 'panel_access'].filter((fact) => fact !== without)
  const dots = highlight === 'three_dots'
  const columns = facts.map((fact) => ({
    ...(fact === highlight
      ? withStep(steps, { label: labelOf(policy, fact), id: fact, isOutlined: true })
      : { label: labelOf(policy, fact) }),
    marked: fact === highlight,
  }))
  const { title, differs } = sample.screens.users
  const badge = {
    ...withStep(steps, { label: sample.words.pending.label, isOutlined: true }),
    marked: highlight === 'pending',
  }
  const rowMenu = withStep(steps, {
    label: sample.words.three_dots.label,
    menu: row.menu,
    isOutlined: true,
  })
  const opened = sample.users.find(isPending) ?? sample.users[0]
  const marked =
    highlight === 'pending'
      ? badge.label
      : dots
        ? rowMenu.label
        : highlight && labelOf(policy, highlight)
  return {
    caption: captionOf(
      {
        title,
        ...((highlight ?? 'panel_access') === 'panel_access' && !without ? { differs } : {}),
      },
      { as: without ? `, without the column ${labelOf(policy, without)}` : '', marked },
    ),
    window: {
      path: requirePath(policy, users.menu).join(' › '),
      menu: menuAt(context, users.menu, { steps }),
      title: placeName(policy, users.menu),
      button: withStep(steps, { label: placeName(policy, add.menu), menu: add.menu }),
    },
    body: {
      kind: 'table',
      columns: [
        { label: sample.fields.find(({ id }) => id === 'name')?.label ?? '' },
        ...columns,
        ...(dots ? [{ label: rowMenu.label, unseen: true }] : []),
      ],
      rows: sample.users.map((user) => ({
        head: user.name,
        ...(isPending(user) ? { badge } : {}),
        cells: [
          ...facts.map((fact) => ({
            words: valueOf(policy, fact, user.facts[fact] ?? ''),
            ...(fact === 'panel_access' ? { isOn: user.facts[fact] === 'on' } : {}),
          })),
          ...(dots ? [{ words: '⋮' }] : []),
        ],
        ...(dots && user === opened
          ? { menu: { button: rowMenu, entries: placesBelow(policy, row.menu, steps) } }
          : {}),
      })),
    },
  }
}
