// Turns the two permission files into one list: cells that differ by preset (whatsapp.yaml) become
// grants, and each permission gets the rules that apply to it.
import type { Area, Grants, Permission, Policy, PresetId } from '@/lib/policy/policy'
import type { Sources } from '@/lib/policy/policy-files'

type GrantsByPreset = Readonly<Record<PresetId, Grants>>
type PlainAction = Sources['permissions']['value'][number]['actions'][number]
type PresetAction = Sources['whatsapp']['value']['areas'][number]['actions'][number]

/** Areas and permissions of both files, in the order written. */
export function buildPermissions(sources: Sources): Pick<Policy, 'areas' | 'permissions'> {
  const plain = sources.permissions.value.map(({ id, label, actions }) => ({
    id,
    label,
    permissions: actions.map((action) => plainPermission(sources, id, action)),
  }))
  const { prefix, areas: presetAreas } = sources.whatsapp.value
  const byPreset = presetAreas.map(({ id, label, actions }) => ({
    id: `${prefix}.${id}`,
    label,
    permissions: actions.map((action) => presetPermission(sources, id, action)),
  }))
  const all = [...plain, ...byPreset]
  const areas: readonly Area[] = all.map(({ id, label, permissions }) => ({
    id,
    label,
    permissions: permissions.map((permission) => permission.id),
  }))
  return { areas, permissions: all.flatMap(({ permissions }) => permissions) }
}

function plainPermission(
  sources: Sources,
  area: string,
  { id, grants, exempt, conflict, differsFor, seen, needs, instead, ...action }: PlainAction,
): Permission {
  const byPreset = Object.fromEntries(
    sources.policy.value.presets.map((preset) => [preset.id, grants]),
  )
  return {
    id: `${area}.${id}`,
    area,
    label: action.label,
    phrase: action.phrase,
    phrases: action.phrases,
    pro: action.pro,
    overridable: action.overridable,
    ...(seen === undefined ? {} : { seen }),
    ...(needs === undefined ? {} : { needs }),
    ...(instead === undefined ? {} : { instead }),
    grants: byPreset,
    disputed: [],
    rules: rulesFor(sources, { pro: action.pro, named: action.rules, exempt }),
    mark: action.mark,
    evidence: action.evidence,
    ...(conflict === undefined ? {} : { conflict }),
    ...(differsFor === undefined ? {} : { differsFor }),
  }
}

function presetPermission(
  sources: Sources,
  area: string,
  { id, label, phrase, phrases, rules, exempt, seen, needs, instead, mark, evidence }: PresetAction,
): Permission {
  const { prefix, pro, overridable, neverOverridable } = sources.whatsapp.value
  const grants = cellsOf(sources, area, id)
  const disputed = sources.roles.value
    .map((role) => role.id)
    .filter((role) => new Set(Object.values(grants).map((cells) => cells[role])).size > 1)
  const conflict = sources.policy.value.presets.find(
    (preset) => preset.conflict !== undefined,
  )?.conflict
  return {
    id: `${prefix}.${area}.${id}`,
    area: `${prefix}.${area}`,
    label,
    phrase,
    phrases,
    pro,
    overridable: overridable && !neverOverridable.includes(`${prefix}.${area}.${id}`),
    ...(seen === undefined ? {} : { seen }),
    ...(needs === undefined ? {} : { needs }),
    ...(instead === undefined ? {} : { instead }),
    grants,
    disputed,
    rules: rulesFor(sources, { pro, named: rules, exempt }),
    mark: mark ?? 'public',
    evidence,
    ...(disputed.length > 0 && conflict !== undefined ? { conflict } : {}),
  }
}

function cellsOf(
  { policy, roles, whatsapp }: Sources,
  area: string,
  action: string,
): GrantsByPreset {
  const { presets, everyPreset } = whatsapp.value
  const cell = (preset: string, role: string): string =>
    everyPreset[role]?.[area]?.[action] ?? presets[preset]?.[role]?.[area]?.[action] ?? 'deny'
  return Object.fromEntries(
    policy.value.presets.map(({ id: preset }) => [
      preset,
      Object.fromEntries(roles.value.map(({ id: role }) => [role, cell(preset, role)])),
    ]),
  )
}

interface Applicability {
  readonly pro: boolean
  readonly named: readonly string[]
  readonly exempt: readonly string[]
}

/**
 * The rules in order of telling. Role, scope and state rules are kept for all: an override can
 * bring a denial or a scope.
 */
function rulesFor({ rules }: Sources, { pro, named, exempt }: Applicability): readonly string[] {
  return rules.value.flatMap(({ id, applies }) => {
    if (exempt.includes(id)) return []
    if (applies === 'named') return named.includes(id) ? [id] : []
    return applies === 'pro' && !pro ? [] : [id]
  })
}
