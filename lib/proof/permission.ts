// Proves one permission on every state of the facts its rules mention.
import type { Permission, Policy } from '@/lib/policy/policy'
import type { PolicyPlaces } from '@/lib/policy/places'
import { compilePermission } from '@/lib/policy/compiled-permission'
import { StateLimitError } from '@/lib/logic/enumerate'
import { dependenceOf } from './dependence'
import { permissionError } from './diagnostics'
import { isCaught, plantPermissionMutants } from '@/lib/proof/mutants/permission-mutants'
import { proveRemedies } from './remedies'
import type { PermissionProof } from './report'
import { buildTable, stateAt, stateWords, UNDECIDED, variantsOf, type Table } from './table'

/**
 * What was tried and what was found. Never throws: too many states are an error that names the
 * facts.
 */
export function provePermission(
  policy: Policy,
  permission: Permission,
  places: PolicyPlaces,
): PermissionProof {
  const started = performance.now()
  try {
    const proof = proved(policy, permission, places)
    return { ...proof, ms: performance.now() - started }
  } catch (error) {
    if (!(error instanceof StateLimitError)) throw error
    return {
      ...EMPTY,
      id: permission.id,
      label: permission.label,
      ms: performance.now() - started,
      diagnostics: [permissionError(places, permission, error.message)],
    }
  }
}

const EMPTY = {
  states: 0,
  rules: 0,
  dead: [],
  shadowed: [],
  undecided: 0,
  restsOn: [],
  independentOf: [],
  mutants: { planted: 0, caught: 0 },
  denied: 0,
  remedies: 0,
  beyondRemedy: 0,
}

function proved(
  policy: Policy,
  permission: Permission,
  places: PolicyPlaces,
): Omit<PermissionProof, 'ms'> {
  const table = buildTable(policy, permission)
  const rules = rulesOf(policy, permission)
  const { dead, shadowed } = idleRules(policy, table, rules)
  const { violations, ...remedies } = proveRemedies(policy, table)
  const undecided = table.layers.reduce(
    (count, { refusals }) => count + refusals.filter((bits) => bits === UNDECIDED).length,
    0,
  )
  const mutants = plantPermissionMutants(policy, permission)
  const silent = mutants.filter((mutant) => !isCaught(mutant, table))
  const wrong = (message: string) => permissionError(places, permission, message)
  const diagnostics = [
    ...emptyCells(policy, permission).map(wrong),
    ...dead.map((rule) =>
      wrong(`the rule ${rule} never refuses it; drop the rule here or correct its condition`),
    ),
    ...shadowed.map((rule) =>
      wrong(
        `the rule ${rule} never refuses alone: whenever it does, another does too; ` +
          'drop one of them',
      ),
    ),
    ...(undecided > 0
      ? [
          wrong(
            `${undecided} states have no decision although every fact is known; for ` +
              `example ${undecidedExample(table)}`,
          ),
        ]
      : []),
    ...table.foreign.map((fact) =>
      wrong(`the decision reads ${fact}, which no rule of it mentions`),
    ),
    ...violations.map(wrong),
    ...silent.map(({ what }) => wrong(`an edit changes no decision and no reason: ${what}`)),
  ]
  const states = table.layers.reduce((count, { refusals }) => count + refusals.length, 0)
  return {
    id: permission.id,
    label: permission.label,
    states,
    rules: rules.length,
    dead,
    shadowed,
    undecided,
    ...dependenceOf(policy, table),
    ...remedies,
    mutants: { planted: mutants.length, caught: mutants.length - silent.length },
    diagnostics,
  }
}

/**
 * The rules that can refuse under some grants. One that rests on grants that nobody lacks is no
 * rule of this permission.
 */
function rulesOf(policy: Policy, permission: Permission): readonly string[] {
  const prepared = variantsOf(policy, permission).flatMap(
    ({ preset, seen }) =>
      compilePermission(policy, { permission: permission.id, preset, facts: seen }).rules,
  )
  const able = new Set(prepared.map(({ reason }) => reason.rule))
  return permission.rules.filter((rule) => able.has(rule))
}

/**
 * Where the role alone refuses everyone, no other rule could ever be the only one: the role rule is
 * left aside for them.
 */
function idleRules(
  policy: Policy,
  { permission, layers }: Table,
  rules: readonly string[],
): { readonly dead: readonly string[]; readonly shadowed: readonly string[] } {
  const refusing = [...new Set(layers.flatMap(({ refusals }) => [...new Set(refusals)]))].filter(
    (bits) => bits > 0,
  )
  const bit = (rule: string): number => 1 << permission.rules.indexOf(rule)
  const byRole = permission.rules
    .filter((id) => policy.rules.some((rule) => rule.id === id && rule.applies === 'role'))
    .reduce((bits, rule) => bits | bit(rule), 0)
  const dead = rules.filter((rule) => !refusing.some((bits) => bits & bit(rule)))
  const isAlone = (rule: string): boolean =>
    refusing.some((bits) => bits === bit(rule) || (bits & ~byRole) === bit(rule))
  return { dead, shadowed: rules.filter((rule) => !dead.includes(rule) && !isAlone(rule)) }
}

/** Cells of the matrix without a grant. */
function emptyCells({ presets, roles }: Policy, { grants }: Permission): readonly string[] {
  return presets.flatMap((preset) =>
    roles
      .filter(({ id }) => grants[preset.id]?.[id] === undefined)
      .map(({ id }) => `${id} has no grant under ${preset.id}`),
  )
}

function undecidedExample(table: Table): string {
  const layer = table.layers.find(({ refusals }) => refusals.includes(UNDECIDED))
  return layer ? stateWords(stateAt(table, layer, layer.refusals.indexOf(UNDECIDED))) : ''
}
