// Does every grant name a role and a scope, and has every role one for every action?
import type { Path } from '@/lib/core/yaml'
import { scopeOf } from '@/lib/policy/grants'
import type { Permission, Policy } from '@/lib/policy/policy'
import type { Sources } from '@/lib/policy/policy-files'
import type { Report } from '@/lib/policy/source'
import { inFile, type Check } from './check'
import { conditionNames, ids, known, stateNames } from './names'

function grantsAt(
  report: Report,
  path: Path,
  grants: Readonly<Record<string, string>>,
  policy: Policy,
): void {
  for (const [role, grant] of Object.entries(grants)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, role], scope, ids(policy.scopes), 'scope')
  }
  for (const role of ids(policy.roles))
    if (!(role in grants)) report(path, `there is no grant for ${role}; every role has one`)
}

/** Who says for whom the sources differ says which conflict it is; no Owner is among them. */
function differingRoles(
  report: Report,
  path: Path,
  { conflict, differsFor = [] }: Sources['permissions']['value'][number]['actions'][number],
  { roles }: Policy,
): void {
  const tunable = ids(roles.filter((role) => role.tunable))
  differsFor.forEach((role, index) =>
    known(report, [...path, index], role, tunable, 'role that the Owner can change'),
  )
  if (differsFor.length > 0 && conflict === undefined)
    report(path, 'there is no conflict beside it; name the row of the conflicts that it is about')
}

/** Roles, scopes and rules that the actions name, and grants that are missing. */
export const checkGrants: Check = (sources, policy) => [
  ...inFile(sources, 'permissions', (report) =>
    sources.permissions.value.forEach(({ actions }, area) =>
      actions.forEach((action, index) => {
        grantsAt(report, [area, 'actions', index, 'grants'], action.grants, policy)
        differingRoles(report, [area, 'actions', index, 'differsFor'], action, policy)
        actionNames(report, [area, 'actions', index], action, policy)
      }),
    ),
  ),
  ...inFile(sources, 'whatsapp', (report) =>
    sources.whatsapp.value.areas.forEach(({ actions }, area) =>
      actions.forEach((action, index) =>
        actionNames(report, ['areas', area, 'actions', index], action, policy),
      ),
    ),
  ),
]

function actionNames(
  report: Report,
  path: Path,
  action: {
    readonly rules: readonly string[]
    readonly exempt: readonly string[]
    readonly seen?: string | undefined
    readonly needs?: readonly string[] | undefined
    readonly instead?: Permission['instead'] | undefined
  },
  policy: Policy,
): void {
  const named = policy.rules.filter(({ applies }) => applies === 'named')
  action.rules.forEach((rule, index) =>
    known(report, [...path, 'rules', index], rule, ids(named), 'named rule'),
  )
  action.exempt.forEach((rule, index) =>
    known(report, [...path, 'exempt', index], rule, ids(policy.rules), 'rule'),
  )
  if (action.seen !== undefined)
    known(report, [...path, 'seen'], action.seen, ids(policy.facts), 'fact')
  action.needs?.forEach((id, index) =>
    known(report, [...path, 'needs', index], id, ids(policy.permissions), 'permission'),
  )
  if (action.instead === undefined) return
  const { permission, when, assumes } = action.instead
  known(
    report,
    [...path, 'instead', 'permission'],
    permission,
    ids(policy.permissions),
    'permission',
  )
  conditionNames(report, [...path, 'instead', 'when'], when, policy)
  stateNames(report, [...path, 'instead', 'assumes'], assumes, policy)
}

/** Every cell of the WhatsApp tables names an action, and every action has its cells. */
export const checkCells: Check = (sources, policy) =>
  inFile(sources, 'whatsapp', (report) => {
    const { presets, everyPreset, neverOverridable } = sources.whatsapp.value
    neverOverridable.forEach((id, index) =>
      known(report, ['neverOverridable', index], id, ids(policy.permissions), 'permission'),
    )
    for (const [id, rows] of Object.entries(presets)) {
      known(report, ['presets', id], id, ids(policy.presets), 'preset')
      rowNames(report, ['presets', id], rows, sources, policy)
    }
    rowNames(report, ['everyPreset'], everyPreset, sources, policy)
  })

type Rows = Sources['whatsapp']['value']['everyPreset']
type Cells = Readonly<Record<string, string>>

function rowNames(report: Report, path: Path, rows: Rows, sources: Sources, policy: Policy): void {
  for (const role of ids(policy.roles))
    if (!(role in rows)) report(path, `there is no row for ${role}; every role has one`)
  for (const [role, areas] of Object.entries(rows)) {
    known(report, [...path, role], role, ids(policy.roles), 'role')
    for (const [area, cells] of Object.entries(areas))
      areaCells(report, [...path, role, area], cells, sources, policy)
  }
}

function areaCells(
  report: Report,
  path: Path,
  cells: Cells,
  { whatsapp }: Sources,
  policy: Policy,
): void {
  const area = String(path.at(-1))
  known(report, path, area, ids(whatsapp.value.areas), 'WhatsApp area')
  const actions = ids(whatsapp.value.areas.find(({ id }) => id === area)?.actions ?? [])
  for (const [action, grant] of Object.entries(cells)) {
    known(report, [...path, action], action, actions, `action of ${area}`)
    const scope = scopeOf(grant)
    if (scope !== null) known(report, [...path, action], scope, ids(policy.scopes), 'scope')
  }
  for (const action of actions)
    if (!(action in cells)) report(path, `there is no cell for ${action}; every action has one`)
}
