// <PermissionSettings>: what one role may do in one part of the product, where the Owner changes
// it.
import { requirePermission } from '@/lib/policy/grants'
import { matrix, type MatrixCell } from '@/lib/access/matrix'
import type { Policy } from '@/lib/policy/policy'
import {
  captionOf,
  valueOf,
  type Attributes,
  type Figure,
  type FigureContext,
  type Shown,
} from './figure'
import { readSteps, withStep } from './steps'
import { menuAt, placeName, requirePath } from './window'

/** The roles whose permissions can be changed. */
export const tunableRoles = ({ roles }: Policy): readonly string[] =>
  roles.filter(({ tunable }) => tunable).map(({ id }) => id)

/**
 * Every part that the figure can show: an area, or the beginning that several areas share
 * ("whatsapp").
 */
export function partsOf({ areas }: Policy): readonly string[] {
  const beginnings = areas.map(({ id }) => id.split('.')[0] ?? id)
  return [...new Set([...areas.map(({ id }) => id), ...beginnings])]
}

/** The permissions of a part that the Owner can change, by area. */
function settingsOf(
  policy: Policy,
  part: string,
): readonly {
  readonly id: string
  readonly label: string
  readonly permissions: readonly string[]
}[] {
  return policy.areas
    .filter(({ id }) => id === part || id.startsWith(`${part}.`))
    .map(({ id, label, permissions }) => ({
      id,
      label,
      permissions: permissions.filter(
        (permission) => requirePermission(policy, permission).overridable,
      ),
    }))
    .filter(({ permissions }) => permissions.length > 0)
}

/** The permissions that can be outlined in a part: its rows. */
export function rowsOf(policy: Policy, part: string): readonly string[] {
  const areas = settingsOf(policy, part)
  return areas.length === 1 ? (areas[0]?.permissions ?? []) : []
}

const disputed = '* Published versions of these defaults differ here.'

/** A row for each permission of one area, or for each area with what is allowed in it. */
export function permissionSettings(
  { policy, sample }: FigureContext,
  { role = '', area = '', highlight, steps: written }: Attributes,
): Figure {
  const steps = readSteps(written)
  const areas = settingsOf(policy, area).map(({ id, label, permissions }) => {
    const { actions, rows } = matrix(policy, { area: id })
    const cells = rows.find((row) => row.role === role)?.cells ?? []
    return {
      label,
      settings: cells.flatMap((cell, index) =>
        permissions.includes(cell.permission)
          ? [{ cell, label: actions[index]?.label ?? cell.permission }]
          : [],
      ),
    }
  })
  const shown: readonly Shown[] =
    areas.length === 1
      ? (areas[0]?.settings ?? []).map(({ cell, label }) => ({
          ...(cell.permission === highlight
            ? withStep(steps, { label, id: cell.permission, isOutlined: true })
            : { label }),
          words: cell.disputed ? `${cell.words} *` : cell.words,
          status: statusOf(cell),
          marked: cell.permission === highlight,
        }))
      : areas.map(({ label, settings }) => ({ label, ...sumOf(policy, settings) }))
  const here = sample.places.permissions.menu
  const title = areas.length === 1 ? `, ${areas[0]?.label}` : ''
  return {
    caption: [
      captionOf(sample.screens.permissions, {
        as: `${title}, role ${valueOf(policy, 'role', role)}`,
        marked: shown.find((row) => row.marked)?.label,
      }),
      ...(shown.some(({ words }) => words.endsWith('*')) ? [disputed] : []),
    ].join(' '),
    window: {
      path: requirePath(policy, here).join(' › '),
      menu: menuAt({ policy, sample }, here, { steps }),
      title: areas.length === 1 ? (areas[0]?.label ?? '') : placeName(policy, here),
      button: withStep(steps, { label: sample.words.update.label }),
    },
    body: {
      kind: 'table',
      columns: [{ label: 'Permission' }, { label: valueOf(policy, 'role', role) }],
      rows: shown.map(({ label, step, words, status, marked = false }) => ({
        head: label,
        cells: [{ words, ...(status ? { status } : {}) }],
        marked,
        ...(step === undefined ? {} : { step }),
      })),
    },
  }
}

const statusOf = (cell: MatrixCell): 'yes' | 'limited' | 'no' =>
  cell.grant === 'deny'
    ? 'no'
    : cell.scope === undefined || cell.scope === 'account'
      ? 'yes'
      : 'limited'

/**
 * All, none, or the names of what is allowed or, if they are fewer, of what is not; and what is
 * allowed in part only.
 */
function sumOf(
  { cells: { allow, deny } }: Policy,
  settings: readonly { readonly cell: MatrixCell; readonly label: string }[],
): Omit<Shown, 'label'> {
  const sign = settings.some(({ cell }) => cell.disputed) ? ' *' : ''
  const names = (status: Shown['status']): readonly string[] =>
    settings.filter(({ cell }) => statusOf(cell) === status).map(({ label }) => label)
  const [full, part, none] = [names('yes'), names('limited'), names('no')]
  if (none.length === settings.length) return { words: `${deny}${sign}`, status: 'no' }
  if (full.length === settings.length) return { words: `${allow}${sign}`, status: 'yes' }
  const narrowed = settings
    .filter(({ cell }) => statusOf(cell) === 'limited')
    .map(({ label, cell }) => `${label} (${cell.words})`)
  const most = none.length > 0 && none.length <= full.length / 2
  const words = most
    ? [`${allow}, but not ${none.join(', ')}`, ...narrowed]
    : part.length > 0 && none.length === 0
      ? [allow, ...narrowed]
      : [...full, ...narrowed]
  return { words: `${words.join(', ')}${sign}`, status: 'limited' }
}
